// @ts-check
// A search over everything.

import { get } from "./api.js";
import { counted, make } from "./dom.js";
import { address } from "./overview.js";

/** @param {HTMLElement} main @param {string} text @returns {Promise<import("./form.js").View>} */
export async function findView(main, text) {
  document.title = `Search: ${text} – Edit your guide`;
  const { found } = await get("find", { text });
  const heading = make("h1", { tabindex: -1 }, `Search: ${text}`);
  main.replaceChildren(
    heading,
    make("p", {}, found.length === 0 ? "Nothing has these words." : `${counted(found.length, "place")}.`),
  );
  main.append(
    make(
      "ul",
      { class: "found" },
      ...found.map((/** @type {any} */ one) =>
        make("li", {}, make("a", { href: address(one.file, one.at) }, one.title), " ", ...marked(one.words, text))
      ),
    ),
  );
  heading.focus();
  return { leave: () => true, end: () => {} };
}

/** @param {string} words @param {string} text @returns {(Node | string)[]} */
function marked(words, text) {
  const at = words.toLowerCase().indexOf(text.toLowerCase());
  if (at < 0) return [words];
  return [words.slice(0, at), make("mark", {}, words.slice(at, at + text.length)), words.slice(at + text.length)];
}
