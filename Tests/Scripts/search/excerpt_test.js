// @ts-check
import assert from "node:assert/strict";
import { excerpt, sentences } from "../../../themes/campus/scripts/search-excerpt.js";
import { smallIndex } from "./search_world.js";

const index = smallIndex("en", [["a/", ["", "A", "rake shovel"]]]);

/** @param {string} text @param {string} question */
async function shown(text, question) {
  const { concepts } = await index.ask(question);
  const pieces = excerpt(text, concepts, index.rules);
  return pieces.map((piece) => piece.isMarked ? `[${piece.text}]` : piece.text).join("");
}

Deno.test("what stood in blocks of their own is never one sentence", () => {
  assert.deepEqual(sentences("Dig here. Then rest.\nTools\nA rake"), ["Dig here.", "Then rest.", "Tools", "A rake"]);
});

Deno.test("an excerpt has whole sentences, with a point between facts", async () => {
  assert.equal(await shown("Tools\nA rake\nFor adults. Dig.", "rake "), "Tools · A [rake] · For adults. Dig.");
  const long = "This sentence comes first and says a good deal about the weather, the season and the neighbors. ";
  assert.equal(
    await shown(`${long}${long}Take the shovel out of the shed. ${long}${long}`, "shovel "),
    `… ${long}Take the [shovel] out of the shed. …`,
  );
});

Deno.test("only a very long sentence is cut, between words", async () => {
  const text = `${"many words go by ".repeat(20)}until the rake ${"and more of them follow ".repeat(20)}`;
  const result = await shown(text, "rake ");
  assert.match(result, /^… (many|words|go|by) .*until the \[rake\] and .* …$/);
  assert.ok(result.length < 220);
});
