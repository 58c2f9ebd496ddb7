// @ts-check
// Several talks side by side. No totals: five talks are no statistics.
import { ownText } from "./own.js";
import { skillsOf } from "./skills.js";

/** @typedef {import("./types.js").Interview} Interview */
/** @typedef {import("./types.js").Person} Person */

/** More columns than this nobody can read. */
export const MOST = 5;

/**
 * @param {readonly Interview[]} interviews
 * @param {ReadonlyMap<string, Person>} people by their ids
 * @param {(skill: string) => string} [nameOf] the page's words for a skill
 * @param {readonly string[]} [own] the ids of the guide's own fields; `own-ID` is what was written there
 */
export const compareRows = (interviews, people, nameOf = (skill) => skill, own = []) =>
  interviews.map((interview) => {
    const person = people.get(interview.person_id);
    return {
      id: interview.id,
      title: interview.title,
      name: person?.name ?? "",
      role: person?.role ?? "",
      employer: person?.employer ?? "",
      stage: interview.stage || (person?.stage ?? ""),
      likes: interview.likes,
      doubts: interview.doubts,
      skills: skillsOf(interview).map(nameOf).join(", "),
      fit: interview.fit,
      surprise: interview.surprise,
      next: interview.next_steps.filter((item) => !item.done).map((item) => item.text).join("\n"),
      .../** @type {Record<`own-${string}`, string>} */ (Object.fromEntries(
        own.map((id) => [`own-${id}`, ownText(interview, id)]),
      )),
    };
  });

/**
 * The comparison as a table: a row for each aspect, a column for each talk.
 * @param {ReturnType<typeof compareRows>} rows
 * @param {Record<"title" | "name" | "role" | "employer" | "stage" | "likes" | "doubts" | "skills" | "fit" | "surprise" | "next", string>} labels
 * @returns {(string | number | null)[][]}
 */
export const compareTable = (rows, labels) =>
  /** @type {(keyof typeof labels)[]} */ (Object.keys(labels)).map((
    name,
  ) => [labels[name], ...rows.map((row) => row[name])]);

/**
 * The questions that were asked of several, with their notes side by side.
 * @param {readonly Interview[]} interviews
 */
export function askedInSeveral(interviews) {
  /** @type {Map<string, { text: string, notes: { interview_id: string, note: string }[] }>} */
  const asked = new Map();
  for (const interview of interviews) {
    for (const item of interview.questions) {
      if (item.note.trim() === "") continue;
      const name = item.qid ?? item.snapshot.text.trim().toLowerCase();
      const entry = asked.get(name) ?? { text: item.snapshot.text, notes: [] };
      entry.notes.push({ interview_id: interview.id, note: item.note });
      asked.set(name, entry);
    }
  }
  return [...asked.values()].filter((entry) => entry.notes.length > 1);
}

/**
 * What comes up in more than one talk: questions that were asked of several, and words that stand under likes or doubts in
 * several.
 * @param {readonly Interview[]} interviews
 * @param {ReadonlySet<string>} [common] words that say nothing, in lowercase letters
 */
export function patterns(interviews, common = new Set()) {
  const shared = (/** @type {"likes" | "doubts"} */ name) => {
    /** @type {Map<string, number>} */
    const talks = new Map();
    for (const interview of interviews) {
      const words = interview[name].toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
      for (const word of new Set(words)) if (!common.has(word)) talks.set(word, (talks.get(word) ?? 0) + 1);
    }
    return [...talks].filter(([, count]) => count > 1).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([word, count]) => ({ word, talks: count }));
  };
  return {
    questions: askedInSeveral(interviews),
    likes: shared("likes"),
    doubts: shared("doubts"),
  };
}
