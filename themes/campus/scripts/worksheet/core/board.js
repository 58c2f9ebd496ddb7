// @ts-check
// Everybody of the search by how they stand, from an idea to thanks that were sent.
import { standOf } from "./progress.js";
import { isExample } from "./records.js";

/** @typedef {import("./types.js").Interview} Interview */
/** @typedef {import("./types.js").Person} Person */
/** @typedef {{ person?: Person, talk?: Interview }} Card the newest talk with a person, or one with nobody yet */

export const COLUMNS = /** @type {const} */ (["idea", "asked", "agreed", "met", "thanked", "no"]);

/**
 * @param {readonly Person[]} people
 * @param {readonly Interview[]} talks the newest first
 * @returns {{ stand: typeof COLUMNS[number], cards: Card[] }[]}
 */
export function boardOf(people, talks) {
  const open = talks.filter((talk) => !isExample(talk)), known = new Set(people.map((person) => person.id));
  /** @type {Map<string, Interview[]>} */
  const byPerson = new Map();
  for (const talk of open) byPerson.set(talk.person_id, [...byPerson.get(talk.person_id) ?? [], talk]);
  const cards = [
    ...open.filter((talk) => !known.has(talk.person_id)).map((talk) => ({
      stand: standOf({ status: "" }, [talk]),
      card: { talk },
    })),
    ...people.filter((person) => !isExample(person)).map((person) => {
      const own = byPerson.get(person.id) ?? [];
      return { stand: standOf(person, own), card: { person, talk: own[0] } };
    }),
  ];
  return COLUMNS.map((stand) => ({
    stand,
    cards: cards.filter((each) => each.stand === stand).map(({ card }) => card),
  }));
}
