/**
 * The event stream: one event names one phone that changed. An event carries no
 * state, so a lost one costs nothing once the stream is back: `onOpen` re-reads all.
 */

const RETRY_MS = [500, 1000, 2000, 5000];

/** Listen for ever; `onChange(phoneId)`, `onOpen()` after every (re)connect, `onDown()` while away. */
export function listen({ onChange, onOpen, onDown }) {
  let attempt = 0;
  let source = null;

  function connect() {
    source = new EventSource("/sandbox/events");
    source.onopen = () => {
      attempt = 0;
      onOpen();
    };
    source.onmessage = (event) => onChange(JSON.parse(event.data).phone);
    // The browser's own retry gives up after an HTTP error, so the page does it itself.
    source.onerror = () => {
      source.close();
      onDown();
      setTimeout(connect, RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)]);
      attempt += 1;
    };
  }

  connect();
  // A closed tab must give its connection back at once: browsers allow only six per host.
  window.addEventListener("pagehide", () => source.close());
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) connect();
  });
}
