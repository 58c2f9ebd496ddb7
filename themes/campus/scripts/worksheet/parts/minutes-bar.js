// @ts-check
// The conversation as a bar that fills: opening, questions, what is left, and the close.
import { budgetOf } from "../core/budget.js";
import { chosen } from "../core/questions.js";
import { fill, h } from "../dom.js";

/** The plan that goes with a talk's length. @param {import("../view-types.js").App} app @param {number} minutes */
export function planFor(app, minutes) {
  const plans = app.data.plans;
  return plans.find((plan) => plan.minutes === minutes) ?? plans.find((plan) => plan.id === app.data.plan) ?? plans[0];
}

/** How many minutes a talk has for questions. @param {import("../view-types.js").App} app @param {import("../view-types.js").Interview} record */
export function budgetFor(app, record) {
  const plan = planFor(app, record.minutes);
  return record.budget ?? (plan ? Math.round((plan.budget * record.minutes) / plan.minutes) : record.minutes);
}

/** @param {import("../view-types.js").App} app */
export function minutesBar(app) {
  const { t } = app;
  const bar = h("div", { class: "ws-bar", "aria-hidden": "true" }),
    words = h("p", { class: "ws-bar-words", role: "status", id: "ws-budget" });
  const element = h("div", { class: "ws-bar-box" }, bar, words);

  /** @param {string} name @param {number} minutes @param {string} text */
  const part = (name, minutes, text) => {
    const piece = h("span", { class: `ws-part ${name}` }, text);
    piece.style.flexGrow = String(minutes);
    return piece;
  };

  /** @param {import("../view-types.js").Interview} record */
  function show(record) {
    const budget = budgetFor(app, record),
      sum = budgetOf(record.questions, budget),
      plan = planFor(app, record.minutes);
    const around = Math.max(0, record.minutes - budget), close = Math.min(around, Math.max(1, Math.round(around / 2)));
    const open = around - close, phases = plan?.phases ?? [];
    fill(
      bar,
      open > 0 && part("edge", open, phases[0]?.title ?? ""),
      chosen(record.questions).map((item, index) =>
        part(item.must ? "must" : "chosen", item.minutes, String(index + 1))
      ),
      sum.left > 0 && part("free", sum.left, sum.left > 3 ? t("bar_free", { count: sum.left }) : String(sum.left)),
      close > 0 && part("edge", close, phases.at(-1)?.title ?? ""),
    );
    bar.dataset.over = String(sum.over);
    const text = t("bar_words", { number: sum.count, planned: sum.planned, budget, total: record.minutes });
    const rest = sum.over ? t("bar_over", { count: sum.planned - budget }) : t("bar_left", { count: sum.left });
    words.textContent = `${text} ${rest}`;
    words.dataset.over = String(sum.over);
  }
  return { element, show };
}
