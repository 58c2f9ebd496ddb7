// @ts-check
import assert from "node:assert/strict";
import { isInFront, toModel } from "../../../Sources/CEditor/files/model.js";

/** @param {Record<string, unknown>} values @param {string} [title] */
function shown(values, title) {
  const field = (/** @type {string} */ key, /** @type {object} */ more) => ({
    key,
    label: key,
    help: "",
    required: false,
    type: { kind: "text" },
    ...more,
  });
  const fields = [
    field("id", { required: true }),
    field("subject", { usual: true }),
    field("origin", {}),
    field("name", {}),
  ];
  const form = { name: "message", help: "", fields, ...(title ? { title } : {}) };
  return (/** @type {Record<string, string> | null} */ original) =>
    fields.filter((one) =>
      isInFront(one, form, /** @type {any} */ (toModel(values)), original ? original[one.key] : null)
    ).map(({ key }) => key);
}

Deno.test("what has to be there, usually is or is filled in is shown without More", () => {
  assert.deepEqual(shown({})(null), ["id", "subject"]);
  assert.deepEqual(shown({ origin: "new" })(null), ["id", "subject", "origin"]);
  assert.deepEqual(shown({}, "name")(null), ["id", "subject", "name"]);
});

Deno.test("a translation shows what its original has", () => {
  assert.deepEqual(shown({})({}), ["id"]);
  assert.deepEqual(shown({})({ origin: "new" }), ["id", "origin"]);
});
