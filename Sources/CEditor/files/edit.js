// @ts-check
// The page of `guide edit`.

import { ask } from "./token.js";

const status = /** @type {HTMLElement} */ (document.getElementById("status"));

try {
  const answer = await ask("api/overview");
  const said = await answer.json();
  status.textContent = answer.ok ? "The guide is open." : said.error;
} catch {
  status.textContent = "guide edit has ended. Start it again.";
}
