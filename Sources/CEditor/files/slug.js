// @ts-check
// An id made of words, as guide makes them.

/**
 * At most six words, in lowercase letters; empty for what has letters of another script.
 * @param {string} words
 */
export function slug(words) {
  const plain = words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss").replaceAll(
    "æ",
    "ae",
  );
  if (/[^\p{ASCII}]/u.test(plain.replace(/[^\p{L}\p{N}]/gu, ""))) return "";
  const made = plain.replace(/['’]/g, "").split(/[^a-z0-9]+/).filter(Boolean).slice(0, 6).join("-");
  const id = made.replace(/^[^a-z]+/, "").slice(0, 60).replace(/-$/, "");
  return id.length >= 2 ? id : "";
}

/** The id with a number at its end when it is taken. @param {string} id @param {Set<string>} taken */
export function unused(id, taken) {
  if (id === "" || !taken.has(id)) return id;
  const stem = id.replace(/-[0-9]+$/, "");
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}
