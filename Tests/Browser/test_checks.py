"""The checks themselves: each must find the fault that it is there for, on a page made with that fault alone."""

import os
import pathlib
import signal

import pytest
from built_site import Site
from conftest import in_windows
from site_server import SiteServer
from windows import WebKitCrashed, processes

GOOD = """<!doctype html><html lang="en"><head><title>A page</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="icon.svg"></head>
<body><p><a href="#main">Skip</a></p><nav><p><a href="./">Home</a></p></nav><main id="main"><h1>A page</h1>
<p>Words <a href="#main">up</a></p>{}</main></body></html>"""


@pytest.fixture
def show(tmp_path, site):
    """Serves one page with the given piece of markup in it and opens it in a window."""
    servers = []

    def shown(window, piece):
        pathlib.Path(tmp_path, "index.html").write_text(GOOD.format(piece))
        pathlib.Path(tmp_path, "icon.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
        servers.append(SiteServer(tmp_path))
        window.open(servers[-1].base)
        return servers[-1]

    yield shown
    for server in servers:
        server.stop()


@in_windows("chromium light", "firefox light", "webkit light")
def test_good_page_has_no_fault(show, window):
    server = show(window, "")
    assert window.axe() == []
    assert [*window.errors, *server.take_faults()] == []


@in_windows("chromium light", "firefox light", "webkit light")
def test_pale_text_is_found(show, window):
    show(window, '<p><font color="#cccccc">pale</font></p>')
    assert "color-contrast" in str(window.axe())


@in_windows("chromium light", "firefox light", "webkit light")
def test_inline_script_is_found(show, window):
    server = show(window, "<script>document.title = 'changed'</script>")
    window.axe()
    assert window.js("document.title") == "A page"
    assert [*window.errors, *server.take_faults()] != []


@in_windows("chromium light", "firefox light", "webkit light")
def test_missing_picture_is_found(show, window):
    server = show(window, '<img src="missing.png" alt="">')
    assert "404 /guide/missing.png" in server.take_faults()


@in_windows("chromium light", "firefox light")
def test_foreign_request_is_found(show, window):
    server = show(window, '<img src="http://127.0.0.1:9/foreign.png" alt="">')
    assert [*window.foreign_requests(server.origin), *window.errors] != []


@in_windows("chromium phone", "firefox phone", "webkit phone")
def test_wide_content_is_found(show, window):
    show(window, '<img src="data:," alt="" width="600" height="5">')
    assert window.check("sidewaysScrolling") != []


@in_windows("chromium without script")
def test_hidden_text_and_dead_buttons_are_found(show, window):
    show(window, '<dialog>Never seen</dialog><button>Save</button>')
    assert "Never seen" in str(window.check("hiddenText", "body"))
    assert "Save" in str(window.check("deadButtons"))


@in_windows("chromium print")
def test_pale_ink_is_found(show, window):
    show(window, "")
    assert window.check("ink") == []
    window.js("document.querySelector('main p').style.color = '#ccc'")
    assert window.check("ink") != []


# What the first page's heading and its text are drawn with.
DRAWN = {
    "dejavu-liberation": ["Liberation Serif", "Liberation Sans"],
    "noto-p052": ["P052", "Noto Sans"],
    "wide": ["DejaVu Sans", "DejaVu Sans"],
}


@in_windows("chromium light", fonts=DRAWN)
def test_a_set_of_fonts_is_all_that_a_browser_has(browsers, server, window_name):
    window = browsers.window(window_name)
    window.open(server.base)
    session = window.context.new_cdp_session(window.page)
    for area in ("DOM", "CSS"):
        session.send(f"{area}.enable")
    page = session.send("DOM.getDocument")["root"]["nodeId"]

    def families(selector):
        node = session.send("DOM.querySelector", {"nodeId": page, "selector": selector})["nodeId"]
        return {font["familyName"] for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]}

    assert [families("h1"), families(".hero-lead")] == [{family} for family in DRAWN[window_name.partition(" with ")[2]]]
    session.detach()


def test_dead_links_are_found(tmp_path):
    (tmp_path / "index.html").write_text(GOOD.format('<a href="gone/">a</a> <a href="/x">b</a> <a href="#gone">c</a>'))
    (tmp_path / "icon.svg").touch()
    site = Site(tmp_path)
    assert len(site.dead_references(site.by_path[""])) == 3


@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGSTOP], ids=["ended", "silent"])
@in_windows("webkit light")
def test_a_crash_of_the_browser_is_told_from_a_fault(show, browsers, window, window_name, sent):
    # pytest.ini has a test run again by this name alone, and the next one gets a window that is whole.
    show(window, "")
    window.driver.command_executor.client_config.timeout = 3
    for process in processes(window.driver.service.process.pid):
        if pathlib.Path(f"/proc/{process}/comm").read_text().startswith("WebKitWebProc"):
            os.kill(process, sent)
    with pytest.raises(WebKitCrashed):
        window.wait("document.title === 'never'")
    with pytest.raises(WebKitCrashed):
        window.press("Tab")
    show(browsers.window(window_name), "")
