// @ts-check
// The questions of a talk, in their order: moved with buttons, marked as ones that must be asked, removed.
import { chosen, offers, stateOf } from "../core/questions.js";
import { fill, h, unseen } from "../dom.js";

/** @typedef {import("../core/types.js").Question} Question */

/**
 * @param {import("../view-types.js").App} app
 * @param {{
 *   list: () => readonly Question[], move: (key: string, by: number) => void, must: (key: string, must: boolean) => void,
 *   remove: (key: string) => void, minutes: (key: string, minutes: number) => void, accept: (key: string, to: import("../core/types.js").BankQuestion) => void,
 * }} parts
 */
export function chosenQuestions(app, { list, move, must, remove, minutes, accept }) {
  const { t, bank } = app;
  const element = h("ol", { class: "ws-chosen" });

  /** @param {Question} item @param {number} index @param {number} count */
  function row(item, index, count) {
    const state = stateOf(item, bank), offer = offers(list(), bank).find((each) => each.key === item.key);
    const tool = (
      /** @type {string} */ name,
      /** @type {string} */ sign,
      /** @type {() => void} */ action,
      /** @type {boolean} */ off,
    ) =>
      h(
        "button",
        {
          type: "button",
          class: "ws-tool",
          id: `ws-${name}-${item.key}`,
          "aria-disabled": off && "true",
          onclick: off ? undefined : action,
        },
        h("span", { "aria-hidden": "true" }, sign),
        unseen(`${t(name)}: ${item.snapshot.text}`),
      );
    return h(
      "li",
      { class: "ws-chosen-item" },
      h("p", {
        class: "ws-q",
        lang: item.snapshot.lang === app.language ? undefined : item.snapshot.lang || undefined,
        dir: "auto",
      }, item.snapshot.text),
      state === "retired" || state === "unknown" ? h("p", { class: "ws-hint" }, t("question_retired")) : false,
      offer && h(
        "p",
        { class: "ws-hint" },
        t("question_replaced", { text: offer.to.text }),
        " ",
        h(
          "button",
          { type: "button", class: "ws-button quiet", onclick: () => accept(item.key, offer.to) },
          t("question_take"),
        ),
      ),
      h(
        "p",
        { class: "ws-tools" },
        tool("move_up", "↑", () => move(item.key, -1), index === 0),
        tool("move_down", "↓", () => move(item.key, 1), index === count - 1),
        h(
          "label",
          { class: "ws-minutes" },
          h("span", {}, t("minutes_short")),
          h("select", {
            id: `ws-minutes-${item.key}`,
            "aria-label": `${t("minutes_for")}: ${item.snapshot.text}`,
            onchange: (/** @type {Event} */ event) =>
              minutes(item.key, Number(/** @type {HTMLSelectElement} */ (event.target).value)),
          }, [1, 2, 3, 4, 5].map((each) => h("option", { value: each, selected: each === item.minutes }, each))),
        ),
        h(
          "button",
          {
            type: "button",
            class: "ws-button quiet",
            id: `ws-must-${item.key}`,
            "aria-pressed": String(item.must),
            onclick: () => must(item.key, !item.must),
          },
          h("span", { "aria-hidden": "true" }, item.must ? "★ " : "☆ "),
          t("must"),
          unseen(item.snapshot.text),
        ),
        h(
          "button",
          {
            type: "button",
            class: "ws-button quiet",
            id: `ws-remove-${item.key}`,
            onclick: () => remove(item.key),
          },
          t("remove"),
          unseen(item.snapshot.text),
        ),
      ),
    );
  }

  /** @param {string} [focus] the id of what is to be focused afterwards */
  function show(focus) {
    const active = focus ?? document.activeElement?.id;
    const items = chosen(list());
    fill(element, items.map((item, index) => row(item, index, items.length)));
    if (items.length === 0) fill(element, h("li", { class: "ws-empty" }, t("chosen_none")));
    if (active?.startsWith("ws-")) document.getElementById(active)?.focus({ preventScroll: true });
  }
  return { element, show };
}
