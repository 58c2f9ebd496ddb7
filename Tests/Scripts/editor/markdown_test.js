// @ts-check
import assert from "node:assert/strict";
import { blockAt, insertBlock, lengthOf, link, mark, wrap } from "../../../Sources/CEditor/files/markdown.js";

/** A text whose selection is between two bars. @param {string} text */
function selected(text) {
  const [before = "", inner = "", after = ""] = text.split("|");
  return { text: before + inner + after, from: before.length, to: before.length + inner.length };
}
/** @param {import("../../../Sources/CEditor/files/markdown.js").Selected} made */
const shown = ({ text, from, to }) => `${text.slice(0, from)}|${text.slice(from, to)}|${text.slice(to)}`;

Deno.test("bold is put around words, and taken away again", () => {
  assert.equal(shown(wrap(selected("say |it| now"), "**", "x")), "say **|it|** now");
  assert.equal(shown(wrap(selected("say **|it|** now"), "**", "x")), "say |it| now");
  assert.equal(shown(wrap(selected("say |it |now"), "**", "x")), "say **|it|** now");
  assert.equal(shown(wrap(selected("say ||"), "*", "words")), "say *|words|*");
});

Deno.test("italic within bold does not take the bold away", () => {
  assert.equal(shown(wrap(selected("**|it|**"), "*", "x")), "***|it|***");
  assert.equal(shown(wrap(selected("***|it|***"), "*", "x")), "**|it|**");
});

Deno.test("lines become items, numbers, headings and plain lines again", () => {
  assert.equal(mark(selected("|one\ntwo|\nthree"), "- ").text, "- one\n- two\nthree");
  assert.equal(mark(selected("|- one\n- two|"), "1. ").text, "1. one\n2. two");
  assert.equal(mark(selected("|1. one\n2. two|"), "1. ").text, "one\ntwo");
  assert.equal(mark(selected("a ||word"), "## ").text, "## a word");
  assert.equal(mark(selected("## a ||word"), "### ").text, "### a word");
});

Deno.test("a block stands between the paragraphs", () => {
  assert.equal(
    insertBlock(selected("one\n\ntw||o\n\nthree\n"), "```x\n```").text,
    "one\n\ntwo\n\n```x\n```\n\nthree\n",
  );
  assert.equal(insertBlock(selected("||"), "```x\n```").text, "```x\n```\n");
});

Deno.test("the words of a link cannot end it", () => {
  assert.equal(link(selected("see |this [one]|"), "page:x", "X").text, "see [this \\[one\\]](page:x)");
  assert.equal(
    link(selected("see ||"), "https://example.edu/a b(c)", "X").text,
    "see [X](<https://example.edu/a%20b(c)>)",
  );
});

Deno.test("the block at a place is found, with what is between its fences", () => {
  const text = "one\n\n```contact\nid: office\n```\n\n~~~~tip A title\nwords\n~~~~\nend\n";
  const found = blockAt(text, text.indexOf("office"));
  assert.equal(found?.name, "contact");
  assert.equal(text.slice(found?.from, found?.to), "id: office\n");
  assert.equal(blockAt(text, text.indexOf("words"))?.title, "A title");
  assert.equal(blockAt(text, 1), null);
  assert.equal(blockAt(text, text.length - 1), null);
});

Deno.test("the words of blocks and the targets of links are not counted", () => {
  assert.deepEqual(lengthOf("One [two](page:three-four) it’s.\n\n```contact\nid: office\n```\n"), {
    words: 3,
    minutes: 1,
  });
});
