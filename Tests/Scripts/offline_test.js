// @ts-check
// The service worker by itself, with a store and a network made of maps.
import assert from "node:assert/strict";

const SOURCE = await Deno.readTextFile("themes/campus/worker/worker.js");
const ROOT = "https://example.edu/visits/";

/** @typedef {[path: string, revision: string, language?: string]} File */

/** A page as guide writes it. @param {string} revision @param {string} [words] */
const page = (revision, words = "") =>
  `<html><head></head>${words}<div role="status" data-worker="worker.js" data-revision="${revision}"></div></html>`;

/** @param {[path: string, found: string | number][]} files */
const hostOf = (files) => new Map(files);

/** One device: what its caches hold outlives its workers. */
class Device {
  /** @type {Map<string, Map<string, Response>>} */
  stores = new Map();
  /** What the host has, by path: a text, or a number for a failure. @type {Map<string, string | number>} */
  host = new Map();
  /** What was asked of the host. @type {string[]} */
  asked = [];

  /** @param {string} name */
  open(name) {
    const store = this.stores.get(name) ?? new Map();
    this.stores.set(name, store);
    return {
      /** @param {string} address */
      match: (address) => Promise.resolve(store.get(address)?.clone()),
      /** @param {string} address @param {Response} answer */
      put: (address, answer) => Promise.resolve(void store.set(address, answer)),
    };
  }

  /** @param {string | Request} request */
  fetch(request) {
    const path = (typeof request === "string" ? request : request.url).slice(ROOT.length).replace(/\?.*/, "");
    this.asked.push(path);
    const found = this.host.get(path) ?? 404;
    if (found === 0) return Promise.reject(new TypeError("no network"));
    const answer = typeof found === "number" ? new Response("", { status: found }) : new Response(found);
    return Promise.resolve(answer);
  }

  /** What is kept, of all stores. */
  get kept() {
    return [...this.stores.values()].flatMap((store) => [...store.keys()]).map((address) => address.slice(ROOT.length))
      .filter((path) => path !== "guide-kept.json");
  }

  /** A worker of an edition. @param {string} edition @param {File[]} files @param {string[]} [open] addresses of open pages */
  worker(edition, files, open = []) {
    /** @type {Record<string, (event: object) => void>} */
    const listeners = {};
    const self = {
      guideEdition: { site: "visits", edition, languages: [["en", ""], ["es", "es/"]], files },
      registration: { scope: ROOT },
      clients: { matchAll: () => Promise.resolve(open.map((url) => ({ url }))) },
      /** @param {string} name @param {(event: object) => void} work */
      addEventListener: (name, work) => listeners[name] = work,
    };
    const caches = {
      open: (/** @type {string} */ name) => Promise.resolve(this.open(name)),
      keys: () => Promise.resolve([...this.stores.keys()]),
      has: (/** @type {string} */ name) => Promise.resolve(this.stores.has(name)),
      delete: (/** @type {string} */ name) => Promise.resolve(this.stores.delete(name)),
    };
    new Function("self", "caches", "fetch", SOURCE)(self, caches, this.fetch.bind(this));
    /** @param {string} name @param {object} event @returns {Promise<Response>} */
    const send = async (name, event) => {
      /** @type {Promise<unknown>[]} */
      const waits = [];
      /** @type {any} */
      let answer;
      listeners[name]?.({
        ...event,
        waitUntil: (/** @type {Promise<unknown>} */ wait) => waits.push(wait),
        respondWith: (/** @type {Promise<Response>} */ given) => answer = given,
      });
      const response = await answer;
      await Promise.all(waits);
      return response;
    };
    return {
      install: () => send("install", {}),
      activate: () => send("activate", {}),
      /** @param {string} path @param {string} [mode] */
      get: (path, mode = "navigate") => send("fetch", { request: { method: "GET", url: ROOT + path, mode } }),
    };
  }
}

const STYLE = /** @type {File} */ (["assets/site.11111111.css", "11111111"]);
const FIRST = /** @type {File[]} */ ([["", "aaaa"], ["dress/", "bbbb"], STYLE]);

/** A device that has the first edition. */
async function visited() {
  const device = new Device();
  device.host = hostOf([["", page("aaaa")], ["dress/", page("bbbb", "old")], ["assets/site.11111111.css", "a{}"]]);
  const worker = device.worker("one", FIRST);
  await worker.install();
  await worker.activate();
  device.asked = [];
  return { device, worker };
}

Deno.test("an edition of which a page has not come to the host yet is not kept", async () => {
  const { device } = await visited();
  const next = /** @type {File[]} */ ([["", "aaaa"], ["dress/", "cccc"], STYLE]);
  await assert.rejects(device.worker("two", next).install(), /another edition/);
  assert.equal(device.stores.size, 1);
  device.host.set("dress/", page("cccc", "new"));
  device.asked = [];
  const worker = device.worker("two", next);
  await worker.install();
  await worker.activate();
  assert.deepEqual(device.asked, ["dress/"]);
  device.host.set("dress/", 0);
  assert.match(await (await worker.get("dress/")).text(), /new/);
});

