// @ts-check
// Step 5: the questions that fit the time.
import { addOwn, back, change, choose, chosen, drop, move, replace, undrop } from "../core/questions.js";
import { shareFragment } from "../core/share.js";
import { button, copy, h, link } from "../dom.js";
import { line } from "../fields.js";
import { checklists } from "../parts/checklist.js";
import { chosenQuestions } from "../parts/chosen-questions.js";
import { lengthOf } from "../parts/length.js";
import { minutesBar } from "../parts/minutes-bar.js";
import { questionPicker } from "../parts/question-picker.js";
import { editor, interviewOf, stepFrame } from "../parts/step-frame.js";
import { oneSheet } from "../sheet.js";
import { written } from "../parts/written.js";

/** @typedef {import("../core/types.js").Question} Question */

/** @type {import("../app.js").View} */
export function prepare(app, id) {
  const { t, bank, world } = app, draft = interviewOf(app, id), edit = editor(draft, "prepare");
  const bar = minutesBar(app), key = () => world.uuid().slice(0, 8);
  const list = () => draft.record.questions;

  /** @param {(list: readonly Question[]) => Question[]} how @param {string} [focus] */
  const put = (how, focus) => {
    edit((record) => record.questions = how(record.questions));
    mine.show(focus);
    bar.show(draft.record);
  };
  const mine = chosenQuestions(app, {
    list,
    move(name, by) {
      put((all) => move(all, name, by));
      const place = chosen(list()).findIndex((item) => item.key === name) + 1;
      const focused = document.activeElement;
      if (focused?.getAttribute("aria-disabled") === "true") {
        document.getElementById(`ws-move_${by < 0 ? "down" : "up"}-${name}`)?.focus();
      }
      app.say(t("moved", { place, total: chosen(list()).length }));
    },
    must: (name, must) => put((all) => change(all, name, { must })),
    minutes: (name, minutes) => put((all) => change(all, name, { minutes })),
    accept: (name, to) => put((all) => replace(all, name, to, bank)),
    remove(name) {
      const before = list(), at = chosen(before).findIndex((item) => item.key === name), item = chosen(before)[at];
      if (!item) return;
      // One of the bank may be chosen anew before it is brought back.
      const restore = undrop(before, (each) => each.qid ?? each.key, item, back);
      put((all) => drop(all, name));
      const next = chosen(list())[Math.min(at, chosen(list()).length - 1)];
      (next ? document.getElementById(`ws-remove-${next.key}`) : document.getElementById("ws-title"))?.focus();
      picker.show();
      app.undo(
        t("removed", { title: item.snapshot.text }),
        () => edit((record) => record.questions = restore(record.questions)),
      );
    },
  });
  const picker = questionPicker(app, {
    stage: draft.record.stage,
    mode: draft.record.mode,
    isChosen: (qid) => chosen(list()).some((item) => item.qid === qid),
    choose(question, isChosen) {
      const known = list().find((item) => item.qid === question.id);
      put((all) => isChosen ? choose(all, question, bank, key()) : known ? drop(all, known.key) : [...all]);
    },
  });
  let own = "";
  const ownLine = line({ label: t("own_question"), id: "own", value: "", max: 300, onchange: (value) => own = value });
  const ownField = /** @type {HTMLInputElement} */ (ownLine.querySelector("input"));
  const addMine = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!own.trim()) return ownField.focus();
    put((all) => addOwn(all, own.trim(), app.language, key()));
    ownField.value = own = "";
    ownField.focus();
  };
  mine.show();
  bar.show(draft.record);
  const starters = app.data.questions.filter((each) => each.starter && !each.retired);

  return stepFrame(app, draft, "prepare", [
    h(
      "div",
      { class: "ws-sticky" },
      bar.element,
    ),
    lengthOf(app, draft, edit, () => bar.show(draft.record)),
    h("h3", { id: "ws-mine" }, t("chosen")),
    chosen(list()).length === 0 && h(
      "p",
      {},
      button(t("take_starters", { count: starters.length }), () => {
        put((all) => starters.reduce((sum, each) => choose(sum, each, bank, key()), [...all]));
        app.show();
        document.getElementById("ws-title")?.focus();
      }, { class: "ws-button main" }),
    ),
    mine.element,
    h("form", { class: "ws-own", onsubmit: addMine }, ownLine, h("button", { class: "ws-button" }, t("add"))),
    h("h3", {}, t("picker")),
    picker.element,
    ...written(app, draft, "prepare", edit),
    ...checklists(app, draft, "prepare"),
    share(app, draft),
    h(
      "p",
      { class: "ws-ways" },
      app.has("talk") && link(t("open_talk"), app.href("hold", draft.record.id), { class: "ws-button main" }),
      button(t("print_sheet"), () => app.print(oneSheet(app, draft.record))),
    ),
  ]);
}

/** @param {import("../view-types.js").App} app @param {import("../parts/step-frame.js").InterviewDraft} draft */
function share(app, draft) {
  const { t } = app, said = h("span", { role: "status" });
  const field = h("input", { readonly: true, id: "ws-share-link", dir: "ltr", "aria-label": t("share_link") });
  const box = h("p", { class: "ws-share", hidden: true }, field);
  return h(
    "section",
    { class: "ws-card", "aria-labelledby": "ws-share" },
    h("h3", { id: "ws-share" }, t("share")),
    h("p", { class: "ws-hint" }, t("share_hint")),
    h(
      "p",
      {},
      button(t("share_copy"), async () => {
        const place = location.href.replace(/#.*/, "");
        const ids = chosen(draft.record.questions).flatMap((item) => item.qid ? [item.qid] : []);
        const fragment = ids.length > 0 ? shareFragment(ids, place.length) : undefined;
        if (!fragment) {
          said.textContent = t(ids.length > 0 ? "share_too_long" : "share_nothing");
          return;
        }
        box.hidden = false;
        field.value = place + fragment;
        said.textContent = t(await copy(field.value, field) ? "share_copied" : "copy_failed");
      }),
      " ",
      said,
    ),
    box,
  );
}
