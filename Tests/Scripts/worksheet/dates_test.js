// @ts-check
import assert from "node:assert/strict";
import { dueList, milestones } from "../../../themes/campus/scripts/worksheet/core/dates.js";
import { newInterview } from "../../../themes/campus/scripts/worksheet/core/records.js";
import {
  addDays,
  inBothZones,
  instantOf,
  isZone,
  localAt,
} from "../../../themes/campus/scripts/worksheet/core/zones.js";
import { seeded, testWorld } from "./world.js";

const CHICAGO = "America/Chicago";

/** @param {string} local @param {string} [tz] */
const at = (local, tz = CHICAGO) => {
  const found = instantOf({ local, tz });
  return found &&
    { ...found, at: new Date(found.at).toISOString(), other: found.other && new Date(found.other).toISOString() };
};

Deno.test("an ordinary time is one instant", () => {
  assert.deepEqual(at("2026-12-02T14:00"), { at: "2026-12-02T20:00:00.000Z", kind: "exact", other: undefined });
  assert.equal(at("2026-07-02T14:00", "Asia/Kolkata")?.at, "2026-07-02T08:30:00.000Z");
  assert.equal(at("2026-07-02T14:00", "Pacific/Kiritimati")?.at, "2026-07-02T00:00:00.000Z");
});

Deno.test("on March 14, 2027 the clock jumps over an hour", () => {
  assert.deepEqual(at("2027-03-14T01:59"), { at: "2027-03-14T07:59:00.000Z", kind: "exact", other: undefined });
  assert.deepEqual(at("2027-03-14T02:30"), { at: "2027-03-14T08:30:00.000Z", kind: "gap", other: undefined });
  assert.deepEqual(at("2027-03-14T03:00"), { at: "2027-03-14T08:00:00.000Z", kind: "exact", other: undefined });
  const shown = inBothZones({ local: "2027-03-14T02:30", tz: CHICAGO }, "America/New_York");
  assert.deepEqual([shown?.there.local, shown?.here.local, shown?.kind], [
    "2027-03-14T03:30",
    "2027-03-14T04:30",
    "gap",
  ]);
});

Deno.test("on November 7, 2027 an hour comes twice", () => {
  assert.deepEqual(at("2027-11-07T01:30"), {
    at: "2027-11-07T06:30:00.000Z",
    kind: "overlap",
    other: "2027-11-07T07:30:00.000Z",
  });
  assert.equal(at("2027-11-07T00:59")?.kind, "exact");
  assert.deepEqual(at("2027-11-07T02:00"), { at: "2027-11-07T08:00:00.000Z", kind: "exact", other: undefined });
});

Deno.test("zones that change by half an hour, at midnight, or by a whole day are known", () => {
  assert.equal(at("2027-10-03T02:15", "Australia/Lord_Howe")?.kind, "gap");
  assert.equal(at("2027-04-04T01:45", "Australia/Lord_Howe")?.kind, "overlap");
  assert.equal(at("2011-12-30T12:00", "Pacific/Apia")?.kind, "gap");
});

Deno.test("what is no time or no zone has no instant", () => {
  for (
    const local of [
      "",
      "2027-02-29T10:00",
      "2027-13-01T10:00",
      "2027-01-01T24:00",
      "2027-01-01T10:60",
      "tomorrow",
      "2027-01-01",
    ]
  ) {
    assert.equal(at(local), undefined, local);
  }
  assert.equal(at("2027-01-01T10:00", "Missouri/Rolla"), undefined);
  assert.equal(isZone(""), false);
});

Deno.test("every instant comes back from its local time, or is one of two", () => {
  const random = seeded(5);
  const zones = [
    CHICAGO,
    "America/New_York",
    "Europe/London",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "America/St_Johns",
    "UTC",
    "Africa/Casablanca",
  ];
  for (let round = 0; round < 2000; round++) {
    const instant = Date.UTC(2024, 0, 1) + Math.floor(random() * 8 * 525_600) * 60_000;
    const tz = zones[round % zones.length] ?? "UTC";
    const found = instantOf({ local: localAt(instant, tz), tz });
    assert.ok(found && (found.at === instant || found.other === instant), `${new Date(instant).toISOString()} ${tz}`);
  }
});

Deno.test("a talk in two zones shows both", () => {
  const shown = inBothZones({ local: "2026-12-02T18:30", tz: "Asia/Kolkata" }, CHICAGO);
  assert.deepEqual([shown?.there.local, shown?.here.local, shown?.same], [
    "2026-12-02T18:30",
    "2026-12-02T07:00",
    false,
  ]);
  assert.equal(inBothZones({ local: "2026-12-02T18:30", tz: "America/Menominee" }, CHICAGO)?.same, true);
});

/** @param {Partial<import("../../../themes/campus/scripts/worksheet/core/types.js").Interview>} fields */
const interview = (fields) => ({ ...newInterview(testWorld()), ...fields });
const noon = (/** @type {string} */ day) => Date.parse(`${day}T18:00:00Z`);

Deno.test("the dates after a message and around a talk", () => {
  const record = interview({
    contacted: { local: "2027-03-10T09:00", tz: CHICAGO },
    when: { local: "2027-03-15T14:00", tz: CHICAGO },
  });
  const found = milestones(record, noon("2027-03-14"), CHICAGO);
  assert.deepEqual(found.map(({ id, on, state, done }) => [id, on, state, done]), [
    ["confirm", "2027-03-14", "today", false],
    ["thank-you", "2027-03-16", "soon", false],
    ["nudge", "2027-03-17", "soon", true],
    ["referral", "2027-03-22", "later", false],
    ["last-note", "2027-03-24", "later", true],
    ["update", "2027-05-14", "later", false],
  ]);
});

Deno.test("days are counted on the calendar, across both changes of the clock", () => {
  for (
    const [day, before, after] of [["2027-03-14", "2027-03-13", "2027-03-15"], [
      "2027-11-07",
      "2027-11-06",
      "2027-11-08",
    ]]
  ) {
    for (const hour of ["00:10", "03:30", "23:50"]) {
      const found = milestones(
        interview({ when: { local: `${day}T${hour}`, tz: CHICAGO } }),
        noon("2027-01-01"),
        CHICAGO,
      );
      assert.deepEqual([found[0]?.on, found[1]?.on], [before, after], `${day} ${hour}`);
    }
  }
  assert.equal(addDays("2028-02-28", 1), "2028-02-29");
  assert.equal(addDays("2027-12-31", 1), "2028-01-01");
  assert.equal(addDays("soon", 1), "");
});

Deno.test("a day is a day where the student is", () => {
  const found = milestones(
    interview({ when: { local: "2027-05-04T08:00", tz: "Asia/Tokyo" } }),
    noon("2027-05-01"),
    CHICAGO,
  );
  assert.equal(found.find(({ id }) => id === "thank-you")?.on, "2027-05-04");
});

Deno.test("a date that the student chose stands, and what is done is not due", () => {
  const record = interview({
    contacted: { local: "2027-03-01T09:00", tz: CHICAGO },
    dates: { nudge: { on: "2027-03-05" }, "last-note": { done: true } },
  });
  assert.deepEqual(
    dueList([record], noon("2027-03-06"), CHICAGO).map(({ id, on, state, edited }) => [id, on, state, edited]),
    [
      ["nudge", "2027-03-05", "past", true],
    ],
  );
  assert.deepEqual(
    dueList([{ ...record, status: "archived" }, { ...record, deleted_at: "x" }], noon("2027-03-06"), CHICAGO),
    [],
  );
});
