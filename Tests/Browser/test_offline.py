"""The guide on a reader's device: everything opens when the server is gone, and nothing stays old unsaid."""

import contextlib
import json
import re
import shutil
import time

import pytest
from site_server import SiteServer

DEVICES = ("chromium", "firefox")
READY = "navigator.serviceWorker.ready.then(registration => registration.active !== null)"


@pytest.fixture(params=DEVICES)
def device(request, browsers):
    """A browser of somebody who has never been here; it forgets everything afterwards."""
    browser = browsers.chromium if request.param == "chromium" else browsers.firefox()
    context = browser.new_context()
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


@pytest.fixture
def copy(site, tmp_path):
    """The site on a server of its own, to be changed and stopped."""
    folder = shutil.copytree(site.folder, tmp_path / "site")
    server = SiteServer(folder)
    yield server, folder
    server.stop()


def visit(page, address):
    page.goto(address)
    assert page.evaluate(READY)


def until(page, expression):
    """Waits for what a promise says."""
    end = time.monotonic() + 20
    while not page.evaluate(expression):
        assert time.monotonic() < end, f"never true: {expression}"
        page.wait_for_timeout(50)


def test_after_one_visit_every_page_opens_without_a_server(device, copy, site):
    server, _ = copy
    visit(device, server.base + "prepare/")
    server.stop()
    own = [page for page in site.pages if page.html.lang == site.by_path["prepare/"].html.lang]
    own = [page for page in own if not page.path.endswith(("404.html", "offline.html"))]
    assert len(own) > 10
    faults = []
    for page in own:
        device.goto(server.base + page.path)
        if device.title() not in page.source.replace("&#39;", "'").replace("&amp;", "&"):
            faults.append(f"{page}: shows {device.title()}")
        broken = device.evaluate("[...document.images].filter(image => image.complete && !image.naturalWidth).map(image => image.src)")
        unstyled = device.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily.includes('Times') && document.styleSheets.length === 0")
        if broken or unstyled:
            faults.append(f"{page}: {broken} {unstyled}")
    assert faults == []


def test_search_and_filter_work_without_a_server(device, copy, site):
    server, _ = copy
    visit(device, server.base)
    server.stop()
    bank = next(page for page in site.standing_pages if page.kind == "bank" and page.html.lang == "en")
    device.goto(server.base + bank.path)
    device.locator(".filter").wait_for()
    device.locator("a[data-search][role=button]").click()
    device.locator(".search input").fill("intervew")
    device.locator(".search-results a").first.click()
    assert device.locator("h1").count() == 1


def test_what_is_not_there_says_so_and_leads_on(device, copy, site):
    server, _ = copy
    visit(device, server.base)
    server.stop()
    device.goto(server.base + "no/such/page/")
    assert device.title() == re.search("<title>(.*?)</title>", site.by_path["offline.html"].source).group(1)
    device.locator("main a").first.click()
    device.wait_for_url(server.base)


def change(folder, words):
    """Publishes an edition in which one page has other words, as guide would write it."""
    page = folder / "prepare/index.html"
    text = page.read_text()
    old = re.search('data-revision="(\\w+)"', text).group(1)
    new = "0" * len(old)
    page.write_text(text.replace(old, new).replace("</h1>", f" {words}</h1>", 1))
    worker = folder / "worker.js"
    source = worker.read_text()
    edition = re.search('"edition":"(\\w+)"', source).group(1)
    worker.write_text(source.replace(old, new).replace(edition, edition[::-1]))


def test_a_newer_edition_is_offered_and_never_forced(device, copy):
    server, folder = copy
    visit(device, server.base + "prepare/")
    device.goto(server.base + "prepare/")
    change(folder, "CHANGED")
    device.evaluate("navigator.serviceWorker.getRegistration().then(registration => registration.update()).then(() => true)")
    note = device.locator(".edition button")
    note.wait_for()
    assert "CHANGED" not in device.inner_text("h1")
    note.click()
    device.locator("h1", has_text="CHANGED").wait_for()
    assert not device.locator(".edition button").is_visible()
    server.stop()
    device.goto(server.base + "prepare/")
    assert "CHANGED" in device.inner_text("h1")


