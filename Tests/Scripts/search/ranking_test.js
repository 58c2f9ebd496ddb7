// @ts-check
import assert from "node:assert/strict";
import { acrossLanguages } from "../../../themes/campus/scripts/search-across.js";
import { found, smallIndex } from "./search_world.js";

/** @typedef {import("./search_world.js").Page} Page */

/** @type {Page[]} */
const garden = [
  ["everything/", ["", "All about plants", "Soil is one thing among many. Roses, tulips and the rest."], [
    "a",
    "Which soil?",
    "Ask.",
  ], ["b", "Which pot?", "Any pot."]],
  ["soil/", ["", "The right soil", "Sand and clay."]],
  ["pots/", ["", "Pots and what goes in them", "A pot needs a hole. Then comes soil."]],
  ["first-year/", ["", "What to do in which year", "Start small."], ["one", "First year: look", "Wait and see."]],
  ["watering/", ["", "Watering", "Water in the morning. Never water at noon, and water less when it is cold."]],
];

Deno.test("a page whose title has the word comes before those that mention it", async () => {
  const index = smallIndex("en", garden);
  assert.equal((await found(index, "soil"))[0], "soil/");
  assert.equal((await found(index, "pot "))[0], "pots/");
});

Deno.test("a whole question is understood as its words that tell something", async () => {
  const index = smallIndex("en", garden);
  assert.deepEqual(await found(index, "what should I do about the watering"), await found(index, "watering"));
  assert.equal((await found(index, "what is the right soil for them"))[0], "soil/");
});

Deno.test("words that stand together count more than the same words apart", async () => {
  const index = smallIndex("en", [
    ["apart/", ["", "One", "The garden is large. Nobody looks after the old wooden gate."]],
    ["together/", ["", "Two", "The garden gate is old. Nobody looks after the large wooden bench."]],
  ]);
  assert.equal((await found(index, "garden gate"))[0], "together/");
});

Deno.test("the address of a page counts, and a synonym of two words", async () => {
  const index = smallIndex("en", garden, "beginner, novice: first year\nhydrate: watering\n");
  assert.equal((await found(index, "beginners"))[0], "first-year/");
  assert.equal((await found(index, "novice "))[0], "first-year/");
  assert.equal((await found(index, "how do I hydrate "))[0], "watering/");
});

Deno.test("a word that a page has is not corrected, nor one that the synonyms know", async () => {
  const index = smallIndex("en", [...garden, ["moil/", ["", "Toil", "Moil."]]], "foil: pot\n");
  for (const [question, page] of /** @type {const} */ ([["moil ", "moil/"], ["foil ", "pots/"]])) {
    assert.equal((await index.ask(question)).isGuess, false, question);
    assert.equal((await found(index, question))[0], page);
  }
  assert.deepEqual(await found(index, "boil "), [], "the first letter of a short word is not taken for a slip");
  const slip = await index.ask("waterign ");
  assert.equal(slip.isGuess, true);
  assert.equal((await found(index, "waterign "))[0], "watering/");
});

Deno.test("a question in another language leads across, and one in the page's own does not", async () => {
  const english = smallIndex("en", garden);
  const spanish = smallIndex("es", [
    ["es/suelo/", ["", "El suelo correcto", "Arena y arcilla."]],
    ["es/pots/", ["", "Pots and what goes in them", "A pot needs a hole."]],
  ]);
  /** @param {typeof english} index @param {typeof english} other @param {string} question */
  const language = async (index, other, question) =>
    (await acrossLanguages(question, index, await index.ask(question), () => [Promise.resolve(other)]))?.index.language;
  assert.equal(await language(english, spanish, "arcilla "), "es");
  assert.equal(await language(english, spanish, "el suelo correcto"), "es");
  assert.equal(await language(spanish, english, "the right soil"), "en");
  // The Spanish site has this page too, but the words of the question are English.
  assert.equal(await language(spanish, english, "what goes in a pot "), "en");
  assert.equal(await language(english, spanish, "what goes in a pot "), undefined);
  assert.equal(await language(english, spanish, "qqqqqq "), undefined);
});

