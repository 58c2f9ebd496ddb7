// @ts-check
// What guide tells all windows of the editor: that a file was changed.

/**
 * @typedef {object} Change
 * @property {string[] | null} files the files that may have changed; null for any of them
 * @property {string} window the window that has changed them; empty for a change outside of the editor
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

/**
 * Listens to one kind of event.
 * @param {string} name
 * @param {(data: any) => void} listener
 * @returns {() => void} what ends the listening
 */
export function listenTo(name, listener) {
  open();
  const told = (/** @type {MessageEvent} */ event) => listener(JSON.parse(event.data));
  source?.addEventListener(name, told);
  return () => source?.removeEventListener(name, told);
}

function open() {
  if (source || typeof EventSource === "undefined") return;
  source = new EventSource("/.guide/edit/events");
  const tell = (/** @type {Change} */ change) => listeners.forEach((listener) => listener(change));
  source.addEventListener("saved", (event) => {
    const { file, window } = JSON.parse(event.data);
    tell({ files: [file], window });
  });
  source.addEventListener("changed", (event) => tell({ files: JSON.parse(event.data).files ?? null, window: "" }));
  window.addEventListener("pagehide", () => {
    source?.close();
    source = null;
  }, { once: true });
}
