// @ts-check
// A backup as a file. It is in the first script: whatever does not work, the notes can be had.
import { writeBackup } from "./core/backup.js";
import { download } from "./dom.js";

/** From then on the browser is asked to keep the notes, and may refuse. @param {import("./view-types.js").App} app */
export function exportNow(app) {
  app.flush();
  const { store, world } = app, { name, text } = writeBackup(store, world.now(), app.zone());
  download(name, text, "application/json");
  store.saveMeta({ last_export: new Date(world.now()).toISOString() });
  navigator.storage?.persist?.().catch(() => {});
  app.show();
  app.say(app.t("exported", { name }));
}
