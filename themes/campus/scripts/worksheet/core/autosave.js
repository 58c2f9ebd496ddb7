// @ts-check
// When to save, and the truth about it.

/** Saved so many milliseconds after the last key, in a long run of typing at least so often, and tried again after so many. */
export const WAIT = 400;
export const LONGEST_WAIT = 2000;
export const RETRY = 5000;

/** @typedef {{ state: "editing" } | { state: "saved", at: number } | { state: "failed", why: string }} SaveStatus */

/**
 * @param {{
 *   save: () => { ok: true, at: number } | { ok: false, why: string },
 *   now: () => number,
 *   later: (action: () => void, milliseconds: number) => () => void,
 *   onStatus: (status: SaveStatus) => void,
 * }} parts `later` gives back what cancels it; `save` takes what is on the page
 */
export function autosave({ save, now, later, onStatus }) {
  let dirty = false, since = 0;
  /** @type {(() => void) | undefined} */
  let cancel;

  function flush() {
    cancel?.();
    cancel = undefined;
    // Without an edit nothing is written, whatever the page goes through: an old tab must not undo a new one's work.
    if (!dirty) return true;
    const done = save();
    if (done.ok) {
      dirty = false;
      onStatus({ state: "saved", at: done.at });
    } else {
      cancel = later(flush, RETRY);
      onStatus({ state: "failed", why: done.why });
    }
    return done.ok;
  }

  return {
    touched() {
      if (!dirty) {
        dirty = true;
        since = now();
        onStatus({ state: "editing" });
      }
      cancel?.();
      cancel = later(flush, Math.max(0, Math.min(WAIT, since + LONGEST_WAIT - now())));
    },
    flush,
    /** Forgets an edit that is not to be saved any more. */
    drop() {
      cancel?.();
      cancel = undefined;
      dirty = false;
    },
    get dirty() {
      return dirty;
    },
  };
}
