// @ts-check
// The search as readers meet it: a dialog with one field, whose results are plain links.

import { acrossLanguages } from "./search-across.js";
import { openIndex } from "./search-index.js";

/** @typedef {import("./search-index.js").SearchIndex} SearchIndex @typedef {import("./search-index.js").Answer} Answer */

const AT_ONCE = 6;

/** @type {SearchDialog | null} */
let dialog = null;

/** Opens the search. @param {HTMLAnchorElement} link its button */
export async function openSearch(link) {
  if (!dialog) {
    const [index] = await Promise.all([
      openIndex(new URL(link.dataset.search ?? "", document.baseURI).href),
      style(link),
    ]);
    dialog ??= new SearchDialog(index, link);
  }
  dialog.open();
}

/** Loads the stylesheet of the search, where it is not there already. @param {HTMLAnchorElement} link */
function style(link) {
  const address = link.dataset.style;
  if (!address) return;
  return new Promise((resolve) => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = address;
    sheet.addEventListener("load", resolve);
    sheet.addEventListener("error", resolve);
    document.head.append(sheet);
  });
}

/** The other languages of the site, as the page's own links name them. @param {string} own */
function otherLanguages(own) {
  const links = document.querySelectorAll("[rel='alternate'][hreflang]");
  const languages = [...links].map((link) => link.getAttribute("hreflang") ?? "");
  return [...new Set(languages)].filter((language) => language && language !== own && language !== "x-default");
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} attributes
 * @param {(string | Node)[]} content
 */
