"""How light a page is, and what Lighthouse finds wrong with it. What can be counted is asserted; how quick a page is, is
asked in test_slow_line.py."""

import gzip
import re
import time
import urllib.parse

import lighthouse
import pytest
from conftest import in_windows
from hosts import serving
from windows import PlaywrightWindow

EVERYTHING = 30 * 1024  # bytes of an article page with all that it asks for, compressed
SHIFT = """new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; })
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(sum), 200);
})"""
# What only some guides have: a logo or groups in the menu, a stylesheet of their own. It is a fixed, small number.
OF_SOME_GUIDES = {"more.css", "office.css"}
# What only some pages have, and the part without which they must not ask for it. A notice and a list of dates stand where
# the first painting shows them, so their style comes before it; so does the script that takes away what was closed, or
# the page would jump.
OF_SOME_PAGES = {"banner.css": "banners", "banner.js": "banners", "dates.css": "dates", "people.css": "people"}
MOST_SHEETS = 6
FIRST = 14 * 1024  # bytes of a page and what its first painting waits for: one round trip of a new connection


def small(file):
    return len(gzip.compress(file.read_bytes(), mtime=0))


def name(address):
    """Of a file in assets, without the digest."""
    return re.sub(r"\.[0-9a-f]{8}\.", ".", address.rpartition("/")[2])


def of_some(page):
    """What this page may ask for and others need not."""
    return OF_SOME_GUIDES | {file for file, part in OF_SOME_PAGES.items() if re.search(rf'class="{part}[" ]', page.source)}


def articles(site):
    """All but those that bring other pages along, to be printed with them: those are as long as they have to be."""
    found = [page for page in site.standing_pages if page.kind == "article" and 'class="sheet"' not in page.source]
    assert found
    return found


def pictures(page):
    """Those of the text; the sign at the top says nothing."""
    return [named for named in page.links("img", "loading") if named.get("alt")]


def test_an_article_and_its_style_fit_into_the_first_round_trip(site):
    def first(page):
        sheets = [site.file(page, named["href"]) for named in page.links("link", "href") if named.get("rel") == "stylesheet" and named.get("media") != "print"]
        return sum(small(file) for file in [site.folder / page.file, *sheets])

    weights = {str(page): first(page) for page in articles(site)}
    heaviest = max(weights, key=weights.get)
    print(f"the heaviest: {heaviest}, {weights[heaviest]} bytes")
    assert {page: weight for page, weight in weights.items() if weight > FIRST} == {}


@in_windows("chromium phone")
def test_all_that_an_article_asks_for_is_light(window, server, site):
    # The longest of each language, and one with pictures: what a page asks for is asked of the browser, not guessed.
    pages = [page for page in site.one_of_each_kind if page.kind == "article"]
    pages += [page for page in articles(site) if pictures(page)][:1]
    for page in pages:
        window.open(server.base + page.path)
        window.wait("document.readyState === 'complete'")
        window.js("new Promise(done => setTimeout(done, 300))")
        asked = {urllib.parse.urlsplit(url).path.removeprefix("/guide/") for url in window.requests if url.startswith(server.base)}
        files = {path: site.folder / (path + "index.html" if path in site.by_path else path) for path in asked}
        weights = {path: small(file) for path, file in files.items()}
        print(page, sum(weights.values()), weights)
        assert page.path in weights
        assert sum(weights.values()) <= EVERYTHING, weights


@in_windows("chromium phone")
def test_nothing_moves_while_a_page_loads(window, server, site):
    """Cumulative layout shift, over a slow line, as the browser itself counts it."""
    line = window.context.new_cdp_session(window.page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000})

    def shift(page):
        window.open(server.base + page.path)
        window.wait("document.readyState === 'complete'")
        return window.js(SHIFT)

    # Where a page that comes in pieces is cut is chance; what moves without need moves every time.
    moved = {str(page): least for page in site.one_of_each_kind if (least := min_until_zero(shift, page))}
    assert moved == {}


def min_until_zero(measure, page, tries=3):
    least = measure(page)
    for _ in range(tries - 1):
        if least == 0:
            break
        least = min(least, measure(page))
    return least


@pytest.fixture
def first_visit(browsers):
    """A phone that has kept nothing of the guide, so that all it asks for goes over the line."""
    window = PlaywrightWindow(browsers.chromium, viewport={"width": 360, "height": 4000}, service_workers="block")
    yield window
    window.close()


