// @ts-check
// What guide tells all windows of the editor: that a file was changed.

/**
 * @typedef {object} Change
 * @property {string[] | null} files the files that may have changed; null for any of them
 * @property {string} window the window that has changed them; empty for a change outside of the editor
 */

/** Milliseconds until guide is asked again after it has refused to tell. */
const PAUSE = 3000;

/** @type {Set<(change: Change) => void>} */
const listeners = new Set();
/** Those of one kind of event. @type {Map<string, Set<(data: any) => void>>} */
const named = new Map();
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
  const own = named.get(name) ?? new Set();
  own.add(listener);
  if (!named.has(name)) {
    named.set(name, own);
    if (source) follow(source, name);
  }
  open();
  return () => own.delete(listener);
}

/** @param {Change} change */
const tell = (change) => listeners.forEach((listener) => listener(change));

/** @param {EventSource} from @param {string} name */
function follow(from, name) {
  from.addEventListener(name, (event) => {
    const data = JSON.parse(event.data);
    named.get(name)?.forEach((listener) => listener(data));
  });
}

/** @param {boolean} [isAgain] whether something may have been missed */
function open(isAgain = false) {
  if (source || typeof EventSource === "undefined") return;
  const own = new EventSource("/.guide/edit/events");
  source = own;
  let isLost = isAgain;
  own.addEventListener("open", () => {
    if (isLost) tell({ files: null, window: "" });
    isLost = false;
  });
  own.addEventListener("error", () => {
    isLost = true;
    // The browser asks again by itself, unless it was refused: guide was started anew, and has another key by now.
    if (own.readyState !== EventSource.CLOSED || source !== own) return;
    source = null;
    setTimeout(() => open(true), PAUSE);
  });
  own.addEventListener("saved", (event) => {
    const { file, window } = JSON.parse(event.data);
    tell({ files: [file], window });
  });
  own.addEventListener("changed", (event) => tell({ files: JSON.parse(event.data).files ?? null, window: "" }));
  for (const name of named.keys()) follow(own, name);
}

if (typeof window !== "undefined") {
  window.addEventListener("pagehide", () => {
    source?.close();
    source = null;
  });
  // Browsers bring a page back as it was left, without what was told meanwhile.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted && listeners.size > 0) open(true);
  });
}
