// @ts-check
// As much of a browser as the views of the editor need, and a guide that answers them.

class Classes {
  /** @type {Set<string>} */
  names = new Set();
  /** @param {string} name @param {boolean} [isOn] */
  toggle(name, isOn = !this.names.has(name)) {
    if (isOn) this.names.add(name);
    else this.names.delete(name);
    return isOn;
  }
  /** @param {...string} names */
  add(...names) {
    names.forEach((name) => this.names.add(name));
  }
  /** @param {...string} names */
  remove(...names) {
    names.forEach((name) => this.names.delete(name));
  }
  /** @param {string} name */
  contains(name) {
    return this.names.has(name);
  }
}

export class Element extends EventTarget {
  /** @param {string} name */
  constructor(name) {
    super();
    this.name = name;
    /** @type {any[]} */
    this.childNodes = [];
    /** @type {Element | null} */
    this.parentNode = null;
    /** @type {Map<string, string>} */
    this.attributes = new Map();
    this.classList = new Classes();
    this.style = {};
    this.dataset = {};
    this.value = "";
    this.hidden = false;
    this.inert = false;
    this.disabled = false;
    this.scrollTop = 0;
    this.clientHeight = 0;
  }
  get children() {
    return this.childNodes.filter((one) => one instanceof Element);
  }
  get isConnected() {
    return true;
  }
  /** @param {string} name @param {string} value */
  setAttribute(name, value) {
    this.attributes.set(name, value);
    if (name === "class") value.split(" ").forEach((one) => this.classList.add(one));
  }
  /** @param {string} name */
  getAttribute(name) {
    return this.attributes.get(name) ?? null;
  }
  /** @param {string} name */
  removeAttribute(name) {
    this.attributes.delete(name);
  }
  /** @param {...any} nodes */
  append(...nodes) {
    for (const node of nodes) {
      if (node instanceof Element) {
        node.remove();
        node.parentNode = this;
      }
      this.childNodes.push(node);
    }
  }
  /** @param {...any} nodes */
  replaceChildren(...nodes) {
    for (const child of this.children) child.parentNode = null;
    this.childNodes = [];
    this.append(...nodes);
  }
  remove() {
    const list = this.parentNode?.childNodes;
    list?.splice(list.indexOf(this), 1);
    this.parentNode = null;
  }
  focus() {}
  select() {}
  setSelectionRange() {}
  scrollIntoView() {}
  showModal() {}
  get localName() {
    return this.name;
  }
  close() {
    this.dispatchEvent(new Event("close"));
  }
  click() {
    this.dispatchEvent(new Event("click"));
  }
  /** Types over what is there. @param {string} text */
  type(text) {
    this.value = text;
    this.dispatchEvent(new Event("input"));
  }
  /** @returns {string} */
  get textContent() {
    return this.childNodes.map((one) => one instanceof Element ? one.textContent : String(one)).join("");
  }
  set textContent(text) {
    this.replaceChildren(text);
  }
  /** Every element in it. @returns {any[]} */
  get all() {
    return this.children.flatMap((one) => [one, ...one.all]);
  }
  /** @param {string} name @param {string} [words] @returns {any} the first of a name, with these words */
  first(name, words) {
    const found = this.all.find((one) => one.name === name && (words === undefined || one.textContent === words));
    if (!found) throw new Error(`no ${name} ${words ?? ""} in: ${this.textContent}`);
    return found;
  }
  /** @returns {any} */
  querySelector() {
    return null;
  }
  /** @returns {any[]} */
  querySelectorAll() {
    return [];
  }
  /** @returns {any} */
  closest() {
    return null;
  }
}

/** Lets all that waits for nothing but itself go on. */
export const settle = async () => {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve));
};

const body = new Element("body");
const documentHere = Object.assign(new EventTarget(), {
  body,
  title: "",
  activeElement: null,
  createElement: (/** @type {string} */ name) => new Element(name),
  getElementById: () => null,
  querySelector: () => null,
  querySelectorAll: () => [],
});
/** @type {Map<string, string>} */
const stored = new Map();
const storage = {
  getItem: (/** @type {string} */ key) => stored.get(key) ?? null,
  setItem: (/** @type {string} */ key, /** @type {string} */ text) => void stored.set(key, text),
  removeItem: (/** @type {string} */ key) => void stored.delete(key),
  key: (/** @type {number} */ index) => [...stored.keys()][index] ?? null,
  get length() {
    return stored.size;
  },
};
/** Where the page was led to. */
export const went = { to: "" };

/** @type {(path: string, body: any) => any} */
let answer = () => ({});

/** How guide answers from here on: with a value, or with `[status, value]`. @param {typeof answer} how */
export const guideAnswers = (how) => (answer = how);

/** The locks that windows have. @type {Set<string>} */
const held = new Set();
const locks = {
  request: async (/** @type {string} */ name, /** @type {any} */ _options, /** @type {any} */ work) => {
    if (held.has(name)) return work(null);
    held.add(name);
    try {
      return await work({ name });
    } finally {
      held.delete(name);
    }
  },
};

Object.defineProperties(globalThis, {
  navigator: { value: { locks }, configurable: true },
  document: { value: documentHere, configurable: true },
  localStorage: { value: storage, configurable: true },
  location: {
    value: { hash: "", pathname: "/", search: "", reload() {}, replace: (/** @type {string} */ to) => (went.to = to) },
    configurable: true,
  },
  getComputedStyle: { value: () => ({ lineHeight: "20" }), configurable: true },
  EventSource: { value: undefined, configurable: true },
  fetch: {
    value: async (/** @type {string} */ path, /** @type {any} */ options) => {
      const found = await answer(
        path.replace(/^.*api\//, "").replace(/\?.*/, ""),
        options?.body && JSON.parse(options.body),
      );
      const [status, value] = Array.isArray(found) ? found : [200, found];
      return { ok: status === 200, status, json: () => Promise.resolve(value) };
    },
    configurable: true,
  },
});

/** The question that waits for an answer. @returns {Element} */
export const question = () => body.first("dialog");
/** Presses a button of the question, and lets guide answer. @param {string} words */
export const choose = async (words) => {
  question().first("button", words).click();
  await settle();
};
export const isAsked = () => body.all.some((one) => one.name === "dialog");

export const pane = /** @type {any} */ ({ toggle: new Element("button"), show() {}, at() {}, refresh() {} });

/** As if every window were gone. */
export const forgetLocks = () => held.clear();

/** Everything as it was before. */
export function forget() {
  stored.clear();
  forgetLocks();
  body.replaceChildren();
  went.to = "";
}
