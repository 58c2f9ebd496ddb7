// @ts-check
// A list: of things with fields of their own, or of single values.

import { makeControl } from "./control.js";
import { get } from "./api.js";
import { askFor, tell } from "./dialog.js";
import { announce, button, counted, make, newID, withArticle } from "./dom.js";
import { recordFields } from "./field-record.js";
import { show } from "./problems.js";
import { blank, empty, fresh, idOf, isGroup, isList, item, stepTo, textsOf, titleOf } from "./model.js";
import { idField } from "./field-id.js";
import { unused } from "./slug.js";

/**
 * @typedef {import("./field.js").Part} Part
 * @typedef {import("./field.js").Control} Control
 * @typedef {import("./model.js").Item} Item
 * @typedef {import("./model.js").List} List
 * @typedef {import("./model.js").Form} Form
 * @typedef {import("./model.js").Step} Step
 */

/** Lists that are longer have a search of their own. */
const SHORT = 8;

/** @param {Part} part @returns {Control} */
export function listControl(part) {
  const { type, field, value, set, at, form } = part;
  /** @type {List} */
  const list = isList(value) ? value : { items: [] };
  const inner = type.of ?? { kind: "text" };
  /** @type {Form | undefined} */
  const declared = inner.kind === "record" ? inner.form : undefined;
  const name = declared?.name ?? "entry";
  const rows = make("ol", { class: declared ? "items" : "lines" });
  /** @type {Map<number, Row>} */
  const made = new Map();

  /** @typedef {{ element: HTMLLIElement, update: () => void, open: (rest?: Step[]) => void, forget: () => void, text: () => string }} Row */

  const changed = () => {
    set(list.items.length === 0 && !field.required ? undefined : list);
    form.changed();
    for (const row of made.values()) row.update();
    count.textContent = counts();
    add.disabled = list.items.length >= (type.most ?? Infinity);
  };
  const counts = () => (list.items.length > SHORT ? `${list.items.length} in all.` : "");
  const place = (/** @type {Item} */ one) => list.items.indexOf(one);
  const wayTo = (/** @type {Item} */ one) => [...at(), stepTo(list.items, place(one))];
  const title = (/** @type {Item} */ one) => {
    const own = titleOf(one.value, declared);
    // A translation may leave the title to its original.
    const isOnlyID = form.isTranslation && own === idOf(one.value);
    return (isOnlyID && titleOf(form.original(wayTo(one)) ?? null, declared)) || own;
  };
  const words = (/** @type {Item} */ one) => title(one) || `${name} ${place(one) + 1}`;

  /** @param {Item} one @param {number} to @param {string} [focus] */
  const move = (one, to, focus) => {
    const from = place(one);
    if (to < 0 || to >= list.items.length || to === from) return;
    list.items.splice(from, 1);
    list.items.splice(to, 0, one);
    const row = /** @type {Row} */ (made.get(one.uid)).element;
    row.remove();
    rows.insertBefore(row, rows.children[to] ?? null);
    changed();
    announce(`${words(one)} is now ${to + 1} of ${list.items.length}.`);
    const target = /** @type {HTMLButtonElement | null} */ (row.querySelector(`[data-do="${focus ?? "to"}"]`));
    // At the end of the list the button that was pressed is of no more use.
    (target && !target.disabled
      ? target
      : /** @type {HTMLElement | null} */ (row.querySelector("[data-do]:not(:disabled)")))?.focus();
  };

  /** @param {Item} one */
  const moveTo = async (one) => {
    const box = make("input", {
      type: "number",
      min: 1,
      max: list.items.length,
      value: place(one) + 1,
      id: newID("to"),
    });
    const to = await askFor(`Move “${words(one)}”`, [
      make("p", {}, make("label", { for: box.id }, `To which place, from 1 to ${list.items.length}? `), box),
    ], [{ words: "Move", value: () => Number(box.value), isMain: true }]);
    if (to !== null && Number.isInteger(to)) move(one, Math.min(Math.max(to, 1), list.items.length) - 1);
  };

  /** @param {Item} one */
  const take = (one) => {
    const index = place(one);
    list.items.splice(index, 1);
    const row = made.get(one.uid);
    row?.forget();
    row?.element.remove();
    made.delete(one.uid);
    changed();
    const next = rows.children[Math.min(index, rows.children.length - 1)];
    (/** @type {HTMLElement | null} */ (next?.querySelector("button, input, textarea")) ?? add).focus();
    announce(`${words(one)} is taken out. It is gone when you save.`);
  };

  /** @param {Item} one */
  const remove = async (one) => {
    const known = declared ? form.known(wayTo(one)) : undefined;
    if (!known) return take(one);
    const canRetire = declared?.fields.some(({ key, type }) =>
      key === "status" && type.choices?.some(({ word }) => word === "retired")
    );
    if (known.published) {
      if (!canRetire) {
        await tell(
          "It stays",
          `“${words(one)}” was published, so links and worksheets know it. It can be changed, but not deleted.`,
        );
        return;
      }
      const sure = await askFor(`Retire “${words(one)}”?`, [
        make(
          "p",
          {},
          "It was published, so links and saved worksheets know it. Retired, it is no longer offered, and nothing breaks.",
        ),
      ], [{ words: "Retire", value: () => true, isMain: true }]);
      if (sure && isGroup(one.value)) {
        one.value.keys.set("status", "retired");
        replace(one);
        changed();
      }
      return;
    }
    const { uses } = await get("uses", { kind: known.kind, id: known.id });
    const content = uses.length === 0 ? [make("p", {}, "Nothing names it.")] : [
      make("p", {}, `It is named in ${counted(uses.length, "place")}. Each of them is a mistake afterwards:`),
      make(
        "ul",
        { class: "uses" },
        ...uses.slice(0, 12).map((/** @type {any} */ use) => make("li", {}, make("b", {}, use.title), ` ${use.words}`)),
      ),
    ];
    const sure = await askFor(`Delete “${words(one)}”?`, content, [{
      words: "Delete",
      value: () => true,
      isGrave: true,
    }]);
    if (sure) take(one);
  };

  /** Makes a row anew, after a change from outside of it. @param {Item} one */
  const replace = (one) => {
    const old = made.get(one.uid);
    if (!old) return;
    old.forget();
    const row = makeRow(one);
    made.set(one.uid, row);
    old.element.replaceWith(row.element);
    row.open();
  };

  /** @param {Item} one */
  const tools = (one) => {
    const up = button("↑", () => move(one, place(one) - 1, "up"), { class: "small", "data-do": "up" });
    const down = button("↓", () => move(one, place(one) + 1, "down"), { class: "small", "data-do": "down" });
    const to = button("Move to…", () => moveTo(one), { class: "small", "data-do": "to" });
    const out = button(declared ? "Delete…" : "Remove", () => remove(one), { class: "small", "data-do": "out" });
    const element = make("span", { class: "tools" }, up, down);
    if (declared) element.append(to);
    if (declared) {
      element.append(button("Copy", () => insert(copy(one), place(one) + 1), { class: "small", "data-do": "copy" }));
    }
    element.append(out);
    const update = () => {
      const what = words(one);
      up.disabled = place(one) === 0;
      down.disabled = place(one) === list.items.length - 1;
      up.setAttribute("aria-label", `Move up: ${what}`);
      down.setAttribute("aria-label", `Move down: ${what}`);
      to.setAttribute("aria-label", `Move to another place: ${what}`);
      out.setAttribute("aria-label", `${declared ? "Delete" : "Remove"}: ${what}`);
    };
    return { element, update };
  };

  const ids = () => new Set(list.items.map((one) => idOf(one.value) ?? ""));

  /** @param {Item} one */
  const copy = (one) => {
    const value = fresh(one.value);
    const id = idOf(value);
    if (id && isGroup(value)) value.keys.set("id", unused(`${id.replace(/-[0-9]+$/, "")}-2`, ids()));
    return item(value);
  };

  /** @param {Item} one @param {number} index */
  const insert = (one, index) => {
    list.items.splice(index, 0, one);
    const row = makeRow(one);
    made.set(one.uid, row);
    rows.insertBefore(row.element, rows.children[index] ?? null);
    row.open();
    changed();
    announce(`${declared ? `A new ${name}` : "A line"}, ${index + 1} of ${list.items.length}.`);
    /** @type {HTMLElement | null} */ (row.element.querySelector(
      ".record input, .record textarea, input, textarea, select",
    ))?.focus();
  };

  /** @param {Item} one @returns {Row} */
  const makeRow = (one) => (declared ? recordRow(one, declared) : lineRow(one));

  /** @param {Item} one @returns {Row} */
  const lineRow = (one) => {
    const bar = tools(one);
    const id = newID("line");
    const problems = make("ul", { class: "problems", id: `${id}-problems` });
    const control = makeControl({
      type: inner,
      field: { ...field, required: true, standard: undefined, type: inner },
      value: one.value,
      set: (text) => {
        one.value = text ?? "";
        set(list);
      },
      at: () => wayTo(one),
      form,
      id,
      describedBy: `${id}-problems`,
    });
    const box = control.element.matches("input, textarea")
      ? control.element
      : control.element.querySelector("input, textarea, select");
    const element = make("li", {}, make("div", { class: "line" }, control.element, bar.element), problems);
    const spot = {
      at: () => wayTo(one),
      show: (/** @type {import("./problems.js").Problem[]} */ found) =>
        problems.replaceChildren(
          ...found.map((problem) => show(problem, control.put && ((one) => control.put?.(one.replacement ?? "")))),
        ),
      reveal: () => /** @type {HTMLElement | null} */ (box)?.focus(),
    };
    form.add(spot);
    const update = () => {
      bar.update();
      box?.setAttribute("aria-label", `${field.label} ${place(one) + 1}`);
    };
    return { element, update, open: () => {}, forget: () => form.remove(spot), text: () => textsOf(one.value) };
  };

  /** @param {Item} one @param {Form} declared @returns {Row} */
  const recordRow = (one, declared) => {
    const bar = tools(one);
    const panel = make("div", { class: "panel", id: newID("panel"), hidden: true });
    const badge = make("span", { class: "badge" });
    const state = make("span", { class: "state" });
    const head = make("span", { class: "title" });
    const problems = make("ul", { class: "problems" });
    const opener = button(head, () => (panel.hidden ? open() : close()), {
      class: "opener",
      "aria-expanded": "false",
      "aria-controls": panel.id,
    });
    opener.append(" ", state, " ", badge);
    const element = make("li", {}, make("div", { class: "head" }, make("h3", {}, opener), bar.element), panel);
    // The page beside the form goes along with what is being written.
    panel.addEventListener("focusin", (event) => {
      if (form.showing(wayTo(one))) event.stopPropagation();
    });
    /** @type {import("./field.js").Place[]} */
    let inside = [];
    /** The problems that came while the panel was closed. @type {import("./problems.js").Problem[]} */
    let pending = [];
    const own = {
      ...form,
      add: (/** @type {import("./field.js").Place} */ spot) => {
        inside.push(spot);
        form.add(spot);
      },
      changed: () => {
        update();
        form.changed();
      },
    };
    const isNew = !form.known(wayTo(one)) && idOf(one.value) === undefined;
    const build = () => {
      const group = isGroup(one.value) ? one.value : blank(declared);
      one.value = group;
      const special = (/** @type {import("./model.js").Field} */ field) =>
        // The id of a step of the worksheet is one of a few words, to choose from.
        field.key === "id" && field.required && field.type.kind !== "choice"
          ? idField(field, group, declared, () => wayTo(one), own, isNew, ids)
          : null;
      // An id is made of the title, so that whoever adds something begins with that.
      const fields = recordFields(declared, group, () => wayTo(one), own, special, isNew ? "id" : undefined);
      panel.replaceChildren(problems, fields.element);
    };
    const open = (/** @type {Step[]} */ rest = []) => {
      if (panel.childElementCount === 0) {
        build();
        form.recheck();
      }
      panel.hidden = false;
      opener.setAttribute("aria-expanded", "true");
      form.showing(wayTo(one));
      if (rest.length > 0) {
        // The field may be among those that are only made when somebody asks for more.
        const key = JSON.stringify(wayTo(one).concat(rest.slice(0, 1)));
        if (!inside.some((spot) => JSON.stringify(spot.at()) === key)) {
          panel.querySelector("details")?.setAttribute("open", "");
        }
        setTimeout(() => inside.find((spot) => JSON.stringify(spot.at()) === key)?.reveal(rest.slice(1)));
      }
    };
    const close = () => {
      panel.hidden = true;
      opener.setAttribute("aria-expanded", "false");
    };
    const update = () => {
      bar.update();
      head.textContent = title(one) || `A new ${declared.name}`;
      const status = isGroup(one.value) ? one.value.keys.get("status") : undefined;
      state.textContent = typeof status === "string" && status !== "published" ? status : "";
    };
    const spot = {
      at: () => wayTo(one),
      /** @param {import("./problems.js").Problem[]} found */
      show(found) {
        pending = found;
        const errors = found.filter(({ severity }) => severity === "error").length;
        const closed = panel.childElementCount === 0 || panel.hidden;
        badge.textContent = errors > 0 ? counted(errors, "mistake") : "";
        problems.replaceChildren(...(closed ? [] : pending.map((problem) => show(problem))));
      },
      reveal: (/** @type {Step[]} */ rest) => {
        open(rest);
        if (rest.length === 0) opener.focus();
        element.scrollIntoView({ block: "center" });
      },
    };
    form.add(spot);
    const forget = () => {
      form.remove(spot);
      for (const one of inside) form.remove(one);
      inside = [];
    };
    return { element, update, open, forget, text: () => textsOf(one.value) };
  };

  // MARK: around the rows

  const add = button(declared ? `Add ${withArticle(name)}` : "Add a line", () => {
    insert(item(declared ? blank(declared) : empty(inner)), list.items.length);
  }, { class: "add" });
  const count = make("p", { class: "count", role: "status" });
  for (const one of list.items) {
    const row = makeRow(one);
    made.set(one.uid, row);
    rows.append(row.element);
  }
  for (const row of made.values()) row.update();
  count.textContent = counts();
  const element = make("div", { class: "list" });
  if (declared && list.items.length > SHORT) element.append(filter());
  element.append(count, rows, add);
  add.disabled = list.items.length >= (type.most ?? Infinity);

  function filter() {
    const box = make("input", { type: "search", id: newID("filter") });
    const group = declared?.group;
    const groups = group
      ? [...new Set(list.items.map(({ value }) => isGroup(value) ? value.keys.get(group) : null))].filter((one) =>
        typeof one === "string"
      )
      : [];
    const choose = make("select", { id: newID("group") }, make("option", { value: "" }, "all"));
    for (const one of groups) choose.append(make("option", { value: String(one) }, String(one)));
    const apply = () => {
      const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const one of list.items) {
        const row = made.get(one.uid);
        if (!row) continue;
        const text = row.text().toLowerCase();
        const fits = words.every((word) => text.includes(word)) &&
          (choose.value === "" || isGroup(one.value) && one.value.keys.get(group ?? "") === choose.value);
        row.element.hidden = !fits;
        if (fits) shown++;
      }
      count.textContent = shown === list.items.length ? counts() : `${shown} of ${list.items.length} shown.`;
    };
    box.addEventListener("input", apply);
    choose.addEventListener("change", apply);
    const element = make("div", { class: "row filter" }, make("label", { for: box.id }, "Search in this list "), box);
    if (groups.length > 1) element.append(make("label", { for: choose.id }, "Group "), choose);
    return element;
  }

  return { element, isGroup: true };
}
