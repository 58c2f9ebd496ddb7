// @ts-check
// The questions of an interview. Each function gives a new list and leaves the old one as it was.
import { hasNote } from "./records.js";

/** @typedef {import("./types.js").Question} Question */
/** @typedef {import("./types.js").Bank} Bank */
/** @typedef {import("./types.js").BankQuestion} BankQuestion */

/** Minutes of a question that says nothing else. */
const MINUTES = 2;

/** @param {BankQuestion} from @param {Bank} bank @returns {import("./types.js").Snapshot} */
const snapshotOf = (from, bank) => ({ text: from.text, lang: bank.lang, bank_version: bank.version });

/** Those that are chosen, in their order. @param {readonly Question[]} list */
export const chosen = (list) => list.filter((item) => !item.out);

/**
 * With a question of the bank at the end. One that was dropped comes back with its note.
 * @param {readonly Question[]} list
 * @param {BankQuestion} from
 * @param {Bank} bank
 * @param {string} key a new name within the interview
 * @returns {Question[]}
 */
export function choose(list, from, bank, key) {
  const known = list.find((item) => item.qid === from.id);
  if (known && !known.out) return [...list];
  const item = known ? back(known) : {
    key,
    qid: from.id,
    snapshot: snapshotOf(from, bank),
    minutes: from.minutes ?? MINUTES,
    must: false,
    asked: false,
    note: "",
  };
  return [...list.filter((other) => other !== known), item];
}

/** A question that is chosen again. @param {Question} item @returns {Question} */
export function back(item) {
  const again = { ...item };
  delete again.out;
  return again;
}

/** With a question of the student's own. @param {readonly Question[]} list @param {string} text @param {string} lang @param {string} key @returns {Question[]} */
export const addOwn = (list, text, lang, key) => [
  ...list,
  {
    key,
    custom: true,
    snapshot: { text, lang, bank_version: 0 },
    minutes: MINUTES,
    must: false,
    asked: false,
    note: "",
  },
];

/** Without a question; one with a note stays in the list as `out`. @param {readonly Question[]} list @param {string} key @returns {Question[]} */
export const drop = (list, key) =>
  list.flatMap((item) => item.key !== key ? [item] : hasNote(item) ? [{ ...item, out: true }] : []);

/**
 * What brings one item back into a list, as the list is by then: before the first of those that followed it and are still
 * there. One of the same name that is in the list, such as a question that stayed for its note, comes back in its stead.
 * @template T
 * @param {readonly T[]} before the list with the item in it
 * @param {(item: T) => string} nameOf
 * @param {T} item
 * @param {(item: T) => T} [revive] what makes one that is still there whole again
 * @returns {(list: readonly T[]) => T[]}
 */
export function undrop(before, nameOf, item, revive = (item) => item) {
  const name = nameOf(item), followers = before.slice(before.indexOf(item) + 1).map(nameOf);
  return (list) => {
    const found = list.find((each) => nameOf(each) === name) ?? item;
    const others = list.filter((each) => nameOf(each) !== name), names = others.map(nameOf);
    const next = followers.find((each) => names.includes(each));
    const place = next === undefined ? others.length : names.indexOf(next);
    return [...others.slice(0, place), revive(found), ...others.slice(place)];
  };
}

/** With something else about one question. @param {readonly Question[]} list @param {string} key @param {Partial<Question>} change */
export const change = (list, key, change) => list.map((item) => item.key === key ? { ...item, ...change } : item);

/**
 * With a question moved among the chosen ones: -1 up, 1 down.
 * @param {readonly Question[]} list
 * @param {string} key
 * @param {number} by
 * @returns {Question[]}
 */
export function move(list, key, by) {
  const shown = chosen(list), from = shown.findIndex((item) => item.key === key);
  const to = Math.max(0, Math.min(shown.length - 1, from + by));
  if (from < 0 || to === from) return [...list];
  shown.splice(to, 0, ...shown.splice(from, 1));
  return [...shown, ...list.filter((item) => item.out)];
}

/**
 * What has become of a question since it was chosen.
 * @param {Question} item
 * @param {Bank} bank
 * @returns {"own" | "current" | "reworded" | "translated" | "retired" | "replaced" | "unknown"}
 */
export function stateOf(item, bank) {
  if (!item.qid) return "own";
  const now = bank.questions.get(item.qid);
  if (!now) return "unknown";
  if (replacementOf(item, bank)) return "replaced";
  if (now.retired) return "retired";
  if (now.text === item.snapshot.text) return "current";
  return item.snapshot.lang === bank.lang ? "reworded" : "translated";
}

/** The question at the end of the chain of replacements, if it can still be asked. @param {Question} item @param {Bank} bank */
function replacementOf(item, bank) {
  const seen = new Set();
  let id = item.qid;
  while (id !== undefined && !seen.has(id)) {
    seen.add(id);
    const next = bank.questions.get(id)?.replaced_by;
    if (next === undefined) break;
    id = next;
  }
  const found = id === undefined ? undefined : bank.questions.get(id);
  return found && found.id !== item.qid && !found.retired ? found : undefined;
}

/**
 * Which questions have a successor. It is the student who decides.
 * @param {readonly Question[]} list
 * @param {Bank} bank
 */
export const offers = (list, bank) =>
  chosen(list).flatMap((item) => {
    const to = replacementOf(item, bank);
    return to && !chosen(list).some((other) => other.qid === to.id)
      ? [{ key: item.key, from: item.snapshot.text, to }]
      : [];
  });

/**
 * With a question's successor in its place; the note stays, and so do the old words.
 * @param {readonly Question[]} list
 * @param {string} key
 * @param {BankQuestion} to
 * @param {Bank} bank
 * @returns {Question[]}
 */
export const replace = (list, key, to, bank) =>
  list.map((item) =>
    item.key !== key ? item : {
      ...item,
      qid: to.id,
      snapshot: snapshotOf(to, bank),
      minutes: to.minutes ?? item.minutes,
      was: [...(item.was ?? []), item.snapshot],
    }
  );
