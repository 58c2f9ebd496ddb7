"""The preview: what it answers over HTTP, and what a browser shows while files are edited."""

import concurrent.futures
import contextlib
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import time

import h11
import pytest
from built_guide import guide_program
from conftest import in_windows
from free_port import free_port
from playwright.sync_api import Error as PlaywrightError
from preview import Preview, until_ended

ARTICLE = "content/articles/find-people.md"
PAGE = "/guide/find-people/"
FIRST = "Finding people sounds hard."
CHROMIUM = "chromium light"
pytestmark = pytest.mark.usefixtures("left_empty")


@pytest.fixture(scope="module")
def calm(tmp_path_factory):
    """A preview whose files nobody edits."""
    preview = Preview(tmp_path_factory.mktemp("calm"))
    yield preview
    preview.end()


@pytest.fixture
def preview(tmp_path):
    yield from until_ended(Preview(tmp_path))


# What is answered


def test_what_is_shown_is_what_is_built(calm, tmp_path):
    subprocess.run([guide_program(), "build", calm.folder, "--output", tmp_path / "site", "--quiet"], check=True, stdout=subprocess.DEVNULL)
    bar = re.compile(rb'<script type="module" src="/\.guide/preview\.js"[^>]*></script>\n')
    pages = 0
    for file in sorted((tmp_path / "site").rglob("*")):
        if not file.is_file() or file.name.startswith("."):
            continue
        status, fields, body = calm.ask(f"/guide/{file.relative_to(tmp_path / 'site')}", Cookie="guide-hidden=no")
        assert status == (404 if file.name == "404.html" else 200)
        if file.suffix == ".html":
            body, found = bar.subn(b"", body)
            assert found == 1
            pages += 1
        assert body == file.read_bytes(), file
    assert pages > 100


def test_the_way_in(calm):
    status, fields, _ = calm.ask("/")
    assert (status, fields["Location"]) == (302, "/guide/")
    assert calm.ask("/guide/")[0] == 200
    status, fields, _ = calm.ask("/guide/find-people")
    assert (status, fields["Location"]) == (301, "/guide/find-people/")


