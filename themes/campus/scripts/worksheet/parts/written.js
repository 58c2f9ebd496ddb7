// @ts-check
// What a student writes in a step: the fields that the guide lists, in its order and its words.
import { otherNotes, ownText, setOwn } from "../core/own.js";
import { h } from "../dom.js";
import { choice, line, lines, radios } from "../fields.js";

/** @typedef {import("../view-types.js").App} App */
/** @typedef {import("../core/types.js").Field} Field */
/** @typedef {import("./step-frame.js").InterviewDraft} InterviewDraft */
/** @typedef {Node | false | undefined} Made */
/** @typedef {(edit: (record: import("../view-types.js").Interview) => void) => void} Edit */

/**
 * A field of the guide's own.
 * @param {App} app
 * @param {InterviewDraft} draft
 * @param {import("../core/types.js").StepId} step
 * @param {Edit} edit
 * @param {Field} field
 */
function ownField({ t }, draft, step, edit, field) {
  const { label = "", hint, type } = field, id = `own-${field.id}`, value = ownText(draft.record, field.id);
  const onchange = (/** @type {string} */ text) => edit((record) => setOwn(record, step, field, text));
  const about = { label, hint, id, value, onchange };
  /** @type {[string, string]} */
  const open = ["", t("fit_none")];
  /** @param {string[]} texts @returns {[string, string][]} */
  const options = (texts) => texts.map((text) => [text, text]);
  if (type === "line") return line(about);
  if (type === "date") return line({ ...about, type: "date" });
  if (type === "rating") {
    return radios({
      legend: label,
      hint,
      name: id,
      value,
      options: [...options(["1", "2", "3", "4", "5"]), open],
      onchange,
    });
  }
  if (type === "choice") {
    const known = field.options ?? [];
    // What was chosen stays chosen, though the guide offers it no longer or in another language.
    return choice({
      ...about,
      options: [open, ...options(!value || known.includes(value) ? known : [...known, value])],
    });
  }
  return lines({ ...about, rows: 3 });
}

/**
 * @param {App} app
 * @param {InterviewDraft} draft
 * @param {import("../core/types.js").StepId} step
 * @param {Edit} edit
 * @param {Record<string, [isWritten: boolean, make: () => Made | Made[]]>} [known] the fields that the worksheet has anyway.
 *   One that the guide leaves out is shown as long as something stands in it.
 * @returns {Made[]}
 */
export function written(app, draft, step, edit, known = {}) {
  const fields = app.data.steps.find((each) => each.id === step)?.fields ??
    Object.keys(known).map((id) => /** @type {Field} */ ({ id }));
  const left = Object.entries(known).filter(([id, [isWritten]]) =>
    isWritten && !fields.some((field) => field.id === id)
  );
  return [
    ...fields.map((field) => {
      if (field.label === undefined) return known[field.id]?.[1]();
      const made = ownField(app, draft, step, edit, field);
      if (field.lang) made.lang = field.lang;
      return made;
    }),
    ...left.map(([, [, make]]) => make()),
  ].flat();
}

/** What was written in fields that the guide no longer has. @param {App} app @param {import("../view-types.js").Interview} record */
export function others({ t, data }, record) {
  const notes = otherNotes(record, data.steps);
  return notes.length > 0 && h(
    "details",
    { class: "ws-checklist ws-noted", id: "ws-others" },
    h("summary", {}, t("other_notes")),
    h("p", { class: "ws-hint" }, t("other_notes_hint")),
    h(
      "dl",
      {},
      notes.map(({ label, word, text }) =>
        h("div", {}, h("dt", { dir: "auto" }, label ?? t(word ?? "")), h("dd", { class: "ws-text", dir: "auto" }, text))
      ),
    ),
  );
}
