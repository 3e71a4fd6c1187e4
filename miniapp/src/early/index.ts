/** What is written into index.html. */
import { startEarly } from "./start";

(window as unknown as { early: unknown }).early = startEarly(window);
