// @ts-check
// Measures the search of a built website by the questions in Tests/Fixtures/search: see scripts/measure-search.

import { acrossLanguages } from "../../../themes/campus/scripts/search-across.js";
import { SearchIndex } from "../../../themes/campus/scripts/search-index.js";

const [site = "", ...options] = Deno.args;

class IndexOnDisk extends SearchIndex {
  /** @type {Map<string, any>} */
  files = new Map();

  /** @override @param {string} name */
  async file(name) {
    if (!this.files.has(name)) this.files.set(name, JSON.parse(await Deno.readTextFile(`${this.folder}${name}.json`)));
    return this.files.get(name);
  }
}

/** @type {Map<string, SearchIndex>} */
const indexes = new Map();
for await (const { name } of Deno.readDir(`${site}/search`)) {
  const folder = `${site}/search/${name}/`;
  indexes.set(name, new IndexOnDisk(JSON.parse(await Deno.readTextFile(`${folder}index.json`)), folder));
}

const lines = (await Deno.readTextFile(new URL("../../Fixtures/search/queries.tsv", import.meta.url))).split("\n");
/** @type {Record<string, { count: number, first: number, three: number }>} */
const results = {};
for (const line of lines) {
  const [kind = "", language = "", question = "", pages = ""] = line.split("\t");
  const index = indexes.get(language);
  if (!index || line.startsWith("#")) continue;
  const wanted = pages.split(" ");
  const own = await index.ask(question);
  const other = await acrossLanguages(
    question,
    index,
    own,
    () => [...indexes].filter(([name]) => name !== language).map(([, each]) => Promise.resolve(each)),
  );
  // Who is led across sees those pages one tap later; where nothing was found, they are the answer.
  const answers = [[index, own], ...(other ? [[other.index, other.answer]] : [])];
  let rank = 0;
  /** @type {string[]} */
  let shown = [];
  for (const [from, answer] of /** @type {[SearchIndex, typeof own][]} */ (answers)) {
    shown = await Promise.all(answer.hits.slice(0, 5).map(async ({ page }) => (await from.texts(page))[0]));
    rank = shown.findIndex((page) => wanted.includes(page)) + 1;
    if (rank > 0) break;
  }
  for (const key of [kind, `${kind} ${language}`]) {
    const result = results[key] ??= { count: 0, first: 0, three: 0 };
    result.count += 1;
    if (rank === 1) result.first += 1;
    if (rank > 0 && rank <= 3) result.three += 1;
  }
  if (rank !== 1 && (["tune", "more"].includes(kind) || options.includes("--apart"))) {
    console.log(
      `${rank || "-"} ${language}${other ? "*" : ""}: ${question} → ${pages} | ${shown.slice(0, 3).join(" ")}`,
    );
  }
}
for (const [name, { count, first, three }] of Object.entries(results)) {
  const share = (/** @type {number} */ part) => `${(100 * part / count).toFixed(1)} %`;
  console.log(`${name}: first ${share(first)}, among three ${share(three)} of ${count}`);
}
