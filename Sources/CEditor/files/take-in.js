// @ts-check
// Pictures and files that are put into a text: asked about, sent to guide, and named in Markdown.

import { post } from "./api.js";
import { askFor } from "./dialog.js";
import { make, newID } from "./dom.js";
import { linkWords } from "./markdown.js";

/** The endings of what readers may be offered, as guide knows them. */
const FILES = ".pdf,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.odt,.ods,.odp,.rtf,.csv,.tsv,.txt,.ics,.zip,.epub";
const PICTURES = "image/jpeg,image/png,image/webp,image/avif,image/gif";

/** @param {File} file */
export const isPicture = (file) => file.type.startsWith("image/");

/**
 * Takes in whatever was dropped, pasted or chosen.
 * @param {File | undefined} given
 * @returns {Promise<string | null>} what to write into the text; null when nothing was taken
 */
export const takeIn = (given) => (given && !isPicture(given) ? takeFile(given) : takePicture(given));

/** @param {File | undefined} given @returns {Promise<string | null>} */
export async function takePicture(given) {
  const { row, chosen } = chooser("The picture ", PICTURES, given);
  const alt = make("input", { id: newID("alt") });
  return await askFor("A picture", [
    row,
    make("p", {}, make("label", { for: alt.id }, "What it shows, for who can’t see it "), alt),
    make("p", { class: "help" }, "Where and with what it was taken is left out of the copy."),
  ], [{
    words: "Put it in",
    value: async () => {
      const picture = chosen();
      if (!picture) throw new Error("Choose a picture first.");
      const { name } = await post("picture", { name: picture.name, data: await base64(picture), alt: alt.value });
      return `![${linkWords(alt.value)}](image:${name})`;
    },
    isMain: true,
  }]);
}

/** @param {File | undefined} given @returns {Promise<string | null>} */
export async function takeFile(given) {
  const { row, chosen, box } = chooser("The file ", FILES, given);
  const title = make("input", { id: newID("title"), value: given ? stem(given.name) : "" });
  const kind = make(
    "select",
    { id: newID("as") },
    make("option", { value: "file" }, "A link, for readers to keep the file"),
    make("option", { value: "table" }, "A table on the page (CSV and TSV)"),
  );
  const follow = () => {
    const file = chosen();
    if (!file) return;
    if (!title.value) title.value = stem(file.name);
    kind.value = /\.(csv|tsv)$/i.test(file.name) ? "table" : "file";
  };
  box?.addEventListener("change", follow);
  follow();
  return await askFor("A file", [
    row,
    make("p", {}, make("label", { for: title.id }, "What readers should call it "), title),
    make("p", {}, make("label", { for: kind.id }, "Show it as "), kind),
  ], [{
    words: "Put it in",
    value: async () => {
      const file = chosen();
      if (!file) throw new Error("Choose a file first.");
      const { name, link } = await post("file", { name: file.name, data: await base64(file), as: kind.value });
      const words = title.value.trim() || stem(file.name);
      if (link) return `[${linkWords(words)}](${link})`;
      return `\`\`\`table\ncaption: ${JSON.stringify(words)}\nfile: ${name}\n\`\`\``;
    },
    isMain: true,
  }]);
}

/** @param {string} words @param {string} accept @param {File | undefined} given */
function chooser(words, accept, given) {
  if (given) return { row: make("p", {}, given.name), chosen: () => given, box: null };
  const box = make("input", { id: newID("file"), type: "file", accept });
  return { row: make("p", {}, make("label", { for: box.id }, words), box), chosen: () => box.files?.[0], box };
}

/** The name of a file as words. @param {string} name */
const stem = (name) => name.replace(/\.[^.]*$/, "").replace(/[-_]+/g, " ");

/** @param {File} file @returns {Promise<string>} */
function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(new Error("The file cannot be read."));
    reader.readAsDataURL(file);
  });
}
