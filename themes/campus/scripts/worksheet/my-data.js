// @ts-check
// The student's own notes as a whole: saved as a file, brought back, kept off a shared computer, erased.
import { planImport, readBackup } from "./core/backup.js";
import { applyImport, planUndo, undoImport } from "./core/importing.js";
import { localAt } from "./core/zones.js";
import { button, fill, h } from "./dom.js";
import { neighbor } from "./panels/neighbor.js";
import { dayInWords } from "./words.js";

/** @typedef {import("./view-types.js").App} App */

/** A file of more bytes than this is not even read. */
const LARGEST_FILE = 15_000_000;

/** The reasons that are worth telling apart; the others say that somebody has tampered with the file. */
const REASONS = ["too-big", "not-json", "not-a-backup", "newer"];

/** @param {string} id @param {string} title @param {...(Node | string | false | undefined)} children */
const part = (id, title, ...children) =>
  h(
    "section",
    { class: "ws-card", "aria-labelledby": `ws-${id}` },
    h("h3", { id: `ws-${id}` }, title),
    children.map((each) => each ?? false),
  );

/** @param {App} app */
function importer(app) {
  const { t, store, world } = app, place = h("div", { "aria-live": "polite" });
  const input = h("input", {
    type: "file",
    id: "ws-import-file",
    accept: ".json,application/json",
    "aria-describedby": "ws-import-hint",
  });

  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    if (!file) return;
    if (file.size > LARGEST_FILE) return fill(place, h("p", { class: "ws-fault" }, t("import_too-big")));
    const read = readBackup(await file.text());
    if (!read.ok) {
      return fill(
        place,
        h("p", { class: "ws-fault" }, t(`import_${REASONS.includes(read.why) ? read.why : "suspicious"}`)),
      );
    }
    app.flush();
    const counts = read.counts;
    /** @param {"merge" | "replace"} mode */
    const way = (mode) => {
      const plan = planImport(read.backup, store, mode);
      return h(
        "div",
        { class: "ws-way" },
        h(
          "p",
          {},
          h("strong", {}, t(`import_${mode}`)),
          " ",
          t(`import_${mode}_what`, {
            add: plan.counts.add,
            update: plan.counts.update,
            same: plan.counts.same,
            conflicts: plan.counts.conflicts,
            remove: plan.counts.remove,
          }),
        ),
        button(t(`import_${mode}_do`), () => apply(plan), { class: mode === "merge" ? "ws-button main" : "ws-button" }),
      );
    };
    fill(
      place,
      h(
        "p",
        { tabindex: "-1", id: "ws-import-preview" },
        t("import_found", { interviews: counts.interviews, people: counts.people }),
        Object.keys(read.backup.prefs).length > 0 && ` ${t("import_settings")}`,
        counts.unreadable + counts.dropped > 0 &&
          ` ${t("import_dropped", { count: counts.unreadable + counts.dropped })}`,
      ),
      read.backup.site !== app.data.site &&
        h("p", { class: "ws-fault" }, t("import_other", { site: read.backup.site.slice(0, 60), own: app.data.site })),
      way("merge"),
      way("replace"),
      button(t("cancel"), () => {
        fill(place);
        input.value = "";
        input.focus();
      }, { class: "ws-button quiet" }),
    );
    document.getElementById("ws-import-preview")?.focus();
  });
  /** @param {ReturnType<typeof planImport>} plan */
  function apply(plan) {
    app.flush();
    const done = applyImport(store, plan, { now: world.now(), zone: app.zone() });
    if (!done.ok) return fill(place, h("p", { class: "ws-fault", role: "alert" }, t("import_failed")));
    // What is open on the page is not what is stored any more.
    app.forget();
    app.go("talks");
    app.say(t("imported"));
  }
  return part(
    "import",
    t("import"),
    h("p", { class: "ws-hint", id: "ws-import-hint" }, t("import_hint")),
    h("p", { class: "ws-file" }, h("label", { for: "ws-import-file" }, t("import_file")), input),
    place,
    undoer(app),
  );
}

