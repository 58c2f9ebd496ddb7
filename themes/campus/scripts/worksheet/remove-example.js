// @ts-check
// The example goes with one press, as long as nobody has changed it.
import { isExample } from "./core/records.js";

/** @typedef {import("./view-types.js").App} App */

/** Removes what nobody has changed, and the example's person only if no other talk is with them. @param {App} app */
export function removeExample(app) {
  app.flush();
  const { store } = app, talks = store.all("iv").filter(isExample);
  const others = new Set(store.all("iv").filter((talk) => !isExample(talk)).map((talk) => talk.person_id));
  const people = store.all("person").filter((person) => isExample(person) && !others.has(person.id));
  for (const { id } of talks) store.discard("iv", id);
  for (const { id } of people) store.discard("person", id);
}
