// @ts-check
// How it is with a translation.

import { button, make } from "./dom.js";

/**
 * What stands above the form of a translation.
 * @param {{ says: string, new: string[] } | undefined} state what has to be looked at, and the sentences of the original that are new
 * @param {() => void} done called when somebody says that the translation is up to date
 * @returns {HTMLElement | null} null when nothing has to be looked at
 */
export function translationNote(state, done) {
  if (!state) return null;
  const note = make("section", { class: "translation", "aria-label": "State of the translation" });
  note.append(make("p", {}, state.says));
  if (state.new.length > 0) {
    note.append(
      make("p", {}, "New in the original:"),
      make("ul", {}, ...state.new.map((text) => make("li", {}, `“${text}”`))),
    );
  }
  note.append(button("This translation is up to date", done, { class: "small" }));
  return note;
}
