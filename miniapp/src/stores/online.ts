/** Whether the network is there, as far as the last call and the system know. */
import { reactive } from "vue";

const state = reactive({ lost: false });

export const online = {
  state,
  heard: (reachable: boolean): void => {
    state.lost = !reachable;
  },
  /** Follow the system's own knowledge from the start on. */
  watch(): void {
    uni.onNetworkStatusChange(({ isConnected }) => (state.lost = !isConnected));
  },
};
