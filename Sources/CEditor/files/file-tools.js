// @ts-check
// What is done to a file as a whole: another id, retiring it, deleting it.

import { get, post } from "./api.js";
import { askFor, tell } from "./dialog.js";
import { announce, button, counted, make, newID } from "./dom.js";

/** The places that name something, as a list. @param {any[]} uses */
const usesList = (uses) =>
  make(
    "ul",
    { class: "uses" },
    ...uses.slice(0, 20).map((use) => make("li", {}, make("b", {}, use.title), ` ${use.words}`)),
  );

/**
 * Gives something another id wherever it is named.
 * @param {string} kind @param {string} id
 * @returns {Promise<string | null>} the new id; null when it stays
 */
export async function askForID(kind, id) {
  try {
    const { uses } = await get("uses", { kind, id });
    const box = make("input", { id: newID("id"), value: id, spellcheck: "false" });
    const help = uses.length
      ? `It is changed in these ${counted(uses.length, "place")} as well:`
      : "Nothing else names it.";
    const to = await askFor("Change the id", [
      make("p", {}, make("label", { for: box.id }, "The new id "), box),
      make("p", { class: "help" }, help),
      usesList(uses),
    ], [{
      words: "Change it",
      value: async () => {
        const wanted = box.value.trim();
        if (wanted && wanted !== id) await post("rename", { kind, id, to: wanted, sure: true });
        return wanted;
      },
      isMain: true,
    }]);
    if (!to || to === id) return null;
    announce(`The id is now ${to}.`);
    return to;
  } catch (error) {
    await tell("The id stays", /** @type {Error} */ (error).message);
    return null;
  }
}

/**
 * The buttons below a form; none for a file that is always there.
 * @param {object} options
 * @param {any} options.filled
 * @param {import("./model.js").Group} options.now
 * @param {() => boolean} options.isDirty
 * @param {() => void} options.retire
 * @param {(kind: string, id: string) => void} options.rename
 */
export function fileTools({ filled, now, isDirty, retire, rename }) {
  const row = make("div", { class: "row tools" });
  const known = filled.ids.find((/** @type {any} */ one) => one.at.length === 0);
  if (!known) return row;
  const name = filled.title;
  if (!known.published && !now.keys.has("id")) {
    row.append(button("Change the id…", () => rename(known.kind, known.id), { class: "small" }));
  }
  const canRetire = filled.form.fields.some((/** @type {any} */ field) => field.key === "status");
  if (known.published) {
    if (canRetire && now.keys.get("status") !== "retired") {
      row.append(button("Retire…", askToRetire, { class: "small" }));
    }
    return row;
  }
  row.append(button("Delete…", remove, { class: "small" }));
  return row;

  async function askToRetire() {
    const words =
      "It was published, so links lead to it. Retired, it is no longer offered; say which page took its place, and readers are led there.";
    if (
      await askFor(`Retire “${name}”?`, [make("p", {}, words)], [{
        words: "Retire",
        value: () => true,
        isMain: true,
      }])
    ) retire();
  }

  async function remove() {
    if (isDirty()) {
      return tell("Save first", "Save what you have written, or take it back; then the file can be deleted.");
    }
    try {
      const { uses } = await get("uses", { kind: known.kind, id: known.id });
      const words = uses.length
        ? `It is named in ${counted(uses.length, "place")}. Each of them is a mistake afterwards:`
        : "Nothing names it.";
      const sure = await askFor(`Delete “${name}”?`, [
        make("p", {}, `${words} The deletion can be taken back in the history.`),
        usesList(uses),
      ], [{ words: "Delete", value: () => true, isGrave: true }]);
      if (!sure) return;
      await post("delete", { kind: known.kind, id: known.id, sure: true });
      announce(`Deleted: ${name}.`);
      location.hash = "";
    } catch (error) {
      await tell("It stays", /** @type {Error} */ (error).message);
    }
  }
}
