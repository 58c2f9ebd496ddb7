// @ts-check
// A filled-in talk to look at. It says of itself that it is an example, and goes with one press, until somebody changes it.
import { choose } from "./core/questions.js";
import { isExample } from "./core/records.js";
import { addDays, localAt } from "./core/zones.js";

/** @typedef {import("./view-types.js").App} App */

/** @param {App} app @returns {string} the id of the example */
export function addExample(app) {
  const { t, bank, world } = app, known = app.interviews().find(isExample);
  if (known) return known.id;
  const person = app.newPerson(), talk = app.newInterview(), tz = app.zone();
  const today = localAt(world.now(), tz).slice(0, 10);
  person.change((record) => {
    Object.assign(record, {
      name: t("demo_person"),
      role: t("demo_role"),
      employer: t("demo_employer"),
      stage: "e5",
      source: t("demo_source"),
      status: "met",
      demo: true,
    });
  });
  person.flush();
  const starters = app.data.questions.filter((each) => each.starter && !each.retired);
  talk.change((record) => {
    record.demo = true;
    record.title = t("demo_title");
    if (app.asks("goal", "goal")) record.goal = t("demo_goal");
    record.person_id = person.record.id;
    record.stage = "e5";
    record.mode = "video";
    record.when = { local: `${addDays(today, -1)}T14:00`, tz };
    record.contacted = { local: `${addDays(today, -9)}T12:00`, tz };
    record.place = t("demo_place");
    record.status = "talked";
    record.questions = starters.reduce(
      (sum, each) => choose(sum, each, bank, world.uuid().slice(0, 8)),
      record.questions,
    )
      .map((item, index) =>
        index === 0
          ? { ...item, must: true, asked: true, note: t("demo_note"), skill: "career-self-development" }
          : item
      );
    if (app.asks("thank", "takeaways")) record.takeaways = [t("demo_takeaway")];
    if (app.asks("compare", "likes")) record.likes = t("demo_likes");
    if (app.asks("compare", "doubts")) record.doubts = t("demo_doubts");
    if (app.asks("compare", "fit")) record.fit = 4;
    record.steps = { goal: "done", people: "done", ask: "done", arrange: "done", prepare: "done", talk: "done" };
  });
  talk.flush();
  return talk.record.id;
}
