// @ts-check
import assert from "node:assert/strict";

/** @type {{ dataset: { notice: string, until: string }, button?: any, isThere: boolean }[]} */
let notices = [];
const kept = new Map();
let hasFrame = true;
let focused = "";

/** @param {string} notice @param {string} until @param {boolean} [canClose] */
function add(notice, until, canClose = true) {
  /** @type {any} */
  const button = canClose
    ? { hidden: true, addEventListener: (/** @type {string} */ _, /** @type {any} */ run) => button.click = run }
    : null;
  const banner = {
    dataset: { notice, until },
    button,
    isThere: true,
    querySelector: () => button,
    remove: () => banner.isThere = false,
  };
  notices.push(banner);
  return banner;
}

const document = {
  documentElement: { dataset: { site: "office" } },
  querySelectorAll: () => notices.filter((notice) => notice.isThere),
  querySelector: (/** @type {string} */ what) =>
    what === "main"
      ? { setAttribute: () => {}, focus: () => focused = "main" }
      : hasFrame
      ? { remove: () => hasFrame = false }
      : null,
  addEventListener: () => {},
};
Object.assign(globalThis, { document, addEventListener: () => {} });
Object.defineProperty(globalThis, "localStorage", {
  value: {
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ text) => kept.set(key, text),
  },
});

let number = 0;
/** Runs the script as a new page would. @param {() => any} page */
async function open(page) {
  notices = [];
  hasFrame = true;
  const shown = page();
  await import(`../../themes/campus/scripts/banner.js?${number += 1}`);
  return shown;
}

const later = new Date(Date.now() + 86_400_000).toISOString();
const before = new Date(Date.now() - 60_000).toISOString();

Deno.test("a notice that is over goes, and the frame with the last one", async () => {
  const [over, on] = await open(() => [add("over-1", before), add("on-1", later)]);
  assert.equal(over.isThere, false);
  assert.equal(on.isThere, true);
  assert.equal(hasFrame, true);
  await open(() => add("over-1", before));
  assert.equal(hasFrame, false);
});

Deno.test("a notice that was closed stays away on the next page, until its words change", async () => {
  const first = await open(() => add("snow-a", later));
  assert.equal(first.button.hidden, false);
  first.button.click();
  assert.equal(first.isThere, false);
  assert.equal(focused, "main");
  assert.deepEqual([...kept.keys()], ["guide.office.notices"]);
  assert.equal((await open(() => add("snow-a", later))).isThere, false);
  assert.equal((await open(() => add("snow-b", later))).isThere, true);
});

Deno.test("a notice without a button cannot be closed, whatever the device remembers", async () => {
  kept.set("guide.office.notices", '["snow-c"]');
  assert.equal((await open(() => add("snow-c", later, false))).isThere, true);
});

Deno.test("what a device remembers may be anything", async () => {
  kept.set("guide.office.notices", "{");
  assert.equal((await open(() => add("snow-d", later))).isThere, true);
});
