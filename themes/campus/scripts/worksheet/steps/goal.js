// @ts-check
// Step 1: what the student wants to find out.
import { button, h } from "../dom.js";
import { line, lines } from "../fields.js";
import { editor, interviewOf, stepFrame } from "../parts/step-frame.js";
import { written } from "../parts/written.js";

/** @type {import("../app.js").View} */
export function goal(app, id) {
  const { t } = app, draft = interviewOf(app, id), edit = editor(draft, "goal");
  const field = lines({
    label: t("goal_find"),
    hint: t("goal_hint"),
    id: "goal",
    value: draft.record.goal,
    onchange: (value) => edit((record) => record.goal = value),
  });
  const area = /** @type {HTMLTextAreaElement} */ (field.querySelector("textarea"));
  const begin = (/** @type {string} */ word) =>
    button(t(word), () => {
      area.value = (area.value ? `${area.value.trimEnd()}\n` : "") + t(word).replace(/…$/, "");
      edit((record) => record.goal = area.value);
      area.focus();
      area.setSelectionRange(area.value.length, area.value.length);
    }, { class: "ws-button quiet" });
  const sentence = () => [
    field,
    h(
      "div",
      { class: "ws-begin", role: "group", "aria-labelledby": "ws-begin" },
      h("p", { id: "ws-begin" }, t("goal_begin")),
      begin("goal_1"),
      begin("goal_2"),
      begin("goal_3"),
    ),
  ];
  return stepFrame(app, draft, "goal", [
    ...written(app, draft, "goal", edit, { goal: [draft.record.goal !== "", sentence] }),
    line({
      label: t("title"),
      hint: t("title_hint"),
      id: "talk-title",
      value: draft.record.title,
      max: 120,
      onchange: (value) => edit((record) => record.title = value),
    }),
  ]);
}