def test_a_page_from_the_network_is_new_at_once_and_needs_no_note(device, copy):
    server, folder = copy
    visit(device, server.base + "prepare/")
    change(folder, "CHANGED")
    device.goto(server.base + "prepare/")
    assert "CHANGED" in device.inner_text("h1")
    # The only page that is open is new already, so the device may change by itself.
    until(device, "navigator.serviceWorker.getRegistration().then(registration => !registration.waiting && !registration.installing)")
    assert not device.locator(".edition button").is_visible()


UPDATE = "navigator.serviceWorker.getRegistration().then(registration => registration.update()).then(() => true, () => true)"
SETTLED = "navigator.serviceWorker.getRegistration().then(registration => !registration.installing && !registration.waiting)"


def test_an_edition_of_which_a_page_is_not_there_yet_is_not_kept(device, copy):
    server, folder = copy
    visit(device, server.base + "contact/")
    page = folder / "prepare/index.html"
    old = page.read_text()
    change(folder, "CHANGED")
    new = page.read_text()
    page.write_text(old)
    device.evaluate(UPDATE)
    until(device, SETTLED)
    assert device.evaluate("caches.keys().then(names => names.length)") == 1
    # The server tells versions of a file apart by the second.
    device.wait_for_timeout(1_100)
    page.write_text(new)
    device.evaluate(UPDATE)
    address = server.base + "prepare/"
    until(device, f"caches.match('{address}').then(answer => answer.text()).then(text => text.includes('CHANGED'))")
    until(device, SETTLED)
    server.stop()
    device.goto(server.base + "prepare/")
    assert "CHANGED" in device.inner_text("h1")


def test_an_address_without_its_last_slash_leads_to_the_page(device, copy):
    server, _ = copy
    visit(device, server.base)
    server.stop()
    device.goto(server.base + "prepare?from=mail")
    assert device.url == server.base + "prepare/?from=mail"
    assert device.evaluate("[...document.styleSheets].length > 0 && [...document.styleSheets].every(sheet => sheet.cssRules.length > 0)")


def test_the_other_language_is_kept_when_it_is_read(device, copy, site):
    server, _ = copy
    visit(device, server.base)
    device.goto(server.base + "es/")
    until(device, "caches.match(new URL('../guide-kept.json', location.href)).then(kept => kept.json()).then(kept => 'es/faq/' in kept)")
    server.stop()
    device.goto(server.base + "es/faq/")
    assert device.evaluate("document.documentElement.lang") == "es"


def test_without_its_worker_the_site_is_as_it_was(device, copy):
    server, folder = copy
    (folder / "worker.js").write_text("throw new Error('broken')")
    errors = []
    device.on("pageerror", lambda error: errors.append(str(error)))
    device.goto(server.base + "prepare/")
    device.locator("a[data-search][role=button]").click()
    device.locator(".search input").wait_for()
    assert errors == []


def test_chromium_understands_the_manifests(site, server, browsers):
    homes = [page for page in site.standing_pages if page.kind == "home"]
    assert homes
    with contextlib.closing(browsers.chromium.new_context()) as context:
        page = context.new_page()
        devtools = context.new_cdp_session(page)
        for home in homes:
            page.goto(server.base + home.path)
            read = devtools.send("Page.getAppManifest")
            assert read["errors"] == [] and read["data"], home
            # What Chromium has made of it; a member that it does not understand would be left out without an error.
            assert read["manifest"]["startUrl"] == server.base + home.path and read["manifest"]["scope"] == server.base
            assert len(read["manifest"]["icons"]) == len(json.loads(read["data"])["icons"])


def test_manifests_name_files_that_are_there(site):
    found = [link for page in site.standing_pages for link in page.links("link", "href") if link.get("rel") == "manifest"]
    assert found
    for file in site.folder.rglob("manifest.webmanifest"):
        manifest = json.loads(file.read_text())
        assert manifest["name"] and manifest["short_name"] and manifest["start_url"] and manifest["lang"]
        assert {icon["sizes"] for icon in manifest["icons"]} >= {"192x192", "512x512"}
        assert "maskable" in {icon["purpose"] for icon in manifest["icons"]}
        for icon in manifest["icons"]:
            assert (file.parent / icon["src"]).is_file(), icon


def test_can_be_put_on_a_home_screen(browsers, tmp_path, server):
    context = browsers.playwright.chromium.launch_persistent_context(tmp_path, executable_path="/usr/bin/chromium")
    try:
        page = context.new_page()
        visit(page, server.base)
        answer = context.new_cdp_session(page).send("Page.getInstallabilityErrors")
        assert answer["installabilityErrors"] == []
    finally:
        context.close()
