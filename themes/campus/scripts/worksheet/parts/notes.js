// @ts-check
// What was noted in a talk, where one has to think of it again.
import { hasNote } from "../core/records.js";
import { h } from "../dom.js";

/**
 * @param {import("../view-types.js").App} app
 * @param {import("../view-types.js").Interview} record
 * @param {boolean} [withLearned] also what the student wrote down as what matters most
 */
export function notesOf({ t }, record, withLearned = false) {
  /** @type {[string, string][]} */
  const notes = [
    ...(withLearned
      ? [/** @type {[string, string]} */ ([t("takeaways"), record.takeaways.filter(Boolean).join("\n")])]
      : []),
    ...record.questions.filter(hasNote).map((
      item,
    ) => /** @type {[string, string]} */ ([item.snapshot.text, item.note])),
    [t("free_notes"), record.notes],
  ];
  const written = notes.filter(([, text]) => text.trim() !== "");
  return written.length > 0 && h(
    "details",
    { class: "ws-checklist ws-noted", id: "ws-noted", open: true },
    h("summary", {}, t("noted")),
    h(
      "dl",
      {},
      written.map(([about, text]) => h("div", {}, h("dt", { dir: "auto" }, about), h("dd", { dir: "auto" }, text))),
    ),
  );
}
