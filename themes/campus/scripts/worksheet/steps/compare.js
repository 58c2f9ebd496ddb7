// @ts-check
// Step 9, for one talk: what the student made of it.
import { h, link } from "../dom.js";
import { lines, radios } from "../fields.js";
import { notesOf } from "../parts/notes.js";
import { editor, interviewOf, stepFrame } from "../parts/step-frame.js";
import { summaryBox } from "../parts/summary.js";
import { written } from "../parts/written.js";

/** @type {import("../app.js").View} */
export function compare(app, id) {
  const { t } = app, draft = interviewOf(app, id), edit = editor(draft, "compare");
  /** @param {"likes" | "doubts" | "surprise" | "decision"} name @returns {[boolean, () => Node]} */
  const text = (name) => [draft.record[name] !== "", () =>
    lines({
      label: t(name),
      id: name,
      rows: 3,
      value: draft.record[name],
      onchange: (value) => edit((record) => record[name] = value),
    })];
  const fit = () =>
    radios({
      legend: t("fit"),
      hint: t("fit_hint"),
      name: "fit",
      value: String(draft.record.fit ?? ""),
      options: [["1", "1"], ["2", "2"], ["3", "3"], ["4", "4"], ["5", "5"], ["", t("fit_none")]],
      onchange: (value) => edit((record) => record.fit = value ? Number(value) : null),
    });
  return stepFrame(app, draft, "compare", [
    notesOf(app, draft.record, true),
    ...written(app, draft, "compare", edit, {
      likes: text("likes"),
      doubts: text("doubts"),
      surprise: text("surprise"),
      fit: [draft.record.fit !== null, fit],
      decision: text("decision"),
    }),
    summaryBox(app, draft),
    h(
      "p",
      { class: "ws-ways" },
      link(t("side_by_side"), app.href("side-by-side"), { class: "ws-button" }),
      link(t("board"), app.href("board"), { class: "ws-button" }),
    ),
  ]);
}
