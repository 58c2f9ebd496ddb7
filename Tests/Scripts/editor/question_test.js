// @ts-check
// A question keeps what was typed into it until somebody says that it may go.

import assert from "node:assert/strict";
import { choose, forget, isAsked, question, settle } from "./page_world.js";

const { askFor, cancel, isAnswering, isAsking, tell } = await import("../../../Sources/CEditor/files/dialog.js");
const { make } = await import("../../../Sources/CEditor/files/dom.js");

/** @param {string} name @param {() => Promise<void>} work */
const test = (name, work) =>
  Deno.test({ name, sanitizeOps: false, sanitizeResources: false, fn: () => (forget(), work()) });

/** @param {() => string | Promise<string>} value @param {Record<string, string>} [attributes] */
function ask(value, attributes = {}) {
  const box = /** @type {any} */ (make("input", attributes));
  /** @type {{ given: string | null | undefined }} */
  const result = { given: undefined };
  askFor("A question", [box], [{ words: "Make it", value, isMain: true }]).then((given) => (result.given = given));
  const type = (/** @type {string} */ text) => {
    box.value = text;
    // The element of the tests does not let events rise.
    const event = new Event("input");
    Object.defineProperty(event, "target", { value: box });
    question().first("form").dispatchEvent(event);
  };
  return { box, result, type };
}

test("an answer that is refused leaves the question open, with all that was typed and the reason", async () => {
  let tries = 0;
  const { box, result, type } = ask(() => {
    if (tries++ === 0) return Promise.reject(new Error("There is an article of this name."));
    return Promise.resolve("made");
  });
  type("Many words");
  await choose("Make it");
  assert.ok(isAsked());
  assert.match(question().textContent, /There is an article of this name/);
  assert.equal(box.value, "Many words");
  await choose("Make it");
  assert.equal(result.given, "made");
  assert.ok(!isAsked());
});

for (
  const [way, close] of /** @type {[string, () => void][]} */ ([
    ["its button", () => question().first("button", "Cancel").click()],
    [
      "Escape",
      () => question().dispatchEvent(Object.assign(new Event("keydown", { cancelable: true }), { key: "Escape" })),
    ],
    ["the way back", cancel],
  ])
) {
  test(`words in a question are asked about when it is closed by ${way}`, async () => {
    const { result, type } = ask(() => "made");
    type("Many words");
    assert.ok(isAnswering());
    close();
    await settle();
    assert.ok(isAsked(), "it is still there");
    assert.equal(result.given, undefined);
    await choose("Go on writing");
    close();
    // Twice is no yes.
    close();
    await settle();
    assert.ok(isAsked());
    close();
    await choose("Throw it away");
    assert.equal(result.given, null);
    assert.ok(!isAsked() && !isAsking() && !isAnswering());
  });

  test(`a question without words is closed by ${way}`, async () => {
    const { result } = ask(() => "made");
    close();
    await settle();
    assert.equal(result.given, null);
  });
}

test("what is searched for in a list is no word that could be lost", async () => {
  const { result, type } = ask(() => "made", { role: "combobox" });
  type("cont");
  cancel();
  await settle();
  assert.equal(result.given, null);
});

test("what has only to be read is closed, not canceled", async () => {
  tell("It was not saved", "Why.");
  await choose("Close");
  assert.ok(!isAsked());
});
