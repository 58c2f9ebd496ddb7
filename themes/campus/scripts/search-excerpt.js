// @ts-check
// The lines that a result shows: whole sentences of the section that answers, with the words marked.

import { readText } from "./search-ranking.js";

/** @typedef {{ text: string, isMarked: boolean }} Piece */

/** So many letters at most; a sentence is left out rather than cut, unless it is longer by itself. */
const LONGEST = 190;

const sentencesOf = new Intl.Segmenter(undefined, { granularity: "sentence" });

/** The sentences of a text; what stood in a block of its own is never one with what follows it. @param {string} text */
export const sentences = (text) =>
  text.split("\n").flatMap((block) => [...sentencesOf.segment(block)].map(({ segment }) => segment.trim()))
    .filter(Boolean);

/**
 * @param {string} text
 * @param {import("./search-ranking.js").Concept[]} concepts
 * @param {ReturnType<typeof import("./words.js").readRules>} rules
 * @returns {Piece[]}
 */
export function excerpt(text, concepts, rules) {
  const all = sentences(text);
  let from = 0, most = 0;
  all.forEach((sentence, at) => {
    const value = new Set(readText(sentence, concepts, rules).matches.map(({ concept }) => concept)).size;
    if (value > most) [from, most] = [at, value];
  });
  // What comes before explains what was found, if there is room for both.
  if (from > 0 && length(all.slice(from - 1, from + 1)) <= LONGEST) from -= 1;
  let to = from + 1;
  while (to < all.length && length(all.slice(from, to + 1)) <= LONGEST) to += 1;
  /** @type {Piece[]} */
  const pieces = from > 0 ? [{ text: "… ", isMarked: false }] : [];
  for (const [at, sentence] of all.slice(from, to).entries()) {
    if (at > 0) {
      pieces.push({ text: /[.!?…:;。！？؟]["”’»)]*$/u.test(all[from + at - 1] ?? "") ? " " : " · ", isMarked: false });
    }
    pieces.push(...mark(sentence, concepts, rules));
  }
  if (to < all.length) pieces.push({ text: " …", isMarked: false });
  return pieces;
}

/** @param {string[]} parts */
const length = (parts) => parts.join(" ").length;

/**
 * A sentence with the asked words marked; of a very long one the piece around the first of them.
 * @param {string} sentence
 * @param {import("./search-ranking.js").Concept[]} concepts
 * @param {ReturnType<typeof import("./words.js").readRules>} rules
 * @returns {Piece[]}
 */
function mark(sentence, concepts, rules) {
  const meant = new Set(concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ forms }) => forms)));
  const words = rules.words(sentence);
  const marked = words.filter(({ word }) => meant.has(rules.form(word) ?? ""));
  const isLong = sentence.length > LONGEST * 1.5;
  const first = marked[0]?.start ?? 0;
  const from = isLong && first >= 80 ? words.find(({ start }) => start > first - 60)?.start ?? first : 0;
  const to = isLong && sentence.length - from > LONGEST
    ? words.findLast(({ end }) => end <= from + LONGEST)?.end ?? sentence.length
    : sentence.length;
  /** @type {Piece[]} */
  const pieces = [];
  let at = from;
  for (const { start, end } of marked) {
    if (end <= at || start < from || end > to) continue;
    // Two words can share a sign where a script has no spaces.
    const begin = Math.max(start, at);
    pieces.push({ text: sentence.slice(at, begin), isMarked: false }, {
      text: sentence.slice(begin, end),
      isMarked: true,
    });
    at = end;
  }
  pieces.push({ text: sentence.slice(at, to) + (to < sentence.length ? " …" : ""), isMarked: false });
  if (from > 0) pieces.unshift({ text: "… ", isMarked: false });
  return pieces.filter((piece) => piece.text !== "");
}
