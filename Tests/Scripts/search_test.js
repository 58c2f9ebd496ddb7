// @ts-check
import assert from "node:assert/strict";
import { readRules, slips } from "../../themes/campus/scripts/words.js";

/** @param {string} name @returns {Promise<any>} */
const fixture = async (name) =>
  JSON.parse(await Deno.readTextFile(new URL(`../Fixtures/search/${name}.json`, import.meta.url)));

Deno.test("words become the forms under which guide put them into the index", async () => {
  const rules = await fixture("rules");
  for (const { language, words, forms } of await fixture("forms")) {
    const reader = readRules(rules[language]);
    for (const word of words) {
      assert.deepEqual(reader.words(word).map((found) => reader.form(found.word)), forms, `${word} (${language})`);
    }
  }
});

Deno.test("every slip of one letter is tried", () => {
  const tried = new Set(slips("salry", "aely"));
  for (const meant of ["salary", "sary", "slary", "saly", "salre"]) assert.ok(tried.has(meant), meant);
  assert.ok(!tried.has("salaries"));
});
