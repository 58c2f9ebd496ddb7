// @ts-check
import assert from "node:assert/strict";
import { autosave } from "../../../themes/campus/scripts/worksheet/core/autosave.js";
import { derivedUuid, isUuid, randomUuid } from "../../../themes/campus/scripts/worksheet/core/ids.js";
import { duplicateInterview, newInterview } from "../../../themes/campus/scripts/worksheet/core/records.js";
import { backupReminder, hasWritten, putOff } from "../../../themes/campus/scripts/worksheet/core/reminder.js";
import { meter } from "../../../themes/campus/scripts/worksheet/core/storage.js";
import { openStore } from "../../../themes/campus/scripts/worksheet/core/store.js";
import { daysLeft, purge, remove, restore } from "../../../themes/campus/scripts/worksheet/core/trash.js";
import { sharedStorage, testWorld } from "./world.js";

const DAY = 86_400_000, NOW = Date.parse("2026-11-23T18:00:00Z");
const day = (/** @type {number} */ days) => new Date(NOW + days * DAY).toISOString();

for (
  const [name, expected, about]
    of /** @type {[string, boolean, Partial<Parameters<typeof backupReminder>[0]> & { last?: string, off?: string }][]} */ ([
      ["nothing was written", false, { hasNotes: false }],
      ["something was written and never saved elsewhere", true, {}],
      ["a backup is a week old and something changed", true, { last: day(-7.1), changed: day(-1) }],
      ["a backup is young", false, { last: day(-6.9), changed: day(-1) }],
      ["a backup is old and nothing changed", false, { last: day(-30), changed: day(-31) }],
      ["it was put off", false, { off: putOff(NOW - 6 * DAY) }],
      ["it was put off a week ago", true, { off: putOff(NOW - 7 * DAY - 1) }],
    ])
) {
  Deno.test(`${expected ? "a" : "no"} reminder when ${name}`, () => {
    const { last = "", off = "", ...rest } = about;
    const meta = { last_export: last, reminder_off_until: off };
    assert.equal(backupReminder({ now: NOW, meta, changed: day(0), hasNotes: true, ...rest }), expected);
  });
}

Deno.test("only what a student wrote counts as written", () => {
  const record = newInterview(testWorld());
  assert.equal(hasWritten({ ...record, title: "x" }), false);
  assert.equal(hasWritten({ ...record, likes: "x" }), true);
  assert.equal(hasWritten({ ...record, likes: "x", demo: true }), false);
});

Deno.test("what was deleted can be had back for thirty days, whatever the clock does", () => {
  const world = testWorld(), store = openStore(world, "test");
  const saved = store.save("iv", remove(newInterview(world), world.now()));
  assert.ok(saved.ok);
  assert.equal(daysLeft(saved.record, world.now()), 30);
  for (const days of [-400, 0, 29.9]) assert.equal(purge(store, world.now() + days * DAY), 0);
  assert.equal("deleted_at" in restore(saved.record), false);
  assert.equal(purge(store, world.now() + 30 * DAY), 1);
  assert.deepEqual(openStore(world, "test").all("iv"), []);
  assert.equal(daysLeft({ deleted_at: "long ago" }, NOW), 30);
});

Deno.test("the room is measured with marks at 60, 80 and 95 in a hundred", () => {
  const shared = sharedStorage(), area = shared.seenBy(1);
  for (const [length, level] of [[590, 0], [600, 60], [800, 80], [949, 80], [950, 95]]) {
    area.setItem("k", "x".repeat((length ?? 0) - 1));
    assert.equal(meter(area, 1000).level, level);
  }
});

Deno.test("a text with one letter beyond Latin-1 takes twice the room, as in WebKit", () => {
  const shared = sharedStorage(), area = shared.seenBy(1);
  for (const [text, used] of /** @type {[string, number][]} */ ([["é".repeat(100), 101], ["it’s", 9], ["👋", 5]])) {
    area.setItem("k", text);
    assert.equal(meter(area, 1000).used, used, text);
  }
});

/** A clock that is moved by hand. */
function handClock() {
  let time = 0;
  /** @type {{ at: number, action: () => void }[]} */
  let waiting = [];
  return {
    now: () => time,
    later: (/** @type {() => void} */ action, /** @type {number} */ milliseconds) => {
      const entry = { at: time + milliseconds, action };
      waiting.push(entry);
      return () => void (waiting = waiting.filter((other) => other !== entry));
    },
    pass(/** @type {number} */ milliseconds) {
      const end = time + milliseconds;
      for (;;) {
        const next = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        waiting = waiting.filter((other) => other !== next);
        time = next.at;
        next.action();
      }
      time = end;
    },
  };
}

/** @param {() => any} save */
function saver(save) {
  const clock = handClock();
  /** @type {string[]} */
  const status = [];
  return { clock, status, saver: autosave({ ...clock, save, onStatus: ({ state }) => status.push(state) }) };
}

Deno.test("an edit is saved within a second of the last key, and long typing every two", () => {
  let saves = 0;
  const { clock, saver: it, status } = saver(() => ({ ok: true, at: ++saves }));
  it.touched();
  clock.pass(1000);
  assert.deepEqual([saves, status], [1, ["editing", "saved"]]);
  for (let key = 0; key < 100; key++) {
    it.touched();
    clock.pass(100);
  }
  assert.ok(saves >= 5, String(saves));
});

Deno.test("nothing is written without an edit", () => {
  const { saver: it, clock } = saver(() => assert.fail("written"));
  it.flush();
  it.touched();
  it.drop();
  it.flush();
  clock.pass(10_000);
});

Deno.test("what could not be saved stays an edit and is tried again", () => {
  let works = false;
  const { saver: it, clock, status } = saver(() => works ? { ok: true, at: 1 } : { ok: false, why: "full" });
  it.touched();
  clock.pass(1000);
  assert.deepEqual([it.dirty, status.at(-1)], [true, "failed"]);
  works = true;
  clock.pass(5000);
  assert.deepEqual([it.dirty, status.at(-1)], [false, "saved"]);
});

Deno.test("ids", () => {
  assert.ok(isUuid(randomUuid()) && isUuid(derivedUuid("a")));
  assert.equal(derivedUuid("a"), derivedUuid("a"));
  const many = Array.from({ length: 20_000 }, (_, index) => derivedUuid(`${index}:9c1e22ab`));
  assert.equal(new Set(many).size, many.length);
});

Deno.test("a duplicate has the plan and none of the talk", () => {
  const world = testWorld(),
    record = {
      ...newInterview(world),
      title: "T",
      notes: "private",
      likes: "x",
      questions: [{
        key: "k",
        snapshot: { text: "A?", lang: "en", bank_version: 1 },
        minutes: 2,
        must: true,
        asked: true,
        note: "said",
      }],
    };
  const copy = duplicateInterview(record, world);
  assert.notEqual(copy.id, record.id);
  assert.deepEqual([copy.title, copy.notes, copy.likes, copy.questions[0]?.note, copy.questions[0]?.must], [
    "T",
    "",
    "",
    "",
    true,
  ]);
});
