// @ts-check
import assert from "node:assert/strict";
import { budgetOf } from "../../../themes/campus/scripts/worksheet/core/budget.js";
import * as list from "../../../themes/campus/scripts/worksheet/core/questions.js";
import { readFragment, shareFragment } from "../../../themes/campus/scripts/worksheet/core/share.js";

/** @typedef {import("../../../themes/campus/scripts/worksheet/core/types.js").BankQuestion} BankQuestion */

/** @type {BankQuestion[]} */
const QUESTIONS = [
  { id: "q-a", text: "A?", minutes: 3 },
  { id: "q-b", text: "B?" },
  { id: "q-c", text: "C?" },
  { id: "q-old", text: "Old?", retired: true, replaced_by: "q-mid" },
  { id: "q-mid", text: "Mid?", retired: true, replaced_by: "q-c" },
  { id: "q-gone", text: "Gone?", retired: true },
  { id: "q-x", text: "X?", replaced_by: "q-y" },
  { id: "q-y", text: "Y?", replaced_by: "q-x" },
];
const bank = { version: 4, lang: "en", questions: new Map(QUESTIONS.map((item) => [item.id, item])) };
/** @param {string} id */
const of = (id) => bank.questions.get(id) ?? { id, text: "" };
/** @param {...string} ids */
const chosen = (...ids) =>
  ids.reduce(
    (all, id) => list.choose(all, of(id), bank, `k-${id}`),
    /** @type {ReturnType<typeof list.chosen>} */ ([]),
  );
/** @param {ReturnType<typeof list.chosen>} items */
const names = (items) => list.chosen(items).map(({ key }) => key);

Deno.test("a chosen question carries its words, and is chosen once", () => {
  const found = list.choose(chosen("q-a"), of("q-a"), bank, "again");
  assert.deepEqual(found.map(({ key, qid, snapshot, minutes }) => ({ key, qid, snapshot, minutes })), [
    { key: "k-q-a", qid: "q-a", snapshot: { text: "A?", lang: "en", bank_version: 4 }, minutes: 3 },
  ]);
});

Deno.test("a question that was dropped and chosen again has its note still", () => {
  const noted = list.change(chosen("q-a", "q-b"), "k-q-a", { note: "important" });
  const dropped = list.drop(list.drop(noted, "k-q-a"), "k-q-b");
  assert.deepEqual([names(dropped), dropped.map(({ note }) => note)], [[], ["important"]]);
  const again = list.choose(dropped, of("q-a"), bank, "new");
  assert.deepEqual(again.map(({ key, note, out }) => [key, note, out]), [["k-q-a", "important", undefined]]);
});

/** @param {{ id: string }} task */
const idOf = ({ id }) => id;
const tasks = ["one", "two", "three"].map((id) => ({ id, text: id }));
/** @param {number} at */
const without = (at) => tasks.filter((_, index) => index !== at);

Deno.test("what is brought back comes to its place, and all that was written since stays", () => {
  const [first, second, last] = tasks;
  assert.ok(first && second && last);
  const changed = [{ id: "two", text: "two, changed" }, last, { id: "new", text: "new" }];
  assert.deepEqual(list.undrop(tasks, idOf, first)(changed), [first, ...changed]);
  assert.deepEqual(list.undrop(tasks, idOf, last)(without(2)), tasks);
  assert.deepEqual(list.undrop(tasks, idOf, second)([last, first]), [second, last, first]);
  assert.deepEqual(list.undrop(tasks, idOf, second)([]), [second]);
});

Deno.test("two that were removed come back in either order", () => {
  const [first, second, last] = tasks;
  assert.ok(first && second && last);
  const bringFirst = list.undrop(tasks, idOf, first), bringSecond = list.undrop(without(0), idOf, second);
  assert.deepEqual(bringSecond(bringFirst([last])), tasks);
  assert.deepEqual(bringFirst(bringSecond([last])), tasks);
});

Deno.test("a question is not there twice when it was chosen anew before it is brought back", () => {
  const before = list.change(chosen("q-a", "q-b"), "k-q-a", { note: "important" });
  /** @param {{ qid?: string, key: string }} item */
  const nameOf = (item) => item.qid ?? item.key;
  const item = before[0];
  assert.ok(item);
  const bring = list.undrop(before, nameOf, item, list.back), dropped = list.drop(before, "k-q-a");
  assert.deepEqual(names(bring(dropped)), ["k-q-a", "k-q-b"]);
  assert.deepEqual(bring(list.choose(dropped, of("q-a"), bank, "anew")), before);
});