def test_a_picture_without_its_size_would_be_noticed(first_visit, server, site):
    page = next(page for page in articles(site) if pictures(page))
    spoilt = page.source.replace(' width="', ' data-width="').replace(' height="', ' data-height="').replace('loading="lazy"', "")
    first_visit.page.route(f"{server.base}{page.path}", lambda route: route.fulfill(body=spoilt, content_type="text/html"))
    held = []
    first_visit.page.route("**/images/*", lambda route: held.append(route))
    first_visit.page.goto(server.base + page.path, wait_until="commit")
    # The picture comes when the text is there to be moved. Which of them the browser does first, painting or asking, is chance.
    end = time.monotonic() + 20
    while not (first_visit.js("performance.getEntriesByName('first-contentful-paint').length > 0") and held):
        assert time.monotonic() < end, f"never painted, or no picture asked for: {len(held)} held"
        time.sleep(0.02)
    first_visit.page.unroute("**/images/*")
    for route in held:
        route.continue_()
    first_visit.wait("[...document.querySelectorAll('main img')].every(image => image.complete)")
    assert first_visit.js(SHIFT) > 0


@in_windows("chromium phone")
def test_nothing_is_fetched_before_the_first_painting_that_can_wait(window, server, site):
    """Before it there are the page, its style, its one script, and nothing of a part of it."""
    # Once the device keeps the guide, nothing has to wait.
    window.page.add_init_script("delete Navigator.prototype.serviceWorker")
    early = {}
    for page in site.one_of_each_kind:
        window.open(server.base + page.path)
        window.wait("performance.getEntriesByName('first-contentful-paint').length === 1")
        asked = window.js("""(painted => performance.getEntriesByType('resource')
          .filter(entry => entry.startTime < painted && entry.initiatorType !== 'other')
          .map(entry => entry.name))(performance.getEntriesByName('first-contentful-paint')[0].startTime)""")
        names = [name(url) for url in asked if "/assets/" in url]
        needed = ["site.css", "print.css", "site.js"] + ([] if page.kind == "article" else ["pages.css"]) + {"worksheet": ["worksheet.css"], "home": ["strata.svg"]}.get(page.kind, [])
        if set(names) - set(needed) - of_some(page):
            early[str(page)] = sorted(set(names) - set(needed) - of_some(page))
    assert early == {}


def test_a_page_waits_for_few_sheets_and_one_script(site):
    many = {}
    for page in site.standing_pages:
        # Two lists of dates on one page name one file.
        sheets = {name(named["href"]) for named in page.links("link", "href") if named.get("rel") == "stylesheet" and named.get("media") != "print"}
        scripts = {name(named["src"]) for named in page.links("script", "src")}
        rest = sheets - of_some(page)
        if len(rest) > {"article": 1, "worksheet": 3}.get(page.kind, 2) or len(sheets) > MOST_SHEETS or len(scripts - of_some(page)) != 1:
            many[str(page)] = sorted(sheets | scripts)
    assert many == {}


@in_windows("chromium phone")
def test_what_is_ticked_before_its_script_is_there_is_kept(window, server, site):
    page = next(page for page in site.standing_pages if page.kind == "checklist")
    window.page.route("**/checklist.*.js", lambda route: (time.sleep(1), route.continue_()))
    window.open(server.base + page.path)
    window.js("document.querySelector('.checks input').click()")
    window.wait("document.querySelector('.check-tools:not([hidden])') !== null")
    assert window.js("document.querySelector('.checks input').checked")
    window.open(server.base + page.path)
    window.wait("document.querySelector('.check-tools:not([hidden])') !== null")
    assert window.js("document.querySelector('.checks input').checked")


ASKED = ["accessibility", "best-practices", "seo"]


def test_lighthouse_finds_nothing_to_mend(site):
    """The scores that do not depend on how busy this machine is."""
    pages = lighthouse.pages(site)
    if site.sample:
        # The other languages have the same templates and only other words.
        pages = [page for page in pages if page.html.lang == "en"]
    assert len(pages) > 10
    if site.sample:
        # Seven seconds a page: those that are made in the most different ways. Not every guide has a worksheet.
        pages = [page for page in pages if page.kind in ("home", "article", "bank", "worksheet")]
        assert len(pages) >= 3
    with serving("nginx", site) as server:
        found = lighthouse.whole_reports([server.base + page.path for page in pages], ASKED)
    short = {}
    for page, report in zip(pages, found):
        for name in ASKED:
            if report["scores"][name] < 1:
                short[f"{page} {name}"] = report["short"][name]
    assert short == {}
