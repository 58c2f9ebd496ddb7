// @ts-check
// Keeps the screen on while a talk is held, where the browser can.

/** @param {(on: boolean) => void} tell @returns {() => void} lets it go */
export function keepAwake(tell) {
  /** @type {WakeLockSentinel | undefined} */
  let lock;
  let gone = false;
  const ask = async () => {
    try {
      lock = await navigator.wakeLock.request("screen");
      if (gone) await lock.release();
      else tell(true);
    } catch {
      tell(false);
    }
  };
  // A browser lets go by itself as soon as another window is in front.
  const again = () => document.visibilityState === "visible" && ask();
  document.addEventListener("visibilitychange", again);
  ask();
  return () => {
    gone = true;
    document.removeEventListener("visibilitychange", again);
    lock?.release().catch(() => {});
  };
}
