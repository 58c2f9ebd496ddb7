// @ts-check
// The pictures, files and tables that the guide has, and where each is used.

import { get, post } from "./api.js";
import { askFor } from "./dialog.js";
import { announce, button, counted, make, newID } from "./dom.js";
import { address } from "./overview.js";
import { ask } from "./token.js";

/** @typedef {{ file: string, title: string, at: import("./model.js").Step[], words: string }} Use */
/** @typedef {{ file: string, name: string, kind: "picture" | "file" | "table", bytes: number, used: boolean, uses: Use[] }} Medium */

const headings = { picture: "Pictures", file: "Files for readers", table: "Tables" };

/** @param {number} bytes */
export const sizeOf = (bytes) =>
  bytes < 1000
    ? counted(bytes, "byte")
    : bytes < 1e6
    ? `${Math.round(bytes / 1000)} KB`
    : `${(bytes / 1e6).toFixed(1)} MB`;

/**
 * What a picture is described as in a line of Markdown.
 * @param {string} words @param {string} name
 * @returns {string | null} null where the line describes nothing: in a form its description has a field of its own
 */
export function descriptionIn(words, name) {
  const end = words.indexOf(`](image:${name}`);
  const start = end < 0 ? -1 : words.lastIndexOf("![", end);
  return start < 0 ? null : words.slice(start + 2, end);
}

/** @param {HTMLElement} main @returns {Promise<import("./form.js").View>} */
export async function mediaView(main) {
  const { media } = await get("media");
  document.title = "Pictures and files – Edit your guide";
  const heading = make("h1", { tabindex: -1 }, "Pictures and files");
  const search = make("input", { type: "search", id: newID("search") });
  const unused = make("input", { type: "checkbox", id: newID("unused") });
  const count = make("p", { class: "count", role: "status" });
  /** @type {string[]} */
  const addresses = [];
  const seen = typeof IntersectionObserver === "undefined" ? null : new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      seen?.unobserve(target);
      load(/** @type {HTMLImageElement} */ (target));
    }
  }, { rootMargin: "400px" });

  /** @param {HTMLImageElement} picture */
  async function load(picture) {
    const answer = await ask(`api/media/picture?${new URLSearchParams({ file: picture.dataset.file ?? "" })}`);
    if (!answer.ok) return;
    picture.src = URL.createObjectURL(await answer.blob());
    addresses.push(picture.src);
  }

  /** @param {Medium} medium */
  function entry(medium) {
    const line = make("li", { class: "medium" });
    if (medium.kind === "picture") {
      // Its name stands beside it, and what it shows is told where it is used.
      const picture = make("img", { alt: "", "data-file": medium.file });
      const size = make("span");
      picture.addEventListener("load", () => {
        size.textContent = `, ${picture.naturalWidth} × ${picture.naturalHeight} pixels`;
      });
      seen?.observe(picture);
      line.append(make("div", { class: "thumb" }, picture), about(medium, size));
    } else line.append(about(medium, null));
    return line;
  }

  /** @param {Medium} medium @param {Node | null} size */
  function about(medium, size) {
    const text = make(
      "div",
      {},
      make("b", {}, medium.name),
      make("small", {}, ` ${sizeOf(medium.bytes)}`, size),
    );
    if (medium.uses.length > 0) {
      text.append(
        make(
          "ul",
          { class: "uses" },
          ...medium.uses.map((use) => {
            const description = descriptionIn(use.words, medium.name);
            return make(
              "li",
              {},
              "In ",
              make("a", { href: address(use.file, use.at) }, use.title),
              description === null ? "" : description === "" ? ", without a description" : `: “${description}”`,
            );
          }),
        ),
      );
    } else if (medium.used) text.append(make("p", { class: "help" }, "The site’s own look or wording has it."));
    else {
      text.append(
        make("p", { class: "help" }, "Used nowhere. "),
        button("Delete…", () => remove(medium), { class: "small", "aria-label": `Delete ${medium.name}` }),
      );
    }
    return text;
  }

  /** @param {Medium} medium */
  async function remove(medium) {
    const kept = await askFor(`Delete “${medium.name}”?`, [
      make("p", {}, "No text of the guide names it. A copy stays on this computer, beside the history."),
    ], [{
      words: "Delete",
      value: async () => String((await post("media/remove", { file: medium.file })).kept),
      isGrave: true,
    }]);
    if (!kept) return;
    media.splice(media.indexOf(medium), 1);
    show();
    heading.focus();
    announce(`Deleted: ${medium.name}.`);
  }

  const lists = make("div");
  function show() {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = media.filter((/** @type {Medium} */ one) => {
      const text = [one.name, ...one.uses.flatMap(({ title, words }) => [title, words])].join(" ").toLowerCase();
      return wanted.every((word) => text.includes(word)) && !(unused.checked && one.used);
    });
    count.textContent = shown.length === 0 ? "Nothing of this kind." : `${shown.length} of ${media.length}.`;
    lists.replaceChildren(
      .../** @type {("picture" | "file" | "table")[]} */ (Object.keys(headings)).flatMap((kind) => {
        const own = shown.filter((/** @type {Medium} */ one) => one.kind === kind);
        return own.length === 0
          ? []
          : [make("h2", {}, `${headings[kind]} (${own.length})`), make("ul", { class: "media" }, ...own.map(entry))];
      }),
    );
  }
  search.addEventListener("input", show);
  unused.addEventListener("change", show);
  show();
  main.replaceChildren(
    heading,
    make(
      "p",
      { class: "help" },
      "What is in the guide, and where. A picture or a file is put in where it is written about: in the text of an article, with “Picture…” and “File…”.",
    ),
    make(
      "div",
      { class: "row" },
      make("label", { for: search.id, class: "unseen" }, "Search in pictures and files"),
      search,
      make("label", { class: "choice", for: unused.id }, unused, make("span", {}, "Only what is used nowhere")),
    ),
    count,
    lists,
  );
  search.placeholder = "Search";
  heading.focus();
  return {
    leave: () => true,
    end() {
      seen?.disconnect();
      addresses.forEach((one) => URL.revokeObjectURL(one));
    },
  };
}
