// @ts-check
// Messages: blanks filled in, and opened in mail where that works.

/** Longer addresses are cut or refused by some mail programs. */
const LONGEST_MAILTO = 1900;

/**
 * A text with its blanks (`{first_name}`) filled in. What nobody filled in stays as it is and is listed once.
 * @param {string} template
 * @param {Record<string, string>} fields
 * @returns {{ text: string, missing: string[] }}
 */
export function fill(template, fields) {
  /** @type {Set<string>} */
  const missing = new Set();
  const text = template.replace(/\{([a-z][a-z0-9_]*)\}/g, (blank, /** @type {string} */ name) => {
    const value = Object.hasOwn(fields, name) ? fields[name]?.trim() : "";
    if (!value) missing.add(name);
    return value || blank;
  });
  return { text: text.trimEnd(), missing: [...missing] };
}

/** The blanks of a text, in their order. @param {string} template */
export const blanksOf = (template) => fill(template, {}).missing;

const ADDRESS = /(mailto:)?([^\s<>()[\]{}"“”,;:/@]+@[^\s<>()[\]{}"“”,;:/]+)/iu;

/**
 * The first email address of a text: “Ana Ortiz <ana@x.org>, +1 573 …” has one, “@ana” has none.
 * @param {string} text
 */
function addressIn(text) {
  const [, link, found = ""] = ADDRESS.exec(text) ?? [];
  const address = (link ? found.replace(/\?.*/, "") : found).replace(/\.+$/, "");
  return /@[^@]+\.[^@]/.test(address) ? address : "";
}

/**
 * An address that opens a mail program with the message in it, or nothing if it would be too long to be safe.
 * @param {{ to?: string, subject?: string, body: string }} message
 */
export function mailto({ to = "", subject = "", body }) {
  const address = encodeURIComponent(addressIn(to)).replaceAll("%40", "@");
  const query = [["subject", subject.replace(/\s+/g, " ").trim()], ["body", body.replace(/\r?\n/g, "\r\n")]]
    .filter(([, value]) => value)
    // A lone half of a character cannot be encoded.
    .map(([name, value]) => `${name}=${encodeURIComponent((value ?? "").toWellFormed?.() ?? value ?? "")}`).join("&");
  const uri = `mailto:${address}?${query}`;
  return uri.length <= LONGEST_MAILTO ? uri : undefined;
}
