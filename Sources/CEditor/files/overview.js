// @ts-check
// What the guide is made of, and what needs attention.

import { get, post } from "./api.js";
import { askFor, tell } from "./dialog.js";
import { button, counted, make, newID, words } from "./dom.js";
import * as drafts from "./drafts.js";
import { recordFields } from "./field-record.js";
import { blank, encode } from "./model.js";
import { addLanguage, nameOf } from "./new-language.js";
import { noteReview, stillRight, upToDate } from "./review.js";

/** @param {string} file @param {import("./model.js").Step[]} [at] */
export const address = (file, at) =>
  `#file=${encodeURIComponent(file)}${at && at.length > 0 ? `&at=${encodeURIComponent(JSON.stringify(at))}` : ""}`;

const topics = {
  mistake: "Mistakes: nothing is published until they are mended",
  example: "Still examples: nothing is published until your own facts are there",
  warning: "To look at before you publish",
  review: "To read again",
  fact: "To look up again",
  date: "Soon to appear or to go",
  owner: "Looked after by nobody",
  translation: "Translations",
  reading: "Hard to read",
  link: "No page leads to",
};

/** More than so many of a topic are behind a button. */
const FIRST = 5;

/** @param {any} file */
function fileLine(file) {
  const line = make("li", {}, make("a", { href: address(file.file) }, file.title));
  if (file.state) line.append(" ", make("span", { class: "state" }, file.state));
  if (file.items !== undefined) line.append(" ", make("small", {}, `${file.items}`));
  if (file.errors > 0) line.append(" ", make("span", { class: "badge" }, counted(file.errors, "mistake")));
  return line;
}

/** @param {HTMLElement} main @returns {Promise<import("./form.js").View>} */
export async function overview(main) {
  const found = await get("overview");
  document.title = `${found.title} – Edit your guide`;
  const heading = make("h1", { tabindex: -1 }, found.title);
  const content = make("div");
  main.replaceChildren(heading, content);

  drafts.of(found.guide);
  const open = drafts.files();
  if (open.length > 0) {
    content.append(
      make(
        "section",
        { class: "news" },
        make("h2", {}, "Not saved yet"),
        make("ul", {}, ...open.map((file) => make("li", {}, make("a", { href: address(file) }, titleIn(found, file))))),
      ),
    );
  }
  content.append(attention(found), groups(found), translations(found));
  heading.focus();
  return { leave: () => true, end: () => {} };
}

/** What people call a file. @param {any} found @param {string} file */
function titleIn(found, file) {
  const known = [...found.groups.flatMap((/** @type {any} */ group) => group.files), ...found.translations];
  return known.find((/** @type {any} */ one) => one.file === file)?.title ?? file;
}

/** @param {any} found */
function attention(found) {
  const section = make("section", {}, make("h2", {}, "What needs attention"));
  /** @type {Map<string, any[]>} */
  const byTopic = new Map();
  for (const one of found.attention) byTopic.set(one.topic, [...(byTopic.get(one.topic) ?? []), one]);
  if (byTopic.size === 0) section.append(make("p", {}, "Nothing. Everything is as it should be."));
  for (const [topic, title] of Object.entries(topics)) {
    const list = byTopic.get(topic);
    if (!list) continue;
    const lines = make("ul", { class: "attention" });
    const line = (/** @type {any} */ one) => {
      const element = make(
        "li",
        {},
        make("a", { href: address(one.file, one.at) }, one.title || one.file),
        ` ${one.says} `,
      );
      const [says, question] = topic === "review" || topic === "fact"
        ? ["Looked at, still right", stillRight]
        : topic === "translation" && one.file.startsWith("i18n/")
        ? ["Up to date", upToDate]
        : [];
      if (says && question) {
        element.append(
          button(says, () => reviewed(one, question(one.title), found, element), {
            class: "small",
            "aria-label": `${says}: ${one.title}`,
          }),
        );
      }
      return element;
    };
    lines.append(...list.slice(0, FIRST).map(line));
    section.append(make("h3", {}, `${title} (${list.length})`), lines);
    if (list.length > FIRST) {
      const more = button(`Show ${list.length - FIRST} more`, () => {
        const rest = list.slice(FIRST).map(line);
        lines.append(...rest);
        more.remove();
        rest[0]?.querySelector("a")?.focus();
      }, { class: "small" });
      section.append(more);
    }
  }
  return section;
}

/** @param {any} one @param {ReturnType<typeof upToDate>} question @param {any} found @param {HTMLElement} line */
async function reviewed(one, question, found, line) {
  if (!await noteReview(one, found, question)) return;
  const next = /** @type {HTMLElement | null} */ (line.nextElementSibling?.querySelector("a") ??
    line.closest("section")?.querySelector("a"));
  line.remove();
  next?.focus();
}