function element(name, attributes, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/** Whether a key belongs to the word that is being composed; 229 is how Safari says so. @param {KeyboardEvent} event */
const isComposed = (event) => event.isComposing || event.keyCode === 229;

class SearchDialog {
  /**
   * @param {import("./search-index.js").SearchIndex} index
   * @param {HTMLAnchorElement} link
   */
  constructor(index, link) {
    this.index = index;
    // From the address of the index to the site's own: search/en/index.json
    this.root = new URL("../../", index.folder);
    this.asked = 0;
    this.field = element("input", {
      type: "search",
      id: "guide-search-field",
      autocomplete: "off",
      autocapitalize: "none",
      spellcheck: "false",
      enterkeyhint: "search",
      "aria-describedby": "guide-search-help",
      dir: "auto",
    });
    this.status = element("p", { class: "search-status", role: "status" });
    this.list = element("ol", { class: "search-results" });
    this.more = element("button", { type: "button", class: "button", hidden: "" }, index.say("more"));
    this.across = element("p", { class: "search-across", hidden: "" });
    const close = element("button", { type: "button", class: "search-close" }, index.say("close"));
    const form = element(
      "form",
      { class: "search-form", role: "search" },
      element("label", { for: "guide-search-field" }, index.say("title")),
      close,
      this.field,
      element("p", { id: "guide-search-help", class: "search-help" }, index.say("help")),
    );
    const all = element("p", { class: "search-all" }, element("a", { href: link.href }, index.say("all")));
    this.box = element("dialog", { class: "search", "aria-label": index.say("title") });
    this.box.append(form, this.status, this.across, this.list, element("p", { class: "search-more" }, this.more), all);
    document.body.append(this.box);

    // While a word is being composed, its letters are not yet what is meant; some browsers tell of the end before the
    // field has the word, and others after.
    this.field.addEventListener("input", (event) => {
      if (!(/** @type {InputEvent} */ (event).isComposing)) this.ask();
    });
    this.field.addEventListener("compositionend", () => this.ask());
    // In Safari the key that ends a word would send the form as well.
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && isComposed(event)) event.preventDefault();
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.links()[0]?.click();
    });
    close.addEventListener("click", () => this.box.close());
    this.more.addEventListener("click", () => this.showMore());
    this.box.addEventListener("keydown", (event) => this.move(event));
    // A click beside the box; within it something else is hit.
    this.box.addEventListener("click", (event) => event.target === this.box && this.box.close());
    this.list.addEventListener("click", (event) => {
      if (/** @type {Element} */ (event.target).closest("a")) this.box.close();
    });
  }

  open() {
    if (!this.box.open) this.box.showModal();
    this.field.focus();
    this.field.select();
  }

  links() {
    return /** @type {HTMLAnchorElement[]} */ ([...this.list.querySelectorAll("a")]);
  }

  /** Up and down lead through the results; what is typed goes on in the field. @param {KeyboardEvent} event */
  move(event) {
    if (isComposed(event)) return;
    // In a field for searching the key would only empty it.
    if (event.key === "Escape") {
      event.preventDefault();
      this.box.close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [this.field, ...this.links()];
    const at = stops.indexOf(/** @type {any} */ (document.activeElement));
    if (at < 0) return;
    event.preventDefault();
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  }

  async ask() {
    const turn = ++this.asked;
    const question = this.field.value.trimStart();
    try {
      const answer = await this.index.ask(question);
      const first = await this.results(this.index, answer, 0);
      // What was asked in the meantime has its own answer.
      if (turn !== this.asked) return;
      this.show(this.index, answer, first);
      this.status.textContent = this.sentence(question, answer);
      await this.leadAcross(question, answer, turn);
    } catch {
      if (turn !== this.asked) return;
      this.list.replaceChildren();
      this.more.hidden = true;
      this.status.textContent = this.index.say("failed");
    }
  }

  /**
   * @param {SearchIndex} index that gave the answer
   * @param {Answer} answer
   * @param {HTMLLIElement[]} first
   */
  show(index, answer, first) {
    this.shown = { index, answer };
    this.across.hidden = true;
    this.list.replaceChildren(...first);
    this.list.lang = index.language;
    this.more.hidden = answer.hits.length <= AT_ONCE;
  }

  /**
   * Leads to the answer in another language of the site, where that has a better one.
   * @param {string} question
   * @param {Answer} answer
   * @param {number} turn
   */
  async leadAcross(question, answer, turn) {
    const found = await acrossLanguages(question, this.index, answer, () => this.others()).catch(() => null);
    if (!found || turn !== this.asked) return;
    const { index } = found;
    const text = index.say("across").replace("#", String(found.answer.hits.length));
    const button = element("button", { type: "button", class: "button", lang: index.language }, text);
    button.addEventListener("click", async () => {
      const first = await this.results(index, found.answer, 0);
      if (turn !== this.asked) return;
      this.show(index, found.answer, first);
      this.status.textContent = index.say("found").replace("#", String(found.answer.hits.length));
      this.links()[0]?.focus();
    });
    this.across.replaceChildren(button);
    this.across.hidden = false;
  }

  /** The indexes of the other languages that this page links to. */
  others() {
    return otherLanguages(this.index.language).map((language) =>
      openIndex(new URL(`search/${language}/index.json`, this.root).href)
    );
  }

  /** @param {string} question @param {Answer} answer */
  sentence(question, answer) {
    if (answer.concepts.length === 0) return "";
    if (answer.hits.length === 0) return question.length < 2 ? "" : this.index.say("none");
    const found = this.index.say("found").replace("#", String(answer.hits.length));
    return answer.isGuess ? `${this.index.say("guess")} ${found}` : found;
  }

  async showMore() {
    if (!this.shown) return;
    const { index, answer } = this.shown;
    const before = this.links().length;
    this.list.append(...await this.results(index, answer, before));
    this.more.hidden = answer.hits.length <= this.links().length;
    this.links()[before]?.focus();
  }

  /**
   * @param {SearchIndex} index
   * @param {Answer} answer
   * @param {number} from
   */
  async results(index, answer, from) {
    const hits = answer.hits.slice(from, from + AT_ONCE);
    const shown = await Promise.all(hits.map((hit) => index.show(hit, answer)));
    return shown.map(({ address, title, section, pieces }) => {
      // What answers comes first: of many pages of a list, all results have the page's title.
      const link = element("a", { href: this.href(address) }, section || title);
      if (section) link.append(" ", element("small", {}, title));
      const text = element("p", {});
      for (const piece of pieces) text.append(piece.isMarked ? element("mark", {}, piece.text) : piece.text);
      return element("li", {}, link, text);
    });
  }

  /** @param {string} address from the site's root */
  href(address) {
    const [path = "", anchor] = address.split("#");
    if (document.documentElement.dataset.kind === "one-file") {
      // There a page is a part with this id, and what is in it has the page's id before its own.
      const part = "#page-" + (path.split("/").filter(Boolean).join("--") || "home");
      return anchor === undefined ? part : `${part}--${anchor}`;
    }
    // In a folder there is nobody who knows which file stands for it.
    const file = location.protocol === "file:" && (path === "" || path.endsWith("/")) ? path + "index.html" : path;
    return new URL(file, this.root).href + (anchor === undefined ? "" : "#" + anchor);
  }
}
