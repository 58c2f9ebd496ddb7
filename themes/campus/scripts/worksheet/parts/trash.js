// @ts-check
// Removed talks and people: how they go, and how they come back within thirty days.
import { daysLeft, isRemoved, remove, restore } from "../core/trash.js";
import { button, h } from "../dom.js";

/** @typedef {import("../view-types.js").App} App */
/** @typedef {import("../core/types.js").Kind} Kind */

/** @param {App} app @param {Kind} kind @param {string} id @param {(record: any) => any} how */
function swap(app, kind, id, how) {
  const draft = kind === "iv" ? app.interview(id) : app.person(id);
  draft?.change((/** @type {any} */ record) => {
    const next = how(record);
    delete record.deleted_at;
    Object.assign(record, next);
  });
  draft?.flush();
}

/** @param {App} app @param {any} record */
const nameOf = (app, record) => "title" in record ? app.titleOf(record) : record.name || app.t("untitled_person");

/** Removes a record, leads to the list of its kind, and offers to undo it. @param {App} app @param {Kind} kind @param {string} id */
export function removeRecord(app, kind, id) {
  swap(app, kind, id, (record) => remove(record, app.world.now()));
  const record = app.store.get(kind, id);
  if (!record) return;
  app.go(kind === "iv" ? "talks" : "people");
  setTimeout(() => app.undo(app.t("removed", { title: nameOf(app, record) }), () => swap(app, kind, id, restore)));
}

/** @param {App} app @param {Kind} kind @param {string} id @param {string} [name] of what comes back, where it is not plain */
export const restorer = (app, kind, id, name) =>
  button(app.t("restore"), () => {
    swap(app, kind, id, restore);
    app.show(true);
  }, { "aria-label": name && `${app.t("restore")}: ${name}` });

/** What was removed of a kind, the newest first. @param {App} app @param {Kind} kind */
export function trash(app, kind) {
  const { t, store, world } = app;
  const gone = /** @type {import("../core/types.js").RecordOf[Kind][]} */ (store.all(kind)).filter(isRemoved)
    .sort((a, b) => (b.deleted_at ?? "") < (a.deleted_at ?? "") ? -1 : 1);
  return gone.length > 0 && h(
    "details",
    { class: "ws-more", id: "ws-trash" },
    h("summary", {}, t(kind === "iv" ? "trash" : "trash_people", { count: gone.length })),
    h(
      "ul",
      { class: "ws-list" },
      gone.map((record) =>
        h(
          "li",
          { class: "ws-item" },
          h(
            "p",
            {},
            h("bdi", {}, nameOf(app, record)),
            " ",
            h("span", { class: "ws-item-facts" }, t("trash_days", { count: daysLeft(record, world.now()) })),
          ),
          h("p", {}, restorer(app, kind, record.id, nameOf(app, record))),
        )
      ),
    ),
  );
}
