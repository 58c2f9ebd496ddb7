// @ts-check
// A text with emphasis and links: kept as it is written, with buttons that help to write it.

import { get } from "./api.js";
import { blockDialog } from "./block.js";
import { askFor } from "./dialog.js";
import { announce, button, counted, make, newID } from "./dom.js";
import { makePicker } from "./field-reference.js";
import { blockAt, insertBlock, lengthOf, link, mark, replaceSelection, wrap } from "./markdown.js";
import { plainText } from "./paste-text.js";
import { toMarkdown } from "./paste.js";
import { takeFile, takeIn, takePicture } from "./take-in.js";

/** @typedef {import("./markdown.js").Selected} Selected */

/** The blocks that hold a text and no keys. */
const TEXT_BLOCKS = [["tip", "A tip"], ["note", "A note"], ["do", "What to do"], ["dont", "What not to do"]];

/**
 * A box for Markdown with its buttons.
 * @param {object} options
 * @param {string} options.id
 * @param {string} options.describedBy
 * @param {string} options.text
 * @param {boolean} options.isBlock several paragraphs
 * @param {boolean} [options.isBody] the text of an article, with headings, pictures and blocks
 * @param {boolean} [options.isRequired]
 * @param {(text: string) => void} options.set
 * @param {import("./field.js").Surroundings} options.form
 */
