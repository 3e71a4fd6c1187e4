/** What the forms of registrations offer: types, reasons, regions. Read once and kept. */
import { api } from "@/api";
import { createResource } from "./resource";
import type { Choices, OpportunityType } from "@/api/types";

export const choices = createResource<Choices>("opportunity-choices", () => api.get("/opportunity-choices"));

/** The type with this code; the default one for none. */
export function typeOf(found: Choices | null, code: string): OpportunityType | undefined {
  return found?.types.find((type) => type.code === (code || found.default_type));
}