@pytest.mark.parametrize("path", [
    "/../../../../etc/passwd", "/guide/../../etc/passwd", "/guide/%2e%2e/%2e%2e/etc/passwd",
    "/guide/..%2f..%2fetc/passwd", "/guide/%2e%2e%2f%2e%2e%2fcontent/site.yaml", "/content/site.yaml",
    "/guide/content/site.yaml", "/guide//etc/passwd", "//etc/passwd", "/guide/find-people/%00", "/guide/%zz",
    "/guide/..\\..\\etc\\passwd", "/.guide/../../content/site.yaml", "/.guide/..", "/.guide/preview.c",
    "/etc/passwd", "/guide/./find-people/", "/guide/%c0%ae%c0%ae/",
])
def test_nothing_else_can_be_asked_for(calm, path):
    answer = calm.raw(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{calm.port}\r\nConnection: close\r\n\r\n".encode())
    assert answer.split(b" ")[1] in (b"400", b"404"), answer[:200]
    assert b"root:" not in answer and b"kind: site" not in answer


@pytest.mark.parametrize("host", ["example.edu", "example.edu:{port}", "127.0.0.1.example.edu:{port}", "127.0.0.1:1", "", "[::1]:{port}x"])
def test_a_foreign_name_is_refused(calm, host):
    status, _, body = calm.ask(PAGE, Host=host.format(port=calm.port))
    assert status == 421 and b"Finding people" not in body
    assert calm.ask("/.guide/events", Host=host.format(port=calm.port))[0] == 421


def test_only_this_computer_is_answered(calm):
    listening = subprocess.run(["ss", "-Hltn", f"sport = :{calm.port}"], capture_output=True, text=True, check=True).stdout
    assert f"127.0.0.1:{calm.port}" in listening and "0.0.0.0:" + str(calm.port) not in listening


def test_heads_and_parts(calm):
    status, fields, body = calm.ask("/guide/robots.txt")
    whole = body
    status, fields, body = calm.ask("/guide/robots.txt", "HEAD")
    assert (status, body, int(fields["Content-Length"])) == (200, b"", len(whole))
    for asked, part in [("bytes=0-3", whole[:4]), ("bytes=5-", whole[5:]), ("bytes=-4", whole[-4:]), ("bytes=0-99999", whole)]:
        status, fields, body = calm.ask("/guide/robots.txt", Range=asked)
        assert (status, body) == (206, part), asked
        assert fields["Content-Range"].endswith(f"/{len(whole)}")
    status, fields, _ = calm.ask("/guide/robots.txt", Range="bytes=99999-")
    assert (status, fields["Content-Range"]) == (416, f"bytes */{len(whole)}")
    for odd in ["bytes=a-b", "bytes=3-1", "bytes=0-1,3-4", "lines=1-2", "bytes=-"]:
        assert calm.ask("/guide/robots.txt", Range=odd)[::2] == (200, whole), odd


class Peer:
    """Reads answers as the library h11 understands HTTP, which refuses whatever the standard does not allow."""

    def __init__(self, port):
        self.connection = socket.create_connection(("127.0.0.1", port), timeout=60)
        self.http = h11.Connection(our_role=h11.CLIENT)
        self.host = f"127.0.0.1:{port}"

    def ask(self, method, path, **fields):
        """The status and the body; h11 raises an error for an answer that is none."""
        named = [(name.replace("_", "-"), value) for name, value in fields.items()]
        request = h11.Request(method=method, target=path, headers=[("Host", self.host), *named])
        self.connection.sendall(self.http.send(request) + self.http.send(h11.EndOfMessage()))
        status, body = None, b""
        while True:
            event = self.http.next_event()
            if event is h11.NEED_DATA:
                self.http.receive_data(self.connection.recv(65536))
            elif isinstance(event, h11.Data):
                body += event.data
            elif isinstance(event, h11.EndOfMessage):
                return status, body
            else:
                status = event.status_code

    def goes_on(self):
        """Whether the connection may be used again, as both sides understand it."""
        if self.http.their_state is h11.MUST_CLOSE:
            assert self.connection.recv(1) == b""
            self.connection.close()
            return False
        self.http.start_next_cycle()
        return True


def test_another_library_understands_each_answer(calm):
    robots = calm.ask("/guide/robots.txt")[2]
    asked = [
        ("GET", "/guide/robots.txt", {}, 200, robots), ("HEAD", "/guide/robots.txt", {}, 200, b""),
        ("GET", "/guide/robots.txt", {"Range": "bytes=2-5"}, 206, robots[2:6]),
        ("HEAD", "/guide/no/such/page/", {}, 404, b""), ("GET", "/", {}, 302, None),
        ("GET", "/guide/find-people", {}, 301, None), ("GET", "/guide/robots.txt", {"Range": "bytes=99999-"}, 416, None),
        ("POST", "/guide/", {"Content_Length": "0"}, 405, None), ("GET", "/guide/", {"Accept_Encoding": "gzip"}, 200, None),
        ("GET", "/guide/robots.txt", {"Connection": "close"}, 200, robots),
    ]
    peer = None
    for method, path, fields, status, body in asked:
        peer = peer or Peer(calm.port)
        found = peer.ask(method, path, **fields)
        assert found[0] == status and body in (None, found[1]), (method, path, fields, found)
        peer = peer if peer.goes_on() else None
    assert peer is None  # the last request asked for the connection to be closed


def test_kinds_of_files(calm):
    page = calm.ask(PAGE)[2].decode()
    style = re.search(r'rel="stylesheet" href="\.\./(assets/[^"]+)"', page)[1]
    script = re.search(r'src="\.\./(assets/[^"]+\.js)"', page)[1]
    for path, kind in [
        (PAGE, "text/html; charset=utf-8"), (f"/guide/{style}", "text/css; charset=utf-8"),
        (f"/guide/{script}", "text/javascript; charset=utf-8"), ("/guide/sitemap.xml", "application/xml; charset=utf-8"),
        ("/.guide/preview.js", "text/javascript; charset=utf-8"),
    ]:
        status, fields, _ = calm.ask(path)
        assert (status, fields["Content-Type"], fields["Cache-Control"]) == (200, kind, "no-store"), path


def test_a_wrong_address_gets_the_page_that_helps(calm):
    status, _, body = calm.ask("/guide/no/such/page/")
    assert status == 404 and b"<main" in body
    assert calm.ask("/elsewhere/")[0] == 404


def test_what_is_no_request_for_a_page(calm):
    host = f"Host: 127.0.0.1:{calm.port}\r\n".encode()
    cases = [
        (b"GET / HTTP/1.1\r\n" + host + b"X: " + b"a" * 20_000 + b"\r\n\r\n", b"431"),
        (b"GET /" + b"a" * 20_000, b"431"),
        (b"POST /guide/ HTTP/1.1\r\n" + host + b"Content-Length: 3\r\n\r\nabc", b"405"),
        (b"GET /guide/ HTTP/1.1\r\n" + host + b"Content-Length: 3\r\n\r\nabc", b"413"),
        (b"GET /guide/ HTTP/1.1\r\n" + host + host + b"\r\n", b"400"),
        (b"GET /guide/ HTTP/1.1\r\n" + host + b"Content-Length: 0\r\nContent-Length: 30\r\n\r\n", b"400"),
        (b"GET /guide/ HTTP/1.1\r\nHost : example.edu\r\n" + host + b"\r\n", b"400"),
        (b"GET http://other/ HTTP/1.1\r\n" + host + b"\r\n", b"400"),
        (b"hello\r\n\r\n", b"400"),
        (b"GET / HTTP/2\r\n\r\n", b"400"),
    ]
    for request, status in cases:
        assert calm.raw(request).split(b" ")[1] == status, request[:60]
    assert calm.ask(PAGE)[0] == 200


def test_a_worker_of_the_site_is_not_given_out(calm):
    status, _, body = calm.ask("/guide/worker.js", Service_Worker="script")
    assert status == 200 and b"fetch" not in body and b"skipWaiting" in body


def test_one_who_says_nothing_holds_nobody_up(calm):
    with contextlib.ExitStack() as stack:
        for _ in range(40):
            slow = stack.enter_context(socket.create_connection(("127.0.0.1", calm.port)))
            slow.sendall(b"GET / HT")
        assert calm.ask(PAGE)[0] == 200


def test_many_who_say_nothing_or_little_keep_nobody_out(calm):
    with contextlib.ExitStack() as stack:
        for number in range(260):
            slow = stack.enter_context(socket.create_connection(("127.0.0.1", calm.port)))
            if number % 2:
                slow.sendall(b"GET / HT")
        assert [calm.ask(PAGE)[0] for _ in range(5)] == [200] * 5


def memory(process):
    text = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+) kB", text)[1]) // 1024


