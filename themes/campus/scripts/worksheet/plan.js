// @ts-check
// A plan that came as a link: shown first, added only when the student says so.
import { choose } from "./core/questions.js";
import { readFragment } from "./core/share.js";
import { button, h } from "./dom.js";
import { choice } from "./fields.js";

/** @type {import("./app.js").View} */
export function plan(app, hash) {
  const { t, bank, world } = app, found = readFragment(hash, bank);
  const known = found?.known ?? [], talks = app.interviews().filter((each) => each.status !== "archived");
  let into = "";
  const add = () => {
    const draft = (into && app.interview(into)) || app.newInterview();
    draft.change((record) => {
      record.questions = known.reduce(
        (sum, each) => choose(sum, each, bank, world.uuid().slice(0, 8)),
        record.questions,
      );
      record.steps.prepare ??= "doing";
    });
    draft.flush();
    app.go("prepare", draft.record.id);
  };
  return {
    title: t("plan"),
    body: [
      h("p", { class: "ws-why" }, t(known.length > 0 ? "plan_why" : "plan_broken")),
      known.length > 0 && h("ol", { class: "ws-plan" }, known.map((each) => h("li", {}, each.text))),
      found && found.unknown.length > 0 &&
      h("p", { class: "ws-fault" }, t("plan_unknown", { ids: found.unknown.join(", ") })),
      known.length > 0 && talks.length > 0 && choice({
        label: t("plan_into"),
        id: "into",
        value: "",
        options: [
          ["", t("plan_new")],
          ...talks.map((each) => /** @type {[string, string]} */ ([each.id, app.titleOf(each)])),
        ],
        onchange: (value) => into = value,
      }),
      h(
        "p",
        { class: "ws-ways" },
        known.length > 0 && button(t("plan_add"), add, { class: "ws-button main" }),
        button(t("plan_leave"), () => app.go("talks")),
      ),
    ],
  };
}
