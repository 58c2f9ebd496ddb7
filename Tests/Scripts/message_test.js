// @ts-check
import assert from "node:assert/strict";

// The module looks for messages on the page as it loads; here there is no page.
Object.assign(globalThis, { document: { querySelector: () => null, querySelectorAll: () => [] } });
const { length } = await import("../../themes/campus/scripts/message.js");

Deno.test("a message's length is counted as guide counts it", () => {
  assert.equal(length("one  two\nthree ", "words"), 3);
  assert.equal(length("word ".repeat(150), "seconds"), 60);
  assert.equal(length("👋 hi ", "characters"), 4);
});
