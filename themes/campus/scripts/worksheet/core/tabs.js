// @ts-check
// What other tabs of the same browser do.

/**
 * @param {import("./store.js").Store} store
 * @param {Pick<Window, "addEventListener" | "removeEventListener">} target the window
 * @param {(change: import("./store.js").Heard) => void} tell
 * @returns {() => void} stops listening
 */
export function listen(store, target, tell) {
  const onStorage = (/** @type {StorageEvent} */ event) => {
    if (event.storageArea && event.storageArea !== store.area) return;
    const change = store.heard(event.key, event.newValue);
    if (change) tell(change);
  };
  target.addEventListener("storage", onStorage);
  return () => target.removeEventListener("storage", onStorage);
}
