// @ts-check
// No word that was typed gets lost: on the way to another view, while it is saved, beside what others have changed.

import assert from "node:assert/strict";
import {
  choose,
  Element,
  forget,
  forgetLocks,
  guideAnswers,
  isAsked,
  pane,
  question,
  settle,
  went,
} from "./page_world.js";

const drafts = await import("../../../Sources/CEditor/files/drafts.js");
const { formView } = await import("../../../Sources/CEditor/files/form.js");
const { textView } = await import("../../../Sources/CEditor/files/text-view.js");
const { placeOf } = await import("../../../Sources/CEditor/files/problems.js");
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

// MARK: two windows, and what is not there any more

/** @param {string} text */
const draftOf = (text) => ({ digest: "d1", base: null, now: null, body: text, bodyBase: "", time: 1 });

test("two windows keep what is typed in one file side by side, and each drops its own", async () => {
  drafts.of("g");
  const [one, other] = [await drafts.claim(FILE), await drafts.claim(FILE)];
  drafts.keep(one.name, draftOf("one"));
  drafts.keep(other.name, draftOf("other"));
  assert.deepEqual(drafts.files(), [FILE]);
  drafts.drop(other.name);
  assert.equal(drafts.kept(one.name)?.body, "one");
  // As a file as text there are two, too, and no form takes their place.
  const [text, otherText] = [
    await drafts.claim(drafts.asText(FILE)),
    await drafts.claim(drafts.asText(FILE)),
  ];
  drafts.keep(otherText.name, draftOf("text"));
  assert.equal(new Set([one.name, other.name, text.name, otherText.name]).size, 4);
  assert.deepEqual(drafts.files(), [FILE]);
  assert.deepEqual(drafts.all(FILE).texts.map(({ body }) => body), ["one", "text"]);
});

test("what windows that are gone have left over is offered one after the other", async () => {
  drafts.of("g");
  const [one, other] = [await drafts.claim(FILE), await drafts.claim(FILE)];
  drafts.keep(one.name, draftOf("one"));
  drafts.keep(other.name, draftOf("other"));
  other.release();
  await settle();
  // The first window is still writing, so its words are offered to nobody.
  const third = await drafts.claim(FILE);
  assert.equal(drafts.kept(third.name)?.body, "other");
  drafts.drop(third.name);
  third.release();
  one.release();
  await settle();
  assert.equal(drafts.kept((await drafts.claim(FILE)).name)?.body, "one");
  // Also when the first place is free and empty.
  drafts.drop(one.name);
  drafts.keep(other.name, draftOf("late"));
  forgetLocks();
  assert.equal(drafts.kept((await drafts.claim(FILE)).name)?.body, "late");
});

test("a browser without locks keeps in one place, as one that refuses them", async () => {
  assert.equal((await drafts.claim(FILE, undefined)).name, FILE);
  const refused = /** @type {any} */ ({ request: () => Promise.reject(new Error("no")) });
  assert.equal((await drafts.claim(FILE, refused)).name, FILE);
});

for (
  const [name, status, error] of /** @type {[string, number, string][]} */ ([
    ["is not there any more", 404, "faq.yaml is not there any more."],
    ["cannot be read", 422, "It is no text."],
  ])
) {
  test(`what was written in a file that ${name} can be read`, async () => {
    guideAnswers((path) => path === "overview" ? { guide: "g" } : filledForm("d1", { title: "T", summary: "S" }));
    const first = place();
    const before = await formView(first, pane, FILE, []);
    box(first, "title").type("Words that nobody has");
    before.leave();
    before.end();
    guideAnswers((path) => path === "overview" ? { guide: "g" } : [status, { error }]);
    const main = place();
    await formView(main, pane, FILE, []);
    assert.match(main.textContent, /Words that nobody has/);
    assert.match(main.textContent, new RegExp(error));
    assert.equal(main.textContent.includes("S\n"), false);
    main.first("button", "Throw it away").click();
    await settle();
    assert.deepEqual(drafts.files(), [FILE]);
    await choose("Throw it away");
    assert.deepEqual(drafts.files(), []);
    await assert.rejects(formView(place(), pane, FILE, []), { message: error });
  });
}

test("a file that is broken now shows what was written in its form", async () => {
  guideAnswers(() => filledForm("d1", { title: "T", summary: "S" }));
  const first = place();
  const before = await formView(first, pane, FILE, []);
  box(first, "title").type("Words that nobody has");
  before.leave();
  before.end();
  guideAnswers(() => ({ ...filledText, because: "a bracket is open" }));
  const main = place();
  const view = await formView(main, pane, FILE, []);
  assert.match(main.textContent, /What you wrote in the form is kept/);
  assert.match(main.textContent, /Words that nobody has/);
  view.end();
  assert.notEqual(drafts.kept(FILE), null);
});

