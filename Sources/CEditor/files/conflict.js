// @ts-check
// Two people have changed the same: both texts side by side, and a person decides.

import { askFor } from "./dialog.js";
import { make, newID } from "./dom.js";

/**
 * @typedef {{ at: import("./model.js").Step[] | null, label?: string, base: any, theirs: any, yours: any }} Conflict
 * @typedef {{ at: import("./model.js").Step[] | null, side: "theirs" | "yours" }} Choice
 */

/** A value in words. @param {any} value @returns {string} */
export function inWords(value) {
  if (value === null || value === undefined) return "(nothing)";
  if (Array.isArray(value)) return value.map(inWords).join("\n");
  if (typeof value === "object") {
    return Object.entries(value).map(([key, one]) => `${key.replaceAll("_", " ")}: ${inWords(one)}`).join("\n");
  }
  return String(value);
}

/** @param {string} name @param {string} words @param {string} value @param {boolean} isChosen @param {string} title */
function side(name, words, value, isChosen, title) {
  const id = newID("side");
  const box = make("input", { type: "radio", name, id, value });
  box.checked = isChosen;
  return make(
    "div",
    { class: "side" },
    make("label", { for: id }, box, ` ${title}`),
    make("pre", { tabindex: 0, "aria-label": title }, words),
  );
}

/**
 * Asks what is to stay. guide itself lays the edits over the file then: they were made for the file as it was, and the
 * numbers in their ways are those of its lists.
 * @param {Conflict[]} conflicts
 * @returns {Promise<Choice[] | null>} null when it is left open
 */
export async function resolveConflicts(conflicts) {
  const names = conflicts.map(() => newID("conflict"));
  const content = conflicts.map((conflict, index) => {
    const name = /** @type {string} */ (names[index]);
    return make(
      "fieldset",
      { class: "conflict" },
      make("legend", {}, conflict.label ?? "Text"),
      conflict.base === undefined
        ? null
        : make("details", {}, make("summary", {}, "What was there before"), make("pre", {}, inWords(conflict.base))),
      make(
        "div",
        { class: "sides" },
        side(name, inWords(conflict.theirs), "theirs", false, "What is there now"),
        side(name, inWords(conflict.yours), "yours", true, "What you wrote"),
      ),
    );
  });
  const chosen = await askFor(
    "Two people have changed the same",
    [
      make(
        "p",
        {},
        "Somebody has saved a change while you were writing. Choose what is to stay. All your other changes are kept.",
      ),
      ...content,
    ],
    [{
      words: "Save what is chosen",
      isMain: true,
      value: () =>
        names.map((name) => {
          const box = /** @type {HTMLInputElement | null} */ (document.querySelector(`input[name="${name}"]:checked`));
          return box?.value === "theirs" ? /** @type {const} */ ("theirs") : /** @type {const} */ ("yours");
        }),
    }],
  );
  return chosen && conflicts.map(({ at }, index) => ({ at, side: chosen[index] ?? "yours" }));
}

/**
 * For a file as a whole.
 * @param {string} theirs
 * @param {string} yours
 * @returns {Promise<"theirs" | "yours" | null>} null when it is left open
 */
export async function conflictOfTexts(theirs, yours) {
  const name = newID("conflict");
  return await askFor("Two people have changed this file", [
    make(
      "p",
      {},
      "Choose what the file is to say. Copy first what you need of the other one: it does not stay. With Cancel nothing is written, and what you wrote stays here.",
    ),
    make(
      "div",
      { class: "sides" },
      side(name, theirs, "theirs", false, "What is there now"),
      side(name, yours, "yours", true, "What you wrote"),
    ),
  ], [{
    words: "Go on with what is chosen",
    isMain: true,
    value: () =>
      /** @type {HTMLInputElement | null} */ (document.querySelector(`input[name="${name}"]:checked`))?.value ===
          "theirs"
        ? "theirs"
        : "yours",
  }]);
}
