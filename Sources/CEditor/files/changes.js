// @ts-check
// What readers would see change, page by page, and publishing.

import { get, post } from "./api.js";
import { askFor, tell } from "./dialog.js";
import { announce, button, make, newID } from "./dom.js";
import { listenTo } from "./events.js";

/** @param {HTMLElement} main @returns {Promise<import("./form.js").View>} */
export async function changes(main) {
  document.title = "Publish – Edit your guide";
  const heading = make("h1", { tabindex: -1 }, "What readers will see change");
  const waiting = make("p", { role: "status" }, "Every page is made and compared. This takes a moment.");
  main.replaceChildren(heading, waiting);
  heading.focus();
  const found = await get("changes");
  waiting.remove();
  heading.textContent = found.title;
  for (const section of found.sections) {
    const list = make("ul", { class: "changes" });
    for (const line of section.lines) list.append(make("li", { class: line.kind }, ...lineWords(line)));
    main.append(make("h2", {}, section.title), list);
  }
  if (found.errors > 0) {
    main.append(make("p", { class: "news" }, "There are mistakes, so nothing can be published yet."));
  }
  const log = make("pre", { role: "log", "aria-label": "What guide does", tabindex: 0, hidden: true });
  const stop = listenTo("publish", (news) => {
    log.hidden = false;
    log.append(`${news.line}\n`);
    if (news.ended) announce(news.line);
  });
  main.append(publishing(found, log), log);
  return { leave: () => true, end: stop };
}

/** @param {{ kind: string, text: string, detail?: string }} line @returns {(Node | string)[]} */
function lineWords(line) {
  if (line.kind === "item") return [make("b", {}, line.text), ` ${line.detail ?? ""}`];
  if (line.kind === "added") return [make("ins", {}, line.text)];
  if (line.kind === "removed") return [make("del", {}, line.text)];
  return [line.text];
}

/** @param {any} found @param {HTMLElement} log */
function publishing(found, log) {
  const section = make("section", {}, make("h2", {}, "Publish"));
  if (found.targets.length === 0) {
    section.append(
      make(
        "p",
        {},
        "The site’s settings name no place to publish to yet. Add one under “Deploy” in ",
        make("a", { href: "#file=site.yaml" }, "Site"),
        ".",
      ),
    );
    return section;
  }
  const list = make(
    "select",
    { id: newID("target") },
    ...found.targets.map((/** @type {any} */ one) => make("option", { value: one.name }, `${one.name} (${one.place})`)),
  );
  const go = button("Publish…", async () => {
    const box = make("input", { id: newID("typed"), autocomplete: "off" });
    const typed = await askFor(`Publish to ${list.value}?`, [
      make("p", {}, "Readers will see all that is listed above."),
      make("p", {}, make("label", { for: box.id }, "Type yes: "), box),
    ], [{ words: "Publish", value: () => box.value, isMain: true }]);
    if (typed === null) return;
    try {
      log.textContent = "";
      await post("publish", { target: list.value, typed });
      announce("It has begun. This page tells how it gets on; you can leave it.");
    } catch (error) {
      await tell("It was not published", /** @type {Error} */ (error).message);
    }
  }, { class: "main" });
  go.disabled = found.errors > 0;
  section.append(make("p", { class: "row" }, make("label", { for: list.id }, "To "), list, go));
  return section;
}
