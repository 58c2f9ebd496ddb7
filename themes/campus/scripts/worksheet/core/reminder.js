// @ts-check
// When to ask for a backup: seldom, and only when there is something to lose.

import { isExample } from "./records.js";

const DAY = 86_400_000, WEEK = 7 * DAY;

/**
 * @param {{ now: number, meta: Pick<import("./types.js").Meta, "last_export" | "reminder_off_until">, changed: string, hasNotes: boolean, days?: number }} about
 *   `changed`: when something was last changed
 */
export function backupReminder({ now, meta, changed, hasNotes, days = 7 }) {
  if (!hasNotes || Date.parse(meta.reminder_off_until) > now) return false;
  const exported = Date.parse(meta.last_export);
  if (Number.isNaN(exported)) return true;
  // A backup from the future was made by a clock that has been set back since; it tells nothing.
  return Date.parse(changed) > exported && (now - exported > days * DAY || exported > now);
}

/** Until when the reminder stays away once it was put off. @param {number} now */
export const putOff = (now) => new Date(now + WEEK).toISOString();

/** Whether an interview holds something that the student wrote in it. @param {import("./types.js").Interview} record */
export const hasWritten = (record) =>
  !isExample(record) &&
  [
    record.notes,
    record.likes,
    record.doubts,
    record.surprise,
    ...record.takeaways,
    ...Object.values(record.own ?? {}).map((note) => note.text),
    ...record.questions.map((item) => item.note),
  ]
    .some((text) => text.trim() !== "");
