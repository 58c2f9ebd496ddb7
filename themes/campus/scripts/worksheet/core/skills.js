// @ts-check
// The skills that an answer can show, by the names that colleges and employers in the United States share (NACE).
import { chosen } from "./questions.js";

export const SKILLS = [
  "career-self-development",
  "communication",
  "critical-thinking",
  "equity-inclusion",
  "leadership",
  "professionalism",
  "teamwork",
  "technology",
];

/**
 * The skills that a talk's answers showed, each once and in NACE's order; then those that a file brought and nobody knows.
 * @param {import("./types.js").Interview} interview
 */
export function skillsOf(interview) {
  const named = new Set(chosen(interview.questions).map((item) => item.skill?.trim() ?? "").filter(Boolean));
  return [...SKILLS.filter((skill) => named.has(skill)), ...[...named].filter((skill) => !SKILLS.includes(skill))];
}
