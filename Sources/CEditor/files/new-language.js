// @ts-check
// Another language of the site, from its name.

import { post } from "./api.js";
import { askFor, tell } from "./dialog.js";
import { announce, make, newID } from "./dom.js";

/** Languages that many families speak, to choose from; any other code can be written. */
const COMMON = ["es", "fr", "vi", "zh", "ar", "pt", "de", "it", "ko", "ja", "ru", "uk", "hi", "so", "am", "tl", "pl"];

/** The name of a language, as in "Spanish". @param {string} code */
export function nameOf(code) {
  try {
    return new Intl.DisplayNames(undefined, { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/**
 * Asks which language, says what would be found then, and adds it.
 * @param {string[]} known the languages that the site has
 * @returns {Promise<string | null>} the code of the language; null when none was added
 */
export async function addLanguage(known) {
  const list = make(
    "select",
    { id: newID("language") },
    ...COMMON.filter((code) => !known.includes(code)).map((code) =>
      make("option", { value: code }, `${nameOf(code)} (${code})`)
    ),
    make("option", { value: "" }, "Another one"),
  );
  const box = make("input", { id: newID("code"), size: 8, autocapitalize: "off", spellcheck: "false" });
  const row = make("p", { hidden: true }, make("label", { for: box.id }, "Its code, such as pt or zh-Hant "), box);
  list.addEventListener("change", () => (row.hidden = list.value !== ""));
  const language = await askFor("A new language", [
    make("p", {}, make("label", { for: list.id }, "The language "), list),
    row,
    make("p", { class: "help" }, "What is not translated is shown in the first language, and says so."),
  ], [{ words: "Add it", value: () => list.value || box.value.trim(), isMain: true }]);
  if (!language) return null;
  try {
    const { mistakes } = await post("language", { language });
    if (mistakes) {
      const sure = await askFor(`Add ${nameOf(language)}?`, [
        make("p", {}, "guide finds this then:"),
        make("ul", {}, ...mistakes.map((/** @type {string} */ one) => make("li", {}, one))),
      ], [{ words: "Add it all the same", value: () => true, isMain: true }]);
      if (!sure) return null;
      await post("language", { language, sure: true });
    }
    announce(`${nameOf(language)} is a language of the site now.`);
    return language;
  } catch (error) {
    await tell("It was not added", /** @type {Error} */ (error).message);
    return null;
  }
}
