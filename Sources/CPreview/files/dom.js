// @ts-check

/**
 * Makes an element.
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
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
