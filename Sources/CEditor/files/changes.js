// @ts-check
// What readers will see change, page by page; publishing it, and bringing back what was there.

import { get, post } from "./api.js";
import { changeList } from "./change-list.js";
import { askFor, tell } from "./dialog.js";
import { afterPause, announce, button, make, newID } from "./dom.js";
import { listen, listenTo } from "./events.js";
import { address } from "./overview.js";
import { publications } from "./publications.js";
import { runView } from "./run-view.js";

/** @typedef {import("./publications.js").Target} Target */

/** @param {HTMLElement} main @returns {Promise<import("./form.js").View>} */
export async function changes(main) {
  document.title = "Publish – Edit your guide";
  const known = await get("publishing");
  const heading = make("h1", { tabindex: -1 }, "Publish");
  main.replaceChildren(heading);
  heading.focus();
  if (known.targets.length === 0) {
    main.append(noTarget());
    return { leave: () => true, end: () => {} };
  }
  let hasEnded = false;
  /** The digest of the site whose changes are shown. */
  let seen = "";
  let turn = 0;
  /** Until the list is there. */
  let comparing = Promise.resolve();
  const choice = make(
    "select",
    { id: newID("target") },
    ...known.targets.map((/** @type {Target} */ one) =>
      make("option", { value: one.name }, `${one.name}: ${one.place}`)
    ),
  );
  if (known.run.isRunning) choice.value = known.run.target;
  const go = button("Publish…", () => publish({}), { class: "main" });
  go.disabled = true;
  const shown = make("section", { class: "comparison" });
  const before = make("section");
  const run = runView(again);
  main.append(
    make("div", { class: "bar" }, make("label", { for: choice.id }, "To "), choice, go),
    run.element,
    shown,
    before,
  );
  choice.addEventListener("change", () => {
    compare();
    list();
  });

  /** What would change at the chosen place. */
  function compare() {
    comparing = compareNow();
    return comparing;
  }

  async function compareNow() {
    const mine = ++turn;
    go.disabled = true;
    seen = "";
    shown.replaceChildren(
      make("h2", {}, "What readers will see change"),
      make("p", { role: "status" }, "Every page is made and compared. This takes a moment."),
    );
    try {
      const found = await get("changes", { target: choice.value });
      if (mine !== turn || hasEnded) return;
      seen = found.seen ?? "";
      shown.replaceChildren(make("h2", {}, found.title));
      if (found.remark) shown.append(make("p", { class: "news" }, found.remark));
      if (found.errors > 0) {
        shown.append(
          make(
            "p",
            { class: "news" },
            "There are mistakes, so nothing can be published yet. ",
            make("a", { href: "#" }, "See the mistakes"),
          ),
        );
      }
      shown.append(...changeList(found.sections));
      go.disabled = found.errors > 0 || run.isRunning();
      announce(found.title);
    } catch (error) {
      if (mine !== turn || hasEnded) return;
      shown.replaceChildren(
        make("h2", {}, "What readers will see change"),
        make("p", { class: "news", role: "alert" }, /** @type {Error} */ (error).message),
        button("Try again", compare),
      );
    }
  }

  async function list() {
    const { targets } = await get("publishing");
    if (hasEnded) return;
    const target = targets.find((/** @type {Target} */ one) => one.name === choice.value);
    before.replaceChildren(...(target ? publications(target, (number) => publish({ to: number })) : []));
  }

  /** Asks for a yes, and begins. @param {Record<string, unknown>} order */
  async function publish(order) {
    await comparing;
    const shownSite = seen;
    const isBack = typeof order.to === "number";
    const box = make("input", { id: newID("typed"), autocomplete: "off", autocapitalize: "off" });
    const what = isBack ? await backList(Number(order.to)) : [
      make("p", {}, "Readers will see all that is listed on this page."),
    ];
    if (!what) return;
    const typed = await askFor(
      isBack ? `Bring back publication ${order.to} at ${choice.value}?` : `Publish to ${choice.value}?`,
      [...what, make("p", {}, make("label", { for: box.id }, "Type yes: "), box)],
      [{ words: isBack ? "Bring it back" : "Publish", value: () => box.value, isMain: true }],
    );
    if (typed === null) return;
    try {
      run.begin(order);
      await post("publish", { ...order, target: choice.value, typed, ...(isBack ? {} : { seen: shownSite }) });
      go.disabled = true;
    } catch (error) {
      await tell("It was not published", /** @type {Error} */ (error).message);
    }
  }

  /** @param {number} number @returns {Promise<(Node | string)[] | null>} */
  async function backList(number) {
    try {
      announce("The pages are compared.");
      const found = await get("changes", { target: choice.value, to: String(number) });
      return [
        make("p", {}, "Your texts stay as they are. Readers will see this change:"),
        make("div", { class: "comparison" }, ...changeList(found.sections)),
      ];
    } catch (error) {
      await tell("It cannot be brought back", /** @type {Error} */ (error).message);
      return null;
    }
  }

  /** What is done with a refusal that may be overruled. @param {Record<string, unknown>} order */
  function again(order) {
    publish(order);
  }

  const stop = listenTo("publish", ({ run: news }) => {
    const wasRunning = run.isRunning();
    run.show(news);
    go.disabled = news.isRunning || !seen;
    if (wasRunning && !news.isRunning) {
      list();
      compare();
    }
  });
  // What was changed since is part of what would be published.
  const compareSoon = afterPause(() => {
    if (!hasEnded && !run.isRunning()) compare();
  }, 1000);
  const stopListening = listen(() => {
    go.disabled = true;
    compareSoon();
  });
  run.show(known.run);
  if (!known.run.isRunning) compare();
  await list();
  return {
    leave: () => true,
    end() {
      hasEnded = true;
      compareSoon.cancel();
      stopListening();
      stop();
    },
  };
}

function noTarget() {
  return make(
    "p",
    {},
    "The site’s settings name no place to publish to yet. Add one under “Targets” in ",
    make("a", { href: address("site.yaml", ["targets"]) }, "Site"),
    ".",
  );
}
