// @ts-check
import assert from "node:assert/strict";
import { dueList } from "../../../themes/campus/scripts/worksheet/core/dates.js";
import { newInterview } from "../../../themes/campus/scripts/worksheet/core/records.js";
import { asOnDevice, dayInWords, timeOfDay, whenInWords } from "../../../themes/campus/scripts/worksheet/words.js";
import { testWorld } from "./world.js";

Deno.test("days and times are written as each language writes them", () => {
  assert.equal(whenInWords("2026-12-02T14:00", "en"), "Wed, Dec 2, 2026, 2:00 pm");
  assert.equal(whenInWords("2026-12-02T14:00", "es"), "mié, 2 dic 2026, 14:00");
  assert.equal(dayInWords("2026-12-02", "en"), "Wed, Dec 2, 2026");
  const noon = Date.UTC(2026, 6, 1, 12);
  assert.equal(timeOfDay(noon, "en", "UTC"), "12:00 pm");
  assert.equal(timeOfDay(noon, "en", "America/Chicago"), "7:00 am");
});

Deno.test("a time is shown by the clock of the device, whatever the language of the page", () => {
  const { hour12 } = new Intl.DateTimeFormat(undefined, { hour: "numeric" }).resolvedOptions();
  const spaced = (/** @type {string} */ text) => text.replace(/\s/g, " ");
  for (const language of ["en", "es", "fr"]) {
    const text = spaced(whenInWords("2026-12-02T14:00", asOnDevice(language)));
    assert.match(text, hour12 ? /, 2:00 p/i : /, 14:00$/, language);
  }
  assert.equal(spaced(whenInWords("2026-12-02T14:00", "es-u-hc-h12")), "mié, 2 dic 2026, 2:00 p. m.");
  assert.equal(whenInWords("2026-12-02T14:00", "en-u-hc-h23"), "Wed, Dec 2, 2026, 14:00");
});

Deno.test("what is no day is shown as it stands", () => {
  assert.equal(dayInWords("soon", "en"), "soon");
  assert.equal(whenInWords("2026-12-02Tnoon", "en"), "2026-12-02Tnoon");
});

Deno.test("a hundred talks are drawn with a handful of formats, which are slow to make", () => {
  const world = testWorld(), Format = Intl.DateTimeFormat;
  let made = 0;
  Intl.DateTimeFormat = /** @type {any} */ (class extends Format {
    /** @param {any[]} given */
    constructor(...given) {
      super(...given);
      made += 1;
    }
  });
  try {
    for (let number = 0; number < 100; number++) {
      const when = { local: `2026-12-${String(1 + number % 28).padStart(2, "0")}T14:00`, tz: "America/New_York" };
      whenInWords(when.local, "en-GB");
      dueList([{ ...newInterview(world), when, contacted: when }], world.now(), "America/Denver");
    }
  } finally {
    Intl.DateTimeFormat = Format;
  }
  assert.ok(made <= 4, `${made} were made`);
});
