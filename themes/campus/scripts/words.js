// @ts-check
// Words as the search knows them: folded to small letters without accents, and brought to one form by the rules that
// come with the index. guide makes the index by the same rules (Documentation/Search.md), so both must read them alike.

/**
 * @typedef {{ fold: string, stop: string, irregular: string, prefixes: string, steps: string[] }} Rules
 * @typedef {{ word: string, start: number, end: number }} Found A word of a text, folded, and where it stands.
 */

const WORD = /[\p{Alphabetic}\p{Nd}\p{Mn}]+/gu;

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
    for (const letter of text.toLowerCase()) {
      if (!/[\p{Mn}\u0640]/u.test(letter)) folded += letters.get(letter) ?? letter;
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
        const word = fold(match[0]);
        if (word.length > 1) found.push({ word, start: match.index, end: match.index + match[0].length });
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
