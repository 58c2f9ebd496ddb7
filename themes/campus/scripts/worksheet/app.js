// @ts-check
// What all views share: the notes, the way from one view to the next, and what is said aloud.
import { listen } from "./core/tabs.js";
import { asks } from "./core/own.js";
import { newInterview, newPerson, STEP_ORDER } from "./core/records.js";
import { isRemoved } from "./core/trash.js";
import { download, fill, h, link } from "./dom.js";
import { load } from "./later.js";
import { notebook } from "./notebook.js";
import { banners } from "./panels/banners.js";
import { saveStatus } from "./panels/save-status.js";
import { undoBar } from "./panels/undo.js";
import { sheets } from "./sheet.js";

/** @typedef {import("./view-types.js").App} App */
/** @typedef {(app: App, id: string) => { title: string, body: (import("./dom.js").Child)[], bare?: boolean, isWide?: boolean, isComing?: boolean } | undefined} View */

/**
 * @param {HTMLElement} root
 * @param {Pick<App, "data" | "t" | "language" | "store" | "world" | "bank">} given
 * @param {Record<string, View>} views
 * @param {(app: App) => void} save offers everything as a file
 */
export function startApp(root, given, views, save) {
  const { t, store, world } = given;
  // Where all pages stand in one file, this one is a part of it, and what leads here begins with the part's id.
  const part = root.closest(".one-page")?.id ?? "", own = part && `${part}--`;
  const isHere = () => !part || location.hash === `#${part}` || location.hash.startsWith(`#${own}`);
  const speaker = h("p", { class: "sr", role: "status", id: "ws-speaker" });
  const heading = h("h2", { tabindex: "-1", id: "ws-title", dir: "auto" });
  const top = h("div", { class: "ws-banners" }),
    body = h("div", { class: "ws-view" }),
    printed = h("div", { class: "ws-print" });
  const nav = h("nav", { class: "ws-nav no-print", "aria-label": t("nav") });
  const news = { conflict: "", at: "", erased: false };
  /** @type {(() => void)[]} */
  let leaving = [];

  const say = (/** @type {string} */ text) => {
    speaker.textContent = speaker.textContent === text ? `${text}\u00a0` : text;
  };
  const status = saveStatus({
    t,
    language: given.language,
    mode: () => store.state.mode,
    onExport: () => save(app),
    say,
  });
  const undo = undoBar(t);
  const book = notebook(store, world.now, {
    status: status.show,
    conflict(kind, id, copy) {
      const record = store.get(kind, copy);
      if (record) tellOf(record);
      // Where the address leads, and not where the page still is: readers may be on their way to another step.
      const to = read();
      if (to.id === id) history.replaceState(null, "", app.href(to.name, copy));
      app.route = read();
      // Not while somebody is typing: the view is the same, only its record has another name now.
      fill(top, banners(app, news, actions));
      app.say(t("conflict", { title: news.conflict }));
    },
  });
  /** @param {any} copy a second version of a talk or a person */
  const tellOf = (copy) => {
    const isTalk = "title" in copy;
    news.conflict = isTalk ? app.titleOf(copy) : app.t("second_version", { title: copy.name });
    news.at = app.href(isTalk ? "talk" : "person", copy.id);
  };
  const actions = {
    exportNow: () => save(app),
    /** @param {string} key */
    rawDownload: (key) => download(`${key}.txt`, store.raw(key) ?? "", "text/plain;charset=utf-8"),
    beginAgain() {
      store.begin();
      news.erased = false;
      book.flush();
      app.show();
    },
  };

  const read = () => {
    const [name = "", id = ""] = isHere() ? location.hash.slice(1 + own.length).split("/") : [];
    if (name.startsWith("plan=")) return { name: "plan", id: location.hash };
    return Object.hasOwn(views, name) ? { name: placeOf(name, id), id } : { name: "talks", id: "" };
  };
  /** Where a view is: what belongs to a step that the guide does not have is on the talk itself. @param {string} name @param {string} [id] */
  const placeOf = (name, id) => {
    const step = name === "hold" ? "talk" : STEP_ORDER.find((each) => each === name && name !== "talk");
    if (!step || app.has(step) || (!id && name === "people")) return name;
    return id ? "talk" : "talks";
  };

  /** @type {App} */
  const app = {
    ...given,
    route: { name: "talks", id: "" },
    has: (step) => given.data.steps.some((each) => each.id === step),
    asks: (step, field) => asks(given.data.steps, step, field),
    interview: (id) => book.get("iv", id),
    person: (id) => book.get("person", id),
    newInterview: () => {
      const record = newInterview(world);
      const plan = given.data.plans.find((each) => each.id === given.data.plan);
      return book.open("iv", plan ? { ...record, minutes: plan.minutes } : record);
    },
    newPerson: () => book.open("person", newPerson(world)),
    interviews: () => {
      book.flush();
      return store.all("iv").filter((record) => !isRemoved(record)).sort((a, b) => b.updated < a.updated ? -1 : 1);
    },
    talksWith: (person) => app.interviews().filter((each) => each.person_id === person),
    people: () => {
      book.flush();
      return store.all("person").filter((record) => !isRemoved(record)).sort((a, b) =>
        a.name.localeCompare(b.name, given.language)
      );
    },
    titleOf(record) {
      const title = record.title || store.get("person", record.person_id)?.name || t("untitled");
      return record.conflict_of ? t("second_version", { title }) : title;
    },
    href: (name, id) => id ? `#${own}${placeOf(name, id)}/${id}` : `#${own}${placeOf(name)}`,
    go(name, id) {
      const to = app.href(name, id);
      if (location.hash !== to) location.hash = to;
      else {
        // The page may not have followed its address yet.
        app.route = read();
        app.show(true);
      }
    },
    say,
    undo: (text, restore) => {
      undo.offer(text, () => {
        restore();
        app.show(true);
        app.say(t("undone"));
      });
      app.say(text);
    },
    exportNow: () => save(app),
    later: () => load(root),
    flush: () => book.flush(),
    forget: () => book.clear(),
    zone: world.zone,
    print(view) {
      document.documentElement.classList.toggle("ws-print-blank", view === "blank");
      document.documentElement.classList.toggle("ws-print-part", part !== "");
      fill(printed, view === "blank" ? null : view);
      // The dialogue waits for the view, so that what was just built is on the paper.
      requestAnimationFrame(() => print());
    },
    leave: (action) => leaving.push(action),
    show(focus = false) {
      for (const action of leaving) action();
      leaving = [];
      const active = document.activeElement?.id;
      const view = (views[app.route.name] ?? views.talks)?.(app, app.route.id);
      if (!view) return app.go("talks");
      // Until then the page says that it is still on its way.
      document.documentElement.dataset.wsView = view.isComing ? "coming" : app.route.name;
      document.documentElement.classList.toggle("ws-bare", view.bare === true && !part);
      document.documentElement.classList.toggle("ws-wide", view.isWide === true);
      heading.textContent = view.title;
      fill(top, banners(app, news, actions));
      fill(
        nav,
        ["talks", "board", "people", app.has("compare") && "side-by-side", "data"].map((name) =>
          name && link(t(`nav_${name}`), app.href(name), {
            "aria-current": app.route.name === name && "page",
          })
        ),
      );
      const folds = () => [...body.querySelectorAll("details")];
      const known = new Map(focus ? [] : folds().map((each) => [nameOf(each), each.open]));
      fill(body, view.body);
      // What is drawn anew because of another tab stays as far open as it was.
      for (const each of folds()) each.open = known.get(nameOf(each)) ?? each.open;
      if (focus) arrive();
      else if (active) document.getElementById(active)?.focus({ preventScroll: true });
    },
  };
  /** @param {HTMLDetailsElement} fold */
  const nameOf = (fold) => fold.id || fold.querySelector("summary")?.firstChild?.textContent;
  const pageTitle = document.title;
  /** Takes readers to what is shown. */
  function arrive() {
    if (!part) document.title = `${heading.textContent} – ${pageTitle}`;
    heading.focus({ preventScroll: true });
    // In one file the list of all talks is met with the words above it, which tell what a file may lose.
    const top = part && app.route.name === "talks" ? root.closest(".one-page") : root;
    top?.scrollIntoView({ block: "start" });
  }

  fill(root, nav, top, h("div", { class: "ws-head" }, heading, status.element), body, undo.element, printed, speaker);
  addEventListener("hashchange", () => {
    book.flush();
    if (!isHere()) return;
    undo.hide();
    app.route = read();
    app.show(true);
  });
  // A phone may end a page without a word, so everything is saved whenever it may be the last time.
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && book.flush());
  addEventListener("pagehide", () => book.flush());
  root.addEventListener("focusout", () => book.flush());
  // A field that was to take in more than it can keeps what it has, and says so. Cut texts are found out too late.
  root.addEventListener("ws-too-long", (event) => {
    const { length, most } = /** @type {CustomEvent} */ (event).detail,
      field = /** @type {HTMLElement} */ (event.target);
    const words = t("too_long", { count: length, limit: most });
    for (const old of root.querySelectorAll(".ws-too-long")) old.remove();
    (field.closest(".ws-field") ?? field.closest("p") ?? field).after(h("p", { class: "ws-fault ws-too-long" }, words));
    app.say(words);
  });
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    store.refresh();
    book.reread();
    app.show();
  });
  addEventListener("beforeprint", () => {
    if (document.documentElement.classList.contains("ws-print-blank")) return;
    if (printed.childElementCount > 0) return;
    const talks = app.interviews();
    // Who has nothing to print yet gets the form to write on by hand.
    if (talks.length > 0) fill(printed, sheets(app, talks));
    else document.documentElement.classList.add("ws-print-blank");
  });
  addEventListener("afterprint", () => {
    fill(printed);
    document.documentElement.classList.remove("ws-print-blank", "ws-print-part");
  });
  listen(store, window, (change) => {
    if ("erased" in change) {
      news.erased = true;
      if (!book.dirty) book.clear();
    } else if ("kind" in change) {
      // Also when it was the other window that kept a second version: whoever looks at either has to know.
      const copy = change.conflict ??
        (change.record?.conflict_of && change.record.rev <= 1 ? change.record : undefined);
      if (copy) tellOf(copy);
      book.reread();
      if (app.interview(change.id)?.dirty) return;
    }
    app.show();
  });
  app.route = read();
  app.show();
  // In one file it begins when this part is first seen, which may be because somebody reads on from another.
  if (!location.hash || !isHere()) return;
  // With the same painting that shows the worksheet, or what stands below the form would be seen to move.
  queueMicrotask(arrive);
  // And once the page is loaded: Firefox goes to what the address names by then, and takes the focus' place along.
  if (document.readyState !== "complete") addEventListener("load", () => setTimeout(arrive), { once: true });
}
