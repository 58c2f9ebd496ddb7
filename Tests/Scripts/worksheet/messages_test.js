// @ts-check
import assert from "node:assert/strict";
import { knownValue } from "../../../themes/campus/scripts/worksheet/parts/blanks.js";
import { linkIn, numberIn } from "../../../themes/campus/scripts/worksheet/core/reach.js";
import { senderOf, suggested } from "../../../themes/campus/scripts/worksheet/core/suggest.js";
import { count, smsParts } from "../../../themes/campus/scripts/worksheet/core/counting.js";
import { blanksOf, fill, mailto } from "../../../themes/campus/scripts/worksheet/core/messages.js";

Deno.test("blanks are filled, and what is missing is listed once", () => {
  const template = "Hi {first_name},\n{specific} and {specific}. {first_name}!\n";
  assert.deepEqual(fill(template, { first_name: " Grace " }), {
    text: "Hi Grace,\n{specific} and {specific}. Grace!",
    missing: ["specific"],
  });
  assert.deepEqual(blanksOf(template), ["first_name", "specific"]);
});

Deno.test("what is filled in is never taken for a blank, a pattern or a field of something else", () => {
  assert.deepEqual(fill("{a} {b}", { a: "{b}", b: "$& $1 {a}" }).text, "{b} $& $1 {a}");
  assert.deepEqual(fill("{constructor} {to_string}", {}).missing, ["constructor", "to_string"]);
});

Deno.test("length is counted in the unit of the channel", () => {
  assert.equal(count("👩🏽‍🔬é ", "chars"), 5);
  assert.equal(count("  two\n words ", "words"), 2);
  assert.equal(count("word ".repeat(75), "seconds"), 30);
  assert.equal(count("x".repeat(161), "sms"), 161);
});

for (
  const [text, expected] of /** @type {[string, ReturnType<typeof smsParts>][]} */ ([
    ["", { encoding: "GSM-7", units: 0, parts: 0, left: 160 }],
    ["a".repeat(160), { encoding: "GSM-7", units: 160, parts: 1, left: 0 }],
    ["a".repeat(161), { encoding: "GSM-7", units: 161, parts: 2, left: 145 }],
    ["a".repeat(306), { encoding: "GSM-7", units: 306, parts: 2, left: 0 }],
    ["€".repeat(80), { encoding: "GSM-7", units: 160, parts: 1, left: 0 }],
    // An escaped sign is not cut in two: 152 + 2 do not fit into the 153 of the first part.
    ["a".repeat(152) + "€".repeat(10), { encoding: "GSM-7", units: 172, parts: 2, left: 133 }],
    ["’".repeat(70), { encoding: "UCS-2", units: 70, parts: 1, left: 0 }],
    ["’".repeat(71), { encoding: "UCS-2", units: 71, parts: 2, left: 63 }],
    ["😀".repeat(36), { encoding: "UCS-2", units: 72, parts: 2, left: 61 }],
  ])
) {
  Deno.test(`a text message of ${[...text].length} × ${[...text][0] ?? "nothing"}`, () =>
    assert.deepEqual(smsParts(text), expected));
}

for (
  const [to, address] of [
    ["Grace Hopper <grace@navy.example>", "grace@navy.example"],
    ["grace@navy.example, +1 202 555 0100", "grace@navy.example"],
    ["202 555 0100 or grace@navy.example.", "grace@navy.example"],
    ["MAILTO:grace@navy.example?subject=Hi", "grace@navy.example"],
    ["a.b+c@mail.navy.example; d@navy.example", "a.b%2Bc@mail.navy.example"],
    ["grâce@navy.example", "gr%C3%A2ce@navy.example"],
    ["@grace", ""],
    ["grace@work", ""],
    ["https://social.example/@grace.h", ""],
    ["+1 202 555 0100", ""],
    ["", ""],
  ]
) {
  Deno.test(`a message to “${to}” goes to “${address}”`, () => {
    assert.equal(mailto({ to, body: "x" }), `mailto:${address}?body=x`);
  });
}

