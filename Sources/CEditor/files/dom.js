// @ts-check

/**
 * Makes an element. Attributes that are `false` or undefined are left out, those that are `true` are empty.
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name
 * @param {Record<string, string | number | boolean | undefined>} [attributes]
 * @param {...(Node | string | null | undefined)} children
 * @returns {HTMLElementTagNameMap[N]}
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(key, value === true ? "" : String(value));
  }
  for (const child of children) if (child !== null && child !== undefined) element.append(child);
  return element;
}

/**
 * A button that does something.
 * @param {string | Node} words
 * @param {(event: MouseEvent) => void} press
 * @param {Record<string, string | number | boolean | undefined>} [attributes]
 */
export function button(words, press, attributes = {}) {
  const element = make("button", { type: "button", ...attributes }, words);
  element.addEventListener("click", press);
  return element;
}

/**
 * A sentence of guide's: what stands between backticks is code.
 * @param {string} text
 * @returns {(Node | string)[]}
 */
export function words(text) {
  return text.split("`").map((part, index) => (index % 2 ? make("code", {}, part) : part));
}

let number = 0;

/** An id that no other element has. @param {string} [stem] */
export const newID = (stem = "x") => `${stem}-${++number}`;

/** @param {number} count @param {string} noun */
export const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** "an article", "a question". @param {string} noun */
export const withArticle = (noun) => `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`;

/**
 * Says something to who does not see it: to screen readers, and in the line at the bottom.
 * @param {string} text
 */
export function announce(text) {
  const region = document.getElementById("live");
  if (!region) return;
  // The same words again are only read when the region was empty in between.
  region.textContent = "";
  setTimeout(() => (region.textContent = text), 50);
}

/**
 * Runs the last of several calls, once none has come for a while.
 * @template {unknown[]} A
 * @param {(...args: A) => void} work
 * @param {number} pause in milliseconds
 */
export function afterPause(work, pause) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @param {A} args */
  const run = (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...args), pause);
  };
  run.cancel = () => clearTimeout(timer);
  return run;
}