// MARK: both changes of a text

const ARTICLE = "articles/a.md";
/** @param {string} digest @param {string} body */
const filledArticle = (digest, body) => ({ ...filledForm(digest, { title: "T", summary: "S" }), file: ARTICLE, body });

test("two changes of one text that do not meet are offered together, and are then what the form says", async () => {
  const [old, theirs, yours] = ["one\n\ntwo\n\nthree\n", "ONE\n\ntwo\n\nthree\n", "one\n\ntwo\n\nTHREE\n"];
  const both = "ONE\n\ntwo\n\nTHREE\n";
  const saves = /** @type {any[]} */ ([]);
  guideAnswers((path, sent) => {
    if (path === "form") return filledArticle("d1", old);
    if (path !== "save") return { problems: [] };
    saves.push(sent);
    if (saves.length > 1) return { ...filledArticle("d3", both), merged: true, own: "mine" };
    return [409, { error: "", digest: "d2", conflicts: [{ at: null, label: "Text", base: old, theirs, yours }] }];
  });
  const main = place();
  const view = await formView(main, pane, ARTICLE, []);
  const text = main.all.find((/** @type {any} */ one) => one.classList.contains("body"));
  text.type(yours);
  main.first("button", "Save").click();
  await settle();
  assert.match(question().textContent, /Both changes together/);
  const sides = question().all.filter((one) => one.getAttribute("type") === "radio");
  assert.deepEqual(sides.map((one) => [one.getAttribute("value"), one.checked]), [["theirs", false], ["yours", false], [
    "both",
    true,
  ]]);
  // The lines that are new are marked.
  assert.deepEqual(question().all.filter((one) => one.name === "mark").map((one) => one.textContent), [
    "ONE",
    "THREE",
    "ONE",
    "THREE",
  ]);
  document.querySelector =
    /** @type {any} */ (() => ({ value: sides.find((one) => one.checked).getAttribute("value") }));
  await choose("Save what is chosen");
  document.querySelector = () => null;
  assert.deepEqual(saves[1].edits, [{ op: "body", text: both }]);
  assert.deepEqual(saves[1].chosen, { digest: "d2", stays: [{ at: null, side: "yours" }] });
  assert.equal(text.value, both);
  assert.equal(drafts.kept(ARTICLE), null);
  assert.equal(view.leave(), true);
  view.end();
});

test("two changes of one text that meet are offered one by one", async () => {
  guideAnswers((path) =>
    path === "form"
      ? filledArticle("d1", "one\n")
      : path === "save"
      ? [409, { error: "", digest: "d2", conflicts: [{ at: null, base: "one\n", theirs: "ONE\n", yours: "won\n" }] }]
      : { problems: [] }
  );
  const main = place();
  const view = await formView(main, pane, ARTICLE, []);
  main.all.find((/** @type {any} */ one) => one.classList.contains("body")).type("won\n");
  main.first("button", "Save").click();
  await settle();
  assert.doesNotMatch(question().textContent, /Both changes together/);
  await choose("Cancel");
  view.end();
});

// MARK: a button that writes

test("a repair is written into what was looked at, and not into what was typed since", async () => {
  const found = { title: "Teh title", summary: "S" };
  const problem = {
    severity: "warning",
    code: "c",
    message: "m",
    at: ["title"],
    found: "Teh title",
    replacement: "The title",
  };
  guideAnswers((path) => path === "form" ? { ...filledForm("d1", found), problems: [problem] } : [409, { error: "" }]);
  const main = place();
  const view = await formView(main, pane, FILE, []);
  const title = box(main, "title");
  title.type("Teh title and more");
  const write = main.first("button", "Write “The title”");
  write.click();
  assert.equal(title.value, "Teh title and more");
  title.type("Teh title");
  write.click();
  assert.equal(title.value, "The title");
  view.end();
});

test("a repair in a text finds its place again, and is left when nobody can tell where that is", () => {
  assert.equal(placeOf("see here now", 4, "here", true), 4);
  assert.equal(placeOf("Please see here now", 4, "here", false), 11);
  assert.equal(placeOf("see there, here and here", 11, "here", false), 11);
  assert.equal(placeOf("Oh, see here and here", 4, "here", false), null);
  assert.equal(placeOf("gone", 4, "here", false), null);
  // What is to be put between two signs has a place only in the text that was looked at.
  assert.equal(placeOf("ab", 1, "", true), 1);
  assert.equal(placeOf("ab", 1, "", false), null);
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
