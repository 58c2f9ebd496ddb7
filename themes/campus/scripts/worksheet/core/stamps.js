// @ts-check
// How two texts of one record are told apart.
import { isObject } from "./records.js";

/** The save that a record comes from. @param {{ rev: number, rev_by: string }} record */
export const step = (record) => `${record.rev}:${record.rev_by}`;

/** What a record says, without what only saving it changes. @param {any} record */
export const content = ({ rev: _1, rev_by: _2, trail: _3, updated: _4, schema: _5, ...rest }) =>
  JSON.stringify(sorted(rest));

/** @param {unknown} value @returns {unknown} */
const sorted = (value) =>
  Array.isArray(value)
    ? value.map(sorted)
    : isObject(value)
    ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]))
    : value;
