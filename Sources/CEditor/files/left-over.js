// @ts-check
// What was written in a form that is not there now, so that nobody has to do without the words.

import { inWords } from "./conflict.js";
import { askFor } from "./dialog.js";
import { button, make } from "./dom.js";
import { diff } from "./model.js";

/** @typedef {import("./drafts.js").Draft} Draft */

/**
 * The texts of a draft that the file did not have.
 * @param {Draft} draft
 * @returns {string[]}
 */
export function textsLeft(draft) {
  if (draft.text !== undefined) return [draft.text];
  const edits = diff(draft.base, draft.now, { kind: "text" });
  const texts = edits.filter(({ value }) => value !== undefined && value !== null).map(({ value }) => inWords(value));
  if (draft.body !== undefined && draft.body !== draft.bodyBase) texts.push(draft.body);
  return texts;
}

/**
 * The texts of drafts, to be read and copied.
 * @param {Draft[]} kept
 */
export const leftTexts = (kept) =>
  kept.flatMap(textsLeft).map((text) => {
    const box = make("pre", { tabindex: 0, "aria-label": "What you wrote" }, text);
    const copied = () => void (copy.textContent = "Copied");
    // Where the browser refuses, the words are at least selected for the keys that copy.
    const select = () => getSelection()?.selectAllChildren(box);
    const copy = button("Copy", () => navigator.clipboard.writeText(text).then(copied, select), { class: "small" });
    return make("div", { class: "left" }, box, copy);
  });

/**
 * What is shown in place of a file that cannot be had, when something is kept of it.
 * @param {HTMLElement} main
 * @param {string} file
 * @param {string} because
 * @param {{ names: string[], texts: Draft[], drop: () => void }} kept
 * @returns {import("./form.js").View}
 */
export function leftView(main, file, because, kept) {
  const heading = make("h1", { tabindex: -1 }, "What you wrote is still here");
  document.title = `${file} – Edit your guide`;
  main.replaceChildren(
    make("p", { class: "way" }, make("a", { href: "#" }, "All files"), " › ", file),
    heading,
    make("p", {}, because),
    make(
      "p",
      {},
      "What you wrote stays in this browser until you throw it away. Copy it to where it belongs now. If the file was deleted here, the ",
      make("a", { href: "#history" }, "history"),
      " brings it back; then your words are offered again.",
    ),
    ...leftTexts(kept.texts),
    make(
      "p",
      {},
      button("Throw it away", async () => {
        const sure = await askFor("Throw away what you wrote?", [make("p", {}, "Nothing brings it back.")], [
          { words: "Throw it away", value: () => true, isGrave: true },
        ]);
        if (!sure) return;
        kept.drop();
        location.hash = "";
      }, { class: "small grave" }),
    ),
  );
  heading.focus();
  return { leave: () => true, end: () => {} };
}
