// @ts-check
// The guide's questions to choose from: by group, by whom one talks to, by minutes, by words.
import { fill, h } from "../dom.js";
import { choice, line, tick } from "../fields.js";
import { stageOptions } from "./person-form.js";

/** @typedef {import("../view-types.js").App} App */
/** @typedef {import("../view-types.js").SiteQuestion} SiteQuestion */

/** So many are shown at once; a longer list is for narrowing down. */
const SHOWN = 25;

/** Letters without accents and case, so that what is typed finds what is written. @param {string} text */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * @param {App} app
 * @param {{ stage: string, mode: string, isChosen: (id: string) => boolean, choose: (question: SiteQuestion, chosen: boolean) => void }} parts
 */
export function questionPicker(app, { stage, mode, isChosen, choose }) {
  const { t, data } = app;
  const wanted = { group: "starters", stage, minutes: "", text: "", all: false };
  const list = h("ul", { class: "ws-bank" }), found = h("p", { class: "ws-hint", role: "status" }), more = h("p", {});

  /** @param {SiteQuestion} each */
  const fits = (each) =>
    !each.retired &&
    (wanted.text !== "" || wanted.group === "" ||
      (wanted.group === "starters" ? each.starter : each.category === wanted.group)) &&
    (!wanted.stage || !each.stages || each.stages.includes(wanted.stage)) &&
    (!mode || !each.modes || each.modes.includes(mode)) &&
    (!wanted.minutes || each.minutes <= Number(wanted.minutes)) &&
    plain(wanted.text).split(/\s+/).every((word) => plain(each.text).includes(word));

  /** @param {SiteQuestion} each */
  const item = (each) =>
    h(
      "li",
      { lang: each.lang },
      tick({
        label: h(
          "span",
          {},
          h("span", { class: "ws-q" }, each.text),
          h(
            "span",
            { class: "ws-item-facts" },
            [t("minutes", { count: each.minutes }), ...(each.stages ?? []).map((one) => t(`stage_${one}`))].join(" · "),
          ),
        ),
        hint: [each.care && `${t("with_care")} ${each.care}`, each.why].filter(Boolean).join(" ") || undefined,
        id: `q-${each.id}`,
        checked: isChosen(each.id),
        onchange: (checked) => choose(each, checked),
      }),
    );

  function show() {
    const fitting = data.questions.filter(fits), shown = wanted.all ? fitting : fitting.slice(0, SHOWN);
    fill(list, shown.map(item));
    found.textContent = t("picker_found", { count: fitting.length });
    fill(
      more,
      fitting.length > shown.length && h("button", {
        type: "button",
        class: "ws-button",
        onclick: () => {
          wanted.all = true;
          show();
          /** @type {HTMLElement | null} */ (list.children[SHOWN]?.querySelector("input"))?.focus();
        },
      }, t("picker_more", { count: fitting.length - shown.length })),
    );
  }
  /** @param {Partial<typeof wanted>} change */
  const narrow = (change) => {
    Object.assign(wanted, change, { all: false });
    show();
  };
  const fields = h(
    "div",
    { class: "ws-grid ws-filter" },
    choice({
      label: t("picker_group"),
      id: "filter-group",
      value: wanted.group,
      options: [
        ["starters", t("picker_starters")],
        ["", t("picker_all")],
        ...data.categories.map((each) => /** @type {[string, string]} */ ([each.id, each.title])),
      ],
      onchange: (group) => narrow({ group }),
    }),
    choice({
      label: t("picker_stage"),
      id: "filter-stage",
      value: stage,
      options: [["", t("picker_anybody")], ...stageOptions(app).slice(1)],
      onchange: (value) => narrow({ stage: value }),
    }),
    choice({
      label: t("picker_minutes"),
      id: "filter-minutes",
      value: "",
      options: [["", t("picker_any")], ["1", "1"], ["2", "2"], ["3", "3"]],
      onchange: (minutes) => narrow({ minutes }),
    }),
    line({
      label: t("picker_text"),
      id: "filter-text",
      type: "search",
      value: "",
      onchange: (text) => narrow({ text: text.trim() }),
    }),
  );
  show();
  return { element: h("div", { class: "ws-picker" }, fields, found, list, more), show };
}
