// @ts-check
// The index of words: finds the pages for a question, and the section of each that fits best.
// Only those parts of the index are loaded that hold words of the question.

import { loadData } from "./data.js";
import { excerpt } from "./search-excerpt.js";
import { scorePage } from "./search-ranking.js";
import { isSign, isSmall, readRules, readSynonyms, slips, small } from "./words.js";

/**
 * @typedef {{ edition: string, language: string, pages: number, runs: string[], texts: number[], rules: import("./words.js").Rules,
 *   say: Record<string, string> }} Head
 * @typedef {import("./search-ranking.js").Concept} Concept
 * @typedef {import("./search-ranking.js").Section} Section
 * @typedef {{ page: number, score: number, known: number, section: number }} Hit `known`: the share of the question that
 *   the page has; `section`: the one that answers best, -1 when nobody looked yet.
 * @typedef {{ hits: Hit[], concepts: Concept[], isGuess: boolean }} Answer
 * @typedef {{ address: string, title: string, section: string, pieces: import("./search-excerpt.js").Piece[] }} Shown
 */

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
const WEIGHTS = [1, 1.5, 3, 4];
/** So many pages are put in order by their texts; each text that is not yet here has to be loaded. */
const CANDIDATES = 12;
/** A page that has less of the question than this share of what the best has is not shown. */
const LEAST_SHARE = 0.25;
/** A word that is nearly nowhere may still be no more than how somebody puts a question. */
const MOST_RARITY = 2.7;
/** How sure it is that a word means another one: of the synonyms, as a beginning, after a slip. */
const SURE = { synonym: 0.75, phrase: 0.9, beginning: 0.6, besides: 0.3, slip: 0.8 };

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
    this.language = head.language;
    this.rules = readRules(head.rules);
    /** @type {Map<number, Promise<Map<string, string>>>} */
    this.read = new Map();
    const { synonyms, phrases } = readSynonyms(head.say.synonyms ?? "", this.rules);
    this.synonyms = synonyms;
    this.phrases = phrases;
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
  run(number) {
    const read = async () => {
      const { words, lists } = await this.file(`w${number}`);
      const all = lists.split(" ");
      return new Map(words.split(" ").map((/** @type {string} */ word, /** @type {number} */ at) => [word, all[at]]));
    };
    // A question looks for many words. What could not be loaded is tried again.
    const run = this.read.get(number) ?? read();
    this.read.set(number, run);
    run.catch(() => this.read.delete(number));
    return run;
  }

  /** @returns {Promise<Set<string>>} every word of the index */
  async vocabulary() {
    if (this.head.runs.length < 2) return new Set((await this.run(0)).keys());
    return new Set((await this.file("words")).split(" "));
  }

  /** The list of a form; undefined where no page has it. @param {string} form */
  async list(form) {
    return (await this.run(this.runOf(form))).get(form);
  }

  /** Whether a word says anything about a page. @param {string} word folded */
  tells(word) {
    const form = this.rules.form(word);
    const meanings = this.synonyms.get(form ?? small(word));
    return meanings ? meanings.length > 0 : form !== null;
  }

  /** Those of the alternatives that some page has. @param {string[][]} meanings @param {number} sureness */
  async standing(meanings, sureness) {
    const lists = await Promise.all(meanings.map((forms) => Promise.all(forms.map((form) => this.list(form)))));
    return meanings.flatMap((forms, at) => lists[at]?.every(Boolean) ? [{ forms, sureness }] : []);
  }

  /**
   * What a word of a question may stand for: forms of the index, alone or together, each with how sure that is.
   * @param {string} word folded
   * @param {boolean} isUnfinished
   * @returns {Promise<{ alternatives: import("./search-ranking.js").Alternative[], isGuess: boolean }>}
   */
  async meant(word, isUnfinished) {
    /** @type {import("./search-ranking.js").Alternative[]} */
    const alternatives = [];
    const form = this.rules.form(word);
    if (form && await this.list(form)) alternatives.push({ forms: [form], sureness: 1 });
    const synonyms = this.synonyms.get(form ?? small(word)) ?? [];
    alternatives.push(...await this.standing(synonyms, SURE.synonym));
    const isKnown = alternatives.length > 0;
    if (isUnfinished && (word.length > (isKnown ? 3 : 1) || isSign(word))) {
      const sureness = isKnown ? SURE.besides : SURE.beginning;
      const last = Math.min(this.runOf(word + "\uffff"), this.runOf(word) + 1);
      for (let number = this.runOf(word); number <= last; number++) {
        for (const other of (await this.run(number)).keys()) {
          if (other !== form && other.startsWith(word)) alternatives.push({ forms: [other], sureness });
        }
      }
    }
    // A word that is in any page, or that the synonyms know, is no slip.
    if (alternatives.length > 0 || synonyms.length > 0 || !form || word.length < 4) {
      return { alternatives, isGuess: false };
    }
    for (const guess of await this.guesses(word, isUnfinished)) {
      alternatives.push(...await this.standing([[guess]], SURE.slip));
      alternatives.push(...await this.standing(this.synonyms.get(guess) ?? [], SURE.slip * SURE.synonym));
    }
    if (alternatives.length === 0) alternatives.push(...await this.standing(this.halves(word), SURE.slip));
    return { alternatives, isGuess: alternatives.length > 0 };
  }

  /** What a word is when the space in it was forgotten, such as “careerfair”. @param {string} word @returns {string[][]} */
  halves(word) {
    /** @type {string[][]} */
    const found = [];
    for (let at = 2; at < word.length - 1; at++) {
      const forms = [word.slice(0, at), word.slice(at)].map((half) => this.rules.form(half));
      const telling = forms.filter((form) => form !== null);
      // A small word of two letters is in many words.
      if (telling.length === 2 || (telling.length === 1 && word.length > 6)) found.push(telling);
    }
    return found;
  }

  /** Forms that are one slip from a word. @param {string} word @param {boolean} isUnfinished */
  async guesses(word, isUnfinished) {
    const named = [...this.synonyms.keys()].filter((form) => !isSmall(form));
    const known = new Set([...await this.vocabulary(), ...named]);
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
    // The first letter is seldom wrong, and of a short word it is half of what tells it from others.
    const likely = [...found].filter((form) => form[0] === word[0]);
    return (likely.length > 0 || word.length < 6 ? likely : [...found]).slice(0, 3);
  }

  /**
   * What the words of a question mean. Words that say nothing do not count, unless there is no other.
   * @param {{ word: string, end: number }[]} asked
   * @param {number} length of the question
   * @returns {Promise<{ concepts: Concept[], pages: Map<number, number>[], isGuess: boolean }>} `pages`: for each concept
   *   how much it counts on its pages
   */
  async concepts(asked, length) {
    const together = this.together(asked.map(({ word }) => this.rules.form(word) ?? small(word)));
    const telling = asked.filter(({ word }, at) => together[at]?.length || this.tells(word));
    /** @type {Concept[]} */
    const concepts = [];
    /** @type {Map<number, number>[]} */
    const pages = [];
    let isGuess = false;
    const counted = telling.length > 0 ? telling : asked.filter(({ end }) => end === length);
    for (const [at, { word, end }] of counted.entries()) {
      const meant = await this.meant(word, end === length);
      const place = asked.findIndex((each) => each.end === end);
      meant.alternatives.push(...await this.standing(together[place] ?? [], SURE.phrase));
      // A space too many, as in “voice mail”.
      for (const [left, right] of [[counted[at - 1]?.word, word], [word, counted[at + 1]?.word]]) {
        const form = left && right && this.rules.form(left + right);
        if (form) meant.alternatives.push(...await this.standing([[form]], SURE.synonym));
      }
      isGuess ||= meant.isGuess;
      const weights = await this.weights(meant.alternatives);
      // A word that is on every page tells nearly nothing.
      // A word that is nowhere tells as much as the rarest: without it the question is not answered.
      const rarity = Math.min(MOST_RARITY, Math.log(1 + this.head.pages / Math.max(1, weights.size)) - 0.4);
      concepts.push({ alternatives: meant.alternatives, rarity });
      pages.push(weights);
    }
    return { concepts, pages, isGuess };
  }

  /**
   * For each word of a question what it means together with those beside it.
   * @param {string[]} forms of all words, those that say nothing among them
   */
  together(forms) {
    /** @type {string[][][]} */
    const found = forms.map(() => []);
    const every = [...forms.keys()];
    const telling = every.filter((at) => !isSmall(forms[at] ?? ""));
    for (const phrase of this.phrases) {
      const hasSmall = phrase.forms.some(isSmall);
      const places = hasSmall ? every : telling;
      for (let from = 0; from + phrase.forms.length <= places.length; from++) {
        const at = places.slice(from, from + phrase.forms.length);
        if (!phrase.forms.every((form, number) => form === forms[at[number] ?? 0])) continue;
        // Of small words alone, the last one stands for all.
        const carriers = at.filter((place) => !isSmall(forms[place] ?? ""));
        for (const place of carriers.length > 0 ? carriers : at.slice(-1)) found[place]?.push(...phrase.meanings);
      }
    }
    return found;
  }

  /** The pages of any of the alternatives, with how much it counts there. @param {Concept["alternatives"]} alternatives */
  async weights(alternatives) {
    /** @type {Map<number, number>} */
    const best = new Map();
    for (const { forms, sureness } of alternatives) {
      /** @type {Map<number, number> | undefined} */
      let together;
      for (const form of forms) {
        const pages = new Map(readList(await this.list(form) ?? ""));
        const before = together;
        together = before
          ? new Map([...pages].flatMap(([page, weight]) => {
            const other = before.get(page);
            return other ? [[page, Math.min(weight, other)]] : [];
          }))
          : pages;
      }
      for (const [page, weight] of together ?? []) best.set(page, Math.max(best.get(page) ?? 0, weight * sureness));
    }
    return best;
  }

  /** @param {string} question @returns {Promise<Answer>} */
  async ask(question) {
    const asked = this.rules.words(question);
    const { concepts, pages, isGuess } = await this.concepts(asked, question.length);
    const all = concepts.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
    /** @type {Map<number, Hit>} */
    const hits = new Map();
    concepts.forEach(({ rarity }, concept) => {
      for (const [page, weight] of pages[concept] ?? []) {
        const hit = hits.get(page) ?? { page, score: 0, known: 0, section: -1 };
        hit.score += weight * rarity;
        hit.known += rarity / all;
        hits.set(page, hit);
      }
    });
    for (const hit of hits.values()) hit.score *= hit.known;
    const most = Math.max(0, ...[...hits.values()].map(({ known }) => known));
    const fitting = [...hits.values()].filter(({ known }) => known >= most * LEAST_SHARE).sort(byScore);
    const first = fitting.slice(0, CANDIDATES);
    await Promise.all(first.map(async (hit) => {
      const [path, ...sections] = await this.texts(hit.page);
      const { score, best } = scorePage(path, sections, concepts, asked.map(({ word }) => word), this.rules);
      hit.score = score;
      hit.section = best;
    }));
    return { hits: [...first.sort(byScore), ...fitting.slice(CANDIDATES)], concepts, isGuess };
  }

  /** @param {number} page @returns {Promise<[path: string, ...Section[]]>} */
  async texts(page) {
    const { texts } = this.head;
    let file = texts.length - 1;
    while (file > 0 && (texts[file] ?? 0) > page) file--;
    return (await this.file(`t${file}`))[page - (texts[file] ?? 0)];
  }

  /**
   * What to show of a page: its best section with the words marked.
   * @param {Hit} hit
   * @param {Answer} answer
   * @returns {Promise<Shown>}
   */
  async show(hit, answer) {
    const [path, ...sections] = await this.texts(hit.page);
    const at = hit.section < 0 ? scorePage(path, sections, answer.concepts, [], this.rules).best : hit.section;
    const [id, title, text] = sections[at] ?? ["", path, ""];
    return {
      address: path + (at === 0 || !id ? "" : "#" + id),
      title: sections[0]?.[1] ?? path,
      section: at === 0 ? "" : title,
      pieces: excerpt(text || title, answer.concepts, this.rules),
    };
  }
}

/** @param {Hit} left @param {Hit} right */
const byScore = (left, right) => right.score - left.score || left.page - right.page;