export function markdownBox({ id, describedBy, text, isBlock, isBody, isRequired, set, form }) {
  const box = make("textarea", {
    id,
    "aria-describedby": describedBy,
    rows: isBody ? 20 : isBlock ? 5 : 2,
    class: isBody ? "body" : undefined,
  });
  if (isRequired) box.setAttribute("aria-required", "true");
  box.value = text;
  const said = make("p", { class: "count", role: "status" });
  const count = make("p", { class: "count" });
  const grade = make("p", { class: "count" });
  const update = () => {
    if (!isBody) return;
    const { words, minutes } = lengthOf(box.value);
    count.textContent = `${counted(words, "word")}, about ${counted(minutes, "minute")} to read.`;
  };
  const changed = () => {
    update();
    set(box.value);
    form.changed();
  };
  box.addEventListener("input", changed);

  /** @returns {Selected} */
  const selected = () => ({ text: box.value, from: box.selectionStart, to: box.selectionEnd });
  /** Puts a text in so that the browser's own undo takes it back. @param {Selected} made */
  const put = (made) => {
    const old = box.value;
    let start = 0;
    while (start < old.length && start < made.text.length && old[start] === made.text[start]) start++;
    let end = 0;
    while (end < old.length - start && end < made.text.length - start && old.at(-1 - end) === made.text.at(-1 - end)) {
      end++;
    }
    box.focus();
    box.setSelectionRange(start, old.length - end);
    const words = made.text.slice(start, made.text.length - end);
    const command = words === "" ? "delete" : "insertText";
    if (old !== made.text && (!document.execCommand?.(command, false, words) || box.value !== made.text)) {
      box.value = made.text;
    }
    box.setSelectionRange(made.from, made.to);
    changed();
  };
  const tool = (/** @type {string} */ words, /** @type {(from: Selected) => Selected} */ make_, key = "") =>
    button(words, () => put(make_(selected())), { class: "small", title: key ? `${words} (Ctrl-${key})` : undefined });

  const bar = make("div", { class: "toolbar", role: "toolbar", "aria-label": "Write", "aria-controls": id });
  bar.append(
    tool("Bold", (one) => wrap(one, "**", "bold words"), "B"),
    tool("Italic", (one) => wrap(one, "*", "words"), "I"),
  );
  if (isBlock) {
    bar.append(
      ...(isBody ? [tool("Heading", (one) => mark(one, "## ")), tool("Subheading", (one) => mark(one, "### "))] : []),
      tool("List", (one) => mark(one, "- ")),
      tool("Numbers", (one) => mark(one, "1. ")),
      tool("Quotation", (one) => mark(one, "> ")),
    );
  }
  bar.append(button("Link…", () => chooseLink(), { class: "small", title: "Link (Ctrl-K)" }));
  if (isBody) {
    bar.append(
      button("Picture…", () => putIn(() => takePicture(undefined)), { class: "small" }),
      button("File…", () => putIn(() => takeFile(undefined)), { class: "small" }),
      button("Block…", () => chooseBlock(), { class: "small" }),
    );
  }

  async function chooseLink() {
    const one = selected();
    /** @type {import("./field-reference.js").Entry | null} */
    let entry = null;
    const kind = make("select", { id: newID("kind") });
    for (
      const [value, words] of [
        ["page", "A page"],
        ["term", "A term of the glossary"],
        ["question", "A question"],
        ["contact", "A contact"],
        ["source", "A source"],
        ["date", "A date"],
      ]
    ) {
      kind.append(make("option", { value }, words));
    }
    const shown = make("p", { class: "chosen" });
    const picker = makePicker({
      id: newID("link"),
      label: "What it leads to",
      entries: () => form.references(kind.value),
      choose: (found) => {
        entry = found;
        shown.textContent = `Chosen: ${found.title}`;
        picker.box.value = "";
        address.value = "";
      },
    });
    const address = make("input", { id: newID("address"), type: "url", placeholder: "https://" });
    const made = await askFor("A link", [
      make("p", { class: "row" }, make("label", { for: kind.id }, "To "), kind),
      picker.element,
      shown,
      make("p", {}, make("label", { for: address.id }, "Or to another website "), address),
    ], [{
      words: "Make the link",
      value: () => (entry
        ? { to: entry.link, title: entry.title }
        : address.value.trim()
        ? { to: address.value.trim(), title: address.value.trim() }
        : null),
      isMain: true,
    }]);
    if (made) put(link(one, made.to, made.title));
    else box.focus();
  }

  /** @param {() => Promise<string | null>} ask */
  async function putIn(ask) {
    const one = selected();
    const words = await ask();
    if (words === null) return;
    // A link stands in its sentence; a picture and a table by themselves.
    put(words.startsWith("[") ? replaceSelection(selected(), words) : insertBlock({ ...one, text: box.value }, words));
    announce("It is in the text.");
  }

  async function chooseBlock() {
    const one = selected();
    const inside = blockAt(one.text, one.from);
    const { kinds } = await get("kinds");
    const found = inside && kinds.find((/** @type {any} */ kind) => kind.kind === `block:${inside.name}`);
    if (inside && found) {
      const made = await blockDialog(found, one.text.slice(inside.from, inside.to), form);
      if (made !== null) {
        put({
          text: box.value.slice(0, inside.from) + made + box.value.slice(inside.to),
          from: inside.start,
          to: inside.start,
        });
      }
      return;
    }
    const list = make("select", { id: newID("block") });
    for (const [value, words] of TEXT_BLOCKS) list.append(make("option", { value: String(value) }, String(words)));
    for (const kind of kinds) {
      if (kind.kind.startsWith("block:")) {
        list.append(make("option", { value: kind.kind }, `${kind.heading.replace(/ block$/, "")}: ${kind.help}`));
      }
    }
    const title = make("input", { id: newID("title") });
    const chosen = await askFor("A block", [
      make("p", {}, make("label", { for: list.id }, "Which one "), list),
      make("p", {}, make("label", { for: title.id }, "Its heading, if it has one of its own "), title),
    ], [{ words: "Go on", value: () => list.value, isMain: true }]);
    if (!chosen) return box.focus();
    const kind = kinds.find((/** @type {any} */ one) => one.kind === chosen);
    const name = chosen.replace("block:", "");
    const content = kind
      ? await blockDialog(kind, "", form)
      : (one.text.slice(one.from, one.to) || "Write here.") + "\n";
    if (content === null) return box.focus();
    const base = kind || one.from === one.to ? one : replaceSelection(one, "");
    put(
      insertBlock(
        { ...base },
        `\`\`\`${name}${title.value.trim() ? ` ${title.value.trim()}` : ""}\n${content.replace(/\n*$/, "\n")}\`\`\``,
      ),
    );
  }

  box.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const key = event.key.toLowerCase();
    if (key === "b") put(wrap(selected(), "**", "bold words"));
    else if (key === "i") put(wrap(selected(), "*", "words"));
    else if (key === "k") chooseLink();
    else return;
    event.preventDefault();
  });

  box.addEventListener("paste", (event) => {
    const data = event.clipboardData;
    if (!data) return;
    const file = data.files[0];
    const html = data.getData("text/html");
    if (isBody && file && !html) {
      event.preventDefault();
      putIn(() => takeIn(file));
      return;
    }
    const plain = data.getData("text/plain");
    if (!html && !plain) return;
    event.preventDefault();
    // A document that was made this way loads nothing and runs nothing.
    const { text: found, dropped } = html
      ? toMarkdown(new DOMParser().parseFromString(html, "text/html").body)
      : { text: plainText(plain), dropped: [] };
    const words = isBlock ? found : found.replace(/^#+ /gm, "").replace(/\s*\n\s*/g, " ");
    put(replaceSelection(selected(), words || plainText(plain)));
    said.textContent = dropped.length > 0
      ? `Left out of what you pasted: ${dropped.join(", ")}.`
      : html
      ? "Headings, lists, tables and links were kept."
      : "";
  });
  if (isBody) {
    box.addEventListener("dragover", (event) => event.dataTransfer?.types.includes("Files") && event.preventDefault());
    box.addEventListener("drop", (event) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      putIn(() => takeIn(file));
    });
  }
  update();
  return {
    element: make("div", { class: "markdown" }, bar, box, said, count, grade),
    box,
    /** @param {{ score: string, unit: string, tooHard: boolean } | undefined} reading */
    grade(reading) {
      grade.textContent = reading
        ? `How hard it is: ${reading.score} ${reading.unit}${reading.tooHard ? ", which is too hard" : ""}.`
        : "";
      grade.classList.toggle("over", reading?.tooHard ?? false);
    },
    put: (/** @type {string} */ value) => put({ text: value, from: value.length, to: value.length }),
    /** @param {number} from @param {number} to */
    select(from, to) {
      box.focus();
      box.setSelectionRange(from, to);
      // Browsers go to the place only when something is typed: the line's height tells where it is.
      const line = box.value.slice(0, from).split("\n").length - 1;
      box.scrollTop = line * parseFloat(getComputedStyle(box).lineHeight || "20") - box.clientHeight / 2;
    },
  };
}

/** @param {import("./field.js").Part} part @returns {import("./field.js").Control} */
export function markdownControl({ type, field, value, set, form, id, describedBy }) {
  const { element, put } = markdownBox({
    id,
    describedBy,
    text: typeof value === "string" ? value : "",
    isBlock: type.block ?? false,
    isRequired: field.required,
    set: (text) => set(text === "" && !field.required ? undefined : text),
    form,
  });
  return { element, put: (text) => put(String(text ?? "")) };
}
