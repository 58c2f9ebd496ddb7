// @ts-check
// What a form holds, and which edits lead from what the file says to what the form says.
//
// Every item of a list has a number of its own for as long as the form is open. So an item that was moved and changed is
// known as the same one, and what is sent touches no other.

/**
 * @typedef {string | null | Group | List} Model
 * @typedef {{ keys: Map<string, Model> }} Group
 * @typedef {{ items: Item[] }} List
 * @typedef {{ uid: number, value: Model }} Item
 * @typedef {string | number | { id: string }} Step
 * @typedef {string | number | boolean | null | any[] | { [key: string]: any }} Value what JSON holds
 * @typedef {{ op: string, at?: Step[], value?: Value, to?: number, text?: string, after?: string }} Edit
 */

/**
 * @typedef {object} Type
 * @property {string} kind
 * @property {number} [least]
 * @property {number} [most]
 * @property {string} [pattern]
 * @property {boolean} [translatable]
 * @property {boolean} [block]
 * @property {{ word: string, label: string, help: string }[]} [choices]
 * @property {Type} [of]
 * @property {any} [form] a record's form, or the words for a pattern
 * @property {string} [to]
 * @property {string} [keyForm]
 * @property {string} [name]
 */

/**
 * @typedef {{ key: string, label: string, help: string, required: boolean, usual?: boolean, standard?: string, fixed?: string, type: Type }} Field
 * @typedef {{ name: string, help: string, title?: string, group?: string, fields: Field[] }} Form
 */

let last = 0;

/** @param {Model} value @returns {Item} */
export const item = (value) => ({ uid: ++last, value });

/** @param {Model | undefined} model @returns {model is Group} */
export const isGroup = (model) => typeof model === "object" && model !== null && "keys" in model;

/** @param {Model | undefined} model @returns {model is List} */
export const isList = (model) => typeof model === "object" && model !== null && "items" in model;

/** @param {unknown} json @returns {Model} */
export function toModel(json) {
  if (json === null || json === undefined) return null;
  if (Array.isArray(json)) return { items: json.map((one) => item(toModel(one))) };
  if (typeof json === "object") {
    return { keys: new Map(Object.entries(json).map(([key, value]) => [key, toModel(value)])) };
  }
  return String(json);
}

/** A copy with the same numbers. @param {Model} model @returns {Model} */
export function clone(model) {
  if (isList(model)) return { items: model.items.map(({ uid, value }) => ({ uid, value: clone(value) })) };
  if (isGroup(model)) return { keys: new Map([...model.keys].map(([key, value]) => [key, clone(value)])) };
  return model;
}

/** A copy whose items are new ones. @param {Model} model @returns {Model} */
export function fresh(model) {
  if (isList(model)) return { items: model.items.map(({ value }) => item(fresh(value))) };
  if (isGroup(model)) return { keys: new Map([...model.keys].map(([key, value]) => [key, fresh(value)])) };
  return model;
}

/** For keeping, numbers and all. @param {Model} model @returns {unknown} */
export function pack(model) {
  if (isList(model)) return { l: model.items.map(({ uid, value }) => [uid, pack(value)]) };
  if (isGroup(model)) return { g: [...model.keys].map(([key, value]) => [key, pack(value)]) };
  return model;
}

/** @param {any} packed @returns {Model} */
export function unpack(packed) {
  if (packed === null || typeof packed === "string") return packed;
  if (packed.l) {
    const items = packed.l.map((/** @type {[number, unknown]} */ [uid, value]) => ({ uid, value: unpack(value) }));
    for (const { uid } of items) last = Math.max(last, uid);
    return { items };
  }
  return { keys: new Map(packed.g.map((/** @type {[string, unknown]} */ [key, value]) => [key, unpack(value)])) };
}

/** @param {Model} left @param {Model} right @returns {boolean} whether both say the same */
export function same(left, right) {
  if (isList(left)) {
    return isList(right) && left.items.length === right.items.length &&
      left.items.every((one, index) => same(one.value, /** @type {Item} */ (right.items[index]).value));
  }
  if (isGroup(left)) {
    return isGroup(right) && left.keys.size === right.keys.size &&
      [...left.keys].every(([key, value]) => right.keys.has(key) && same(value, right.keys.get(key) ?? null));
  }
  return left === right;
}

