// @ts-check
// Several talks next to each other. There are no totals: five talks are no statistics.
import { askedInSeveral, compareRows, compareTable, MOST } from "./core/compare.js";
import { hasOwn, ownFields } from "./core/own.js";
import { csv } from "./core/tables.js";
import { button, download, fill, h, link } from "./dom.js";
import { tick } from "./fields.js";
import { nameOfSkill } from "./parts/skills.js";

/** @typedef {import("./view-types.js").App} App */

/** What is laid side by side, with the field that it comes from where a guide may leave that out. @type {[string, import("./core/types.js").StepId?][]} */
const ASPECTS = [
  ["role", "people"],
  ["stage", "people"],
  ["likes", "compare"],
  ["doubts", "compare"],
  ["skills", "thank"],
  ["fit", "compare"],
  ["surprise", "compare"],
  ["next"],
];

/** @type {import("./app.js").View} */
export function sideBySide(app) {
  const { t } = app, talks = app.interviews().filter((each) => each.status !== "archived");
  const isHeld = (/** @type {import("./view-types.js").Interview} */ each) =>
    Boolean(
      each.likes || each.doubts || each.surprise || each.fit || each.takeaways.length > 0 || hasOwn(each, "compare"),
    );
  let shown = talks.filter(isHeld).slice(0, MOST).map((each) => each.id);
  const place = h("div", { class: "ws-compare" }), fault = h("p", { class: "ws-fault", role: "status" });
  const chosen = () => talks.filter((each) => shown.includes(each.id));
  const own = ownFields(app.data.steps);
  /** The aspects that the guide asks, and those of which something is noted. @param {any[]} list */
  const aspects = (list) => [
    ...ASPECTS.filter(([name, step]) => !step || app.asks(step, name) || list.some((row) => row[name]))
      .map(([name]) => ({ name, label: t(`aspect_${name}`) })),
    ...own.map((field) => ({ name: `own-${field.id}`, label: field.short ?? field.label })),
  ];
  /** The headings of the table that can be saved. @param {any[]} list @returns {any} */
  const labels = (list) =>
    Object.fromEntries([
      ...["title", "name", ...app.asks("people", "employer") || list.some((row) => row.employer) ? ["employer"] : []]
        .map((name) => [name, t(`aspect_${name}`)]),
      ...aspects(list).map(({ name, label }) => [name, label]),
    ]);
  /** @returns {any[]} */
  const rows = () =>
    compareRows(
      chosen(),
      new Map(app.people().map((person) => [person.id, person])),
      nameOfSkill(app),
      own.map((field) => field.id),
    ).map((row) => ({
      ...row,
      title: app.titleOf(/** @type {any} */ (app.store.get("iv", row.id))),
      stage: row.stage && t(`stage_${row.stage}`),
    }));

  const table = () => {
    const list = rows();
    return [
      h(
        "div",
        { class: "ws-scroll", role: "region", tabindex: "0", "aria-label": t("side_by_side") },
        h(
          "table",
          {},
          h("caption", { class: "sr" }, t("side_by_side")),
          h(
            "thead",
            {},
            h(
              "tr",
              {},
              h("td", {}),
              list.map((row) =>
                h("th", { scope: "col" }, link(row.title, app.href("compare", row.id), { dir: "auto" }))
              ),
            ),
          ),
          h(
            "tbody",
            {},
            aspects(list).map(({ name, label }) =>
              h(
                "tr",
                {},
                h("th", { scope: "row", dir: "auto" }, label),
                list.map((row) =>
                  h(
                    "td",
                    { "data-label": label, dir: "auto" },
                    String(row[name] ?? "") || h("span", { class: "ws-blank" }, "–"),
                  )
                ),
              )
            ),
          ),
        ),
      ),
      h(
        "div",
        { class: "ws-compare-list" },
        list.map((row) =>
          h(
            "section",
            { class: "ws-card", "aria-labelledby": `ws-row-${row.id}` },
            h("h3", { id: `ws-row-${row.id}` }, link(row.title, app.href("compare", row.id), { dir: "auto" })),
            h(
              "dl",
              {},
              aspects(list).filter(({ name }) => row[name]).map(({ name, label }) =>
                h("div", {}, h("dt", { dir: "auto" }, label), h("dd", { dir: "auto" }, String(row[name])))
              ),
            ),
          )
        ),
      ),
    ];
  };
  function show() {
    const asked = askedInSeveral(chosen());
    fill(
      place,
      shown.length > 0 ? table() : h(
        "p",
        { class: "ws-empty" },
        t("compare_empty", { number: app.data.steps.findIndex((each) => each.id === "compare") + 1 }),
      ),
      asked.length > 0 &&
        h(
          "section",
          {},
          h("h3", {}, t("patterns")),
          asked.map((each) =>
            h(
              "section",
              { class: "ws-card" },
              h("h4", { dir: "auto" }, each.text),
              h(
                "dl",
                {},
                each.notes.map((note) =>
                  h(
                    "div",
                    {},
                    h("dt", {}, app.titleOf(/** @type {any} */ (app.store.get("iv", note.interview_id)))),
                    h("dd", { class: "ws-text", dir: "auto" }, note.note),
                  )
                ),
              ),
            )
          ),
        ),
      shown.length > 0 && h(
        "p",
        { class: "ws-ways" },
        button(
          t("csv"),
          () => download("compare.csv", csv(compareTable(rows(), labels(rows()))), "text/csv;charset=utf-8"),
        ),
        button(
          t("print"),
          () => app.print(h("article", { class: "ws-sheet" }, h("h1", {}, t("side_by_side")), table()[0] ?? "")),
        ),
      ),
    );
  }
  show();
  return {
    title: t("side_by_side"),
    body: [
      h("p", { class: "ws-why" }, t("why_compare")),
      talks.length > 0 && h(
        "fieldset",
        { class: "ws-which" },
        h("legend", {}, t("compare_which", { count: MOST })),
        talks.map((each) =>
          tick({
            label: app.titleOf(each),
            id: `which-${each.id}`,
            checked: shown.includes(each.id),
            onchange(on) {
              fault.textContent = "";
              if (on && shown.length >= MOST) {
                fault.textContent = t("compare_most", { count: MOST });
                const box = /** @type {HTMLInputElement | null} */ (document.getElementById(`ws-which-${each.id}`));
                if (box) box.checked = false;
                return;
              }
              shown = on ? [...shown, each.id] : shown.filter((one) => one !== each.id);
              show();
            },
          })
        ),
        fault,
      ),
      place,
    ],
  };
}
