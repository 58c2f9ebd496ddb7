// @ts-check
// What guide tells all windows of the editor: that a file was changed.

/**
 * @typedef {{ file: string, digest: string, window: string }} Change
 */

/** @type {Set<(change: Change) => void>} */
const listeners = new Set();
/** @type {EventSource | null} */
let source = null;

/** @param {(change: Change) => void} listener @returns {() => void} what ends the listening */
export function listen(listener) {
  listeners.add(listener);
  open();
  return () => listeners.delete(listener);
}

function open() {
  if (source || typeof EventSource === "undefined") return;
  source = new EventSource("/.guide/edit/events");
  for (const name of ["saved", "changed"]) {
    source.addEventListener(name, (event) => {
      const change = JSON.parse(event.data);
      for (const listener of listeners) listener({ window: "", digest: "", ...change });
    });
  }
  window.addEventListener("pagehide", () => {
    source?.close();
    source = null;
  }, { once: true });
}
