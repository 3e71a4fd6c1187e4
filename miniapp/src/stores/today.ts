/** The places of a rep's region. Where the phone is stays on the phone until the rep asks for the nearest. */
import { ref, type Ref } from "vue";
import { api } from "@/api";
import type { Place } from "@/api/types";
import { platform, type Position } from "@/platform";
import { createResource, type Resource } from "./resource";

export interface Today {
  places: Resource<Place[]>;
  position: Ref<Position | null>;
  /** Ask the phone where it is and sort anew; Declined when the person says no. */
  locate: () => Promise<void>;
}

export function todayPlaces(): Today {
  const position = ref<Position | null>(null);
  const places = createResource<Place[]>("today", async () => {
    const here = position.value;
    const query = here ? { lat: here.latitude, lng: here.longitude, datum: here.datum } : {};
    return (await api.get("/today", { query: query as never })).items as Place[];
  });
  async function locate(): Promise<void> {
    position.value = await platform.position();
    await places.refresh();
  }
  return { places, position, locate };
}
