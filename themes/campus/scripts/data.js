// @ts-check
// Files of data. From a web server they are fetched. A guide that is opened from a folder may not fetch anything, so
// there each of them stands a second time as a script, which puts its content into `guideData` under the file's path.
// Where the whole guide is one file, they are all in it.

/** @type {Map<string, Promise<any>>} */
const loaded = new Map();

/**
 * The content of a JSON file; each is loaded once.
 * @param {string} address whole, as an element's or a URL's `href` has it
 * @param {string} [version] asks past what a browser has kept of an older edition
 * @returns {Promise<any>}
 */
export function loadData(address, version) {
  let content = loaded.get(address);
  if (!content) {
    // Of the whole document, where a part of it takes itself for one.
    const inside = globalThis.document.querySelector("script[data-files]");
    content = inside
      ? fromPage(inside, address)
      : location.protocol === "file:"
      ? fromScript(address)
      : fromServer(address, version);
    content.catch(() => loaded.delete(address));
    loaded.set(address, content);
  }
  return content;
}

/**
 * @param {string} address
 * @param {string} [version]
 */
async function fromServer(address, version) {
  const answer = await fetch(version ? `${address}?v=${version}` : address);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return answer.json();
}

/** @param {Element} element @param {string} address */
function fromPage(element, address) {
  return Promise.resolve().then(() => contentOf(JSON.parse(element.textContent ?? "{}"), address));
}

/** @param {Record<string, unknown>} files by their paths from the site's root @param {string} address */
function contentOf(files, address) {
  const path = decodeURI(new URL(address).pathname);
  const file = Object.keys(files).find((name) => path.endsWith("/" + name));
  if (file) return files[file];
  throw new Error(`no data in ${address}`);
}

/** @param {string} address */
function fromScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address + ".js";
    script.addEventListener("error", () => reject(new Error(`cannot load ${address}`)));
    script.addEventListener("load", () => {
      script.remove();
      try {
        resolve(contentOf(/** @type {any} */ (globalThis).guideData ?? {}, address));
      } catch (error) {
        reject(error);
      }
    });
    document.head.append(script);
  });
}
