// @ts-check
import assert from "node:assert/strict";
import { newInterview, newPerson } from "../../../themes/campus/scripts/worksheet/core/records.js";
import { isRemoved } from "../../../themes/campus/scripts/worksheet/core/trash.js";
import { openStore } from "../../../themes/campus/scripts/worksheet/core/store.js";
import { addExample } from "../../../themes/campus/scripts/worksheet/example.js";
import { removeExample } from "../../../themes/campus/scripts/worksheet/remove-example.js";
import { notebook } from "../../../themes/campus/scripts/worksheet/notebook.js";
import { testWorld } from "./world.js";

/** As much of the page as the example needs. */
function page() {
  const world = testWorld(), store = openStore(world, "test");
  const book = notebook(store, world.now, { status() {}, conflict() {} });
  /** @type {any} */
  const app = {
    store,
    world,
    zone: world.zone,
    t: (/** @type {string} */ key) => key,
    bank: { version: 1, lang: "en", questions: new Map() },
    data: { questions: [{ id: "first", text: "First?", starter: true, minutes: 2 }] },
    newInterview: () => book.open("iv", newInterview(world)),
    newPerson: () => book.open("person", newPerson(world)),
    asks: () => true,
    interviews: () => store.all("iv").filter((record) => !isRemoved(record)),
    flush: () => book.flush(),
  };
  return { app, store, book };
}

Deno.test("an example that nobody has changed goes whole", () => {
  const { app, store } = page();
  assert.equal(addExample(app), addExample(app));
  removeExample(app);
  assert.deepEqual([store.all("iv"), store.all("person")], [[], []]);
});

for (const field of /** @type {const} */ (["title", "notes", "place"])) {
  Deno.test(`an example of which somebody has changed the ${field} is a talk of their own, and so is its person`, () => {
    const { app, store, book } = page(), draft = book.get("iv", addExample(app));
    draft.change((/** @type {any} */ record) => record[field] = "mine");
    // Not even saved yet: it is saved before anything is removed.
    removeExample(app);
    assert.deepEqual(store.all("iv").map((record) => record[field]), ["mine"]);
    assert.equal(store.all("person").length, 1);
    // The next example is another one.
    assert.notEqual(addExample(app), draft.record.id);
    removeExample(app);
    assert.deepEqual(store.all("iv").map((record) => record[field]), ["mine"]);
  });
}

Deno.test("a person of the example whom somebody has changed stays", () => {
  const { app, store, book } = page();
  addExample(app);
  const person = book.get("person", store.all("person")[0]?.id ?? "");
  person.change((/** @type {any} */ record) => record.contact = "573-555-0100");
  removeExample(app);
  assert.deepEqual(store.all("iv"), []);
  assert.deepEqual(store.all("person").map((record) => record.contact), ["573-555-0100"]);
});
