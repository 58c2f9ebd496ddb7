// @ts-check
// Files of data. From a web server they are fetched. A guide that is opened from a folder may not fetch anything, so
// there each of them stands a second time as a script, which puts its content into `guideData` under the file's path.

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
    content = location.protocol === "file:" ? fromScript(address) : fromServer(address, version);
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

/** @param {string} address */
function fromScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address + ".js";
    script.addEventListener("error", () => reject(new Error(`cannot load ${address}`)));
    script.addEventListener("load", () => {
      script.remove();
      /** @type {Record<string, unknown>} */
      const files = /** @type {any} */ (globalThis).guideData ?? {};
      const path = decodeURI(new URL(address).pathname);
      const file = Object.keys(files).find((name) => path.endsWith("/" + name));
      if (file) resolve(files[file]);
      else reject(new Error(`no data in ${address}`));
    });
    document.head.append(script);
  });
}