Deno.test("words of the guide's own list mean each other, also several together", async () => {
  const index = smallIndex("en", [
    ["beginners/", ["", "For a freshman", "Start small."]],
    ["second/", ["", "The year after", "First things come later."]],
    ["pots/", ["", "Pots", "A pot needs a hole."]],
  ], "freshman = first year\nvessel = pots\n");
  assert.equal((await found(index, "my first year"))[0], "beginners/");
  assert.equal((await found(index, "vessel "))[0], "pots/");
  assert.ok(!(await found(index, "year first"))[0]?.startsWith("beginners/"));
});

Deno.test("several words before a colon mean what is after it only together, and only one way", async () => {
  const index = smallIndex("en", [
    ["frost/", ["", "Frost", "When it is cold."]],
    ["shed/", ["", "The shed", "What to bring in, and when to come."]],
    ["seed/", ["", "Seed", "From the shop."]],
  ], "bring in, cold night: frost\ncome with: seed\n");
  assert.equal((await found(index, "what do I bring in "))[0], "frost/");
  assert.equal((await found(index, "bring the seed "))[0], "seed/");
  // One of the two is a small word: it has to be there as well.
  assert.equal((await found(index, "what does it come with "))[0], "seed/");
  assert.deepEqual(await found(index, "when to come "), ["shed/"]);
  assert.deepEqual(await found(index, "frost "), ["frost/"]);
  assert.deepEqual(await found(index, "seed "), ["seed/"]);
});

Deno.test("small words can mean something together", async () => {
  const index = smallIndex("en", [
    ["help/", ["", "Leave it to them", "Be a coach."]],
    ["pots/", ["", "Pots", "What to do for a pot."]],
  ], "do it for: coach\n");
  assert.equal((await found(index, "should I do it for her"))[0], "help/");
  assert.deepEqual(await found(index, "do a pot "), ["pots/"]);
});

Deno.test("a small word of a question is not taken for the form of another", async () => {
  // “note” has the form “not”.
  const index = smallIndex("en", [
    ["email/", ["", "Email", "An email to the gardener."]],
    ["pots/", ["", "Pots not to buy", "Some break."]],
  ], "note: email\n");
  assert.deepEqual(await found(index, "not a pot "), ["pots/"]);
  assert.deepEqual(await found(index, "note "), ["email/"]);
});

Deno.test("a word with nothing after its colon says nothing, unless it is all that was asked", async () => {
  const pages = /** @type {Page[]} */ ([
    ["sister/", ["", "A gardener and a sister", "Who waters."]],
    ["watering/", ["", "In the morning", "When my brother should water, and how much."]],
  ]);
  assert.equal((await found(smallIndex("en", pages), "sister watering "))[0], "sister/");
  const index = smallIndex("en", pages, "brother, sister:\n");
  assert.deepEqual(await found(index, "sister watering "), await found(index, "watering "));
  assert.equal((await found(index, "watering sister "))[0], "watering/");
});

Deno.test("a slip in a word that only the synonyms know is found, and so is a space too few or too many", async () => {
  const index = smallIndex("en", [
    ...garden,
    ["greenhouse/", ["", "A greenhouse", "Warm."]],
    ["frost/", ["", "The garden gate", "Cold."]],
  ], "winter: frost\nhydrate: watering\n");
  assert.equal((await found(index, "hydrat "))[0], "watering/");
  assert.equal((await found(index, "hydarte "))[0], "watering/");
  assert.equal((await found(index, "gardengate "))[0], "frost/");
  assert.equal((await found(index, "green house "))[0], "greenhouse/");
});

Deno.test("the sentence under the title says what a page is about", async () => {
  const index = smallIndex("en", [
    ["long/", ["", "Beds", "All that grows.\nHere. There. Everywhere a hedge."], ["a", "Other", "A hedge."]],
    ["hedges/", ["", "Green walls", "How to cut a hedge.\nTwice a year."]],
  ]);
  assert.equal((await found(index, "cut a hedge "))[0], "hedges/");
  assert.equal((await found(index, "hedge "))[0], "hedges/");
});
