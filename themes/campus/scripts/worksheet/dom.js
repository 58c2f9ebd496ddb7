// @ts-check
// Building what is shown. Texts are set as texts: nothing that somebody wrote is ever read as markup.

/** @typedef {Node | string | number | false | null | undefined} Child */
/** @typedef {Record<string, unknown>} Props */

/**
 * An element. `on…` props are listeners, `class` and attributes are set, and false and undefined ones left out.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Props} [props]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === false || value === undefined || value === null) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else if (name === "value" || name === "checked") Object.assign(element, { [name]: value });
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat()) {
    if (child !== false && child !== null && child !== undefined) {
      element.append(child instanceof Node ? child : String(child));
    }
  }
  return element;
}

/** @param {string} text @param {(event: Event) => void} onclick @param {Props} [props] */
export const button = (text, onclick, props = {}) =>
  h("button", { type: "button", class: "ws-button", onclick, ...props }, text);

/** @param {string} text @param {string} href @param {Props} [props] */
export const link = (text, href, props = {}) => h("a", { href, ...props }, text);

/** Words that only those hear who cannot see what stands beside them. @param {string} text */
export const unseen = (text) => h("span", { class: "sr" }, ` ${text}`);

/** Replaces what is in an element. @param {Element} parent @param {...(Child | Child[])} children */
export function fill(parent, ...children) {
  const kept = children.flat().filter((child) => child !== false && child !== null && child !== undefined);
  parent.replaceChildren(
    .../** @type {(Node | string)[]} */ (kept.map((child) => child instanceof Node ? child : String(child))),
  );
}

/** Offers a file for download. @param {string} name @param {string} text @param {string} type */
export function download(name, text, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const anchor = h("a", { href: address, download: name, hidden: true });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * Copies a text as it is. Where the browser does not allow it, the text is marked for copying by hand.
 * @param {string} text
 * @param {HTMLTextAreaElement | HTMLInputElement} [field] what shows the text
 */
export async function copy(text, field) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.focus();
    field?.select();
    return false;
  }
}
