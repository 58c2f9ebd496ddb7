// @ts-check
// Damage to a backup, of the kinds that programs, people and hostile people do. It follows from the numbers that it is given.

/** Values that stand where another kind is expected, or that are too much of the right kind. */
const ODD = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  -0,
  1441,
  4000,
  2 ** 31,
  2 ** 50,
  2 ** 53,
  1e300,
  "",
  " ",
  "a",
  "[",
  "\u0000",
  "\ud800",
  "\u202e",
  "2026-02-30",
  "2026-11-31T25:00",
  "9999-12-31T23:59",
  "2026-03-08T02:30",
  "America/Chicago",
  "Nowhere/Else",
  "America/chicago",
  "closed",
  "done",
  "none",
  "7:1a2b3c4d",
  "x".repeat(1_001),
  "x".repeat(100_000),
  "é".repeat(5_000),
  [],
  [[]],
  [null],
  {},
  { a: {} },
  { length: 3 },
  { local: "2026-12-02T14:00", tz: "UTC" },
  { id: "a" },
  "00000000-0000-0000-0000-000000000000",
  "ABCDEF01-2345-4678-9ABC-DEF012345678",
  "<script>",
  "=1+1",
  "../..",
  "javascript:a",
  "\r\nBEGIN:VEVENT",
  "$&",
  "%00",
  "toString",
];

/** Names that mean something to the worksheet or to JavaScript, and such as nobody may bring. */
const NAMES = [
  "id",
  "schema",
  "rev",
  "rev_by",
  "trail",
  "created",
  "updated",
  "odd",
  "demo",
  "deleted_at",
  "conflict_of",
  "when",
  "contacted",
  "dates",
  "questions",
  "messages",
  "checklist",
  "steps",
  "said",
  "minutes",
  "budget",
  "next_steps",
  "takeaways",
  "fit",
  "status",
  "stand",
  "person_id",
  "interviews",
  "people",
  "prefs",
  "format",
  "site",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "length",
  "0",
  "",
  "A",
  "a b",
  "new_field",
];

const JUNK = [
  '"',
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "null",
  "1e999",
  "-",
  "\\u0000",
  "\\ud800",
  "\\",
  "\ufeff",
  "\n",
  "0",
  "NaN",
  "//",
];

/**
 * @param {string} text a whole backup
 * @param {() => number} random from 0 to below 1
 */
export function damaged(text, random) {
  const below = (/** @type {number} */ limit) => Math.floor(random() * limit);
  const pick = (/** @type {any} */ list) => list[below(list.length)];
  if (below(5) === 0) return cut(text, below, pick);
  const file = JSON.parse(text);
  for (let more = below(4); more >= 0; more--) {
    const holder = pick(holders(file));
    const names = Object.keys(holder), name = names.length && below(4) ? pick(names) : pick(NAMES);
    const other = pick(holders(file));
    const value = structuredClone([() => pick(ODD), () => other, () => other[pick(Object.keys(other))]][below(3)]?.());
    switch (below(4)) {
      case 0:
        if (Array.isArray(holder)) holder.splice(below(names.length + 1), below(2), value);
        else delete holder[name];
        break;
      case 1:
        if (Array.isArray(holder)) {
          holder.push(...Array.from({ length: below(600) }, () => structuredClone(pick(holder) ?? value)));
        } else put(holder, name, value);
        break;
      default:
        put(holder, name, value);
    }
  }
  return JSON.stringify(file);
}

/** Sets a field of its own, whatever it is called. @param {any} holder @param {string} name @param {unknown} value */
const put = (holder, name, value) =>
  Object.defineProperty(holder, Array.isArray(holder) ? String(Number(name) || 0) : name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });

/** Every list and object of a file. @param {unknown} value @returns {any[]} */
const holders = (value) =>
  typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(holders)] : [];

/**
 * @param {string} text
 * @param {(limit: number) => number} below
 * @param {(list: any) => any} pick
 */
function cut(text, below, pick) {
  let out = text;
  for (let more = below(4); more >= 0; more--) {
    const at = below(out.length + 1), length = below(40);
    const piece = out.slice(at, at + length);
    out = [
      () => out.slice(0, at) + out.slice(at + length),
      () => out.slice(0, at) + pick(JUNK) + out.slice(at),
      () => out.slice(0, at) + pick(JUNK) + out.slice(at + length),
      () => out.slice(0, at) + piece.repeat(below(300)) + out.slice(at),
      () => out.slice(0, at),
    ][below(5)]?.() ?? out;
  }
  return out;
}
