// @ts-check
// What names something else: chosen from a list that is searched as one types.

import { button, counted, make } from "./dom.js";

/** As many are shown at once. */
const MOST = 40;

/** @typedef {import("./field.js").Entry} Entry */

/**
 * The entries that have every word that was typed, those that begin with it first.
 * @param {Entry[]} entries
 * @param {string} typed
 * @returns {Entry[]}
 */
export function matching(entries, typed) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const text = (/** @type {Entry} */ entry) => `${entry.title} ${entry.value} ${entry.name}`.toLowerCase();
  const found = entries.filter((entry) => words.every((word) => text(entry).includes(word)));
  const first = words[0] ?? "";
  const rank = (/** @type {Entry} */ entry) =>
    (entry.title.toLowerCase().startsWith(first) ? 0 : 1) + (entry.state === "shown" ? 0 : 2);
  return found.map((entry, index) => ({ entry, index })).sort((left, right) =>
    rank(left.entry) - rank(right.entry) || left.index - right.index
  ).map(({ entry }) => entry);
}

/** @param {Entry} entry */
export function entryLine(entry) {
  return make(
    "span",
    {},
    make("span", { class: "title" }, entry.title),
    " ",
    make("small", {}, `${entry.name} ${entry.id}`, entry.state === "shown" ? "" : ` · ${entry.state}`),
  );
}

/**
 * A box with a list of what fits (the combobox pattern of ARIA).
 * @param {{ id: string, describedBy?: string, label?: string, entries: () => Promise<Entry[]>, choose: (entry: Entry) => void }} options
 */
export function makePicker({ id, describedBy, label, entries, choose }) {
  const list = make("ul", {
    role: "listbox",
    id: `${id}-list`,
    class: "picker",
    "aria-label": "What fits",
    hidden: true,
  });
  const box = make("input", {
    id,
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": `${id}-list`,
    "aria-autocomplete": "list",
    "aria-describedby": describedBy,
    "aria-label": label,
    autocomplete: "off",
    spellcheck: "false",
  });
  const said = make("p", { class: "count", role: "status" });
  /** @type {Entry[]} */
  let shown = [];
  let active = -1;

  const close = () => {
    list.hidden = true;
    active = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
    said.textContent = "";
  };
  const mark = (/** @type {number} */ index) => {
    active = index;
    [...list.children].forEach((child, at) => child.setAttribute("aria-selected", String(at === index)));
    const child = list.children[index];
    if (child) {
      box.setAttribute("aria-activedescendant", child.id);
      child.scrollIntoView({ block: "nearest" });
    }
  };
  const open = async (/** @type {string} */ typed) => {
    const all = matching(await entries(), typed);
    shown = all.slice(0, MOST);
    list.replaceChildren(...shown.map((entry, index) => {
      const option = make("li", { role: "option", id: `${id}-${index}`, "aria-selected": "false" }, entryLine(entry));
      // Before the box loses the focus, which closes the list.
      option.addEventListener("mousedown", (event) => {
        event.preventDefault();
        pick(entry);
      });
      return option;
    }));
    list.hidden = shown.length === 0;
    box.setAttribute("aria-expanded", String(!list.hidden));
    said.textContent = all.length > MOST
      ? `${all.length} fit; type more to find yours.`
      : `${counted(all.length, "entry").replace("entrys", "entries")}.`;
    active = -1;
  };
  const pick = (/** @type {Entry} */ entry) => {
    close();
    choose(entry);
  };
  box.addEventListener("input", () => open(box.value));
  box.addEventListener("click", () => list.hidden && open(""));
  box.addEventListener("blur", close);
  box.addEventListener("keydown", async (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) await open("");
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (shown.length > 0) mark((active + step + shown.length) % shown.length);
    } else if (event.key === "Enter" && !list.hidden) {
      event.preventDefault();
      const entry = shown[active >= 0 ? active : 0];
      if (entry) pick(entry);
    } else if (event.key === "Escape" && !list.hidden) {
      // The list, and not the question in which it is.
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  return { element: make("div", { class: "combobox" }, box, list, said), box };
}

/** @param {import("./field.js").Part} part @returns {import("./field.js").Control} */
export function referenceControl({ type, field, value, set, form, id, describedBy }) {
  let chosen = typeof value === "string" ? value : "";
  const entries = () => form.references(type.to ?? "page");
  const now = make("p", { class: "chosen" });
  const picker = makePicker({
    id,
    describedBy,
    entries,
    choose(entry) {
      put(entry.value);
      picker.box.value = "";
    },
  });
  picker.box.placeholder = `Search for a ${type.name ?? "page"}`;
  const put = (/** @type {string} */ text) => {
    chosen = text;
    set(text === "" && !field.required ? undefined : text);
    form.changed();
    update();
  };
  const update = async () => {
    now.replaceChildren();
    if (chosen === "") return;
    const entry = (await entries().catch(() => [])).find((one) => one.value === chosen || one.link === chosen);
    if (entry) {
      const link = entry.file
        ? make("a", {
          href: `#file=${encodeURIComponent(entry.file)}&at=${encodeURIComponent(JSON.stringify(entry.at ?? []))}`,
        }, entry.title)
        : entry.title;
      now.append("Chosen: ", link, entry.state === "shown" ? "" : ` (${entry.state})`);
    } else {
      now.append("Chosen: ", make("b", {}, chosen), ", which is not there");
    }
    if (!field.required) {
      now.append(
        " ",
        button("Take it out", () => {
          put("");
          picker.box.focus();
        }, { class: "small" }),
      );
    }
  };
  update();
  return { element: make("div", {}, now, picker.element), put: (text) => put(String(text ?? "")) };
}
