// @ts-check
import assert from "node:assert/strict";
import { inWords } from "../../../Sources/CEditor/files/conflict.js";
import * as drafts from "../../../Sources/CEditor/files/drafts.js";
import { matching } from "../../../Sources/CEditor/files/field-reference.js";
import { clone, toModel } from "../../../Sources/CEditor/files/model.js";
import { byField, keyOf } from "../../../Sources/CEditor/files/problems.js";
import { slug, unused } from "../../../Sources/CEditor/files/slug.js";

Deno.test("an id is made of the first words of a title", () => {
  assert.equal(slug("What to ask – and when? A short guide"), "what-to-ask-and-when-a");
  assert.equal(slug("Über uns"), "uber-uns");
  assert.equal(slug("2 days"), "days");
  assert.equal(slug("日本"), "");
  assert.equal(unused("office", new Set(["office", "office-2"])), "office-3");
});

Deno.test("a problem stands at the nearest field that there is", () => {
  const problem = (/** @type {any[]} */ at) => /** @type {any} */ ({ at, severity: "error" });
  const fields = new Set([["items"], ["items", { id: "a" }], ["title"]].map((at) => keyOf(/** @type {any} */ (at))));
  const found = byField([problem(["items", { id: "a" }, "phone"]), problem(["title"]), problem(["other"])], fields);
  assert.deepEqual([...found.keys()], [keyOf(["items", { id: "a" }]), keyOf(["title"]), "[]"]);
});

/** @returns {any} */
function storage() {
  const kept = new Map();
  return {
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ text) => kept.set(key, text),
    removeItem: (/** @type {string} */ key) => kept.delete(key),
    key: (/** @type {number} */ index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

Deno.test("a draft is kept, found and dropped", () => {
  const place = storage();
  const base = toModel({ title: "A", list: ["x"] });
  const now = clone(base);
  /** @type {any} */ (now).keys.set("title", "B");
  assert.equal(drafts.keep("site.yaml", { digest: "d", base, now, time: 1 }, place), true);
  assert.deepEqual(drafts.files(place), ["site.yaml"]);
  assert.deepEqual(drafts.kept("site.yaml", place)?.now, now);
  drafts.drop("site.yaml", place);
  assert.equal(drafts.kept("site.yaml", place), null);
});

Deno.test("a browser that keeps nothing says so and breaks nothing", () => {
  const place = /** @type {any} */ ({
    getItem: () => {
      throw new Error("no");
    },
    setItem: () => {
      throw new Error("no");
    },
    removeItem: () => {
      throw new Error("no");
    },
  });
  assert.equal(drafts.keep("x", { digest: "", base: null, now: null, time: 0 }, place), false);
  assert.equal(drafts.kept("x", place), null);
  drafts.drop("x", place);
});

Deno.test("what begins with the words comes first, what is retired last", () => {
  const entry = (/** @type {string} */ title, state = "shown") => ({
    id: title,
    value: title,
    link: title,
    title,
    name: "page",
    state,
  });
  const found = matching([entry("On the office"), entry("Office hours", "retired"), entry("Office")], "office");
  assert.deepEqual(found.map(({ title }) => title), ["Office", "On the office", "Office hours"]);
  assert.equal(matching([entry("Office hours")], "hours office").length, 1);
});

Deno.test("a value is said in words", () => {
  assert.equal(inWords({ short_title: "A", list: ["x", 1] }), "short title: A\nlist: x\n1");
  assert.equal(inWords(null), "(nothing)");
});
