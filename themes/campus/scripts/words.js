// @ts-check
// Words as the search knows them: folded to lowercase letters without accents, and brought to one form by the rules that
// come with the index. guide makes the index by the same rules (Documentation/Search.md), so both must read them alike.

/**
 * @typedef {{ fold: string, stop: string, irregular: string, prefixes: string, steps: string[] }} Rules
 * @typedef {{ word: string, start: number, end: number }} Found A word of a text, folded, and where it stands.
 */

/** A soft hyphen and a word joiner are seen by nobody, and part no word. */
const WORD = /[\p{Alphabetic}\p{Nd}\p{Mn}\u00ad\u2060]+/gu;

/** Signs of scripts that put no spaces between their words. */
const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\u{20000}-\u{3ffff}]/u;

/** Of a longer word, so many letters count. */
const LONGEST = 40;

const LIGATURES = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

/** What a letter is another shape of, as `Ａ` is of `A`. @param {string} letter */
function plain(letter) {
  const code = letter.codePointAt(0) ?? 0;
  if (/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/u.test(letter)) return String.fromCodePoint(code - 0xfee0);
  return LIGATURES[code - 0xfb00] ?? letter;
}

/** Whether a word is one sign of such a script. @param {string} word */
export const isSign = (word) => UNSPACED.test(word) && [...word].length === 1;

/**
 * The words of a run of letters: the whole run, or each two neighbors where a script has no spaces.
 * @param {{ folded: string, start: number, end: number }[]} letters all of the one or of the other kind
 * @param {boolean} isUnspaced
 * @returns {Found[]}
 */
function cut(letters, isUnspaced) {
  const [first] = letters;
  const last = letters.at(-1);
  if (!first || !last) return [];
  if (!isUnspaced) {
    const word = [...letters.map(({ folded }) => folded).join("")].slice(0, LONGEST);
    return word.length > 1 ? [{ word: word.join(""), start: first.start, end: last.end }] : [];
  }
  if (letters.length === 1) return [{ word: first.folded, start: first.start, end: first.end }];
  return letters.slice(1).map((next, at) => {
    const before = letters[at] ?? first;
    return { word: before.folded + next.folded, start: before.start, end: next.end };
  });
}

/** @param {string} text */
const parts = (text) => text.split(" ").filter(Boolean);

/** @param {Rules} rules */
export function readRules(rules) {
  /** @type {Map<string, string>} */
  const letters = new Map();
  for (const group of parts(rules.fold)) {
    const [first = "", ...others] = group;
    for (const other of others) letters.set(other, first);
  }

  /** @param {string} text */
  const fold = (text) => {
    let folded = "";
    for (const written of text) {
      for (const letter of plain(written).toLowerCase()) {
        if (!/[\p{Mn}\u0640\u00ad\u2060]/u.test(letter)) folded += letters.get(letter) ?? letter;
      }
    }
    return folded;
  };

  const stop = new Set(parts(rules.stop).map(fold));
  const irregular = new Map(
    parts(rules.irregular).map((pair) => {
      const [from = "", to = ""] = pair.split(":");
      return [fold(from), fold(to)];
    }),
  );
  /** @param {string} text */
  const endings = (text) =>
    parts(text).map((rule) => {
      const [suffix = "", ...rest] = rule.split(":");
      return { suffix: fold(suffix), replacement: rest.length > 1 ? rest[0] ?? "" : "", rest: Number(rest.at(-1)) };
    });
  const prefixes = endings(rules.prefixes);
  const steps = rules.steps.map(endings);

  return {
    /** The words of a text, in order. @param {string} text */
    words(text) {
      /** @type {Found[]} */
      const found = [];
      for (const match of text.matchAll(WORD)) {
        /** @type {{ folded: string, start: number, end: number }[]} */
        let run = [];
        let isUnspaced = false;
        let at = match.index;
        for (const letter of match[0]) {
          const [start, end] = [at, at + letter.length];
          at = end;
          const folded = fold(letter);
          const last = run.at(-1);
          if (!folded) {
            // An accent belongs to the letter before it.
            if (last) last.end = end;
            continue;
          }
          if (last && UNSPACED.test(letter) !== isUnspaced) {
            found.push(...cut(run, isUnspaced));
            run = [];
          }
          isUnspaced = UNSPACED.test(letter);
          run.push({ folded, start, end });
        }
        found.push(...cut(run, isUnspaced));
      }
      return found;
    },

    /** The form under which a folded word is searched; nothing for words that say nothing. @param {string} word */
    form(word) {
      if (stop.has(word)) return null;
      if (/[0-9]/.test(word)) return word;
      word = irregular.get(word) ?? word;
      const prefix = prefixes.find(({ suffix }) => word.startsWith(suffix));
      if (prefix && word.length - prefix.suffix.length >= prefix.rest) word = word.slice(prefix.suffix.length);
      for (const step of steps) {
        const ending = step.find(({ suffix }) => word.endsWith(suffix));
        if (!ending || word.length - ending.suffix.length < ending.rest) continue;
        word = word.slice(0, word.length - ending.suffix.length) + ending.replacement;
      }
      return word;
    },
  };
}

