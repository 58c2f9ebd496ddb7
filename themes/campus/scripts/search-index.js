// @ts-check
// The index of words: finds the pages for a question, and the section of each that fits best.
// Only those parts of the index are loaded that hold words of the question.

import { loadData } from "./data.js";
import { isSign, readRules, slips } from "./words.js";

/**
 * @typedef {{ edition: string, pages: number, runs: string[], texts: number[], rules: import("./words.js").Rules,
 *   say: Record<string, string> }} Head
 * @typedef {{ page: number, score: number, terms: number }} Hit
 * @typedef {{ hits: Hit[], terms: Set<string>[], isGuess: boolean }} Answer `terms`: for each word of the question the
 *   forms that were taken for it.
 * @typedef {{ address: string, title: string, section: string, pieces: { text: string, isMarked: boolean }[] }} Shown
 */

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
const WEIGHTS = [1, 2, 5, 12];
const LONGEST_SNIPPET = 190;

/** @param {string} list as the index has it: distances and weights @returns {[page: number, weight: number][]} */
function readList(list) {
  /** @type {[number, number][]} */
  const pages = [];
  let number = 0, shift = 0, page = -1;
  for (const digit of list) {
    const value = DIGITS.indexOf(digit);
    number += (value & 31) << shift;
    shift += 5;
    if (value > 31) continue;
    page += (number >> 2) + 1;
    pages.push([page, WEIGHTS[number & 3] ?? 1]);
    number = shift = 0;
  }
  return pages;
}

/** @param {string} address of `index.json` */
export async function openIndex(address) {
  /** @type {Head} */
  const head = await loadData(address);
  return new SearchIndex(head, new URL(".", address).href);
}

export class SearchIndex {
  /** @param {Head} head @param {string} folder */
  constructor(head, folder) {
    this.head = head;
    this.folder = folder;
    this.rules = readRules(head.rules);
  }

  /** The theme's words for the search. @param {string} word */
  say(word) {
    return this.head.say[word] ?? word;
  }

  /** @param {string} name @returns {Promise<any>} */
  file(name) {
    return loadData(`${this.folder}${name}.json`, this.head.edition);
  }