def test_many_days_at_once_do_not_fill_the_memory(preview):
    assert preview.ask(PAGE, Cookie="guide-day=2027-01-01")[0] == 200
    before = memory(preview.process)
    with concurrent.futures.ThreadPoolExecutor(45) as pool:
        days = [f"20{year}-0{month}-15" for year in range(30, 45) for month in range(1, 4)]
        answers = pool.map(lambda day: preview.ask(PAGE, Cookie=f"guide-day={day}")[0], days)
        assert set(answers) == {200}
    assert memory(preview.process) < before + 150


def test_no_other_site_may_use_the_events(calm):
    with socket.create_connection(("127.0.0.1", calm.port), timeout=60) as connection:
        connection.sendall(f"GET /.guide/events?page={PAGE} HTTP/1.1\r\nHost: 127.0.0.1:{calm.port}\r\n\r\n".encode())
        head = b""
        while b"\r\n\r\n" not in head:
            head += connection.recv(4096)
    for line in (b"Cross-Origin-Resource-Policy: same-origin", b"X-Frame-Options: SAMEORIGIN", b"X-Content-Type-Options: nosniff"):
        assert line in head


def test_a_port_that_is_taken(calm, tmp_path):
    (tmp_path / "other").mkdir()
    taken = subprocess.run([guide_program(), "serve", "--port", str(calm.port)], cwd=calm.folder, capture_output=True, text=True)
    assert taken.returncode == 2
    assert taken.stderr == (
        f"guide: cannot open port {calm.port}: another program uses it, perhaps another guide serve. "
        f"Close that one, or choose another port: guide serve --port {calm.port + 1}.\n")
    second = Preview(tmp_path / "other")
    assert second.port != calm.port
    assert second.end() == 0


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly_and_its_port_is_free_at_once(tmp_path, how):
    # A port of its own: another test's preview takes the first free one, and would take this one between the two.
    port = str(free_port())
    preview = Preview(tmp_path, "--port", port)
    assert preview.ask(PAGE)[0] == 200
    assert preview.end(how) == 0
    assert Preview(tmp_path, "--port", port).end() == 0


# What a browser shows


