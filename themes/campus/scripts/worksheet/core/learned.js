// @ts-check
// What was learned so far: the notes of all talks by the topics of the questions.

/** @typedef {import("./types.js").Interview} Interview */
/** @typedef {{ talk: string, question: string, note: string }} Note */
/** @typedef {{ id: string, notes: Note[] }} Topic `id`: a category of the bank, "own" for questions of the student's own, "takeaways" */

/**
 * @param {readonly Interview[]} talks
 * @param {ReadonlyMap<string, { category?: string }>} bank
 * @param {readonly string[]} order the bank's categories
 * @returns {{ topics: Topic[], talks: string[] }} topics with a note, and the talks that they come from, in their order
 */
export function learnedIn(talks, bank, order) {
  /** @type {Map<string, Note[]>} */
  const found = new Map(["takeaways", ...order, "own"].map((id) => [id, []]));
  const add = (/** @type {string} */ id, /** @type {Note} */ note) => {
    if (note.note.trim() !== "") (found.get(id) ?? found.get("own"))?.push(note);
  };
  for (const talk of talks) {
    for (const text of talk.takeaways) add("takeaways", { talk: talk.id, question: "", note: text });
    // A note stays though its question is no longer chosen.
    for (const item of talk.questions) {
      const category = item.qid === undefined ? "own" : bank.get(item.qid)?.category ?? "own";
      add(category, { talk: talk.id, question: item.snapshot.text, note: item.note });
    }
  }
  const topics = [...found].map(([id, notes]) => ({ id, notes })).filter(({ notes }) => notes.length > 0);
  const told = new Set(topics.flatMap(({ notes }) => notes.map((note) => note.talk)));
  return { topics, talks: talks.map((talk) => talk.id).filter((id) => told.has(id)) };
}
