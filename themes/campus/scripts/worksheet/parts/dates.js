// @ts-check
// The dates around a talk: computed, changed by hand if need be, ticked off. Nothing here ever notifies.
import { milestones } from "../core/dates.js";
import { h, unseen } from "../dom.js";
import { line, tick } from "../fields.js";
import { dayInWords } from "../words.js";

/**
 * @param {import("../view-types.js").App} app
 * @param {import("../view-types.js").Draft<import("../view-types.js").Interview>} draft
 * @param {import("../core/types.js").MilestoneId[]} wanted
 */
export function dates(app, draft, wanted) {
  const { t } = app;
  const found = milestones(draft.record, app.world.now(), app.zone()).filter((each) => wanted.includes(each.id));
  if (found.length === 0) return h("p", { class: "ws-hint" }, t("dates_none"));
  return h(
    "section",
    { class: "ws-card", "aria-labelledby": "ws-dates" },
    h("h3", { id: "ws-dates" }, t("dates")),
    h("p", { class: "ws-hint" }, t("dates_hint")),
    h(
      "ul",
      { class: "ws-dates" },
      found.map((each) => {
        const words = t(`date_${each.id}`);
        return h(
          "li",
          { "data-state": each.state },
          tick({
            label: h(
              "span",
              {},
              words,
              " ",
              h(
                "span",
                { class: "ws-item-facts" },
                dayInWords(each.on, app.language),
                each.done ? "" : ` · ${t(`when_${each.state}`)}`,
              ),
            ),
            id: `date-done-${each.id}`,
            checked: each.done,
            onchange: (done) =>
              draft.change((record) => {
                record.dates[each.id] = { ...record.dates[each.id], done };
              }),
          }),
          line({
            label: [t("date_change"), unseen(words)],
            id: `date-${each.id}`,
            type: "date",
            value: each.on,
            onchange(value) {
              draft.change((record) => {
                const { on: _, ...rest } = record.dates[each.id] ?? {};
                record.dates[each.id] = value ? { ...rest, on: value } : rest;
              });
            },
          }),
        );
      }),
    ),
  );
}
