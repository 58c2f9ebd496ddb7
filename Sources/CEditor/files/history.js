// @ts-check
// Every change by day, in words, to be taken back one by one.

import { get, post } from "./api.js";
import { askFor, tell } from "./dialog.js";
import { announce, button, counted, make } from "./dom.js";
import { address } from "./overview.js";

const kinds = { save: "", undo: "", outside: " (changed outside of guide)" };

/** @param {HTMLElement} main @returns {Promise<import("./form.js").View>} */
export async function history(main) {
  document.title = "History – Edit your guide";
  const heading = make("h1", { tabindex: -1 }, "History");
  const { entries } = await get("history");
  main.replaceChildren(
    heading,
    make("p", { class: "help" }, "Each change by itself can be taken back, as long as what it wrote is still there."),
  );
  if (entries.length === 0) main.append(make("p", {}, "Nothing was changed here yet."));
  let day = "";
  let list = make("ul", { class: "history" });
  for (const entry of entries) {
    const time = new Date(entry.time * 1000);
    const here = time.toLocaleDateString(undefined, {
      weekday: "long",
      year: "numeric",
      month: "long",
      day: "numeric",
    });
    if (here !== day) {
      day = here;
      list = make("ul", { class: "history" });
      main.append(make("h2", {}, day), list);
    }
    list.append(line(entry, time, main));
  }
  heading.focus();
  return { leave: () => true, end: () => {} };
}

/** @param {any} entry @param {Date} time @param {HTMLElement} main */
function line(entry, time, main) {
  const clock = time.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });
  const element = make(
    "li",
    {},
    make("time", { datetime: time.toISOString() }, clock),
    " ",
    make("b", {}, entry.words),
    kinds[/** @type {"save"} */ (entry.kind)] ?? "",
    " ",
    make("a", { href: address(entry.file) }, entry.file),
    entry.files > 1 ? ` and ${counted(entry.files - 1, "other file")}` : null,
  );
  if (entry.undone) element.append(" ", make("span", { class: "state" }, "taken back"));
  if (entry.parts.length > 0) {
    element.append(
      make(
        "details",
        {},
        make("summary", {}, "What changed"),
        ...entry.parts.map((/** @type {any} */ part) =>
          make(
            "div",
            { class: "sides" },
            make("pre", { class: "old", "aria-label": "Before" }, part.old || "(nothing)"),
            make("pre", { class: "new", "aria-label": "After" }, part.new || "(nothing)"),
          )
        ),
      ),
    );
  }
  if (entry.undone) return element;
  const undo = button("Take back…", async () => {
    const sure = await askFor(`Take back “${entry.words}”?`, [
      make(
        "p",
        {},
        `${
          entry.files > 1 ? `All ${entry.files} files get` : "The file gets"
        } back what it said before. Taking back can be taken back as well.`,
      ),
    ], [{ words: "Take it back", value: () => true, isMain: true }]);
    if (!sure) return;
    try {
      await post("undo", { id: entry.id });
      await history(main);
      announce(`Taken back: ${entry.words}.`);
    } catch (error) {
      await tell("It cannot be taken back", /** @type {Error} */ (error).message);
    }
  }, { class: "small", "aria-label": `Take back: ${entry.words}` });
  element.append(" ", undo);
  return element;
}