/**
 * @typedef {{ forms: string[], meanings: string[][] }} Phrase Forms that stand together in a question, and what they also
 *   mean: words that tell something, or when there is only one, the small words beside it too.
 * @typedef {{ words: (text: string) => Found[], form: (word: string) => string | null }} WordRules
 */

/** A word that otherwise says nothing, among forms: “not” is no form of “note”. @param {string} word */
export const small = (word) => `(${word})`;

/** @param {string} form */
export const isSmall = (form) => form.startsWith("(");

/**
 * Words that mean the same, as the theme's wording has them: a line for each, `freshman, freshmen: first year`.
 * Whoever asks for what stands before the colon also finds each of what stands after it; with nothing after it, a word
 * says nothing in a question. The lines of the guide's own
 * `search.yaml` have a sign of equality instead, `freshman = first year`, and hold both ways.
 * @param {string} text
 * @param {WordRules} rules
 * @returns {{ synonyms: Map<string, string[][]>, phrases: Phrase[] }} what a form also means, or a word that otherwise
 *   says nothing; and what several words together mean, as “first year” means “freshman”
 */
export function readSynonyms(text, rules) {
  /** @type {Map<string, string[][]>} */
  const synonyms = new Map();
  /** @type {Phrase[]} */
  const phrases = [];
  /** @param {string} said @param {string[][]} meanings */
  const add = (said, meanings) => {
    const words = rules.words(said).map(({ word }) => rules.form(word) ?? small(word));
    const telling = words.filter((form) => !isSmall(form));
    // “Half an hour” is asked for as “half hour” too. Of “come with”, the small word is what tells it from “come”.
    if (words.length > 1) phrases.push({ forms: telling.length > 1 ? telling : words, meanings });
    else for (const form of words) synonyms.set(form, [...synonyms.get(form) ?? [], ...meanings]);
  };
  /** @param {string} list */
  const meant = (list) =>
    list.split(",").map((each) => rules.words(each).flatMap(({ word }) => rules.form(word) ?? []))
      .filter((forms) => forms.length > 0);
  for (const line of text.split("\n")) {
    const [left = "", right] = line.split("=");
    if (right !== undefined) {
      add(left, meant(right));
      add(right, meant(left));
    } else {
      const [before = "", after = ""] = line.split(":");
      for (const said of before.split(",")) add(said, meant(after));
    }
  }
  return { synonyms, phrases };
}

/**
 * Every word that is one slip away: a letter too few or too many, a wrong one, two that changed places.
 * @param {string} word
 * @param {Iterable<string>} alphabet
 */
export function* slips(word, alphabet) {
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after.length > 1) yield before + after[1] + after[0] + after.slice(2);
    if (after) yield before + after.slice(1);
    for (const letter of alphabet) {
      if (after) yield before + letter + after.slice(1);
      yield before + letter + after;
    }
  }
}