/** @param {Type | undefined} type @param {string} key @returns {Type | undefined} the type of a key of a record */
export function typeOfKey(type, key) {
  if (type?.kind === "record") return type.form.fields.find((/** @type {Field} */ field) => field.key === key)?.type;
  return type?.kind === "map" ? type.of : undefined;
}

/** What goes into an edit: numbers and flags as such. @param {Model} model @param {Type} [type] @returns {Value} */
export function encode(model, type) {
  if (isList(model)) return model.items.map(({ value }) => encode(value, type?.of));
  if (isGroup(model)) {
    return Object.fromEntries([...model.keys].map(([key, value]) => [key, encode(value, typeOfKey(type, key))]));
  }
  if (model === null) return null;
  if (type?.kind === "integer" && /^(0|-?[1-9][0-9]{0,14})$/.test(model)) return Number(model);
  if (type?.kind === "flag" && (model === "true" || model === "false")) return model === "true";
  return model;
}

/** @param {Model} model @returns {string | undefined} the id of an item */
export function idOf(model) {
  const id = isGroup(model) ? model.keys.get("id") : undefined;
  return typeof id === "string" && id !== "" ? id : undefined;
}

/** How an item of a list is named: by its id, or by its number. @param {Item[]} items @param {number} index @returns {Step} */
export function stepTo(items, index) {
  const id = idOf(items[index]?.value ?? null);
  if (id === undefined || items.findIndex(({ value }) => idOf(value) === id) !== index) return index;
  return { id };
}

/**
 * The edits that make `now` of `base`.
 * @param {Model} base what the file says
 * @param {Model} now what the form says
 * @param {Type} type
 * @param {Step[]} [at]
 * @returns {Edit[]}
 */
export function diff(base, now, type, at = []) {
  if (isGroup(base) && isGroup(now)) return diffGroup(base, now, type, at);
  if (isList(base) && isList(now)) return diffList(base, now, type, at);
  return same(base, now) ? [] : [{ op: "set", at, value: encode(now, type) }];
}

/** @param {Group} base @param {Group} now @param {Type} type @param {Step[]} at @returns {Edit[]} */
function diffGroup(base, now, type, at) {
  /** @type {Edit[]} */
  const edits = [];
  /** The keys that the file has by then. */
  const present = new Set([...base.keys.keys()].filter((key) => now.keys.has(key)));
  /** @param {string} key @param {Model} value */
  const compare = (key, value) => {
    const inner = typeOfKey(type, key) ?? { kind: "text" };
    const old = base.keys.get(key);
    if (old !== undefined) return edits.push(...diff(old, value, inner, [...at, key]));
    const after = before(key, type, present);
    present.add(key);
    edits.push({ op: "set", at: [...at, key], value: encode(value, inner), ...(after ? { after } : {}) });
  };
  // The id is what the item is found by, so it changes last.
  for (const [key, value] of now.keys) if (key !== "id") compare(key, value);
  for (const key of base.keys.keys()) {
    if (!now.keys.has(key)) edits.push({ op: "remove", at: [...at, key] });
  }
  const id = now.keys.get("id");
  if (id !== undefined) compare("id", id);
  return edits;
}

/** The key after which a new one belongs, in the order of the declaration. @param {string} key @param {Type} type @param {Set<string>} present */
function before(key, type, present) {
  if (type.kind !== "record") return undefined;
  const order = type.form.fields.map((/** @type {Field} */ field) => field.key);
  return order.slice(0, Math.max(0, order.indexOf(key))).findLast((/** @type {string} */ one) => present.has(one));
}

/** @param {List} base @param {List} now @param {Type} type @param {Step[]} at @returns {Edit[]} */
function diffList(base, now, type, at) {
  const inner = type.of ?? { kind: "text" };
  /** @type {Edit[]} */
  const edits = [];
  const kept = new Map(now.items.map((one) => [one.uid, one]));
  // Changes within items come first, while everything is where the file has it.
  base.items.forEach((old, index) => {
    const one = kept.get(old.uid);
    if (one) edits.push(...diff(old.value, one.value, inner, [...at, stepTo(base.items, index)]));
  });
  // From here on the items have their new ids.
  let items = base.items.map((old) => kept.get(old.uid) ?? old);
  for (let index = items.length - 1; index >= 0; index--) {
    if (kept.has(/** @type {Item} */ (items[index]).uid)) continue;
    edits.push({ op: "remove", at: [...at, stepTo(items, index)] });
    items = items.toSpliced(index, 1);
  }
  const stay = staying(items, now.items);
  now.items.forEach((one, index) => {
    const previous = now.items[index - 1];
    const place = previous ? items.indexOf(previous) + 1 : 0;
    const from = items.indexOf(one);
    if (from < 0) {
      edits.push({ op: "insert", at, to: place, value: encode(one.value, inner) });
      items = items.toSpliced(place, 0, one);
    } else if (!stay.has(one.uid)) {
      const to = from < place ? place - 1 : place;
      if (to === from) return;
      edits.push({ op: "move", at: [...at, stepTo(items, from)], to });
      items = items.toSpliced(from, 1).toSpliced(to, 0, one);
    }
  });
  return edits;
}

