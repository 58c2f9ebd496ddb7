// @ts-check
// What the worksheet keeps, as types. Nothing imports this file while a page runs, so it costs readers nothing.

/**
 * A local time and the place it is meant for. Never an instant alone: when a country changes its clocks,
 * a talk stays at the hour that was agreed.
 * @typedef {{ local: string, tz: string }} When `local` as in 2026-12-02T14:00, `tz` as in America/Chicago
 */

/**
 * A question's words as they were when it was chosen, so that a note never depends on the site.
 * @typedef {{ text: string, lang: string, bank_version: number }} Snapshot
 */

/**
 * A question of an interview. `key` names it within the interview, `qid` within the site's bank.
 * `out`: no longer chosen, but kept for its note. `was`: the snapshots before a replacement was accepted.
 * @typedef {{
 *   key: string, qid?: string, custom?: boolean, snapshot: Snapshot, minutes: number,
 *   must: boolean, asked: boolean, note: string, out?: boolean, skill?: string, was?: Snapshot[],
 * }} Question
 */

/** @typedef {{ id: string, text: string, due: string, done: boolean }} NextStep `due` as in 2026-12-02, or empty */

/**
 * A message that was begun. `draft` counts once it was `edited` by hand; until then the template and `fields` do.
 * @typedef {{ template_id: string, fields: Record<string, string>, draft: string, edited: boolean, sent_on: string }} Message
 */

/** @typedef {"planned" | "asked" | "arranged" | "talked" | "followed-up" | "closed" | "archived"} InterviewStatus */
/** @typedef {"goal" | "people" | "ask" | "arrange" | "prepare" | "talk" | "thank" | "follow-up" | "compare"} StepId */
/**
 * A field of a step: one with a label is the guide's own, one without is the worksheet's.
 * @typedef {{ id: string, label?: string, short?: string, hint?: string, type?: "line" | "date" | "choice" | "rating", options?: string[], lang?: string }} Field
 */
/** @typedef {{ label: string, text: string, step: string }} OwnNote what stands in a guide's own field, with the words that asked for it */
/** @typedef {"doing" | "done"} StepStatus a step that is not named is not yet started */
/** @typedef {"confirm" | "nudge" | "last-note" | "thank-you" | "referral" | "update"} MilestoneId */

/**
 * What every stored record has. `rev` counts its saves; `rev_by` is the tab that made the last one; `trail` names
 * the saves before it, so that a tab can tell a text that came after its own from one that came instead of it.
 * `odd` holds what stood in a field where it makes no sense.
 * @typedef {{ id: string, schema: number, rev: number, rev_by: string, trail: string[], created: string,
 *   updated: string, odd?: Record<string, unknown> }} Stamp
 */

/**
 * @typedef {Stamp & {
 *   title: string, status: InterviewStatus, goal: string, person_id: string, stage: string, mode: string,
 *   when: When | null, contacted: When | null, minutes: number, budget: number | null, place: string,
 *   questions: Question[], checklist: Record<string, { done: boolean, at: string }>,
 *   steps: Partial<Record<StepId, StepStatus>>, notes: string, takeaways: string[], fit: number | null,
 *   likes: string, doubts: string, surprise: string, decision: string, next_steps: NextStep[], messages: Message[],
 *   dates: Partial<Record<MilestoneId, { on?: string, done?: boolean }>>,
 *   said?: Partial<Record<StepId, "none" | "doing" | "done">>,
 *   own?: Record<string, OwnNote>, conflict_of?: string, deleted_at?: string, demo?: boolean,
 * }} Interview `said`: how far the student says that a step is, before what the notes tell; `on`: the day that the student chose instead of the computed one; `budget`: minutes for questions
 */

/**
 * @typedef {Stamp & {
 *   name: string, role: string, employer: string, stage: string, source: string, channel: string, contact: string,
 *   tz: string, status: string, practice: boolean, may_name: boolean, notes: string,
 *   conflict_of?: string, deleted_at?: string, demo?: boolean, stand?: string, sent_by?: string,
 * }} Person `stand`: how the student says that the person stands, before what the talks with them show; `sent_by`: who gave the student the name
 */

/**
 * About the notes as a whole.
 * @typedef {{
 *   format: "guide-worksheet", schema: number, created: string, device_id: string, last_export: string,
 *   reminder_off_until: string, content_version: string, lang: string, home?: string, told_seven_days?: boolean,
 * }} Meta `home`: the path of the guide that keeps them; `told_seven_days`: that Safari deletes notes was read
 */

/** @typedef {Record<string, string | number | boolean | null>} Prefs */

/** @typedef {"iv" | "person"} Kind of a record; also the first part of its key */

/** @typedef {{ iv: Interview, person: Person }} RecordOf */

/**
 * A question of the site's bank. Retired ones stay in it, so that old notes still resolve.
 * @typedef {{ id: string, text: string, minutes?: number, category?: string, stages?: string[], modes?: string[],
 *   starter?: boolean, retired?: boolean, replaced_by?: string }} BankQuestion
 */

/** @typedef {{ version: number, lang: string, questions: Map<string, BankQuestion> }} Bank */

/**
 * What the core needs of the world around it. A test hands in another.
 * @typedef {{
 *   now: () => number, zone: () => string, uuid: () => string,
 *   local: () => Storage, session: () => Storage, home?: () => string,
 * }} World `home`: the path of the guide on its host; `now`: milliseconds since 1970; `local` and `session` may throw, as browsers' do when storage is blocked
 */

export {};
