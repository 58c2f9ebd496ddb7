// @ts-check
import assert from "node:assert/strict";
import { mergeTexts, parts } from "../../../Sources/CEditor/files/merge.js";

/** @param {string} words one line for each letter */
const lines = (words) => words.split("").join("\n");

Deno.test("changes of different paragraphs stand both", () => {
  assert.equal(mergeTexts(lines("abcde"), lines("Abcde"), lines("abcdE")), lines("AbcdE"));
  assert.equal(mergeTexts(lines("abcde"), lines("xabcde"), lines("abcdey")), lines("xabcdey"));
  assert.equal(mergeTexts(lines("abcde"), lines("bcde"), lines("abcd")), lines("bcd"));
  assert.equal(mergeTexts("a\n\nb\n", "A\n\nb\n", "a\n\nb\nc\n"), "A\n\nb\nc\n");
});

Deno.test("changes that meet are left to a person", () => {
  assert.equal(mergeTexts(lines("abc"), lines("aXc"), lines("aYc")), null);
  // Side by side, and at the same place between two lines.
  assert.equal(mergeTexts(lines("abcd"), lines("aXcd"), lines("abYd")), null);
  assert.equal(mergeTexts(lines("ab"), lines("axb"), lines("ayb")), null);
  // One took away what the other wrote in.
  assert.equal(mergeTexts(lines("abcde"), lines("ae"), lines("abCde")), null);
});

Deno.test("the parts of a change make the new text of the old one, whatever it is", () => {
  let seed = 7;
  const next = (/** @type {number} */ below) => (seed = seed * 1103515245 + 12345 & 0x7fffffff) % below;
  for (let round = 0; round < 3000; round++) {
    const old = Array.from({ length: next(9) }, () => "abc".charAt(next(3)));
    const now = Array.from({ length: next(9) }, () => "abc".charAt(next(3)));
    const made = [...old];
    for (const part of (parts(old, now) ?? []).reverse()) made.splice(part.from, part.to - part.from, ...part.lines);
    assert.deepEqual(made, now);
    // Nothing is lost where only one has changed something.
    const [before, after] = [old.join("\n"), now.join("\n")];
    if (old.length > 0 && now.length > 0) {
      assert.equal(mergeTexts(before, after, before), after);
      assert.equal(mergeTexts(before, before, after), after);
    }
  }
});

Deno.test("what is too long to compare is left to a person", () => {
  const long = (/** @type {string} */ sign) => Array.from({ length: 3000 }, (_, index) => sign + index).join("\n");
  assert.equal(mergeTexts(long("a"), long("b"), long("a")), null);
});
