// @ts-check
// One view after the other in the same page, so that nothing is typed where nobody keeps it.

import { make } from "./dom.js";

/** @typedef {import("./form.js").View} View */

/** @param {HTMLElement} main */
export function viewsIn(main) {
  /** @type {View | null} */
  let view = null;
  let turn = 0;
  return {
    /** The view that is there; null while another one is made. */
    current: () => view,
    /**
     * Shows another view.
     * @param {(place: HTMLElement) => Promise<View>} fill
     * @param {(place: HTMLElement, error: Error) => void} fail
     * @returns {Promise<boolean>} false when another one was asked for meanwhile
     */
    async show(fill, fail) {
      const mine = ++turn;
      view?.leave();
      view?.end();
      view = null;
      // The old view is seen until the next one is there, and it keeps nothing any more.
      for (const child of main.children) /** @type {HTMLElement} */ (child).inert = true;
      // Each has a place of its own: one that comes late would take that of the one which was asked for after it.
      const place = make("div", { class: "view" });
      main.append(place);
      try {
        const next = await fill(place);
        if (mine === turn) view = next;
        else next.end();
      } catch (error) {
        if (mine === turn) fail(place, /** @type {Error} */ (error));
      }
      if (mine !== turn) {
        place.remove();
        return false;
      }
      for (const child of [...main.children]) if (child !== place) child.remove();
      return true;
    },
  };
}
