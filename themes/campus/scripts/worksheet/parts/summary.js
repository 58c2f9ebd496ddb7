// @ts-check
// One page to bring to an advisor: copied as text, saved as a file, or printed.
import { ownNotes } from "../core/own.js";
import { summary, summaryParts } from "../core/summary.js";
import { nameOfSkill } from "./skills.js";
import { button, copy, download, h } from "../dom.js";

/** @typedef {import("../view-types.js").App} App */

const PARTS = /** @type {const} */ ([
  "goal",
  "who",
  "learned",
  "skills",
  "likes",
  "doubts",
  "surprise",
  "decision",
  "next",
  "notes",
]);

/** @param {App} app @returns {import("../core/summary.js").SummaryWords} */
const headings = (
  app,
) => /** @type {any} */ (Object.fromEntries([
  ["title", app.t("summary")],
  ...PARTS.map((part) => [part, app.t(`summary_${part}`)]),
]));

/** @param {App} app @param {import("./step-frame.js").InterviewDraft} draft */
export function summaryBox(app, draft) {
  const { t } = app, said = h("span", { role: "status" });
  const person = () => draft.record.person_id ? app.store.get("person", draft.record.person_id) : undefined;
  const own = () => ownNotes(draft.record, app.data.steps);
  const text = () =>
    summary({ ...draft.record, title: app.titleOf(draft.record) }, person(), headings(app), nameOfSkill(app), own());
  const sheet = () =>
    h(
      "article",
      { class: "ws-sheet" },
      h("h1", { dir: "auto" }, app.titleOf(draft.record)),
      summaryParts(draft.record, person(), nameOfSkill(app), own()).map(({ part, label, lines }) => [
        h("h2", { dir: "auto" }, part === "own" ? label ?? "" : headings(app)[part]),
        lines.length > 1
          ? h("ul", {}, lines.map((line) => h("li", { dir: "auto" }, line)))
          : h("p", { class: "ws-text", dir: "auto" }, lines[0] ?? ""),
      ]).flat(),
    );
  return h(
    "section",
    { class: "ws-card", "aria-labelledby": "ws-summary" },
    h("h3", { id: "ws-summary" }, t("summary")),
    h("p", { class: "ws-hint" }, t("summary_hint")),
    h(
      "p",
      { class: "ws-ways" },
      button(t("summary_copy"), async () => {
        said.textContent = "";
        said.textContent = t(await copy(text()) ? "copied" : "summary_use_file");
      }),
      button(t("summary_file"), () => download("summary.txt", text(), "text/plain;charset=utf-8")),
      button(t("print"), () => app.print(sheet())),
    ),
    said,
  );
}