/** The most items that can stay where they are while the others move. @param {Item[]} old @param {Item[]} now */
function staying(old, now) {
  const place = new Map(old.map(({ uid }, index) => [uid, index]));
  /** @type {{ uid: number, at: number, length: number, previous: number }[]} */
  const chain = [];
  /** @type {number[]} */
  const tails = [];
  for (const { uid } of now) {
    const at = place.get(uid);
    if (at === undefined) continue;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (/** @type {{ at: number }} */ (chain[/** @type {number} */ (tails[middle])]).at < at) low = middle + 1;
      else high = middle;
    }
    chain.push({ uid, at, length: low + 1, previous: low > 0 ? /** @type {number} */ (tails[low - 1]) : -1 });
    tails[low] = chain.length - 1;
  }
  /** @type {Set<number>} */
  const stay = new Set();
  for (let index = tails.at(-1) ?? -1; index >= 0;) {
    const link = /** @type {{ uid: number, previous: number }} */ (chain[index]);
    stay.add(link.uid);
    index = link.previous;
  }
  return stay;
}

/** What is at the end of a way. @param {Model | undefined} model @param {Step[]} at @returns {Model | undefined} */
export function find(model, at) {
  for (const step of at) {
    if (typeof step === "string") model = isGroup(model) ? model.keys.get(step) : undefined;
    else if (!isList(model)) return undefined;
    else if (typeof step === "number") model = model.items[step]?.value;
    else model = model.items.find(({ value }) => idOf(value) === step.id)?.value;
  }
  return model;
}

/** An empty record with what has to be in it. @param {Form} form @returns {Group} */
export function blank(form) {
  /** @type {Map<string, Model>} */
  const keys = new Map();
  for (const field of form.fields) {
    if (field.fixed !== undefined) keys.set(field.key, field.fixed);
    else if (field.required) keys.set(field.key, empty(field.type));
  }
  return { keys };
}

/** @param {Type} type @returns {Model} */
export function empty(type) {
  if (type.kind === "list") return { items: [] };
  if (type.kind === "record") return blank(type.form);
  if (type.kind === "map") return { keys: new Map() };
  if (type.kind === "choice") return type.choices?.[0]?.word ?? "";
  if (type.kind === "integer") return String(type.least ?? 0);
  if (type.kind === "flag") return "false";
  return "";
}

/**
 * Whether a field is there at once, without "More".
 * @param {Field} field
 * @param {Form} declared
 * @param {Group} group
 * @param {Model | undefined} original what the original has; null where there is none
 */
export function isInFront(field, declared, group, original) {
  if (group.keys.has(field.key) || field.required || field.key === declared.title) return true;
  // Readers see the original until each of its texts is translated; what it lacks, a translation seldom has.
  return original === null ? field.usual === true : original !== undefined;
}

/** The words by which an item is known. @param {Model} model @param {Form | undefined} form */
export function titleOf(model, form) {
  if (typeof model === "string") return model;
  if (!isGroup(model)) return "";
  for (const key of [form?.title, "title", "name", "text", "label", "page", "url", "id"]) {
    const words = key ? model.keys.get(key) : undefined;
    if (typeof words === "string" && words.trim()) return words;
  }
  return "";
}

/** Every text in it, for a search. @param {Model} model @returns {string} */
export function textsOf(model) {
  if (typeof model === "string") return model;
  if (isList(model)) return model.items.map(({ value }) => textsOf(value)).join("\n");
  return isGroup(model) ? [...model.keys.values()].map(textsOf).join("\n") : "";
}
