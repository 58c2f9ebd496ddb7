// @ts-check
// For each answer, if the student likes: the skill that it showed.
import { change, chosen } from "../core/questions.js";
import { hasNote } from "../core/records.js";
import { SKILLS, skillsOf } from "../core/skills.js";
import { h } from "../dom.js";
import { choice } from "../fields.js";

/** @typedef {import("../view-types.js").App} App */

/** The page's words for a skill; one that a file brought keeps its own. @param {App} app */
export const nameOfSkill = ({ t }) => (/** @type {string} */ skill) =>
  SKILLS.includes(skill) ? t(`skill_${skill}`) : skill;

/**
 * Nothing until something was asked.
 * @param {App} app
 * @param {import("./step-frame.js").InterviewDraft} draft
 * @param {(edit: (record: import("../view-types.js").Interview) => void) => void} edit
 */
export function skills(app, draft, edit) {
  const { t } = app, nameOf = nameOfSkill(app), state = h("span", { class: "ws-count" });
  const told = chosen(draft.record.questions).filter((item) => hasNote(item) || item.skill);
  const count = () => state.textContent = skillsOf(draft.record).map(nameOf).join(", ");
  count();
  return told.length > 0 && h(
    "details",
    { class: "ws-checklist", id: "ws-skills" },
    h("summary", {}, t("skills"), " ", state),
    h("p", { class: "ws-hint" }, t("skills_hint")),
    told.map((item) =>
      choice({
        label: item.snapshot.text,
        id: `skill-${item.key}`,
        value: item.skill ?? "",
        options: [
          ["", t("skill_none")],
          ...[...SKILLS, ...item.skill && !SKILLS.includes(item.skill) ? [item.skill] : []].map((
            skill,
          ) => /** @type {[string, string]} */ ([skill, nameOf(skill)])),
        ],
        onchange(skill) {
          edit((record) => record.questions = change(record.questions, item.key, { skill }));
          count();
        },
      })
    ),
  );
}
