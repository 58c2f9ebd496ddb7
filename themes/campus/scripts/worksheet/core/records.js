// @ts-check
// Interviews and people: new ones, and ones that come from a storage or a file and may hold anything.
import { isContentId, isUuid } from "./ids.js";
import { SCHEMA } from "./migrate.js";
import { isLocal } from "./zones.js";

/** @typedef {import("./types.js").Interview} Interview */
/** @typedef {import("./types.js").Person} Person */
/** @typedef {import("./types.js").Question} Question */
/** @typedef {import("./types.js").World} World */

/** What a file may bring at most. The page gives its fields the same limits. */
export const LIMITS = { text: 100_000, line: 1_000, list: 500, takeaways: 5 };

/** @type {import("./types.js").StepId[]} */
export const STEP_ORDER = ["goal", "people", "ask", "arrange", "prepare", "talk", "thank", "follow-up", "compare"];

/** @type {import("./types.js").InterviewStatus[]} */
export const STATUSES = ["planned", "asked", "arranged", "talked", "followed-up", "closed", "archived"];

/** @type {import("./types.js").MilestoneId[]} */
export const MILESTONES = ["confirm", "nudge", "last-note", "thank-you", "referral", "update"];

// A reader takes a value as it was found and gives one of its type, or nothing where there is no sense in it.
/** @template T @typedef {(value: unknown) => T | undefined} Read */

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @type {Read<string>} */
const text = (value) => typeof value === "string" ? value : undefined;
/** A day that there is, or none. @type {Read<string>} */
const day = (value) => value === "" || (typeof value === "string" && isLocal(`${value}T00:00`)) ? value : undefined;
/** A day and a time that there are, or none yet. @type {Read<string>} */
const local = (value) => value === "" || (typeof value === "string" && isLocal(value)) ? value : undefined;
/** @type {Read<boolean>} */
const flag = (value) => typeof value === "boolean" ? value : undefined;
/** @param {number} most @returns {Read<number>} */
const upTo = (most) => (value) => typeof value === "number" && value >= 0 && value <= most ? value : undefined;
/** Minutes of a day at most. */
const minutes = upTo(1440);
/** A number that can still be counted on from. @type {Read<number>} */
const counted = (value) => Number.isInteger(value) ? upTo(2 ** 50)(value) : undefined;
/** @type {Read<number>} */
const mark = (value) =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 5 ? value : undefined;
/** @template T @param {Read<T>} read @returns {Read<T | null>} */
const orNull = (read) => (value) => value === null ? null : read(value);
/** @template {string} T @param {readonly T[]} words @returns {Read<T>} */
const oneOf = (words) => (value) => words.find((word) => word === value);

/**
 * A list of which every item has to make sense; an item that makes none would be lost if the others were taken.
 * @template T @param {Read<T>} read @returns {Read<T[]>}
 */
const listOf = (read) => (value) => {
  if (!Array.isArray(value)) return undefined;
  const items = value.map(read);
  return items.includes(undefined) ? undefined : /** @type {T[]} */ (items);
};

/** @template T @param {Read<T>} read @param {(key: string) => boolean} [named] @returns {Read<Record<string, T>>} */
const mapOf = (read, named = () => true) => (value) => {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value).map(([key, item]) => [key, named(key) ? read(item) : undefined]);
  return entries.some(([, item]) => item === undefined) ? undefined : Object.fromEntries(entries);
};

/**
 * An object with at least these fields. Fields that are missing get their default; others stay as they are.
 * @param {Record<string, Read<unknown>>} fields
 * @param {Record<string, unknown>} defaults
 * @returns {Read<any>}
 */
const shape = (fields, defaults) => (value) => {
  if (!isObject(value)) return undefined;
  /** @type {Record<string, unknown>} */
  const out = { ...defaults, ...value };
  for (const [name, read] of Object.entries(fields)) {
    if (!(name in value)) continue;
    out[name] = read(value[name]);
    if (out[name] === undefined) return undefined;
  }
  return out;
};

const snapshot = shape({ text, lang: text, bank_version: counted }, { text: "", lang: "", bank_version: 0 });
const when = shape({ local, tz: text }, { local: "", tz: "" });

/** @type {Read<Question>} */
const question = shape(
  {
    key: text,
    qid: text,
    custom: flag,
    snapshot,
    minutes,
    must: flag,
    asked: flag,
    note: text,
    out: flag,
    skill: text,
    was: listOf(snapshot),
  },
  { key: "", snapshot: { text: "", lang: "", bank_version: 0 }, minutes: 2, must: false, asked: false, note: "" },
);

const message = shape(
  { template_id: text, fields: mapOf(text), draft: text, edited: flag, sent_on: day },
  { template_id: "", fields: {}, draft: "", edited: false, sent_on: "" },
);

/** @type {Record<string, Read<unknown>>} */
const STAMP = {
  rev: counted,
  rev_by: text,
  trail: listOf(text),
  created: text,
  updated: text,
  conflict_of: text,
  deleted_at: text,
  demo: flag,
};

