// @ts-check
// Who has looked at something, and when.

import { post } from "./api.js";
import { askFor } from "./dialog.js";
import { announce, make, newID } from "./dom.js";

/** @typedef {{ offices: { id: string, name: string }[], office: string }} Offices the contacts of the guide, and the one that is usually meant */

/**
 * Asks who has looked at something, and has it noted in the file.
 * @param {{ name: string, title: string }} one what `POST api/review` knows it by, and what people call it
 * @param {Offices} offices
 * @param {{ heading: string, question: string, help: string }} says
 * @returns {Promise<boolean>} whether it was noted
 */
export async function noteReview(one, { offices, office }, says) {
  const who = make("select", { id: newID("who") });
  for (const { id, name } of offices) who.append(make("option", { value: id }, name));
  who.value = office;
  const by = await askFor(says.heading, [
    make("p", {}, make("label", { for: who.id }, `${says.question} `), who),
    make("p", { class: "help" }, says.help),
  ], [{
    words: "Note it",
    value: async () => {
      await post("review", { id: one.name, by: who.value });
      return true;
    },
    isMain: true,
  }]);
  if (by) announce(`Noted: ${one.title}.`);
  return by === true;
}

/** What is asked about something that is due to be looked at. @param {string} title */
export const stillRight = (title) => ({
  heading: `“${title}” is still right`,
  question: "Who has looked at it?",
  help: "Today’s date is written into the file.",
});

/** What is asked about a translation. @param {string} title */
export const upToDate = (title) => ({
  heading: `“${title}” says what the original says`,
  question: "Who has read it?",
  help: "The name is written into the file, and of which version of the original it is the translation.",
});
