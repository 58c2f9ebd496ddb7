// @ts-check
// From a page of the website to the files that it is made of.

import { get } from "./api.js";
import { make } from "./dom.js";
import { address } from "./overview.js";

/** @param {HTMLElement} main @param {string} path @returns {Promise<import("./form.js").View>} */
export async function pageView(main, path) {
  const { files, items } = await get("why", { path });
  document.title = `${path} – Edit your guide`;
  const heading = make("h1", { tabindex: -1 }, "What this page is made of");
  main.replaceChildren(heading, make("p", {}, make("a", { href: path, target: "guide-page" }, path)));
  if (files.length === 0) {
    main.append(
      make(
        "p",
        {},
        "guide makes this page from several files. Find what you want to change among all files, or search for its words.",
      ),
    );
  } else {
    main.append(
      make(
        "ul",
        { class: "files" },
        ...files.map((/** @type {any} */ file) => make("li", {}, make("a", { href: address(file.file) }, file.title))),
      ),
    );
  }
  if (items.length > 0) {
    main.append(
      make("h2", {}, "What it names"),
      make(
        "ul",
        { class: "files" },
        ...items.map((/** @type {any} */ one) =>
          make("li", {}, make("a", { href: address(one.file, one.at) }, one.title), ` ${one.name}`)
        ),
      ),
    );
  }
  heading.focus();
  return { leave: () => true, end: () => {} };
}