  /** The number of the run in which a word would stand. @param {string} form */
  runOf(form) {
    let low = 0, high = this.head.runs.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.head.runs[middle] ?? "") <= form) low = middle;
      else high = middle;
    }
    return low;
  }

  /** The words of a run, each with its list. @param {number} number @returns {Promise<Map<string, string>>} */
  async run(number) {
    const { words, lists } = await this.file(`w${number}`);
    const all = lists.split(" ");
    return new Map(words.split(" ").map((/** @type {string} */ word, /** @type {number} */ at) => [word, all[at]]));
  }

  /** @returns {Promise<Set<string>>} every word of the index */
  async vocabulary() {
    if (this.head.runs.length < 2) return new Set((await this.run(0)).keys());
    return new Set((await this.file("words")).split(" "));
  }

  /**
   * The forms of the index that a word of a question may stand for, each with how sure that is.
   * @param {string} word folded
   * @param {boolean} isUnfinished
   * @returns {Promise<{ lists: Map<string, [string, number]>, isGuess: boolean }>}
   */
  async meant(word, isUnfinished) {
    /** @type {Map<string, [string, number]>} */
    const lists = new Map();
    const form = this.rules.form(word);
    if (form) {
      const list = (await this.run(this.runOf(form))).get(form);
      if (list) lists.set(form, [list, 1]);
    }
    if (isUnfinished && (word.length > 1 || isSign(word))) {
      const last = Math.min(this.runOf(word + "\uffff"), this.runOf(word) + 1);
      for (let number = this.runOf(word); number <= last; number++) {
        for (const [other, list] of await this.run(number)) {
          if (other.startsWith(word) && !lists.has(other)) lists.set(other, [list, 0.6]);
        }
      }
    }
    if (lists.size > 0 || !form || word.length < 4) return { lists, isGuess: false };
    for (const guess of await this.guesses(word, isUnfinished)) {
      const list = (await this.run(this.runOf(guess))).get(guess);
      if (list) lists.set(guess, [list, 0.8]);
    }
    return { lists, isGuess: lists.size > 0 };
  }

  /** Forms that are one slip from a word. @param {string} word @param {boolean} isUnfinished */
  async guesses(word, isUnfinished) {
    const known = await this.vocabulary();
    const alphabet = new Set([...known].join(""));
    /** @type {Set<string>} */
    const found = new Set();
    const starts = isUnfinished ? new Set(slips(word, alphabet)) : null;
    for (const slip of starts ?? slips(word, alphabet)) {
      const form = this.rules.form(slip);
      if (form && known.has(form)) found.add(form);
    }
    if (starts && found.size === 0 && word.length > 4) {
      for (const form of known) {
        if ([-1, 0, 1].some((more) => starts.has(form.slice(0, word.length + more)))) found.add(form);
      }
    }
    // The first letter is seldom wrong.
    const likely = [...found].filter((form) => form[0] === word[0]);
    return (likely.length > 0 ? likely : [...found]).slice(0, 3);
  }

  /** @param {string} question @returns {Promise<Answer>} */
  async ask(question) {
    const asked = this.rules.words(question);
    const telling = asked.filter(({ word, end }) => this.rules.form(word) || end === question.length);
    /** @type {Map<number, Hit>} */
    const hits = new Map();
    /** @type {Set<string>[]} */
    const terms = [];
    let isGuess = false;
    for (const { word, end } of telling) {
      const meant = await this.meant(word, end === question.length);
      isGuess ||= meant.isGuess;
      /** @type {Map<number, number>} */
      const best = new Map();
      for (const [list, sureness] of meant.lists.values()) {
        const pages = readList(list);
        const rarity = Math.log(1 + this.head.pages / pages.length);
        for (const [page, weight] of pages) {
          best.set(page, Math.max(best.get(page) ?? 0, weight * rarity * sureness));
        }
      }
      for (const [page, score] of best) {
        const hit = hits.get(page) ?? { page, score: 0, terms: 0 };
        hit.score += score;
        hit.terms += 1;
        hits.set(page, hit);
      }
      terms.push(new Set(meant.lists.keys()));
    }
    // Pages with all words of the question; when there is none, those with the most of them.
    const most = Math.max(0, ...[...hits.values()].map((hit) => hit.terms));
    const fitting = [...hits.values()].filter((hit) => hit.terms === most);
    fitting.sort((left, right) => right.score - left.score || left.page - right.page);
    return { hits: fitting, terms, isGuess };
  }

  /**
   * What to show of a page: its best section with the words marked.
   * @param {Hit} hit
   * @param {Answer} answer
   * @returns {Promise<Shown>}
   */
  async show(hit, answer) {
    const { texts } = this.head;
    let file = texts.length - 1;
    while (file > 0 && (texts[file] ?? 0) > hit.page) file--;
    const pages = await this.file(`t${file}`);
    /** @type {[string, ...[id: string, title: string, text: string][]]} */
    const [path, ...sections] = pages[hit.page - (texts[file] ?? 0)];
    let best = sections[0] ?? ["", path, ""], most = 0;
    for (const section of sections) {
      const score = 2 * this.countTerms(section[1], answer) + this.countTerms(section[2], answer);
      if (score > most) [best, most] = [section, score];
    }
    const isStart = best === sections[0];
    return {
      address: path + (isStart || !best[0] ? "" : "#" + best[0]),
      title: sections[0]?.[1] ?? path,
      section: isStart ? "" : best[1],
      pieces: this.mark(best[2] || best[1], answer),
    };
  }

  /** How many of the asked words a text has. @param {string} text @param {Answer} answer */
  countTerms(text, answer) {
    const forms = new Set(this.rules.words(text).map(({ word }) => this.rules.form(word)));
    return answer.terms.filter((meant) => [...meant].some((form) => forms.has(form))).length;
  }

  /** A piece of a text around the asked words, cut where they are. @param {string} text @param {Answer} answer */
  mark(text, answer) {
    const meant = new Set(answer.terms.flatMap((forms) => [...forms]));
    const words = this.rules.words(text);
    const marked = words.filter(({ word }) => meant.has(this.rules.form(word) ?? ""));
    const first = marked[0]?.start ?? 0;
    const from = first < 80 ? 0 : words.find(({ start }) => start > first - 60)?.start ?? first;
    const last = words.findLast(({ end }) => end <= from + LONGEST_SNIPPET)?.end ?? text.length;
    const to = text.length - last < 20 ? text.length : last;
    /** @type {{ text: string, isMarked: boolean }[]} */
    const pieces = [];
    let at = from;
    for (const { start, end } of marked) {
      if (end <= at || start < from || end > to) continue;
      // Two words can share a sign where a script has no spaces.
      const begin = Math.max(start, at);
      pieces.push({ text: text.slice(at, begin), isMarked: false }, { text: text.slice(begin, end), isMarked: true });
      at = end;
    }
    pieces.push({ text: text.slice(at, to) + (to < text.length ? " …" : ""), isMarked: false });
    if (from > 0) pieces.unshift({ text: "… ", isMarked: false });
    return pieces.filter((piece) => piece.text !== "");
  }
}