/** The way back from the last import. What was written since then stays, and readers are told before anything goes. @param {App} app */
function undoer(app) {
  const { t, store } = app, place = h("div", {}), plan = planUndo(store);
  if (!plan) return false;
  const goBack = () => {
    app.flush();
    if (!undoImport(store)) return fill(place, h("p", { class: "ws-fault", role: "alert" }, t("import_failed")));
    app.forget();
    app.show(true);
    app.say(t("undone"));
  };
  const ask = () => {
    app.flush();
    const { counts } = planUndo(store) ?? plan;
    // Nothing is at stake where nothing was written since; what goes can be had back the same way.
    if (counts.stay === 0) return goBack();
    fill(
      place,
      h("p", { tabindex: "-1", id: "ws-import-back" }, t("import_back_what", counts)),
      h(
        "p",
        { class: "ws-ways" },
        button(t("import_back_do"), goBack, { class: "ws-button warn" }),
        button(t("cancel"), () => fill(place)),
      ),
    );
    document.getElementById("ws-import-back")?.focus();
  };
  return h("div", {}, h("p", {}, button(t(plan.isReturn ? "import_return" : "import_undo"), ask)), place);
}

/** @param {App} app */
function eraser(app) {
  const { t, store } = app, place = h("div", {});
  const ask = () => {
    app.flush();
    const keys = store.toErase();
    fill(
      place,
      h(
        "p",
        { tabindex: "-1", id: "ws-erase-what" },
        t("erase_list", { interviews: store.all("iv").length, people: store.all("person").length, count: keys.length }),
      ),
      h(
        "details",
        {},
        h("summary", {}, t("erase_keys")),
        h("ul", { class: "ws-keys" }, keys.map((key) => h("li", {}, h("code", {}, key)))),
      ),
      h(
        "p",
        { class: "ws-ways" },
        button(t("erase_export"), app.exportNow, { class: "ws-button main" }),
        button(t("erase_do"), () => {
          const { left } = eraseAll(app);
          app.show(true);
          app.say(t(left.length === 0 ? "erased" : "erase_left", { count: left.length }));
        }, { class: "ws-button warn" }),
        button(t("cancel"), () => fill(place)),
      ),
    );
    document.getElementById("ws-erase-what")?.focus();
  };
  return part(
    "erase",
    t("erase"),
    h("p", { class: "ws-hint" }, t("erase_hint")),
    h("p", {}, button(t("erase_ask"), ask, { class: "ws-button warn" })),
    place,
  );
}

/** @param {App} app */
function eraseAll(app) {
  app.forget();
  return app.store.erase();
}

/** @param {App} app */
function roomUsed(app) {
  const { t, store } = app;
  if (store.state.mode === "memory") return false;
  const { share, level } = store.meter(), percent = Math.max(1, Math.round(share * 100));
  return part(
    "meter",
    t("meter"),
    h(
      "p",
      {},
      h("meter", { min: 0, max: 100, low: 60, high: 80, optimum: 10, value: percent, "aria-label": t("meter") }),
      " ",
      t("meter_used", { share: percent }),
    ),
    level >= 60 && h("p", {}, t("meter_advice")),
  );
}

/** @type {import("./app.js").View} */
export function myData(app) {
  const { t, store } = app, last = Date.parse(store.meta().last_export);
  return {
    title: t("my_data"),
    body: [
      h("p", { class: "ws-why" }, t("promise")),
      h("p", { class: "ws-why" }, t("promise_mind")),
      part(
        "export",
        t("backup"),
        h(
          "p",
          {},
          Number.isNaN(last)
            ? t("backup_never")
            : t("backup_last", { day: dayInWords(localAt(last, app.zone()).slice(0, 10), app.language) }),
        ),
        h("p", { class: "ws-hint" }, t("backup_why")),
        h("p", {}, button(t("export"), app.exportNow, { class: "ws-button main" })),
      ),
      neighbor(app),
      importer(app),
      part(
        "shared",
        t("shared"),
        h("p", { class: "ws-hint" }, t("shared_hint")),
        h(
          "p",
          { class: "ws-ways" },
          store.state.mode === "session"
            ? [
              button(t("export"), app.exportNow, { class: "ws-button main" }),
              button(t("shared_finish"), () => {
                eraseAll(app);
                location.hash = "";
                location.reload();
              }, { class: "ws-button warn" }),
            ]
            : button(t("shared_do"), () => {
              app.flush();
              const ok = store.useSession();
              app.show();
              app.say(t(ok ? "shared_on" : "shared_failed"));
            }, { disabled: store.state.mode === "memory" }),
        ),
      ),
      roomUsed(app),
      eraser(app),
    ],
  };
}
