// @ts-check
import assert from "node:assert/strict";
import "./page_world.js";

const { descriptionIn, sizeOf } = await import("../../../Sources/CEditor/files/media.js");

Deno.test("what a picture is described as is found in its line", () => {
  const line = 'Before ![A gate [open].](image:gate.png) and ![](image:yard.png), then ![Left](image:left.png "Title")';
  assert.equal(descriptionIn(line, "gate.png"), "A gate [open].");
  assert.equal(descriptionIn(line, "yard.png"), "");
  assert.equal(descriptionIn(line, "left.png"), "Left");
  assert.equal(descriptionIn("share_image: gate.png", "gate.png"), null);
});

Deno.test("sizes are told in short", () => {
  assert.deepEqual([1, 999, 1000, 84_200, 2_340_000].map(sizeOf), ["1 byte", "999 bytes", "1 KB", "84 KB", "2.3 MB"]);
});
