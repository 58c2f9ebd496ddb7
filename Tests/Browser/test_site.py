"""The site as a whole: its links, languages, markup and weight."""

import gzip
import json
import pathlib
import re
import subprocess
import urllib.request
from urllib.parse import urljoin

import pytest
from conftest import in_windows

TOOLS = pathlib.Path(__file__).parents[2] / ".guide-tools"
LIGHT_ENOUGH = 60_000  # bytes of a page with its stylesheets, compressed


def test_there_are_pages(site):
    assert len(site.standing_pages) > 2
    assert "" in site.by_path and "404.html" in site.by_path


def test_links_lead_to_what_is_there(site):
    dead = {str(page): site.dead_references(page) for page in site.every_page}
    assert {page: found for page, found in dead.items() if found} == {}


def test_every_file_answers(site, server):
    server.take_faults()
    for path in sorted(site.folder.rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            with urllib.request.urlopen(server.base + str(path.relative_to(site.folder))) as answer:
                assert answer.status == 200
    assert server.take_faults() == []


def test_a_wrong_address_gets_the_page_that_helps(site, server):
    with pytest.raises(urllib.error.HTTPError, match="404") as wrong:
        urllib.request.urlopen(server.base + "no/such/page/")
    assert wrong.value.read() == (site.folder / "404.html").read_bytes()
    server.take_faults()


def test_every_page_can_be_reached_from_home(site):
    seen, waiting = set(), [site.by_path[""]]
    while waiting:
        page = waiting.pop()
        if page not in seen:
            seen.add(page)
            waiting += site.neighbors(page)
    assert sorted(str(page) for page in site.standing_pages if page not in seen and page.kind not in ("not-found", "offline")) == []


def test_stylesheets_refer_only_to_files_of_the_site(site):
    for sheet in site.folder.rglob("*.css"):
        for target in re.findall(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)", sheet.read_text()):
            assert (sheet.parent / "".join(target)).is_file(), f"{sheet.name}: {target}"


def test_language_links_lead_to_the_same_page(site):
    # The page for wrong addresses stands for no page, so its links lead home.
    for page in site.standing_pages:
        if page.path.endswith("404.html"):
            continue
        for link in page.editions:
            other = site.by_path[site.path(page, link["href"])]
            assert other.html.lang == link["hreflang"], f"{page} -> {other}"
            back = [site.path(other, named["href"]) for named in other.editions]
            assert page.path in back, f"{other} has no way back to {page}"


def test_links_to_pages_that_are_not_translated_say_so(site):
    # A guide may have none, as this one; UntranslatedFiles of the Swift tests asks a guide that has some.
    untranslated = {page.path: page for page in site.standing_pages if page.original_language}
    for page in site.standing_pages:
        if page.original_language or page.kind == "print":
            continue
        for link in page.links("a", "href"):
            target = untranslated.get(site.path(page, link["href"]))
            if target and target.html.lang == page.html.lang:
                assert link.get("hreflang") == target.original_language, f"{page}: {link}"


def test_translations_that_nobody_has_reviewed_say_so(site):
    """Not only articles: messages, questions and lists too. A page that is not translated says that instead."""
    original = site.by_path[""].html.lang
    kinds = {page.kind for page in site.standing_pages if page.html.lang != original and 'class="notice"' in page.source}
    assert kinds >= {"article", "bank", "template", "checklist", "faq", "glossary", "home", "print"} or len(
        {page.html.lang for page in site.standing_pages}) == 1
    assert [str(page) for page in site.standing_pages if page.html.lang == original and 'class="notice"' in page.source] == []


@in_windows("chromium light", "firefox light")
def test_language_link_works_when_pressed(window, site, server):
    translated = [page for page in site.standing_pages if page.editions]
    languages = {page.html.lang for page in site.standing_pages}
    assert translated or len(languages) == 1
    for page in translated[:2]:
        window.open(server.base + page.path)
        link = page.editions[0]
        window.page.locator("a[rel=alternate]").first.click()
        window.page.wait_for_url(urljoin(server.base + page.path, link["href"]))
        assert window.js("document.documentElement.lang") == link["hreflang"]


def test_redirects_lead_to_a_page(site):
    for page in site.redirects:
        target = site.path(page, page.html.refresh)
        assert target in site.by_path and not site.by_path[target].html.refresh, page


# What the HTML checker says that we know better: to it 'self' in a policy is a web address, so it refuses every file
# (the browsers judge the policy); it takes a block of data for a script, which browsers do not (what else is
# within a page is for test_no_font_and_nothing_inline to say); it guesses the language of a page by its words, also where they are
# marked; and Safari takes a list without markers for no list, unless its role says so.
KNOWN_BETTER = r"The “list” role is unnecessary for element “[uo]l”\.|(Resource|Inline script) violates Content Security Policy \(meta tag\).*|This document appears to be written in.*"


def test_markup_is_valid(site):
    checked = subprocess.run(
        ["java", "-jar", TOOLS / "vnu.jar", "--Werror", "--skip-non-html", "--also-check-svg", "--format", "json",
         "--filterpattern", KNOWN_BETTER, site.folder],
        capture_output=True, text=True)
    messages = json.loads(checked.stderr)["messages"]
    assert [f"{fault['url']}:{fault.get('lastLine')}: {fault['message']}" for fault in messages] == []


def test_pages_are_light(site):
    """A page and its style, as they travel. The page that holds everything to print is let off."""
    def weight(page):
        sheets = [named["href"] for named in page.links("link", "href") if named.get("rel") == "stylesheet"]
        files = [site.file(page, sheet) for sheet in sheets] + [site.folder / page.file]
        return sum(len(gzip.compress(file.read_bytes())) for file in files)

    heavy = {str(page): weight(page) for page in site.standing_pages if page.kind != "print"}
    assert {page: bytes for page, bytes in heavy.items() if bytes > LIGHT_ENOUGH} == {}


def test_no_font_and_nothing_inline(site):
    assert [path.name for path in site.folder.rglob("*") if path.suffix in (".woff", ".woff2", ".ttf", ".otf")] == []
    for page in site.every_page:
        for tag, named in page.html.elements:
            assert tag != "style" and "style" not in named, f"{page}: inline style on {tag}"
            assert tag != "script" or named.get("src") or named.get("type") in ("application/ld+json", "application/json"), f"{page}: inline script"
            assert not [key for key in named if key.startswith("on")], f"{page}: {named}"
