// @ts-check
// Step 3: the message that asks, and what follows when no answer comes.
import { checklists } from "../parts/checklist.js";
import { dates } from "../parts/dates.js";
import { messages } from "../parts/message.js";
import { editor, interviewOf, personStands, stepFrame } from "../parts/step-frame.js";
import { written } from "../parts/written.js";

/** @type {import("../app.js").View} */
export function ask(app, id) {
  const draft = interviewOf(app, id), edit = editor(draft, "ask");
  return stepFrame(app, draft, "ask", [
    messages(app, draft, ["ask", "nudge", "decline"], edit, (day) => {
      edit((record) => {
        record.contacted ??= { local: `${day}T12:00`, tz: app.zone() };
        if (record.status === "planned") record.status = "asked";
      });
      personStands(app, draft, "asked");
    }).element,
    dates(app, draft, ["nudge", "last-note"]),
    ...written(app, draft, "ask", edit),
    ...checklists(app, draft, "ask"),
  ]);
}
