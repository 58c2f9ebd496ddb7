// @ts-check
// The guide's checklists for a moment of the way, with ticks that are kept with the talk.
import { h } from "../dom.js";
import { tick } from "../fields.js";

/**
 * @param {import("../view-types.js").App} app
 * @param {import("../view-types.js").Draft<import("../view-types.js").Interview>} draft
 * @param {string} moment
 * @returns {HTMLElement[]}
 */
export function checklists(app, draft, moment) {
  const { t, data, world } = app;
  return data.checklists.filter((list) => list.moment === moment).map((list) => {
    const state = h("span", { class: "ws-count" });
    const count = () => {
      const done = list.items.filter((item) => draft.record.checklist[item.id]?.done).length;
      state.textContent = t("checked", { done, total: list.items.length });
    };
    const items = list.items.map((item) =>
      h(
        "li",
        { lang: item.lang },
        tick({
          label: h("span", {}, item.text, item.essential ? h("strong", { class: "chip" }, t("essential")) : null),
          hint: item.note,
          id: `check-${item.id}`,
          checked: draft.record.checklist[item.id]?.done ?? false,
          onchange(done) {
            draft.change((record) => {
              record.checklist[item.id] = { done, at: new Date(world.now()).toISOString() };
            });
            count();
          },
        }),
      )
    );
    count();
    return h("details", { class: "ws-checklist" }, h("summary", {}, list.title, " ", state), h("ul", {}, items));
  });
}
