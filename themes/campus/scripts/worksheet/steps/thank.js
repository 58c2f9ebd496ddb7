// @ts-check
// Step 7: what was learned, while it is fresh, and the thanks of the same day.
import { h } from "../dom.js";
import { line } from "../fields.js";
import { dates } from "../parts/dates.js";
import { messages } from "../parts/message.js";
import { editor, interviewOf, personStands, stepFrame } from "../parts/step-frame.js";
import { nextPerson } from "../parts/next-person.js";
import { notesOf } from "../parts/notes.js";
import { skills } from "../parts/skills.js";
import { written } from "../parts/written.js";
import { LIMITS } from "../core/records.js";
import { skillsOf } from "../core/skills.js";

/** @type {import("../app.js").View} */
export function thank(app, id) {
  const { t } = app, draft = interviewOf(app, id), edit = editor(draft, "thank");
  const message = messages(app, draft, ["thank"], edit, () => {
    edit((record) => {
      record.dates["thank-you"] = { ...record.dates["thank-you"], done: true };
      if (record.status !== "closed") record.status = "talked";
    });
    personStands(app, draft, "met");
  });
  const takeaways = () =>
    h(
      "fieldset",
      { class: "ws-card" },
      h("legend", {}, t("takeaways")),
      h("p", { class: "ws-hint" }, t("takeaways_hint")),
      Array.from({ length: LIMITS.takeaways }, (_, index) =>
        line({
          label: t("takeaway", { number: index + 1 }),
          id: `takeaway-${index}`,
          value: draft.record.takeaways[index] ?? "",
          onchange(value) {
            edit((record) => {
              while (record.takeaways.length <= index) record.takeaways.push("");
              record.takeaways[index] = value;
              while (record.takeaways.at(-1) === "") record.takeaways.pop();
            });
            message.refresh();
          },
        })),
    );
  return stepFrame(app, draft, "thank", [
    notesOf(app, draft.record),
    ...written(app, draft, "thank", edit, {
      takeaways: [draft.record.takeaways.length > 0, takeaways],
      skills: [skillsOf(draft.record).length > 0, () => skills(app, draft, edit)],
    }),
    message.element,
    dates(app, draft, ["thank-you"]),
    h("p", { class: "ws-ways" }, nextPerson(app, draft.record.id)),
  ]);
}