/** @type {Record<string, Read<unknown>>} */
const INTERVIEW = {
  ...STAMP,
  title: text,
  status: oneOf(STATUSES),
  goal: text,
  person_id: text,
  stage: text,
  mode: text,
  when: orNull(when),
  contacted: orNull(when),
  minutes,
  budget: orNull(minutes),
  place: text,
  questions: listOf(question),
  checklist: mapOf(shape({ done: flag, at: text }, { done: false, at: "" })),
  steps: mapOf(oneOf(["doing", "done"])),
  said: mapOf(oneOf(["none", "doing", "done"])),
  notes: text,
  takeaways: listOf(text),
  fit: orNull(mark),
  likes: text,
  doubts: text,
  surprise: text,
  decision: text,
  next_steps: listOf(shape({ id: text, text, due: day, done: flag }, { id: "", text: "", due: "", done: false })),
  messages: listOf(message),
  dates: mapOf(shape({ on: day, done: flag }, {})),
  own: mapOf(shape({ label: text, text, step: text }, { label: "", text: "", step: "" })),
};

/** @type {Record<string, Read<unknown>>} */
const PERSON = {
  ...STAMP,
  name: text,
  role: text,
  employer: text,
  stage: text,
  source: text,
  channel: text,
  contact: text,
  tz: text,
  status: text,
  stand: text,
  sent_by: text,
  practice: flag,
  may_name: flag,
  notes: text,
};

/** @param {string} id @param {string} time */
const stamp = (id, time) => ({ id, schema: SCHEMA, rev: 0, rev_by: "", trail: [], created: time, updated: time });

/** @param {Pick<World, "now" | "uuid">} world @returns {Interview} */
export const newInterview = (world) => ({
  ...stamp(world.uuid(), new Date(world.now()).toISOString()),
  title: "",
  status: "planned",
  goal: "",
  person_id: "",
  stage: "",
  mode: "",
  when: null,
  contacted: null,
  minutes: 20,
  budget: null,
  place: "",
  questions: [],
  checklist: {},
  steps: {},
  notes: "",
  takeaways: [],
  fit: null,
  likes: "",
  doubts: "",
  surprise: "",
  decision: "",
  next_steps: [],
  messages: [],
  dates: {},
});

/** @param {Pick<World, "now" | "uuid">} world @returns {Person} */
export const newPerson = (world) => ({
  ...stamp(world.uuid(), new Date(world.now()).toISOString()),
  name: "",
  role: "",
  employer: "",
  stage: "",
  source: "",
  channel: "",
  contact: "",
  tz: "",
  status: "",
  practice: false,
  may_name: false,
  notes: "",
});

/**
 * The plan of an interview for another one: its goal and questions, without what was noted in the talk.
 * @param {Interview} record
 * @param {Pick<World, "now" | "uuid">} world
 * @returns {Interview}
 */
export const duplicateInterview = (record, world) => ({
  ...newInterview(world),
  title: record.title,
  goal: record.goal,
  ...(record.own && { own: Object.fromEntries(Object.entries(record.own).filter(([, note]) => note.step === "goal")) }),
  stage: record.stage,
  mode: record.mode,
  minutes: record.minutes,
  budget: record.budget,
  questions: record.questions.filter((item) => !item.out).map((item) => ({ ...item, asked: false, note: "" })),
});

/**
 * A record of what was found, or nothing if it is none. Where a field makes no sense its default stands, and what was found
 * is kept under `odd`.
 * @param {unknown} value
 * @param {Record<string, Read<unknown>>} fields
 * @param {(id: string) => object} fresh
 */
function asRecord(value, fields, fresh) {
  if (!isObject(value) || !isUuid(value.id)) return undefined;
  /** @type {Record<string, unknown>} */
  const out = { ...fresh(value.id), ...value, schema: SCHEMA };
  /** @type {Record<string, unknown>} */
  const odd = isObject(value.odd) ? { ...value.odd } : {};
  const defaults = /** @type {Record<string, unknown>} */ (fresh(value.id));
  for (const [name, read] of Object.entries(fields)) {
    if (!(name in value)) continue;
    const found = read(value[name]);
    if (found !== undefined) out[name] = found;
    else {
      odd[name] = value[name];
      if (name in defaults) out[name] = defaults[name];
      else delete out[name];
    }
  }
  if (Object.keys(odd).length > 0) out.odd = odd;
  return out;
}

/** @param {string} id */
const dated = (id) => ({ now: () => 0, uuid: () => id });

/** @param {unknown} value @returns {Interview | undefined} */
export const asInterview = (value) => /** @type {any} */ (asRecord(value, INTERVIEW, (id) => newInterview(dated(id))));

/** @param {unknown} value @returns {Person | undefined} */
export const asPerson = (value) => /** @type {any} */ (asRecord(value, PERSON, (id) => newPerson(dated(id))));

/** The record of a kind. @param {string} kind @param {unknown} value */
export const asKind = (kind, value) =>
  kind === "iv" ? asInterview(value) : kind === "person" ? asPerson(value) : undefined;

/** Whether a question has to be kept when it is no longer chosen. @param {Question} item */
export const hasNote = (item) => item.note.trim() !== "" || item.asked;

/**
 * Whether a record is the example as the page made it. One that somebody has changed is a talk of their own, and so is a copy
 * that was kept because two tabs had changed it.
 * @param {Interview | Person} record
 */
export const isExample = (record) => record.demo === true && record.rev <= 1 && !record.conflict_of;

export { isContentId };
