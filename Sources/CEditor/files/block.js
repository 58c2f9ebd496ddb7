// @ts-check
// A small form for a block within an article.

import { post } from "./api.js";
import { askFor, tell } from "./dialog.js";
import { make, words } from "./dom.js";
import { recordFields } from "./field-record.js";
import { blank, clone, diff, isGroup, toModel } from "./model.js";

/**
 * Asks for the fields of a block.
 * @param {{ kind: string, heading: string, help: string, form: import("./model.js").Form }} kind
 * @param {string} text what is between the fences now; empty for a new one
 * @param {import("./field.js").Surroundings} form
 * @returns {Promise<string | null>} what is to be between the fences; null to leave it
 */
export async function blockDialog(kind, text, form) {
  try {
    const read = text.trim() ? await post("block", { kind: kind.kind, text }) : null;
    const found = toModel(read?.value ?? null);
    const base = isGroup(found) ? found : { keys: new Map() };
    const now = isGroup(found) ? /** @type {import("./model.js").Group} */ (clone(found)) : blank(kind.form);
    const own = {
      ...form,
      changed: () => {},
      add: () => {},
      remove: () => {},
      known: () => undefined,
      original: () => undefined,
    };
    const { element } = recordFields(kind.form, now, () => [], own);
    const made = async () => {
      const edits = diff(base, now, { kind: "record", form: kind.form });
      return edits.length === 0 ? text : String((await post("block", { kind: kind.kind, text, edits })).text);
    };
    return await askFor(kind.heading, [make("p", { class: "help" }, ...words(kind.help)), element], [
      { words: text.trim() ? "Change it" : "Put it in", value: made, isMain: true },
    ]);
  } catch (error) {
    await tell("That did not work", String(/** @type {Error} */ (error).message));
    return null;
  }
}
