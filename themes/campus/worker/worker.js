// @ts-check
// Keeps the guide on a reader's device, so that every page opens without a network.
// guide puts `self.guideEdition` before this: the edition and all its files. Documentation/Offline.md tells the rules.

/**
 * @typedef {[path: string, revision: string, language?: string]} File
 * @typedef {{ site: string, edition: string, languages: [code: string, prefix: string][], files: File[] }} Edition
 */

const worker = /** @type {ServiceWorkerGlobalScope & { guideEdition: Edition }} */ (/** @type {unknown} */ (self));
const { site, edition, languages, files } = worker.guideEdition;
const root = worker.registration.scope;
/** Editions of this guide, and of no other that the same server has. */
const family = `guide ${site} ${new URL(root).pathname} `;
const store = family + edition;
/** What a store holds, as an answer of its own. */
const list = root + "guide-kept.json";
/** More would take long and fill a small device; what is beyond is kept when it is first read. */
const MOST_FILES = 600;
const PATIENCE = 3_000;

const known = new Map(files.map((file) => [file[0], file]));

/** The path of a file of the guide, by its address; nothing for other addresses. @param {string} address */
function pathOf(address) {
  const url = new URL(address);
  if (!(url.origin + url.pathname).startsWith(root)) return null;
  const path = decodeURI((url.origin + url.pathname).slice(root.length)).replace(/(^|\/)index\.html$/, "$1");
  return known.has(path) || !known.has(path + "/") ? path : path + "/";
}

/** The language of a page's readers. @param {string} path */
function languageOf(path) {
  const fitting = languages.filter(([, prefix]) => prefix && path.startsWith(prefix));
  return (fitting[0] ?? languages[0] ?? [""])[0];
}

/** Other editions of this guide on the device. */
async function otherStores() {
  return (await caches.keys()).filter((name) => name.startsWith(family) && name !== store);
}

/** What a store holds: revisions by path. @param {string} name @returns {Promise<Map<string, string>>} */
async function heldBy(name) {
  const answer = await (await caches.open(name)).match(list);
  return new Map(Object.entries(answer ? await answer.json() : {}));
}

/** An answer as it may be shown again: one that was led on from elsewhere may not. @param {Response} answer */
async function plain(answer) {
  if (!answer.redirected) return answer;
  return new Response(await answer.blob(), { headers: answer.headers });
}

/** Puts files into this edition's store, those that have not changed from an older one. @param {File[]} wanted */
async function keep(wanted) {
  const cache = await caches.open(store), held = await heldBy(store);
  const olders = await Promise.all((await otherStores()).map(async (name) => ({
    cache: await caches.open(name),
    held: await heldBy(name),
  })));
  const waiting = wanted.filter(([path]) => !held.has(path));
  const work = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const [path, revision] = file, address = root + encodeURI(path);
      const older = olders.find(({ held }) => held.get(path) === revision);
      const answer = await older?.cache.match(address) ?? await fetch(address, { cache: "no-cache" });
      if (!answer.ok) throw new Error(`${answer.status} for ${path}`);
      await cache.put(address, await plain(answer));
      held.set(path, revision);
    }
  };
  await Promise.all(Array.from({ length: 6 }, work));
  await cache.put(list, Response.json(Object.fromEntries(held)));
}

/** The files that readers of some languages need. @param {Set<string>} wanted */
function filesFor(wanted) {
  return files.filter(([, , language]) => !language || wanted.has(language)).slice(0, MOST_FILES);
}

/** The languages that somebody reads here: those of open pages, and those that were kept before. */
async function languagesRead() {
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const paths = pages.map(({ url }) => pathOf(url)).filter((path) => path !== null);
  const held = await Promise.all((await otherStores()).map(heldBy));
  const homes = languages.filter(([, prefix]) => held.some((paths) => paths.has(prefix))).map(([code]) => code);
  return new Set([...paths.map(languageOf), ...homes]);
}

/** A file that the device has, of this edition or, if need be, of another. @param {string} path */
async function stored(path) {
  const address = root + encodeURI(path);
  const own = await (await caches.open(store)).match(address, { ignoreSearch: true });
  if (own) return own;
  for (const name of await otherStores()) {
    const other = await (await caches.open(name)).match(address, { ignoreSearch: true });
    if (other) return other;
  }
}

/** @param {number} time */
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** A page: from the network, because that is newest; from the device when that fails or takes long.
 * @param {FetchEvent} event @param {string} path */
async function page(event, path) {
  // Asked past the browser's own cache, which would show an old page without asking anybody.
  const network = fetch(event.request.url, { cache: "no-cache", redirect: "manual" });
  network.catch(() => {});
  const copy = await stored(path);
  const first = await Promise.race([network.catch(() => null), ...(copy ? [pause(PATIENCE)] : [])]);
  if (first) {
    event.waitUntil(remember(path, first.clone()));
    return first;
  }
  if (copy) return copy;
  const prefix = languages.find(([code]) => code === languageOf(path))?.[1] ?? "";
  const words = await stored(prefix + "offline.html") ?? await stored("offline.html");
  if (!words) return Response.error();
  return new Response(await words.blob(), { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** After a page was read: keeps it when it was beyond the number, and the others of its language.
 * @param {string} path @param {Response} answer */
async function remember(path, answer) {
  const file = known.get(path);
  if (!file || !answer.ok) return;
  const held = await heldBy(store), language = languageOf(path);
  const home = languages.find(([code]) => code === language)?.[1] ?? "";
  if (!held.has(home)) await keep(filesFor(new Set([language])));
  else if (!held.has(path)) await keep([file]);
}

/** What all sizes of a picture have in common: `images/garden-480w.3f2a1b9c.jpg` is one of `images/garden.jpg`.
 * @param {string} path */
const pictureOf = (path) => path.replace(/(-\d+w)?\.[0-9a-f]{8}(\.\w+)$/, "$2");

/** A picture in the one size that the device keeps. @param {string} path */
async function otherSize(path) {
  const kept = files.find(([other]) => other.startsWith("images/") && pictureOf(other) === pictureOf(path));
  return (kept && await stored(kept[0])) ?? Response.error();
}

/** A file that pages need: those of the device do not change under their names. @param {Request} request @param {string} path */
async function need(request, path) {
  return await stored(path) ?? fetch(request).catch(() => otherSize(path));
}

worker.addEventListener("install", (event) => {
  event.waitUntil(languagesRead().then((read) => keep(filesFor(read))));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(otherStores().then((names) => Promise.all(names.map((name) => caches.delete(name)))));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const path = pathOf(request.url);
  if (path === null) return;
  if (request.mode === "navigate") event.respondWith(page(event, path));
  else if (/^(assets|images|search)\//.test(path)) event.respondWith(need(request, path));
});

worker.addEventListener("message", (event) => {
  const { about, change } = event.data;
  if (change) worker.skipWaiting();
  if (!about) return;
  const answer = async () => {
    const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
    const open = pages.filter(({ url }) => url.startsWith(root));
    event.ports[0]?.postMessage({ revision: known.get(pathOf(about) ?? "")?.[1], isAlone: open.length < 2 });
  };
  event.waitUntil(answer());
});
