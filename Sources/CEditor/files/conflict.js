// @ts-check
// Two people have changed the same: both texts side by side, and a person decides.

import { askFor } from "./dialog.js";
import { make, newID } from "./dom.js";
import { mergeTexts, parts } from "./merge.js";

/**
 * @typedef {{ at: import("./model.js").Step[] | null, label?: string, base: any, theirs: any, yours: any }} Conflict
 * @typedef {{ at: import("./model.js").Step[] | null, side: "theirs" | "yours" }} Choice
 * @typedef {Choice & { text?: string }} Chosen with the text of both, where that was chosen
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

/**
 * A text with the lines marked that an older one did not have.
 * @param {string} text @param {string | undefined} base
 * @returns {(Node | string)[]}
 */
function marked(text, base) {
  const lines = text.split("\n");
  const found = base === undefined ? null : parts(base.split("\n"), lines);
  if (!found) return [text];
  /** @type {(Node | string)[]} */
  const out = [];
  // Where a part begins in the new text: each one before it has moved it.
  let [done, shift] = [0, 0];
  for (const part of found) {
    const from = part.from + shift;
    out.push(lines.slice(done, from).map((line) => line + "\n").join(""));
    if (part.lines.length > 0) out.push(make("mark", {}, part.lines.join("\n")), "\n");
    done = from + part.lines.length;
    shift += part.lines.length - (part.to - part.from);
  }
  out.push(lines.slice(done).join("\n"));
  return out;
}

/**
 * @param {string} name @param {string} words @param {string} value @param {boolean} isChosen @param {string} title
 * @param {string} [base] what both were made of
 */
function side(name, words, value, isChosen, title, base) {
  const id = newID("side");
  const box = make("input", { type: "radio", name, id, value });
  box.checked = isChosen;
  return make(
    "div",
    { class: "side" },
    make("label", { for: id }, box, ` ${title}`),
    make("pre", { tabindex: 0, "aria-label": title }, ...marked(words, base)),
  );
}

/**
 * Asks what is to stay. guide itself lays the edits over the file then: they were made for the file as it was, and the
 * numbers in their ways are those of its lists.
 * @param {Conflict[]} conflicts
 * @param {boolean} canMerge whether the text of an article may become another one than was sent
 * @returns {Promise<Chosen[] | null>} null when it is left open
 */
export async function resolveConflicts(conflicts, canMerge) {
  const both = conflicts.map(({ at, base, theirs, yours }) =>
    canMerge && at === null ? merged(base, theirs, yours) : null
  );
  const names = conflicts.map(() => newID("conflict"));
  const content = conflicts.map((conflict, index) => {
    const name = /** @type {string} */ (names[index]);
    const base = conflict.at === null && typeof conflict.base === "string" ? conflict.base : undefined;
    const together = both[index] ?? null;
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
        side(name, inWords(conflict.theirs), "theirs", false, "What is there now", base),
        side(name, inWords(conflict.yours), "yours", together === null, "What you wrote", base),
      ),
      together === null ? null : side(name, together, "both", true, "Both changes together", base),
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
          return box?.value ?? "yours";
        }),
    }],
  );
  return chosen && conflicts.map(({ at }, index) => {
    const text = chosen[index] === "both" ? both[index] ?? undefined : undefined;
    return { at, side: chosen[index] === "theirs" ? "theirs" : "yours", ...(text === undefined ? {} : { text }) };
  });
}

/** @param {any} base @param {any} theirs @param {any} yours */
const merged = (base, theirs, yours) =>
  [base, theirs, yours].every((text) => typeof text === "string") ? mergeTexts(base, theirs, yours) : null;

/**
 * For a file as a whole.
 * @param {string} theirs
 * @param {string} yours
 * @param {string | undefined} base what both were made of, where that is known
 * @returns {Promise<string | null>} the text to go on with; null when it is left open
 */
export async function conflictOfTexts(theirs, yours, base) {
  const name = newID("conflict");
  const both = merged(base, theirs, yours);
  return await askFor("Two people have changed this file", [
    make(
      "p",
      {},
      "Choose what the file is to say. Copy first what you need of the other one: it does not stay. With Cancel nothing is written, and what you wrote stays here.",
    ),
    make(
      "div",
      { class: "sides" },
      side(name, theirs, "theirs", false, "What is there now", base),
      side(name, yours, "yours", both === null, "What you wrote", base),
    ),
    ...(both === null ? [] : [side(name, both, "both", true, "Both changes together", base)]),
  ], [{
    words: "Go on with what is chosen",
    isMain: true,
    value: () => {
      const box = /** @type {HTMLInputElement | null} */ (document.querySelector(`input[name="${name}"]:checked`));
      return box?.value === "theirs" ? theirs : box?.value === "both" ? both ?? yours : yours;
    },
  }]);
}
