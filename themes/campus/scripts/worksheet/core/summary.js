// @ts-check
// One page to bring to an advisor.
import { skillsOf } from "./skills.js";

/** @typedef {{ label: string, text: string }} Noted what was written in a field of the guide's own */
/**
 * @typedef {Record<"title" | "goal" | "who" | "learned" | "skills" | "likes" | "doubts" | "surprise" | "decision" | "next" | "notes", string>} SummaryWords
 *   the page's words for the headings
 */

/**
 * The parts of a summary that have something in them, as data: the page shows them, and `summary` writes them down.
 * @param {import("./types.js").Interview} interview
 * @param {import("./types.js").Person | undefined} person
 * @param {(skill: string) => string} [nameOf] the page's words for a skill
 * @param {readonly Noted[]} [own]
 * @returns {{ part: keyof SummaryWords | "own", label?: string, lines: string[] }[]}
 */
export function summaryParts(interview, person, nameOf = (skill) => skill, own = []) {
  const mayName = person && (person.may_name || person.practice);
  const who = person ? [mayName ? person.name : "", person.role, person.employer].filter(Boolean).join(", ") : "";
  /** @type {[keyof SummaryWords, string[]][]} */
  const parts = [
    ["goal", [interview.goal]],
    ["who", [who]],
    ["learned", interview.takeaways],
    ["skills", [skillsOf(interview).map(nameOf).join(", ")]],
    ["likes", [interview.likes]],
    ["doubts", [interview.doubts]],
    ["surprise", [interview.surprise]],
    ["decision", [interview.decision]],
    [
      "next",
      interview.next_steps.map((item) => `${item.done ? "✓ " : ""}${item.text}${item.due ? ` (${item.due})` : ""}`),
    ],
    ["notes", [interview.notes]],
  ];
  const known = parts.map(([part, lines]) => ({ part, lines: lines.filter((line) => line.trim() !== "") }));
  return [
    ...known.filter(({ lines }) => lines.length > 0),
    ...own.map(({ label, text }) => ({ part: /** @type {const} */ ("own"), label, lines: [text] })),
  ];
}

/**
 * The summary as plain text: what was written stands in it as it was written. The name of a person who has not agreed to be
 * named stays out.
 * @param {import("./types.js").Interview} interview
 * @param {import("./types.js").Person | undefined} person
 * @param {SummaryWords} words
 * @param {(skill: string) => string} [nameOf]
 * @param {readonly Noted[]} [own]
 */
export const summary = (interview, person, words, nameOf, own) =>
  [
    interview.title || words.title,
    ...summaryParts(interview, person, nameOf, own).map(({ part, label, lines }) =>
      [
        part === "own" ? label : words[part],
        ...lines.map((line) => lines.length > 1 ? `- ${line.replaceAll("\n", "\n  ")}` : line),
      ].join("\n")
    ),
  ].join("\n\n") + "\n";
