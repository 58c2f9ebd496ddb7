// @ts-check
// Step 8: what was promised, the people who were named, and telling later how it went.
import { undrop } from "../core/questions.js";
import { button, fill, h, unseen } from "../dom.js";
import { line, tick } from "../fields.js";
import { checklists } from "../parts/checklist.js";
import { dates } from "../parts/dates.js";
import { messages } from "../parts/message.js";
import { editor, interviewOf, stepFrame } from "../parts/step-frame.js";
import { written } from "../parts/written.js";

/** @type {import("../app.js").View} */
export function followUp(app, id) {
  const { t, world } = app, draft = interviewOf(app, id), edit = editor(draft, "follow-up");
  const list = h("ul", { class: "ws-tasks" });
  const find = (/** @type {string} */ name) => draft.record.next_steps.find((each) => each.id === name);

  function show() {
    fill(
      list,
      draft.record.next_steps.map((task, index) =>
        h(
          "li",
          { class: "ws-item" },
          line({
            label: t("task_number", { number: index + 1 }),
            id: `task-${task.id}`,
            value: task.text,
            onchange: (value) =>
              edit(() => {
                const now = find(task.id);
                if (now) now.text = value;
              }),
          }),
          line({
            label: t("due_on"),
            id: `due-${task.id}`,
            type: "date",
            value: task.due,
            onchange: (value) =>
              edit(() => {
                const now = find(task.id);
                if (now) now.due = value;
              }),
          }),
          tick({
            label: t("done"),
            id: `done-${task.id}`,
            checked: task.done,
            onchange: (done) =>
              edit(() => {
                const now = find(task.id);
                if (now) now.done = done;
              }),
          }),
          h(
            "button",
            {
              type: "button",
              class: "ws-button quiet",
              onclick: () => {
                const before = structuredClone(draft.record.next_steps);
                const gone = before.find((each) => each.id === task.id);
                if (!gone) return;
                const restore = undrop(before, (each) => each.id, gone);
                edit((record) => record.next_steps = record.next_steps.filter((each) => each.id !== task.id));
                show();
                document.getElementById("ws-add-task")?.focus();
                app.undo(
                  t("removed", { title: gone.text || t("task_number", { number: index + 1 }) }),
                  () => edit((record) => record.next_steps = restore(record.next_steps)),
                );
              },
            },
            t("remove"),
            unseen(task.text),
          ),
        )
      ),
    );
  }
  show();
  const add = button(t("task_add"), () => {
    const task = { id: world.uuid(), text: "", due: "", done: false };
    edit((record) => record.next_steps.push(task));
    show();
    document.getElementById(`ws-task-${task.id}`)?.focus();
  }, { id: "ws-add-task" });
  let name = "";
  const named = line({
    label: t("named"),
    hint: t("named_hint"),
    id: "named",
    value: "",
    max: 120,
    onchange: (value) => name = value,
  });
  const field = /** @type {HTMLInputElement} */ (named.querySelector("input"));
  const addPerson = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!name.trim()) return field.focus();
    const person = app.newPerson(),
      from = draft.record.person_id ? app.store.get("person", draft.record.person_id)?.name : "";
    person.change((record) => {
      record.name = name.trim();
      record.source = record.sent_by = from ?? "";
    });
    person.flush();
    app.say(t("person_added", { name: name.trim() }));
    field.value = name = "";
    field.focus();
  };
  return stepFrame(app, draft, "follow-up", [
    h(
      "section",
      { class: "ws-card", "aria-labelledby": "ws-tasks" },
      h("h3", { id: "ws-tasks" }, t("tasks")),
      list,
      h("p", {}, add),
    ),
    ...written(app, draft, "follow-up", edit, {
      named: [
        false,
        () =>
          h(
            "form",
            { class: "ws-card ws-own", onsubmit: addPerson },
            named,
            h("button", { class: "ws-button" }, t("add")),
          ),
      ],
    }),
    dates(app, draft, ["referral", "update"]),
    messages(app, draft, ["follow-up"], edit, () => {}).element,
    ...checklists(app, draft, "follow-up"),
  ]);
}
