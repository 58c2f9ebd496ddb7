// @ts-check
// How well a page answers a question. The index of words finds the candidates; their texts decide on the order: the
// title and the best section of a page count, and words that stand together count more than words that stand apart.

/**
 * @typedef {{ forms: string[], sureness: number }} Alternative forms that stand together, such as “first year”
 * @typedef {{ alternatives: Alternative[], rarity: number }} Concept what a word of the question may mean
 * @typedef {[id: string, title: string, text: string]} Section
 * @typedef {{ concept: number, sureness: number, at: number }} Match
 * @typedef {{ matches: Match[], telling: number, length: number, words: string[] }} Read
 */

const IN_TITLE = 4;
const IN_ADDRESS = 0.8;
const IN_HEADING = 2.2;
const IN_SUMMARY = 0.9;
const MANY = 0.06;
const NEARNESS = 0.6;
/** What two neighbors in the order of the question add however common they are: “first minute” is rarer than its words. */
const NEIGHBORS = 0.4;
/** What a text adds that has the question's own words in a row. */
const AS_ASKED = { title: 0.4, heading: 0.2, summary: 1 };
/** What a title adds that is all that was asked. */
const WHOLE = 0.25;
/** Forms of one alternative may have so many words between them. */
const REACH = 3;

/**
 * Where a text has what was asked for.
 * @param {string} text
 * @param {Concept[]} concepts
 * @param {ReturnType<typeof import("./words.js").readRules>} rules
 * @returns {Read}
 */
export function readText(text, concepts, rules) {
  const words = rules.words(text).map(({ word }) => word);
  const forms = words.map((word) => rules.form(word));
  /** @type {Map<string, [concept: number, alternative: Alternative][]>} */
  const meant = new Map();
  concepts.forEach(({ alternatives }, concept) => {
    for (const alternative of alternatives) {
      const first = alternative.forms[0] ?? "";
      meant.set(first, [...(meant.get(first) ?? []), [concept, alternative]]);
    }
  });
  /** @type {Match[]} */
  const matches = [];
  forms.forEach((form, at) => {
    for (const [concept, { forms: [, ...others], sureness }] of meant.get(form ?? "") ?? []) {
      const near = forms.slice(at + 1, at + 1 + REACH);
      if (others.every((other) => near.includes(other))) matches.push({ concept, sureness, at });
    }
  });
  return { matches, telling: forms.filter(Boolean).length, length: words.length, words };
}

/** @param {Read} read @param {Concept[]} concepts @returns {number[]} for each concept how surely the text has it */
function presence(read, concepts) {
  const sure = concepts.map(() => 0);
  for (const { concept, sureness } of read.matches) sure[concept] = Math.max(sure[concept] ?? 0, sureness);
  return sure;
}

/** @param {number[]} sure @param {Concept[]} concepts */
const weigh = (sure, concepts) => sure.reduce((sum, each, at) => sum + each * (concepts[at]?.rarity ?? 0), 0);

/** What two concepts that stand together add, most where they stand as in the question. @param {Read} read @param {Concept[]} concepts */
function nearness({ matches }, concepts) {
  /** @type {Map<string, number>} */
  const pairs = new Map();
  matches.forEach((left, at) => {
    for (const right of matches.slice(at + 1, at + 6)) {
      const gap = right.at - left.at;
      if (gap > 5 || gap === 0 || left.concept === right.concept) continue;
      const rarity = ((concepts[left.concept]?.rarity ?? 0) + (concepts[right.concept]?.rarity ?? 0)) / 2;
      const order = right.concept === left.concept + 1 ? 1 : 0.6;
      const key = `${Math.min(left.concept, right.concept)} ${Math.max(left.concept, right.concept)}`;
      const together = rarity + (gap < 3 && order === 1 ? NEIGHBORS : 0);
      const value = together * order * left.sureness * right.sureness / Math.sqrt(gap);
      pairs.set(key, Math.max(pairs.get(key) ?? 0, value));
    }
  });
  return [...pairs.values()].reduce((sum, value) => sum + value, 0);
}

/**
 * A title: better the more of it was asked for.
 * @param {Read} read
 * @param {Concept[]} concepts
 * @param {Asked} asked
 * @param {number} asAsked what it adds that its words stand as they were asked
 */
