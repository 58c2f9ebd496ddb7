"""The editor: what a page from elsewhere can read or change, and what a hostile text can run."""

import contextlib
import hashlib
import http.server
import json
import threading

import pytest
from conftest import in_windows
from preview import Editor

# Firefox and WebKit say less of who asks than Chromium does.
ALL = ("chromium light", "firefox light", "webkit light")
FILE = "contacts.yaml"
EDIT = "/.guide/edit/"

pytestmark = pytest.mark.usefixtures("left_empty")

# What a page tries that knows guide well, but not the key of the run. Each try gives what it got to read.
TRIES = """
async (guide, key, body, seconds) => {
  const got = {}, edit = guide + "/.guide/edit/";
  const attempt = async (name, work) => {
    const late = new Promise((done) => setTimeout(() => done("nothing came"), seconds * 1000));
    try {
      got[name] = (await Promise.race([work(), late])) ?? "";
    } catch (error) {
      got[name] = "";
    }
  };
  const json = { "Content-Type": "application/json" };
  const text = async (path, options) => (await fetch(edit + path, { credentials: "include", ...options })).text();
  const post = (headers, mode, kind = "application/json") =>
    ({ method: "POST", mode, headers, body: new Blob([body], { type: kind }) });
  await attempt("page", () => text(""));
  await attempt("overview", () => text("api/overview"));
  await attempt("overview, guessed key", () => text("api/overview", { headers: { "X-Guide-Token": key } }));
  await attempt("unseen", () => text("api/overview", { mode: "no-cors" }));
  await attempt("pages of the site", async () => (await fetch(guide + "/guide/", { credentials: "include" })).text());
  await attempt("save as JSON", () => text("api/text", post({ ...json, "X-Guide-Token": key }, "cors")));
  for (const kind of ["text/plain", "application/x-www-form-urlencoded", "text/plain;application/json"]) {
    await attempt("save as " + kind, () => text("api/text", post({ "Content-Type": kind }, "no-cors", kind)));
  }
  await attempt("beacon", async () => navigator.sendBeacon(edit + "api/text", new Blob([body], { type: "text/plain" })) && "");
  await attempt("form", () => new Promise((done) => {
    const frame = document.createElement("iframe");
    frame.name = "sink";
    document.body.append(frame);
    const form = document.createElement("form");
    Object.assign(form, { method: "POST", action: edit + "api/text", enctype: "text/plain", target: "sink" });
    const input = document.createElement("input");
    Object.assign(input, { name: body.slice(0, -1) + ', "x": "', value: '"}' });
    form.append(input);
    document.body.append(form);
    form.submit();
    setTimeout(() => {
      let seen = "";
      try { seen = frame.contentDocument.body.innerText; } catch {}
      done(seen);
    }, 1500);
  }));
  const element = (name, tag, attributes) => attempt(name, () => new Promise((done) => {
    const made = Object.assign(document.createElement(tag), attributes);
    made.onload = () => done("loaded");
    made.onerror = () => done("");
    document.body.append(made);
  }));
  await element("picture", "img", { src: edit + "api/overview" });
  await element("script", "script", { src: edit + "token.js", type: "module" });
  await element("plain script", "script", { src: edit + "edit.js" });
  await element("style", "link", { rel: "stylesheet", href: edit + "edit.css" });
  await attempt("frame", () => new Promise((done) => {
    const frame = document.createElement("iframe");
    frame.src = edit;
    document.body.append(frame);
    setTimeout(() => {
      let seen = "";
      try { seen = frame.contentDocument.body.innerText; } catch {}
      done(seen);
    }, 1500);
  }));
  await attempt("events", () => new Promise((done) => {
    const events = new EventSource(edit + "events", { withCredentials: true });
    events.onopen = () => done("open");
    events.onerror = () => done("");
  }));
  await attempt("web socket", () => new Promise((done) => {
    const socket = new WebSocket(edit.replace("http", "ws") + "events");
    socket.onopen = () => done("open");
    socket.onerror = () => done("");
  }));
  await attempt("key", async () => localStorage.getItem("guide-edit-token"));
  await attempt("cookie", async () => document.cookie.includes("guide-edit") ? document.cookie : "");
  return got;
}
"""


