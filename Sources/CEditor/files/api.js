// @ts-check
// What guide is asked, and what it answers.

import { ask } from "./token.js";

/** What guide refused, with the sentence that it says. */
export class Refused extends Error {
  /** @param {number} status @param {any} answer */
  constructor(status, answer) {
    super(answer?.error ?? "guide could not do that.");
    this.status = status;
    this.answer = answer;
  }
}

/** guide does not answer: it has ended, or the computer slept. */
export class Away extends Error {
  constructor() {
    super("guide does not answer. What you write is kept in this browser. Start it again: guide edit");
  }
}

/**
 * @param {string} path as in `form`
 * @param {Record<string, string>} [query]
 * @returns {Promise<any>}
 */
export const get = (path, query) => answer(`api/${path}${query ? `?${new URLSearchParams(query)}` : ""}`);

/** @param {string} path @param {Record<string, unknown>} body @returns {Promise<any>} */
export const post = (path, body) => answer(`api/${path}`, { ...body, window: windowName });

/** Tells this window of the editor from the others. */
export const windowName = Array.from(
  crypto.getRandomValues(new Uint8Array(8)),
  (byte) => byte.toString(16).padStart(2, "0"),
).join("");

/** @param {string} path @param {unknown} [body] */
async function answer(path, body) {
  let response;
  try {
    response = await ask(path, body);
  } catch {
    throw new Away();
  }
  const said = await response.json().catch(() => null);
  if (!response.ok) throw new Refused(response.status, said);
  return said;
}
