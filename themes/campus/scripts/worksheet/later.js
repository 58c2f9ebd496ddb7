// @ts-check
// The second script of the worksheet: asked for once the first views are there, or as soon as one of its views is wanted.

/** @typedef {import("./view-types.js").Later} Later */

/** @type {Promise<Later> | undefined} */
let loading;

/** @returns {Later | undefined} */
export const loaded = () => /** @type {any} */ (globalThis).guideWorksheetLater;

/** Loads the second script, once. When it does not come, the next who asks tries anew. @param {HTMLElement} root @returns {Promise<Later>} */
export function load(root) {
  const known = loaded();
  if (known) return Promise.resolve(known);
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = root.dataset.later ?? "";
    script.addEventListener("load", () => {
      const parts = loaded();
      if (parts) resolve(parts);
      else reject(new Error("no second script"));
    });
    script.addEventListener("error", () => reject(new Error("no second script")));
    document.head.append(script);
  });
  loading.catch(() => loading = undefined);
  return loading;
}
