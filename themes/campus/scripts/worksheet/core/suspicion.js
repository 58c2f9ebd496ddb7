// @ts-check
// What a file from outside may look like at most, whatever it means.
import { LIMITS } from "./records.js";

const DEEPEST = 12;
const MOST_FIELDS = 500;
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Looks at every value of a file. A list and not a recursion, so that no nesting can use up the stack.
 * @param {unknown} file
 * @returns {"too-deep" | "too-long" | "too-many" | "forbidden-key" | undefined}
 */
export function checkDepth(file) {
  /** @type {[unknown, number][]} */
  const waiting = [[file, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, depth] = next;
    if (typeof value === "string" && value.length > LIMITS.text) return "too-long";
    if (typeof value !== "object" || value === null) continue;
    if (depth > DEEPEST) return "too-deep";
    // The lists of records have limits of their own.
    if (depth > 1 && Object.keys(value).length > MOST_FIELDS) return "too-many";
    for (const name of Object.keys(value)) {
      if (FORBIDDEN.has(name)) return "forbidden-key";
      waiting.push([/** @type {Record<string, unknown>} */ (value)[name], depth + 1]);
    }
  }
  return undefined;
}
