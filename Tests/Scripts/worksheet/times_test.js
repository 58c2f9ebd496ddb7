// @ts-check
import assert from "node:assert/strict";
import { talkTime } from "../../../themes/campus/scripts/worksheet/parts/times.js";
import { wording } from "../../../themes/campus/scripts/worksheet/words.js";

const WORDS = { worksheet_time_here: "For you: {when} ({zone})", worksheet_time_there: "For them: {when} ({zone})" };

/** @param {string} zone of the student */
const student = (zone) => ({ t: wording(WORDS, "en"), language: "en", zone: () => zone });

for (
  const [zone, local, tz, words] of /** @type {[string, string, string, string][]} */ ([
    [
      "America/Chicago",
      "2026-12-08T15:00",
      "America/New_York",
      "For you: Tue, Dec 8, 2026, 2:00 pm (CT) · For them: 3:00 pm (ET)",
    ],
    [
      "America/Denver",
      "2027-07-01T09:30",
      "America/Los_Angeles",
      "For you: Thu, Jul 1, 2027, 10:30 am (MT) · For them: 9:30 am (PT)",
    ],
    // Another day, where the other one's has begun already.
    [
      "America/Chicago",
      "2026-12-09T08:00",
      "Asia/Tokyo",
      "For you: Tue, Dec 8, 2026, 5:00 pm (CT) · For them: Wed, Dec 9, 2026, 8:00 am (Japan Time)",
    ],
    ["America/Chicago", "2026-12-08T15:00", "America/Chicago", "Tue, Dec 8, 2026, 3:00 pm"],
    // Another name, and the same time on the clock.
    ["America/Chicago", "2026-12-08T15:00", "America/Menominee", "Tue, Dec 8, 2026, 3:00 pm"],
    ["America/Chicago", "2026-12-08T15:00", "Somewhere/Else", "Tue, Dec 8, 2026, 3:00 pm, Somewhere/Else"],
  ])
) {
  Deno.test(`a talk at ${local} in ${tz} is shown to a student in ${zone} at their own time`, () => {
    assert.equal(talkTime(student(zone), { local, tz }), words);
  });
}