/** @param {any} found */
function groups(found) {
  const section = make("section", {}, make("h2", {}, "What the guide is made of"));
  const grid = make("div", { class: "groups" });
  for (const group of found.groups) {
    const card = make(
      "section",
      { class: "group" },
      make("h3", {}, group.heading),
      make("p", { class: "help" }, ...words(group.help)),
    );
    if (group.files.length > 10) {
      const box = make("input", {
        type: "search",
        id: newID("search"),
        "aria-label": `Search in: ${group.heading}`,
        placeholder: "Search",
      });
      box.addEventListener("input", () => {
        const wanted = box.value.toLowerCase().split(/\s+/).filter(Boolean);
        [...list.children].forEach((line, index) => {
          const file = group.files[index];
          const text = `${file.title} ${file.file} ${file.summary ?? ""}`.toLowerCase();
          /** @type {HTMLElement} */ (line).hidden = !wanted.every((word) => text.includes(word));
        });
      });
      card.append(box);
    }
    const list = make("ul", { class: "files" }, ...group.files.map(fileLine));
    card.append(list);
    if (group.several || group.files.length === 0) {
      card.append(
        button(group.several ? `New: ${singular(group.heading)}` : "Begin", () => makeNew(group), { class: "small" }),
      );
    }
    grid.append(card);
  }
  grid.append(
    make(
      "section",
      { class: "group" },
      make("h3", {}, "Pictures and files"),
      make("p", { class: "help" }, "What is put into texts: where each is used, and what is used nowhere."),
      make("ul", { class: "files" }, make("li", {}, make("a", { href: "#media" }, "All pictures, files and tables"))),
    ),
  );
  section.append(grid);
  if (found.others.length > 0) {
    section.append(
      make("h3", {}, "guide cannot read these as forms"),
      make("ul", { class: "files" }, ...found.others.map(fileLine)),
    );
  }
  return section;
}

/** @param {string} heading */
const singular = (heading) => heading.replace(/s$/, "").toLowerCase();

/** Asks for the few fields without which there is nothing. @param {any} group */
async function makeNew(group) {
  const { kinds } = await get("kinds");
  const kind = kinds.find((/** @type {any} */ one) => one.kind === group.kind);
  const now = blank(kind.form);
  const isArticle = group.kind === "article";
  if (!isArticle) now.keys.delete("id");
  const required = kind.form.fields.filter((/** @type {any} */ field) =>
    field.required && field.key !== "id" && field.fixed === undefined
  );
  const references = new Map();
  const form = /** @type {any} */ ({
    changed: () => {},
    add: () => {},
    remove: () => {},
    references: (/** @type {string} */ to) => {
      if (!references.has(to)) references.set(to, get("references", { kind: to }).then((answer) => answer.entries));
      return references.get(to);
    },
    original: () => undefined,
    known: () => undefined,
    isTranslation: false,
    recheck: () => {},
    rename: () => {},
    follow: () => {},
    showing: () => false,
  });
  const { element } = recordFields({ ...kind.form, fields: required }, now, () => [], form);
  for (const field of kind.form.fields) if (field.fixed !== undefined) now.keys.delete(field.key);
  const file = await askFor(group.several ? `New: ${singular(group.heading)}` : group.heading, [element], [{
    words: "Make it",
    value: async () => {
      const fields = encode(now, { kind: "record", form: kind.form });
      return String((await post("new", { kind: group.kind, fields })).file);
    },
    isMain: true,
  }]);
  if (file) location.hash = address(file);
}

/** @param {any} found */
function translations(found) {
  const section = make("section", {}, make("h2", {}, "Translations"));
  if (found.languages.length < 2) section.append(make("p", {}, "The site has one language."));
  for (const language of found.languages) {
    if (language === found.language) continue;
    const own = found.translations.filter((/** @type {any} */ one) => one.language === language);
    const list = make("ul", { class: "files" }, ...own.map((/** @type {any} */ file) => fileLine(file)));
    section.append(
      make(
        "details",
        {},
        make("summary", {}, `${nameOf(language)} (${own.length})`),
        list,
        begin(found, language, own),
      ),
    );
  }
  section.append(
    make(
      "p",
      {},
      button("New: language", async () => {
        if (!await addLanguage(found.languages)) return;
        const main = /** @type {HTMLElement} */ (document.querySelector("main"));
        await overview(main);
      }, { class: "small" }),
    ),
  );
  return section;
}

/** @param {any} found @param {string} language @param {any[]} own */
function begin(found, language, own) {
  const done = new Set(own.map(({ original }) => original));
  const missing = found.groups.flatMap((/** @type {any} */ group) => group.files).filter((/** @type {any} */ file) =>
    !done.has(file.file)
  );
  if (missing.length === 0) return make("p", {}, "Every file has a translation.");
  const list = make(
    "select",
    { id: newID("missing") },
    ...missing.map((/** @type {any} */ file) => make("option", { value: file.file }, `${file.title} (${file.file})`)),
  );
  return make(
    "p",
    { class: "row" },
    make("label", { for: list.id }, "Not translated yet: "),
    list,
    button("Begin a translation", async () => {
      try {
        const { file } = await post("new", { kind: "translation", original: list.value, language, fields: {} });
        location.hash = address(file);
      } catch (error) {
        await tell("It was not begun", /** @type {Error} */ (error).message);
      }
    }, { class: "small" }),
  );
}
