/** One act at a time: a second tap while the first is on its way finds nothing to press. */
import { ref, type Ref } from "vue";

export function useBusy(): { busy: Ref<boolean>; run: (act: () => Promise<void>) => Promise<void> } {
  const busy = ref(false);
  async function run(act: () => Promise<void>): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    try {
      await act();
    } finally {
      busy.value = false;
    }
  }
  return { busy, run };
}
