// @ts-check
import assert from "node:assert/strict";
import { translationNote } from "../../../Sources/CEditor/files/translation-note.js";

/** As much of a page as a note needs. */
class Element {
  /** @param {string} name */
  constructor(name) {
    this.name = name;
    /** @type {any[]} */
    this.children = [];
  }
  setAttribute() {}
  addEventListener() {}
  /** @param {...any} children */
  append(...children) {
    this.children.push(...children);
  }
  /** @returns {string} */
  get text() {
    return this.children.map((one) => one instanceof Element ? one.text : String(one)).join("|");
  }
}

/** @param {any} translation */
function note(translation) {
  const world = /** @type {any} */ (globalThis);
  world.document = { createElement: (/** @type {string} */ name) => new Element(name) };
  try {
    return /** @type {any} */ (translationNote(translation, () => {}))?.text ?? null;
  } finally {
    delete world.document;
  }
}

Deno.test("a translation that is up to date and was read needs no word", () => {
  assert.equal(note(undefined), null);
});

Deno.test("a translation that is behind says what is new, and has a button", () => {
  const says = "The original has changed since it was translated.";
  assert.equal(
    note({ says, new: ["Open on Sunday."] }),
    `${says}|New in the original:|“Open on Sunday.”|This translation is up to date`,
  );
  assert.equal(
    note({ says: "No person has read it.", new: [] }),
    "No person has read it.|This translation is up to date",
  );
});
