// @ts-check
import assert from "node:assert/strict";
import { count, mostOf as mostInWorksheet } from "../../themes/campus/scripts/worksheet/core/counting.js";

// The module looks for messages on the page as it loads; here there is no page.
Object.assign(globalThis, { document: { querySelector: () => null, querySelectorAll: () => [] } });
const { length, mostOf } = await import("../../themes/campus/scripts/message.js");

Deno.test("a message's length is counted as guide counts it", () => {
  assert.equal(length("one  two\nthree ", "words"), 3);
  assert.equal(length("word ".repeat(150), "seconds"), 60);
  assert.equal(length("👋 hi ", "characters"), 4);
});

Deno.test("guide, the page of a message and the worksheet agree on every length", async () => {
  const cases = JSON.parse(await Deno.readTextFile(new URL("../Fixtures/message-lengths.json", import.meta.url)));
  for (const { text, times = 1, unit, limit, length: expected, most } of cases) {
    const whole = text.repeat(times), what = `${JSON.stringify(text)} × ${times}, ${unit}`;
    assert.equal(length(whole, unit), expected, what);
    assert.equal(count(whole, unit), expected, what);
    assert.equal(mostOf(whole, unit, limit), most, what);
    assert.equal(mostInWorksheet(whole, unit, limit), most, what);
  }
});
