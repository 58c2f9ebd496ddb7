// @ts-check
// Asks guide with the key of this run, which came with the address that guide has opened.

const NAME = "guide-edit-token";

/**
 * The key: from the address when it is there, else as this browser has kept it.
 *
 * Cookies of this computer are sent to every port, so a page of another program would get one that
 * is a key. What a page keeps in `localStorage` belongs to its own port alone.
 * @returns {string}
 */
export function token() {
  const found = /^#token=([A-Za-z0-9_-]+)$/.exec(location.hash);
  if (found) {
    localStorage.setItem(NAME, found[1] ?? "");
    history.replaceState(null, "", location.pathname + location.search);
  }
  return localStorage.getItem(NAME) ?? "";
}

// At once: nobody is to copy the key along with the address.
token();

/**
 * Sends a request of Documentation/Editing.md.
 * @param {string} path below `/.guide/edit/`, as in `api/form?file=contacts.yaml`
 * @param {unknown} [body] makes it a `POST`
 * @returns {Promise<Response>}
 */
export function ask(path, body) {
  const headers = { "X-Guide-Token": token() };
  if (body === undefined) return fetch(`/.guide/edit/${path}`, { headers });
  return fetch(`/.guide/edit/${path}`, {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}
