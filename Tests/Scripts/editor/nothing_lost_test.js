// @ts-check
// No word that was typed gets lost: on the way to another view, while it is saved, beside what others have changed.

import assert from "node:assert/strict";
import { Element, forget, guideAnswers, isAsked, pane, question, settle, went } from "./page_world.js";

const drafts = await import("../../../Sources/CEditor/files/drafts.js");
const { formView } = await import("../../../Sources/CEditor/files/form.js");
const { textView } = await import("../../../Sources/CEditor/files/text-view.js");
const { viewsIn } = await import("../../../Sources/CEditor/files/views.js");

/** A test of which no timer is left over. @param {string} name @param {() => Promise<void> | void} work */
const test = (name, work) =>
  Deno.test({ name, sanitizeOps: false, sanitizeResources: false, fn: () => (forget(), work()) });

const FILE = "faq.yaml";
const filledText = { guide: "g", file: FILE, digest: "d1", title: "Questions", text: "a: 1\n", problems: [] };

/** @returns {any} */
const place = () => new Element("main");

// MARK: a file as text

test("what was just typed in a file as text is kept when one goes elsewhere", () => {
  const main = place();
  const view = textView(main, pane, filledText);
  main.first("textarea").type("a: 2\n");
  assert.equal(view.leave(), false);
  assert.equal(drafts.keptText(FILE)?.text, "a: 2\n");
  drafts.drop(drafts.asText(FILE));
  view.end();
  assert.equal(drafts.keptText(FILE)?.text, "a: 2\n");
});

test("a text that comes back overwrites nobody: it says what it was made from", async () => {
  const first = place();
  const before = textView(first, pane, filledText);
  first.first("textarea").type("a: 2\n");
  before.end();
  // Meanwhile somebody else saves.
  const main = place();
  const view = textView(main, pane, { ...filledText, digest: "d2", text: "a: 1\nb: theirs\n" });
  assert.equal(main.first("textarea").value, "a: 2\n");
  /** @type {any[]} */
  const sent = [];
  guideAnswers((path, body) => {
    if (path !== "text") return { problems: [] };
    sent.push(body);
    return [409, { error: "changed", digest: "d2", theirs: "a: 1\nb: theirs\n" }];
  });
  main.first("button", "Save").click();
  await settle();
  assert.equal(sent[0].base, "d1");
  assert.ok(isAsked());
  question().first("button", "Cancel").click();
  await settle();
  assert.equal(main.first("textarea").value, "a: 2\n");
  view.end();
});

test("what is typed while a text is written is still there, and kept", async () => {
  const main = place();
  const view = textView(main, pane, filledText);
  const box = main.first("textarea");
  /** @type {(answer: any) => void} */
  let go = () => {};
  const bodies = /** @type {any[]} */ ([]);
  guideAnswers((path, body) => {
    if (path !== "text") return { problems: [] };
    bodies.push(body);
    return new Promise((resolve) => (go = resolve));
  });
  box.type("a: 2\n");
  main.first("button", "Save").click();
  await settle();
  // Twice pressed is written once.
  main.first("button", "Save").click();
  box.type("a: 23\n");
  await settle();
  assert.equal(bodies.length, 1);
  go({ digest: "d2", problems: [] });
  await settle();
  assert.equal(box.value, "a: 23\n");
  assert.equal(drafts.keptText(FILE)?.text, "a: 23\n");
  assert.equal(drafts.keptText(FILE)?.digest, "d2");
  // The same when somebody else was faster: what is offered is what is there by then.
  main.first("button", "Save").click();
  await settle();
  box.type("a: 234\n");
  go([409, { error: "changed", digest: "d3", theirs: "a: 9\n" }]);
  await settle();
  question().first("button", "Cancel").click();
  await settle();
  assert.equal(box.value, "a: 234\n");
  view.end();
});

test("a view that changed nothing drops nothing that another window keeps", () => {
  const main = place();
  const view = textView(main, pane, filledText);
  drafts.keep(drafts.asText(FILE), { digest: "d1", base: null, now: null, text: "other window", time: 1 });
  view.leave();
  view.end();
  assert.equal(drafts.keptText(FILE)?.text, "other window");
});

// MARK: a file as a form

const form = {
  name: "faq",
  help: "",
  fields: ["title", "summary"].map((key) => ({ key, label: key, help: "", required: true, type: { kind: "text" } })),
};
/** @param {string} digest @param {Record<string, string>} value */
const filledForm = (digest, value) => ({
  guide: "g",
  file: FILE,
  digest,
  title: "Questions",
  heading: "Questions",
  help: "",
  kind: "faq",
  form,
  value,
  problems: [],
  ids: [],
});

/** @param {any} main @param {string} key */
const box = (main, key) => {
  const label = main.all.find((/** @type {any} */ one) => one.name === "label" && one.textContent.startsWith(key));
  return main.all.find((/** @type {any} */ one) => one.getAttribute("id") === label?.getAttribute("for"));
};

test("a text that was not saved is not dropped by the form of its file", async () => {
  guideAnswers(() => filledForm("d1", { title: "T", summary: "S" }));
  drafts.of("g");
  drafts.keep(drafts.asText(FILE), { digest: "d1", base: null, now: null, text: "typed", time: 1 });
  const main = place();
  const opening = formView(main, pane, FILE, []);
  await settle();
  question().first("button", "Cancel").click();
  (await opening).end();
  assert.equal(drafts.keptText(FILE)?.text, "typed");
  const again = formView(place(), pane, FILE, []);
  await settle();
  question().first("button", "Go on with it").click();
  (await again).end();
  assert.equal(went.to, "#text=faq.yaml");
  assert.equal(drafts.keptText(FILE)?.text, "typed");
});