Deno.test("questions move among those that are chosen, and stay at the ends", () => {
  const items = chosen("q-a", "q-b", "q-c");
  assert.deepEqual(names(list.move(items, "k-q-c", -1)), ["k-q-a", "k-q-c", "k-q-b"]);
  assert.deepEqual(names(list.move(items, "k-q-a", -1)), ["k-q-a", "k-q-b", "k-q-c"]);
  assert.deepEqual(names(list.move(items, "k-q-a", 9)), ["k-q-b", "k-q-c", "k-q-a"]);
  const dropped = list.drop(list.change(items, "k-q-b", { note: "x" }), "k-q-b");
  const moved = list.move(dropped, "k-q-c", -1);
  assert.deepEqual([names(moved), moved.length], [["k-q-c", "k-q-a"], 3]);
});

Deno.test("what has become of a question is known", () => {
  const items = [...chosen("q-a", "q-b", "q-old", "q-gone", "q-x"), ...list.addOwn([], "Mine?", "en", "own")];
  const later = { ...bank, questions: new Map(bank.questions).set("q-b", { id: "q-b", text: "B, in other words?" }) };
  assert.deepEqual(items.map((item) => list.stateOf(item, later)), [
    "current",
    "reworded",
    "replaced",
    "retired",
    "current",
    "own",
  ]);
  assert.equal(
    list.stateOf(/** @type {any} */ (items[0]), {
      ...bank,
      lang: "es",
      questions: new Map([["q-a", { id: "q-a", text: "¿A?" }]]),
    }),
    "translated",
  );
  assert.equal(list.stateOf(/** @type {any} */ (items[0]), { ...bank, questions: new Map() }), "unknown");
});

Deno.test("a successor is offered, through those that are retired too, and taking it keeps note and words", () => {
  const items = list.change(chosen("q-old"), "k-q-old", { note: "said much" });
  const [offer] = list.offers(items, bank);
  assert.deepEqual(offer, { key: "k-q-old", from: "Old?", to: of("q-c") });
  const [now] = list.replace(items, "k-q-old", of("q-c"), bank);
  assert.deepEqual([now?.qid, now?.snapshot.text, now?.note, now?.was?.map(({ text }) => text)], [
    "q-c",
    "C?",
    "said much",
    ["Old?"],
  ]);
  assert.deepEqual(list.offers(chosen("q-old", "q-c"), bank), []);
});

Deno.test("minutes are counted against the plan", () => {
  const items = list.change(chosen("q-a", "q-b", "q-c"), "k-q-a", { must: true });
  assert.deepEqual(budgetOf(items, 8), {
    planned: 7,
    must: 3,
    budget: 8,
    left: 1,
    over: false,
    share: 7 / 8,
    count: 3,
  });
  assert.equal(budgetOf(items, 6).over, true);
  assert.equal(budgetOf(list.drop(items, "k-q-b"), 6).over, false);
  assert.equal(budgetOf([], 0).share, 0);
});

Deno.test("a link carries ids and nothing else", () => {
  const fragment = shareFragment(["q-a", "q-b", "q-a", "<b>"]);
  assert.equal(fragment, "#plan=q-a,q-b");
  assert.deepEqual(readFragment("#plan=q-b%2Cq-a,q-nobody,q-gone", bank), {
    known: [of("q-b"), of("q-a")],
    unknown: ["q-nobody", "q-gone"],
  });
  assert.equal(readFragment("#top", bank), undefined);
  assert.equal(readFragment("", bank), undefined);
});

Deno.test("a link that is too long is not made, and none that is wrong is read", () => {
  const many = Array.from({ length: 90 }, (_, index) => `q-a-long-name-of-a-question-${index}`);
  assert.equal(shareFragment(many), undefined);
  assert.ok(shareFragment(many.slice(0, 40)));
  assert.equal(shareFragment(many.slice(0, 40), 1000), undefined);
  for (
    const [hash, why] of [
      ["#plan=" + "q-a,".repeat(400), "too-long"],
      ["#plan=<img src=x onerror=alert(1)>", "malformed"],
      ["#plan=__proto__", "malformed"],
      ["#plan=%E0%A4%A", "malformed"],
      ["#plan=", "malformed"],
      ["#plan=Q-A", "malformed"],
    ]
  ) assert.deepEqual(readFragment(hash ?? "", bank), { known: [], unknown: [], why });
  assert.deepEqual(readFragment("#plan=constructor,to-string", bank)?.known, []);
});
