// @ts-check
// The world as it is: the only module of the core that reaches for the browser.
import { randomUuid } from "./ids.js";

/** @returns {import("./types.js").World} */
export const browserWorld = () => ({
  now: () => Date.now(),
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC",
  uuid: randomUuid,
  local: () => localStorage,
  session: () => sessionStorage,
});