test("a text that was kept where forms are is found", () => {
  drafts.of("g");
  drafts.keep(FILE, { digest: "d1", base: null, now: null, text: "typed", time: 1 });
  assert.deepEqual(drafts.files(), [FILE]);
  assert.equal(drafts.keptText(FILE)?.text, "typed");
  assert.equal(drafts.kept(FILE), null);
  assert.deepEqual(drafts.files(), [FILE]);
});

test("who closes the question about a draft and leaves has it still", async () => {
  guideAnswers(() => filledForm("d1", { title: "T", summary: "S" }));
  const first = place();
  const before = await formView(first, pane, FILE, []);
  box(first, "title").type("Typed");
  before.leave();
  before.end();
  assert.notEqual(drafts.kept(FILE), null);
  const main = place();
  const opening = formView(main, pane, FILE, []);
  await settle();
  question().close();
  const view = await opening;
  view.leave();
  view.end();
  assert.match(JSON.stringify(drafts.kept(FILE)?.now, (_, one) => one instanceof Map ? [...one] : one), /Typed/);
});

test("what is typed while a save is merged with others' changes stays, and is saved on top", async () => {
  /** @type {(answer: any) => void} */
  let go = () => {};
  const saves = /** @type {any[]} */ ([]);
  guideAnswers((path, body) => {
    if (path === "form") return filledForm("d1", { title: "T", summary: "S" });
    if (path !== "save") return { problems: [] };
    saves.push(body);
    return new Promise((resolve) => (go = resolve));
  });
  const main = place();
  const view = await formView(main, pane, FILE, []);
  box(main, "title").type("Mine");
  main.first("button", "Save").click();
  await settle();
  box(main, "title").type("Mine and more");
  // Another one had changed the summary.
  go({ ...filledForm("merged", { title: "Mine", summary: "Theirs" }), merged: true, own: "mine" });
  await settle();
  assert.equal(box(main, "title").value, "Mine and more");
  assert.match(JSON.stringify(drafts.kept(FILE)?.now, (_, one) => one instanceof Map ? [...one] : one), /and more/);
  main.first("button", "Save").click();
  await settle();
  // It is a change of what was sent before, so the summary of the other one is not touched.
  assert.equal(saves[1].base, "mine");
  assert.deepEqual(saves[1].edits, [{ op: "set", at: ["title"], value: "Mine and more" }]);
  go({ ...filledForm("d3", { title: "Mine and more", summary: "Theirs" }), merged: true, own: "m2" });
  await settle();
  assert.equal(box(main, "summary").value, "Theirs");
  assert.equal(drafts.kept(FILE), null);
  view.end();
});

test("what is typed while a conflict is on its way stays", async () => {
  /** @type {((answer: any) => void)[]} */
  const go = [];
  const saves = /** @type {any[]} */ ([]);
  guideAnswers((path, body) =>
    path === "form"
      ? filledForm("d2", { title: "Theirs", summary: "S" })
      : path === "save"
      ? new Promise((resolve) => (saves.push(body), go.push(resolve)))
      : { problems: [] }
  );
  const main = place();
  const view = await formView(main, pane, FILE, []);
  box(main, "title").type("Mine");
  main.first("button", "Save").click();
  await settle();
  box(main, "summary").type("Typed meanwhile");
  const conflicts = [{ at: ["title"], label: "Title", base: "T", theirs: "Theirs", yours: "Mine" }];
  go[0]?.([409, { error: "", conflicts, digest: "d2" }]);
  await settle();
  question().first("button", "Save what is chosen").click();
  await settle();
  // The edits were made for the old file, so they go with its digest.
  assert.deepEqual(saves[1].edits, saves[0].edits);
  assert.equal(saves[1].base, saves[0].base);
  assert.deepEqual(saves[1].chosen, { digest: "d2", stays: [{ at: ["title"], side: "yours" }] });
  go[1]?.({ ...filledForm("d3", { title: "Mine", summary: "S" }), merged: true, own: "mine" });
  await settle();
  assert.equal(box(main, "summary").value, "Typed meanwhile");
  assert.notEqual(drafts.kept(FILE), null);
  view.end();
});

// MARK: from view to view

test("a view that comes late does not take the place of the one asked for after it", async () => {
  const main = place();
  const views = viewsIn(main);
  /** @type {(view: any) => void} */
  let late = () => {};
  const ended = /** @type {string[]} */ ([]);
  const view = (/** @type {string} */ name) => ({ leave: () => true, end: () => void ended.push(name) });
  await views.show((own) => (own.append("old"), Promise.resolve(view("old"))), () => {});
  const slow = views.show(
    (own) => new Promise((resolve) => late = (one) => (own.append("slow"), resolve(one))),
    () => {},
  );
  // Until the next one is there nothing can be typed into the old one.
  assert.equal(main.children[0].inert, true);
  await views.show((own) => (own.append("quick"), Promise.resolve(view("quick"))), () => {});
  late(view("slow"));
  assert.equal(await slow, false);
  assert.equal(main.textContent, "quick");
  assert.deepEqual(ended, ["old", "slow"]);
  assert.equal(main.children[0].inert, false);
});