def visit(window, url, tries=5):
    """Opens a page of a preview, which may draw itself anew at any time, also while another is being opened."""
    for left in reversed(range(tries)):
        try:
            window.page.goto("about:blank")
            return window.open(url)
        except PlaywrightError as error:
            if left == 0 or not any(words in str(error) for words in ("ABORTED", "interrupted by another navigation")):
                raise
            # One that breaks off another has to come to its own end first.
            time.sleep(0.5)


def shadow(expression):
    return f"document.querySelector('guide-preview')?.shadowRoot.{expression}"


PROBLEMS = shadow("querySelector('.problems:not([hidden])')?.innerText ?? ''")
BAR = shadow("querySelector('.bar')?.innerText ?? ''")


def complaints(window):
    # A page that is left ends its wait for edits; the browser counts that as a failure.
    return [error for error in window.errors if "/.guide/events" not in error]


def eventually(window, expression, seconds=60):
    """Waits for something to be true of the page, over reloads."""
    end = time.monotonic() + seconds
    while True:
        with contextlib.suppress(Exception):
            if window.js(expression):
                return
        assert time.monotonic() < end, f"never true: {expression}"
        time.sleep(0.05)


def text_has(words):
    return f"document.querySelector('main').innerText.includes({words!r})"


@in_windows(CHROMIUM, "firefox light")
def test_an_edit_shows_by_itself_and_the_place_stays(preview, window):
    visit(window, preview.origin + PAGE)
    window.wait(text_has(FIRST))
    window.js("scrollTo({top: 700, behavior: 'instant'})")
    window.wait("scrollY === 700")
    preview.edit(ARTICLE, FIRST, "Finding people sounds new.")
    eventually(window, text_has("sounds new") + " && document.readyState === 'complete'")
    eventually(window, "scrollY === 700")
    assert complaints(window) == []


@in_windows(CHROMIUM)
def test_a_mistake_keeps_the_page_and_goes_when_mended(preview, window):
    visit(window, preview.origin + PAGE)
    window.wait(text_has(FIRST))
    # One in the front matter, from which no guide can be made; one in the text, which spoils one page only.
    for old, new, words in [
        ("related: [no-network-yet", "related: [no-netwrk-yet", "Did you mean no-network-yet"),
        (FIRST, "[Other](page:nowhere) words.", "There is no page with the id nowhere"),
    ]:
        preview.edit(ARTICLE, old, new)
        eventually(window, PROBLEMS + f".includes({words!r})")
        assert window.js(text_has(FIRST)), "the last good page is gone"
        # The page may be loading anew at this very moment, with its problems to come.
        eventually(window, PROBLEMS + ".includes('content/articles/find-people.md, line')")
        window.page.reload()
        eventually(window, PROBLEMS + f".includes({words!r})")
        assert window.js(text_has(FIRST)), "the last good page is gone after a reload"
        preview.edit(ARTICLE, new, old)
        eventually(window, PROBLEMS + " === ''")
        assert window.js(text_has(FIRST))


@in_windows(CHROMIUM)
def test_a_mistake_elsewhere_is_told_too(preview, window):
    visit(window, preview.origin + PAGE)
    preview.edit("content/articles/prepare.md", "\n## ", "\n[Other](page:find-people#no-such-heading)\n\n## ")
    eventually(window, PROBLEMS + ".includes('no heading with the id no-such-heading')")
    preview.edit("content/articles/prepare.md", "[Other](page:find-people#no-such-heading)", "")
    eventually(window, PROBLEMS + " === ''")


@in_windows(CHROMIUM)
def test_what_keeps_people_out_of_this_page_is_one_press_away(preview, window):
    visit(window, preview.origin + PAGE)
    preview.edit("content/articles/prepare.md", "\n## ", "\n[Click here](page:what-it-is)\n\n## ")
    preview.edit(ARTICLE, FIRST, "To ask, [click here](page:ask-for-a-meeting).")
    eventually(window, BAR + ".includes('Accessibility: 1 on this page')")
    # Pressed again where the page has drawn itself anew since.
    closed = shadow("querySelectorAll('.bar > button[aria-expanded=false]:not([hidden])')")
    pressed = f"[...{closed}].forEach((one) => one.textContent.startsWith('Accessibility') && one.click())"
    eventually(window, f"({pressed}, ({PROBLEMS}).includes('WCAG 2.4.4'))")
    found = window.js(PROBLEMS)
    assert "find-people.md" in found
    assert "prepare.md" not in found, "the finding of another page"