function scoreTitle(read, concepts, asked, asAsked) {
  const sure = presence(read, concepts);
  const has = weigh(sure, concepts);
  if (has === 0) return 0;
  const share = Math.min(1, new Set(read.matches.map(({ at }) => at)).size / Math.max(1, read.telling));
  const isWhole = share === 1 && sure.every((each, at) => each > 0.5 || !concepts[at]?.alternatives.length);
  return (has + NEARNESS * nearness(read, concepts)) * (0.7 + 0.3 * share) *
    (1 + asAsked * sameRun(read.words, asked)) *
    (isWhole ? 1 + WHOLE : 1);
}

/** @typedef {{ words: string[], tells: boolean[] }} Asked all words of a question, folded, and which of them tell something */

/**
 * The share of the question, its small words too, that stands in a text just as it was asked. A row of nothing but small
 * words, such as “what to”, is chance.
 * @param {string[]} words
 * @param {Asked} asked
 */
function sameRun(words, asked) {
  let longest = 0;
  for (let from = 0; from < words.length; from++) {
    for (let start = 0; start < asked.words.length; start++) {
      let count = 0, tells = false;
      while (from + count < words.length && words[from + count] === asked.words[start + count]) {
        tells ||= asked.tells[start + count] ?? false;
        count++;
      }
      if (tells) longest = Math.max(longest, count);
    }
  }
  return longest < 2 ? 0 : longest / asked.words.length;
}

/**
 * @param {string} path of the page; its last part was chosen as its title was, as `thank-you`
 * @param {Section[]} sections of the page; the first has its title
 * @param {Concept[]} concepts
 * @param {string[]} question all its words, folded
 * @param {ReturnType<typeof import("./words.js").readRules>} rules
 * @returns {{ score: number, best: number }} `best` is the section that answers best
 */
export function scorePage(path, sections, concepts, question, rules) {
  const asked = { words: question, tells: question.map((word) => rules.form(word) !== null) };
  // A word that is nowhere is missing on every page alike.
  const all = concepts.reduce((sum, { rarity, alternatives }) => sum + (alternatives.length > 0 ? rarity : 0), 0) || 1;
  const pageTitle = readText(sections[0]?.[1] ?? "", concepts, rules);
  const address = readText(path.split("/").at(-2) ?? "", concepts, rules);
  const titleSure = presence(pageTitle, concepts);
  const title = Math.max(
    scoreTitle(pageTitle, concepts, asked, AS_ASKED.title),
    IN_ADDRESS * scoreTitle(address, concepts, asked, AS_ASKED.title),
  );
  /** @type {number[]} */
  const scores = [];
  let best = 0, most = 0, covered = titleSure;
  sections.forEach(([, heading, text], at) => {
    const headingRead = at === 0 ? pageTitle : readText(heading, concepts, rules);
    const textRead = readText(text, concepts, rules);
    const sure = presence(headingRead, concepts);
    const inText = presence(textRead, concepts);
    const both = concepts.map((_, concept) =>
      Math.max(sure[concept] ?? 0, inText[concept] ?? 0, titleSure[concept] ?? 0)
    );
    const share = weigh(both, concepts) / all;
    const long = 1 / (1 + 0.4 * Math.log(1 + textRead.length / 40));
    const score = ((at === 0 ? 0 : IN_HEADING * scoreTitle(headingRead, concepts, asked, AS_ASKED.heading)) +
      (weigh(inText, concepts) + NEARNESS * nearness(textRead, concepts)) * long) * share;
    scores.push(score);
    if (score > most) [best, most, covered] = [at, score, both];
  });
  // Who asks for the whole page is led to its beginning.
  if (weigh(titleSure, concepts) > 0.99 * all) best = 0;
  // The sentence under the title says what the page is about.
  const lead = readText((sections[0]?.[2] ?? "").split("\n")[0] ?? "", concepts, rules);
  const leadSure = presence(lead, concepts);
  const summary = (weigh(leadSure, concepts) + NEARNESS / 2 * nearness(lead, concepts)) *
    (1 + AS_ASKED.summary * sameRun(lead.words, asked));
  const share = weigh(covered.map((sure, at) => Math.max(sure, leadSure[at] ?? 0)), concepts) / all;
  // Of many sections one fits by chance: what a short page says is more likely meant.
  const [first = 0, second = 0, third = 0] = scores.sort((left, right) => right - left);
  const many = 1 / (1 + MANY * Math.log(sections.length));
  const parts = IN_TITLE * title + IN_SUMMARY * summary + (first + second / 2 + third / 4) * many;
  return { score: parts * (1 + share), best };
}
