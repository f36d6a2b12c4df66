const firstPauseMs = 500;
const longestPauseMs = 5000;

/**
 * Listens to the server's events and keeps trying after the connection is lost. `onOpen` is called on every new connection:
 * what happened in between is gone, so that is the time to load the state again.
 * @param {string} address
 * @param {{ onOpen: () => void, onLost: () => void, onEvent: (name: string, data: any) => void }} listener
 * @returns {() => void} stops listening
 */
export function connect(address, { onOpen, onLost, onEvent }) {
  /** @type {EventSource | null} */
  let source = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let pauseMs = firstPauseMs;

  function open() {
    const opened = new EventSource(address);
    source = opened;
    opened.onopen = () => {
      pauseMs = firstPauseMs;
      onOpen();
    };
    opened.onerror = () => {
      // The browser gives up by itself on some errors and not on others; one way for all is simpler.
      opened.close();
      if (source !== opened) return;
      onLost();
      timer = setTimeout(open, pauseMs);
      pauseMs = Math.min(longestPauseMs, pauseMs * 2);
    };
    for (const name of ["message", "delete", "thread", "commands", "ready", "modal", "failed", "acknowledged"]) {
      opened.addEventListener(name, (event) => {
        if (source === opened) onEvent(name, JSON.parse(event.data));
      });
    }
  }
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
}
