// @ts-check
// A small index for the tests of the search, made as guide makes it, but of pages that are written in the test.

import { SearchIndex } from "../../../themes/campus/scripts/search-index.js";
import { readRules } from "../../../themes/campus/scripts/words.js";

/** @type {Record<string, import("../../../themes/campus/scripts/words.js").Rules>} */
const rules = JSON.parse(await Deno.readTextFile(new URL("../../Fixtures/search/rules.json", import.meta.url)));

/** @typedef {[path: string, ...sections: [id: string, title: string, text: string][]]} Page */

class SmallIndex extends SearchIndex {
  /** @type {Record<string, unknown>} */
  files = {};

  /** @override @param {string} name */
  file(name) {
    return Promise.resolve(this.files[name]);
  }
}

/**
 * @param {string} language
 * @param {Page[]} pages fewer than eight
 * @param {string} [synonyms]
 */
export function smallIndex(language, pages, synonyms = "") {
  const own = /** @type {typeof rules[string]} */ (rules[language]);
  const reader = readRules(own);
  /** @type {Map<string, Map<number, number>>} */
  const lists = new Map();
  /** @param {number} page @param {string} text @param {number} weight */
  const note = (page, text, weight) => {
    for (const { word } of reader.words(text)) {
      const form = reader.form(word);
      if (!form) continue;
      const list = lists.get(form) ?? new Map();
      lists.set(form, list.set(page, Math.max(list.get(page) ?? 0, weight)));
    }
  };
  pages.forEach(([path, ...sections], page) => {
    note(page, path.split("/").at(-2) ?? "", 1);
    sections.forEach(([, title, text], at) => {
      note(page, title, at === 0 ? 3 : 2);
      note(page, text, 0);
    });
  });
  const words = [...lists].sort(([left], [right]) => left < right ? -1 : 1);
  const index = new SmallIndex(
    {
      edition: "1",
      language,
      pages: pages.length,
      runs: [words[0]?.[0] ?? ""],
      texts: [0],
      rules: own,
      say: { synonyms },
    },
    "",
  );
  index.files = {
    t0: pages,
    w0: {
      words: words.map(([word]) => word).join(" "),
      lists: words.map(([, list]) => {
        let before = -1;
        return [...list].map(([page, weight]) => {
          const number = (page - before - 1) * 4 + weight;
          before = page;
          return number.toString(32);
        }).join("");
      }).join(" "),
    },
  };
  return index;
}

/** The paths that a question finds, best first. @param {SearchIndex} index @param {string} question */
export async function found(index, question) {
  const { hits } = await index.ask(question);
  return Promise.all(hits.map(async ({ page }) => (await index.texts(page))[0]));
}
