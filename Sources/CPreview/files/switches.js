// @ts-check
// How the site is looked at: kept in cookies, so that every page of the preview follows.

import { keepPlace } from "./scroll.js";

/** @param {string} name */
export function read(name) {
  const pair = document.cookie.split("; ").find((part) => part.startsWith(`${name}=`));
  return pair ? pair.slice(name.length + 1) : "";
}

/**
 * Sets a switch, and shows the page anew.
 * @param {string} name
 * @param {string} value
 */
export function set(name, value) {
  const age = value ? "" : "; max-age=0";
  document.cookie = `${name}=${value}; path=/; samesite=strict${age}`;
  keepPlace();
  location.reload();
}
