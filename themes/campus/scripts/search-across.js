// @ts-check
// Leads a question that is asked in another language of the site to the search of that language.

/** @typedef {import("./search-index.js").SearchIndex} SearchIndex @typedef {import("./search-index.js").Answer} Answer */

/** How much of a question its best page has. @param {Answer} answer */
const known = ({ hits, isGuess }) => Math.max(0, ...hits.map((hit) => hit.known)) * (isGuess ? 0.6 : 1);

/** Whether a question has small words of a language, such as “the”. @param {string} question @param {SearchIndex} index */
const hasSmallWords = (question, { rules }) => rules.words(question).some(({ word }) => rules.form(word) === null);

/**
 * The language that answers a question better than the one of the page. No other is asked when this one has every word,
 * and its own small words among them or only one.
 * @param {string} question
 * @param {SearchIndex} index of the page's own language
 * @param {Answer} answer
 * @param {() => Promise<SearchIndex>[]} others
 * @returns {Promise<{ index: SearchIndex, answer: Answer } | null>}
 */
export async function acrossLanguages(question, index, answer, others) {
  if (answer.concepts.length === 0) return null;
  const isForeign = index.rules.words(question).length > 1 && !hasSmallWords(question, index);
  if (known(answer) > 0.99 && !isForeign) return null;
  /** @type {{ index: SearchIndex, answer: Answer } | null} */
  let found = null;
  let most = known(answer) + 0.2;
  for (const opened of others()) {
    const other = await opened;
    const itsAnswer = await other.ask(question);
    const better = known(itsAnswer) + (isForeign && hasSmallWords(question, other) ? 0.4 : 0);
    if (!itsAnswer.isGuess && itsAnswer.hits.length > 0 && better > most) {
      [found, most] = [{ index: other, answer: itsAnswer }, better];
    }
  }
  return found;
}