class HostilePage(http.server.ThreadingHTTPServer):
    """Another program of this computer, whose page somebody has open; it sees what browsers send it."""

    def __init__(self):
        self.cookies = []
        super().__init__(("127.0.0.1", 0), self.Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.server.cookies.append(self.headers.get("Cookie") or "")
            body = b"<!doctype html><meta charset=utf-8><title>A harmless page</title><link rel=icon href=data:,><p>Hello."
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass


@pytest.fixture
def hostile():
    with contextlib.closing(HostilePage()) as server:
        yield server
        server.shutdown()


HostilePage.close = HostilePage.server_close


def change(editor):
    """A change of a file as the editor's page would send it."""
    text = (editor.folder / "content" / FILE).read_text()
    return json.dumps({
        "file": FILE, "base": hashlib.sha256(text.encode()).hexdigest(), "text": text + "# written by another page\n"})


def run(window, script, *words):
    return window.js(f"({script})({', '.join(json.dumps(word) for word in words)})")


@in_windows(*ALL)
@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_a_page_from_elsewhere_reads_nothing_and_changes_nothing(editor, hostile, window, name):
    window.open(editor.way_in)
    window.wait("location.hash === '' && localStorage.getItem('guide-edit-token') !== null")
    assert editor.key not in window.js("location.href")
    before = editor.files()
    window.open(f"http://{name}:{hostile.server_port}{EDIT}")
    got = run(window, TRIES, editor.origin, "x" * len(editor.key), change(editor), 3)
    assert len(got) > 15
    assert {what: seen for what, seen in got.items() if seen and seen != "nothing came"} == {}
    assert editor.files() == before
    # The server behind the page may have got the cookie, which browsers send to each port. It is of no use to it.
    cookies = [cookie for cookie in hostile.cookies if "guide-edit" in cookie]
    assert bool(cookies) == (name == "127.0.0.1")
    for cookie in cookies:
        fields = {"Cookie": cookie, "Origin": editor.origin, "Sec-Fetch-Site": "same-origin"}
        for path in ["", "index.html", "edit.js", "token.js"]:
            assert editor.key.encode() not in editor.ask(EDIT + path, **fields)[2]
        assert editor.ask(f"{EDIT}api/overview", **fields)[0] == 403
        assert editor.ask(f"{EDIT}api/text", "POST", Content_Type="application/json", **fields)[0] == 403
    assert editor.files() == before


@in_windows(*ALL)
def test_the_editors_own_page_may(editor, window):
    """The same requests from the right page, so that the test above tells of the page and not of a slip in them."""
    window.open(editor.way_in)
    window.wait("location.hash === '' && localStorage.getItem('guide-edit-token') !== null")
    ask = "async (path, body) => { const { ask } = await import('/.guide/edit/token.js'); return (await ask(path, body)).status; }"
    assert run(window, ask, "api/overview") == 200
    got = run(window, TRIES, editor.origin, editor.key, "{}", 3)
    assert got["key"] == editor.key and got["events"] == "open" and got["script"] == "loaded" and got["style"] == "loaded"
    assert got["page"].startswith("<!doctype html>") and got["overview, guessed key"].startswith("{")
    assert "error" in got["overview"] and got["cookie"] == ""
    before = editor.files()
    status = run(window, ask.replace("body)).status", "JSON.parse(body))).status"), "api/text", change(editor))
    assert status == 200
    changed = {path for path, bytes in editor.files().items() if before.get(path) != bytes}
    assert FILE in changed and {path for path in changed if not path.startswith(".")} == {FILE}


def test_only_guide_edit_edits(tmp_path):
    from preview import Preview

    preview = Preview(tmp_path)
    try:
        assert preview.ask(EDIT)[0] == 404
        assert preview.ask(f"{EDIT}api/overview")[0] == 404
        assert preview.ask(f"{EDIT}api/text", "POST", Content_Type="application/json")[0] == 405
    finally:
        preview.end()


def test_each_run_has_its_own_key(editor, tmp_path):
    folder = tmp_path / "other"
    folder.mkdir()
    other = Editor(folder)
    try:
        assert other.key != editor.key and len(editor.key) == 43
        status, fields, _ = editor.ask(f"{EDIT}?token={editor.key}")
        assert status == 303
        assert fields["Set-Cookie"].endswith("; Path=/.guide/edit/; HttpOnly; SameSite=Strict")
        assert editor.ask(f"{EDIT}?token={other.key}")[0] == 403
    finally:
        other.end()


HOSTILE_ARTICLE = """---
title: "</script><script>window.ran = 1</script><img src=x onerror='window.ran = 1'>"
audience: [student]
summary: "<svg onload='window.ran = 1'></svg> and enough words to be a summary of this one article."
---

## <img src=x onerror="window.ran = 1">

<script>window.ran = 1</script>

[click](javascript:window.ran=1) <a href="javascript:window.ran=1">x</a> <iframe srcdoc="<script>top.ran = 1</script>"></iframe>

<img src=x onerror="parent.ran = top.ran = window.ran = 1">
"""


@in_windows(*ALL)
def test_a_hostile_text_runs_nothing(editor, window):
    content = editor.folder / "content"
    (content / "articles/hostile.md").write_text(HOSTILE_ARTICLE)
    contacts = content / FILE
    contacts.write_text(contacts.read_text().replace('name: "', 'name: "<img src=x onerror=window.ran=1>', 1))
    (content / "images/hostile.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" onload="document.title = \'ran\'"><script>document.title = "ran"</script></svg>')
    window.open(editor.way_in)
    window.wait("location.hash === '' && localStorage.getItem('guide-edit-token') !== null")
    before = editor.files()
    for place in ["", "#file=articles%2Fhostile.md", f"#file={FILE}", "#text=articles%2Fhostile.md", "#find=img"]:
        window.js(f"void (location.hash = {json.dumps(place)})")
        window.js("new Promise(done => setTimeout(done, 700))")
        assert window.js("window.ran ?? null") is None, place
    for path in ["/guide/hostile/", "/guide/images/hostile.svg", f"{EDIT}page/w1/guide/hostile/"]:
        window.open(editor.origin + path)
        window.js("new Promise(done => setTimeout(done, 300))")
        assert window.js("window.ran ?? null") is None, path
        assert window.js("document.title") != "ran", path
    assert editor.files() == before