Deno.test("an old page that an older worker kept under a new revision is loaded again", async () => {
  const { device } = await visited();
  const [name] = device.stores.keys();
  device.stores.get(name ?? "")?.set(ROOT + "dress/", new Response(page("0000", "older still")));
  const worker = device.worker("two", [...FIRST, ["tips/", "dddd"]]);
  device.host.set("tips/", page("dddd"));
  await worker.install();
  device.host.set("dress/", 0);
  assert.match(await (await worker.get("dress/")).text(), /bbbb/);
});

Deno.test("a page says its revision in a tag, wherever that is, and not in its text", async () => {
  const words = '<p>data-revision=old &lt;div data-revision="old"></p>';
  const head = `<html><head><meta name="guide:revision" content="bbbb"></head>${words}</html>`;
  for (
    const [text, isRight] of /** @type {[string, boolean][]} */ ([
      [page("bbbb", words), true],
      [head, true],
      [page("cccc", words), false],
      [head.replace("bbbb", "cccc"), false],
    ])
  ) {
    const device = new Device();
    device.host = hostOf([["", page("aaaa")], ["dress/", text], ["assets/site.11111111.css", "a{}"]]);
    const installed = device.worker("one", FIRST).install();
    await (isRight ? installed : assert.rejects(installed, /another edition/));
  }
});

Deno.test("a file of the search is the one of the list", async () => {
  const device = new Device();
  device.host = hostOf([["", page("aaaa")], ["search/en/index.json", "[2]"]]);
  // The first digits of the SHA-256 of `[1]`.
  const worker = device.worker("one", [["", "aaaa"], ["search/en/index.json", "080a9ed4"]]);
  await assert.rejects(worker.install(), /another edition/);
  device.host.set("search/en/index.json", "[1]");
  await worker.install();
  assert.ok(device.kept.includes("search/en/index.json"));
});

Deno.test("a picture that does not come is left out; a style that does not come is not", async () => {
  const device = new Device();
  device.host = hostOf([["", page("aaaa")], ["images/yard.22222222.webp", 403], ["assets/site.11111111.css", 500]]);
  const files = /** @type {File[]} */ ([["", "aaaa"], ["images/yard.22222222.webp", "22222222"], STYLE]);
  await assert.rejects(device.worker("one", files).install(), /500/);
  assert.deepEqual(device.kept, []);
  device.host.set("assets/site.11111111.css", "a{}");
  await device.worker("one", files).install();
  assert.deepEqual(device.kept.sort(), ["", "assets/site.11111111.css"]);
});

Deno.test("of a large guide a device has what pages need, and then pages", async () => {
  const device = new Device();
  const pages = Array.from({ length: 900 }, (_, number) => /** @type {File} */ ([`a${number}/`, "eeee"]));
  const rest =
    /** @type {File[]} */ ([["images/yard.22222222.png", "2"], STYLE, ["offline.html", "ffff"], ["", "aaaa"]]);
  for (const [path, revision] of [...pages, ...rest]) device.host.set(path, page(revision));
  const worker = device.worker("one", [...pages, ...rest]);
  await worker.install();
  assert.equal(device.kept.length, 600);
  for (const path of ["assets/site.11111111.css", "offline.html", ""]) assert.ok(device.kept.includes(path), path);
  assert.ok(!device.kept.includes("images/yard.22222222.png"));
  await worker.get("images/yard.22222222.png", "no-cors");
  await worker.get("a899/");
  for (const path of ["images/yard.22222222.png", "a899/"]) assert.ok(device.kept.includes(path), path);
});

Deno.test("an address without its last slash leads on when there is no network", async () => {
  const { device, worker } = await visited();
  device.host.set("dress", 0).set("dress/", 0).set("dress/index.html", 0);
  const answer = await worker.get("dress?from=mail");
  assert.equal(answer.status, 302);
  assert.equal(answer.headers.get("location"), ROOT + "dress/?from=mail");
  assert.equal((await worker.get("dress/")).status, 200);
  assert.equal((await worker.get("dress/index.html")).status, 200);
});

Deno.test("a host that is out of order does not stand before what the device has", async () => {
  const { device, worker } = await visited();
  for (const status of [500, 502, 503]) {
    device.host.set("dress/", status).set("unknown/", status);
    assert.match(await (await worker.get("dress/")).text(), /old/);
    assert.equal((await worker.get("unknown/")).status, status);
  }
  device.host.set("dress/", 404);
  assert.equal((await worker.get("dress/")).status, 404);
});

Deno.test("malformed escapes in an address keep nobody from having the guide", async () => {
  const device = new Device();
  device.host = hostOf([["", page("aaaa")], ["offline.html", page("bbbb", "no network")], ["caf%e9/", 0], ["%", 0]]);
  const worker = device.worker("one", [["", "aaaa"], ["offline.html", "bbbb"]], [ROOT + "caf%e9/", ROOT + "100%/"]);
  await worker.install();
  for (const path of ["caf%e9/", "%"]) {
    const answer = await worker.get(path);
    assert.equal(answer.status, 503);
    assert.match(await answer.text(), /no network/);
  }
});