@in_windows(CHROMIUM)
def test_every_kind_of_file_is_followed(preview, window):
    visit(window, preview.origin + PAGE)
    window.wait(text_has(FIRST))
    preview.edit("themes/campus/styles/site.css", "", ":root { --seen: yes; }\n")
    eventually(window, "getComputedStyle(document.documentElement).getPropertyValue('--seen') === 'yes'")
    preview.edit("themes/campus/templates/base.html", "<body>", '<body data-seen="template">')
    eventually(window, "document.body.dataset.seen === 'template'")
    preview.edit("content/site.yaml", "short_title:", "short_title: \"Seen\" #")
    eventually(window, "document.title.endsWith('Seen')")
    # Of a theme that extends another one, the files of both.
    preview.edit("content/site.yaml", "theme: campus", "theme: quad")
    eventually(window, "getComputedStyle(document.documentElement).getPropertyValue('--read') !== ''")
    preview.edit("themes/campus/styles/site.css", "--seen: yes", "--seen: both")
    eventually(window, "getComputedStyle(document.documentElement).getPropertyValue('--seen') === 'both'")
    # As editors save: beside the file, then in its place.
    file = preview.folder / ARTICLE
    beside = file.with_name("4913~")
    beside.write_text(file.read_text().replace(FIRST, "Renamed into place."))
    beside.rename(file)
    eventually(window, text_has("Renamed into place."))
    # A broken template changes nothing but the list of problems.
    preview.edit("themes/campus/templates/base.html", "{{ page.title }}", "{{ page.titel }}")
    eventually(window, PROBLEMS + ".includes('titel')")
    assert window.js(text_has("Renamed into place."))
    preview.edit("themes/campus/templates/base.html", "{{ page.titel }}", "{{ page.title }}")
    eventually(window, PROBLEMS + " === ''")


NEW = """---
title: "A new page"
audience: [parent]
summary: "What to do while you wait for an answer, and when to write again."
{lines}
---
Words.
"""


def test_pages_come_and_go(preview):
    def status(path):
        return preview.ask(path)[0]

    def becomes(path, wanted):
        end = time.monotonic() + 60
        while status(path) != wanted:
            assert time.monotonic() < end, f"{path} never had the status {wanted}"
            time.sleep(0.05)

    folder = preview.folder / "content/articles/deep/er"
    folder.mkdir(parents=True)
    (folder / "new-page.md").write_text(NEW.format(lines="tags: [waiting]"))
    becomes("/guide/new-page/", 200)
    (folder / "new-page.md").write_text(NEW.format(lines="slug: other"))
    becomes("/guide/other/", 200)
    becomes("/guide/new-page/", 404)
    folder.rename(folder.with_name("moved"))
    becomes("/guide/other/", 200)
    (folder.with_name("moved") / "new-page.md").unlink()
    becomes("/guide/other/", 404)


def test_the_content_may_go_and_come_back(preview):
    def becomes(words):
        end = time.monotonic() + 60
        while words.encode() not in preview.ask(PAGE)[2]:
            assert time.monotonic() < end, f"never shown: {words}"
            time.sleep(0.05)

    content, saved = preview.folder / "content", preview.folder / "saved"
    for pause, words in [(1, "After a while."), (0, "At once.")]:
        shutil.copytree(content, saved)
        shutil.rmtree(content)
        time.sleep(pause)
        shutil.copytree(saved, content)
        shutil.rmtree(saved)
        time.sleep(0.5)
        preview.edit(ARTICLE, FIRST, f"{FIRST} {words}")
        becomes(words)


@in_windows(CHROMIUM)
def test_a_browser_goes_along_when_a_page_is_renamed(preview, window):
    file = preview.folder / "content/articles/new-page.md"
    file.write_text(NEW.format(lines="tags: [waiting]"))
    while preview.ask("/guide/new-page/")[0] != 200:
        time.sleep(0.05)
    visit(window, preview.origin + "/guide/new-page/")
    file.rename(file.with_name("better-name.md"))
    eventually(window, "location.pathname === '/guide/better-name/' && document.title.includes('A new page')")
    file.with_name("better-name.md").write_text(NEW.format(lines="slug: best-name"))
    eventually(window, "location.pathname === '/guide/best-name/' && document.title.includes('A new page')")
    assert preview.ask("/guide/new-page/")[0] == 404


