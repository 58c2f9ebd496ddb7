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

/** What a path says without its escapes; itself where those are malformed, as in an old address of `caf%e9/`.
 * @param {string} path */
function unescaped(path) {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The path of a file of the guide, by its address; nothing for other addresses. @param {string} address */
function pathOf(address) {
  const url = new URL(address);
  if (!(url.origin + url.pathname).startsWith(root)) return null;
  const path = unescaped((url.origin + url.pathname).slice(root.length)).replace(/(^|\/)index\.html$/, "$1");
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

/** Whether a page can be read without a file: then a host that does not give it keeps nobody from having the rest.
 * @param {string} path */
const isSpare = (path) => /\.(png|jpe?g|gif|webp|avif|svg|ico)$/.test(path);

/** Where a page names its revision: within a tag, which no text of the page can have. */
const REVISION = /<(?:div\s[^<>]*data-revision|meta\s+name=["']?guide:revision["']?\s+content)=["']?(\w+)/;

/** Whether an answer is the file of this edition, and not one of an edition that a host still has, or has already.
 *
 * Pages carry their revision, at their end or in their head; pages of another theme may not. Files with a fingerprint
 * in their names can be no other.
 * @param {File} file @param {Response} answer */
async function isOfThisEdition([path, revision], answer) {
  if (path.startsWith("search/")) {
    const digest = await crypto.subtle.digest("SHA-256", await answer.arrayBuffer());
    const digits = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return digits.startsWith(revision);
  }
  if (!isPage(path)) return true;
  const told = REVISION.exec(await answer.text());
  return !told || told[1] === revision;
}

/** @param {string} path */
const isPage = (path) => path === "" || /(\/|\.html)$/.test(path);

/** A file from the network. @param {File} file */
async function fetched(file) {
  const [path] = file;
  const answer = await fetch(root + encodeURI(path), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.status} for ${path}`);
  if (!await isOfThisEdition(file, answer.clone())) throw new Error(`${path} is of another edition`);
  return answer;
}

/** A file that an older edition kept and that has not changed.
 * @param {{ cache: Cache, held: Map<string, string> }[]} olders @param {File} file */
async function unchanged(olders, file) {
  const [path, revision] = file;
  const older = olders.find(({ held }) => held.get(path) === revision);
  const answer = await older?.cache.match(root + encodeURI(path));
  return answer && await isOfThisEdition(file, answer.clone()) ? answer : null;
}

/** Puts files into this edition's store, those that have not changed from an older one.
 * @param {File[]} wanted @param {Response} [given] the answer for the only one, when it is here already */
async function put(wanted, given) {
  const cache = await caches.open(store), held = await heldBy(store);
  const olders = await Promise.all((await otherStores()).map(async (name) => ({
    cache: await caches.open(name),
    held: await heldBy(name),
  })));
  const waiting = wanted.filter(([path]) => !held.has(path));
  const work = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const [path, revision] = file;
      try {
        const answer = given ?? await unchanged(olders, file) ?? await fetched(file);
        await cache.put(root + encodeURI(path), await plain(answer));
        held.set(path, revision);
      } catch (error) {
        if (!isSpare(path)) throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: 6 }, work));
  await cache.put(list, Response.json(Object.fromEntries(held)));
}

/** What is kept last: the list of what a store holds is read and written whole, so there is one at a time. */
let keeping = Promise.resolve();

/** @param {File[]} wanted @param {Response} [given] */
function keep(wanted, given) {
  const done = keeping.then(() => put(wanted, given));
  keeping = done.catch(() => {});
  return done;
}

/** The order in which files are kept: what every page needs, the pages, the pictures. @param {string} path */
function rank(path) {
  if (/^(assets|search)\//.test(path) || /(^|\/)offline\.html$/.test(path)) return 0;
  if (languages.some(([, home]) => home === path)) return 0;
  return path.startsWith("images/") ? 2 : 1;
}

/** The files that readers of some languages need. @param {Set<string>} wanted */
function filesFor(wanted) {
  const fitting = files.filter(([, , language]) => !language || wanted.has(language));
  return fitting.sort(([one], [other]) => rank(one) - rank(other)).slice(0, MOST_FILES);
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

/** A page of the device. Its links are relative, so an address without the last slash leads on as on a server.
 * @param {Response} copy @param {string} path @param {URL} asked */
function atItsAddress(copy, path, asked) {
  const isFolder = path.endsWith("/") && !/(\/|\/index\.html)$/.test(asked.pathname);
  return isFolder ? Response.redirect(root + encodeURI(path) + asked.search) : copy;
}

/** A page: from the network, because that is newest; from the device when that fails or takes long.
 * @param {FetchEvent} event @param {string} path */
async function page(event, path) {
  // Asked past the browser's own cache, which would show an old page without asking anybody.
  const network = fetch(event.request.url, { cache: "no-cache", redirect: "manual" });
  network.catch(() => {});
  const copy = await stored(path);
  const first = await Promise.race([network.catch(() => null), ...(copy ? [pause(PATIENCE)] : [])]);
  // A host that is out of order says so with 500 and more; the reader wants the page.
  if (first && !(copy && first.status >= 500)) {
    event.waitUntil(remember(path, first.clone()));
    return first;
  }
  if (copy) return atItsAddress(copy, path, new URL(event.request.url));
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
  return kept && await stored(kept[0]);
}

/** A file that pages need: those of the device do not change under their names.
 * @param {FetchEvent} event @param {string} path */
async function need(event, path) {
  const copy = await stored(path);
  if (copy) return copy;
  const answer = await fetch(event.request).catch(() => null);
  if (!answer?.ok) return await otherSize(path) ?? answer ?? Response.error();
  const file = known.get(path);
  // What has a fingerprint in its name is what it says; the index of the search is asked for by itself.
  if (file) event.waitUntil(path.startsWith("search/") ? keep([file]) : keep([file], answer.clone()));
  return answer;
}

/** Keeps the edition. When that fails nothing of it is left, and the browser tries again at the next visit. */
async function install() {
  const isNew = !(await caches.has(store));
  try {
    await keep(filesFor(await languagesRead()));
  } catch (error) {
    if (isNew) await caches.delete(store);
    throw error;
  }
}

worker.addEventListener("install", (event) => event.waitUntil(install()));

worker.addEventListener("activate", (event) => {
  event.waitUntil(otherStores().then((names) => Promise.all(names.map((name) => caches.delete(name)))));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const path = pathOf(request.url);
  if (path === null) return;
  if (request.mode === "navigate") event.respondWith(page(event, path));
  else if (/^(assets|images|search)\//.test(path)) event.respondWith(need(event, path));
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
