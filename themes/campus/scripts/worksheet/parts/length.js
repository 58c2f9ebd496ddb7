// @ts-check
// How long a talk is, as long as one of the guide's time plans.
import { choice } from "../fields.js";

/**
 * @param {import("../view-types.js").App} app
 * @param {import("./step-frame.js").InterviewDraft} draft
 * @param {(edit: (record: import("../view-types.js").Interview) => void) => void} edit
 * @param {() => void} [onchange]
 */
export function lengthOf({ t, data }, draft, edit, onchange) {
  const known = new Set([...data.plans.map((plan) => plan.minutes), draft.record.minutes]);
  return choice({
    label: t("length"),
    id: "length",
    value: String(draft.record.minutes),
    options: [...known].sort((a, b) => a - b).map((each) => [String(each), t("minutes", { count: each })]),
    onchange(value) {
      edit((record) => {
        record.minutes = Number(value);
        record.budget = null;
      });
      onchange?.();
    },
  });
}
