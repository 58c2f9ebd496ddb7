// @ts-check
// Names of records and of content.

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** @param {unknown} value @returns {value is string} */
export const isUuid = (value) => typeof value === "string" && UUID.test(value);

/** Whether a text can be the id of a question, a template or a checklist. @param {unknown} value @returns {value is string} */
export const isContentId = (value) =>
  typeof value === "string" && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value) && value.length <= 64;

/** Sixteen bytes as a UUID of version 4. @param {Uint8Array} bytes */
export function uuidOf(bytes) {
  const hex = [...bytes].map((byte, index) =>
    (index === 6 ? (byte & 15) | 64 : index === 8 ? (byte & 63) | 128 : byte).toString(16).padStart(2, "0")
  ).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** `crypto.randomUUID` exists on secure addresses only. */
export const randomUuid = () => uuidOf(crypto.getRandomValues(new Uint8Array(16)));

/** The same UUID for the same text, wherever it is asked for. @param {string} text */
export function derivedUuid(text) {
  const bytes = new Uint8Array(16);
  for (let part = 0; part < 4; part++) {
    let hash = 0x811c9dc5 ^ (part * 0x9e3779b9);
    for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash ^= hash >>> 13;
    for (let byte = 0; byte < 4; byte++) bytes[part * 4 + byte] = hash >>> (byte * 8);
  }
  return uuidOf(bytes);
}