@in_windows(CHROMIUM)
def test_badges_and_switches(preview, window):
    articles = preview.folder / "content/articles"
    for name, lines in [
        ("d", "status: draft"), ("s", "publish_on: 2031-05-01"), ("e", "expires_on: 2020-01-01"),
        ("r", "review: {owner: parent-family, reviewed_on: 2020-01-01}"),
    ]:
        (articles / f"new-{name}.md").write_text(NEW.format(lines=lines).replace("A new page", f"A new page {name}"))
    for name, badge in [
        ("d", "Draft: readers do not see it"), ("s", "Scheduled: readers see it from 2031-05-01"),
        ("e", "Expired: gone since 2020-01-01"), ("r", "Review due 2021-01-01, by parent-family"),
    ]:
        for _ in range(600):
            if preview.ask(f"/guide/new-{name}/")[0] == 200:
                break
            time.sleep(0.1)
        visit(window, f"{preview.origin}/guide/new-{name}/")
        eventually(window, BAR + f".includes({badge!r})")
    visit(window, f"{preview.origin}/guide/es/new-r/")
    eventually(window, BAR + ".includes('Not translated: shown in en')")

    # In another language.
    visit(window, preview.origin + PAGE)
    eventually(window, BAR + ".includes('content/articles/find-people.md')")
    window.page.locator("guide-preview select").nth(1).select_option(label="Español")
    eventually(window, "location.pathname === '/guide/es/find-people/'")

    # As readers see it today, and on another day.
    visit(window, f"{preview.origin}/guide/new-s/")
    window.page.locator("guide-preview input[type=checkbox]").uncheck()
    eventually(window, "document.querySelector('main') && !document.title.startsWith('A new page')")
    window.page.locator("guide-preview input[type=date]").fill("2031-06-01")
    eventually(window, "document.title.startsWith('A new page s')")
    assert preview.ask("/guide/new-s/", Cookie="guide-hidden=no; guide-day=2031-06-01")[0] == 200
    assert preview.ask("/guide/new-s/", Cookie="guide-hidden=no")[0] == 404
    assert preview.ask("/guide/new-d/", Cookie="guide-hidden=no; guide-day=2031-06-01")[0] == 404

    # As a student, as a parent.
    window.context.clear_cookies()
    visit(window, preview.origin + PAGE)
    eventually(window, BAR + " !== ''")
    window.page.locator("guide-preview select").first.select_option("student")
    eventually(window, BAR + ".includes('step 3 of 9')")
    visit(window, f"{preview.origin}/guide/new-d/")
    eventually(window, BAR + ".includes('Not written for a student')")
    window.context.clear_cookies()
    assert complaints(window) == []


@in_windows(CHROMIUM)
def test_on_a_phone_and_on_paper(calm, window):
    visit(window, calm.origin + PAGE)
    eventually(window, BAR + " !== ''")
    window.page.locator("guide-preview a", has_text="On a phone").click()
    frame = window.page.frame_locator("iframe")
    frame.locator("main h1").wait_for()
    inner = window.page.frames[1]
    assert inner.evaluate("innerWidth") == 390
    assert inner.evaluate("document.querySelector('guide-preview')") is None, "a bar within the phone"
    window.open(f"{calm.origin}/.guide/frame?as=paper&page={PAGE}")
    frame.locator("main h1").wait_for()
    inner = window.page.frames[1]
    for _ in range(600):
        # What does not go onto paper: the menu.
        if not inner.evaluate("document.querySelector('header')?.offsetHeight > 40"):
            break
        time.sleep(0.05)
    assert inner.evaluate("document.querySelector('header').offsetHeight") <= 40
    assert complaints(window) == []
    assert calm.ask("/.guide/frame?as=phone&page=//example.edu/")[0] == 404


@in_windows(CHROMIUM)
def test_the_bar_can_be_used_by_everybody(calm, window):
    visit(window, calm.origin + PAGE)
    eventually(window, BAR + " !== ''")
    assert window.axe() == []


@in_windows(CHROMIUM)
def test_nothing_can_be_made_at_first(tmp_path, window):
    subprocess.run([guide_program(), "new", tmp_path / "g"], check=True, stdout=subprocess.DEVNULL)
    site = tmp_path / "g/content/site.yaml"
    good = site.read_text()
    site.write_text("\n".join(line for line in good.splitlines() if not line.startswith("theme:")) + "\ntheme: none\n")
    preview = Preview(tmp_path / "g")
    try:
        visit(window, preview.origin + "/")
        assert "There is no theme" in window.js("document.body.innerText")
        site.write_text(good)
        eventually(window, "document.querySelector('main h1') !== null")
    finally:
        preview.end()