Deno.test("mail is opened only with what fits into an address", () => {
  assert.equal(
    mailto({ to: "a@example.edu", subject: "Q & A", body: "Hi,\nthere" }),
    "mailto:a@example.edu?subject=Q%20%26%20A&body=Hi%2C%0D%0Athere",
  );
  assert.equal(
    mailto({ to: "not an address", subject: "a\nBcc: b@example.edu", body: "x" }),
    "mailto:?subject=a%20Bcc%3A%20b%40example.edu&body=x",
  );
  const room = 1900 - "mailto:?body=".length;
  assert.equal(mailto({ body: "x".repeat(room) })?.length, 1900);
  assert.equal(mailto({ body: "x".repeat(room + 1) }), undefined);
  assert.equal(mailto({ body: "é".repeat(320) }), undefined);
  assert.ok(mailto({ body: "half \ud83d" }));
  assert.ok(
    mailto({ to: "a@example.edu?cc=b@example.edu", body: "x" })?.startsWith(
      "mailto:a@example.edu%3Fcc%3Db@example.edu?",
    ),
  );
});

const OFFERED = [
  { id: "cold", channel: "email", moment: "ask", body: "Dear {title_name}" },
  { id: "referral", channel: "email", moment: "ask", body: "{referrer} gave me your name." },
  { id: "phone", channel: "phone", moment: "ask", body: "{referrer} gave me your number." },
  { id: "nudge", channel: "email", moment: "nudge", body: "Once more" },
];

Deno.test("the first message fits how somebody is asked, and whether somebody sent the student", () => {
  const first = (/** @type {string} */ channel, /** @type {boolean} */ isSent) =>
    suggested(OFFERED, { channel, isSent })?.id;
  assert.equal(first("", false), "cold");
  assert.equal(first("email", true), "referral");
  assert.equal(first("phone", false), "phone");
  assert.equal(first("card", true), "cold");
  assert.equal(suggested([], { channel: "", isSent: false }), undefined);
});

Deno.test("who sent the student is what is written down, or a source that is the name of somebody who is known", () => {
  const people = [{ name: "Ms. Hopper" }, { name: "" }];
  assert.equal(senderOf({ sent_by: " Dr. Ames ", source: "" }, people), "Dr. Ames");
  assert.equal(senderOf({ source: "ms. hopper" }, people), "ms. hopper");
  assert.equal(senderOf({ source: "the fair" }, people), "");
  assert.equal(senderOf({ source: "" }, people), "");
  assert.equal(senderOf(undefined, people), "");
});

for (
  const [text, href] of [
    ["By phone, +1 573-341-4209", "tel:+15733414209"],
    ["(573) 341 4209, ext. 2", "tel:5733414209"],
    ["Zoom, https://example.org/j/5551234567, meeting ID: 555 123 4567", ""],
    ["Passcode: 12345678", ""],
    ["Room 204, Butler-Carlton Hall", ""],
    ["https://example.org/j/1. If it fails: 573 341 4209", "tel:5733414209"],
  ]
) {
  Deno.test(`the number to call in “${text}” is ${href || "none"}`, () => {
    assert.equal(numberIn(text ?? "")?.href ?? "", href);
  });
}

Deno.test("a link ends before the sentence does", () => {
  assert.equal(linkIn("Here: https://example.org/j/1?pwd=a. See you!"), "https://example.org/j/1?pwd=a");
  assert.equal(linkIn("javascript:alert(1)"), undefined);
});

for (
  const [time, said] of [
    ["2026-12-08T19:00:00Z", "Tue, Dec 8, 2026"],
    ["2026-12-09T20:00:00Z", "Tuesday"],
    ["2026-12-14T19:00:00Z", "Tuesday"],
    ["2026-12-15T20:00:00Z", "Tue, Dec 8, 2026"],
  ]
) {
  Deno.test(`at ${time} a message names the day of the talk as ${said}`, () => {
    const app = /** @type {any} */ ({
      store: { get: () => undefined, prefs: () => ({}) },
      world: { now: () => Date.parse(time ?? "") },
      zone: () => "America/Chicago",
    });
    const talk = /** @type {any} */ ({ messages: [], when: { local: "2026-12-08T14:00", tz: "America/Chicago" } });
    assert.equal(knownValue(app, talk, "date"), said);
  });
}
