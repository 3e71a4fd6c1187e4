/** The cart of this person, the same on every phone of his. */
import { computed } from "vue";
import { api } from "@/api";
import { newKey } from "@/api/keys";
import { emptyCart, keptBasket, more, type Wish } from "./basket";

const basket = keptBasket("cart", () => api.get("/cart"), (body) => api.put("/cart", body, { key: newKey() }));

export const cart = {
  ...basket,
  count: computed(() => basket.state.data?.lines.length ?? 0),
  add: (wish: Wish) => basket.change((wanted) => more(wanted, [wish])),
  /** Many at once, such as from a file. */
  addAll: (wishes: Wish[]) => basket.change((wanted) => more(wanted, wishes)),
  forget: () => basket.set(emptyCart()),
};
