"""A guide in Arabic, built from a fixture: the layout turns around, and nothing in it stays behind."""

import os
import pathlib
import shutil
import subprocess

import pytest
from built_guide import guide_program
from built_site import Site
from conftest import ROOT, in_windows
from site_server import SiteServer

# The look that turns around: `scripts/test-second-office` asks it of another theme.
THEME = os.environ.get("GUIDE_TEST_THEME", "campus")
BAR = 16  # pixels


@pytest.fixture(scope="module")
def arabic(tmp_path_factory):
    folder = tmp_path_factory.mktemp("arabic") / "site"
    content = shutil.copytree(ROOT / "Tests/Fixtures/guides/right-to-left/content", folder.parent / "content")
    settings = content / "site.yaml"
    settings.write_text(settings.read_text().replace("theme: campus", f"theme: {THEME}"))
    subprocess.run([guide_program(), "build", "--quiet", "--strict", "--as-of", "2026-11-26", "--content", content,
                    "--themes", ROOT / "themes", "--output", folder], check=True)
    return Site(pathlib.Path(folder))


@pytest.fixture(scope="module")
def arabic_server(arabic):
    server = SiteServer(arabic.folder)
    yield server
    server.stop()


def side(part):
    """On which side of the window the middle of a part is."""
    return (f"(box => box.left + box.width / 2 < innerWidth / 2 ? 'left' : 'right')"
            f"(document.querySelector('{part}').getBoundingClientRect())")


def edges(part):
    """How far a part is from both edges of the page."""
    return (f"(box => ({{left: Math.round(box.left), right: Math.round(document.documentElement.clientWidth - box.right)}}))"
            f"(document.querySelector('{part}').getBoundingClientRect())")


def test_every_page_says_which_way_it_runs(arabic):
    for page in arabic.standing_pages:
        html = next(named for tag, named in page.html.elements if tag == "html")
        assert (html["lang"], html["dir"]) == ("ar", "rtl"), page


@in_windows("chromium light", "firefox light")
def test_the_layout_is_mirrored(window, arabic_server):
    window.open(arabic_server.base + "prepare/")
    assert window.js(side(".brand-name")) == "right"
    # Whatever a theme has where: it is the same page seen in a mirror, but for the bar to scroll with.
    parts = (".brand-name", ".crumbs li", ".prose", ".side", ".steps > li .step-title")
    arabic = {part: window.js(edges(part)) for part in parts}
    window.js("void (document.documentElement.dir = 'ltr')")
    turned = {part: window.js(edges(part)) for part in parts}
    window.js("void (document.documentElement.dir = 'rtl')")
    amiss = {part: (arabic[part], turned[part]) for part in parts
             if abs(arabic[part]["left"] - turned[part]["right"]) > BAR or abs(arabic[part]["right"] - turned[part]["left"]) > BAR}
    assert amiss == {}
    assert any(arabic[part]["left"] - arabic[part]["right"] > 200 for part in parts), "nothing stands at the right"
    # A step's number is before its words, a box to tick before what it is for.
    first = "document.querySelector('.checks input').getBoundingClientRect().left"
    assert window.js(f"{first} > document.querySelector('.checks label span').getBoundingClientRect().left")
    assert window.js("getComputedStyle(document.querySelector('.steps > li')).paddingRight") != "0px"
    assert "←" in window.js("getComputedStyle(document.querySelector('.next a'), '::after').content")
    window.open(arabic_server.base + "in-the-conversation/")
    bar = "[...document.querySelectorAll('.plan-bar span')].map(part => part.getBoundingClientRect().left)"
    assert window.js(f"(lefts => lefts.every((left, i) => i === 0 || left < lefts[i - 1]))({bar})"), "the bar runs from left"
    window.open(arabic_server.base + "templates/ask/")
    if THEME == "campus":
        assert window.js("getComputedStyle(document.querySelector('.letter')).borderRightWidth") == "4px"
    # What runs from left to right wherever it is: numbers, addresses.
    window.open(arabic_server.base + "contact/")
    assert window.js("[...document.querySelectorAll('.contact-facts dd a')].every(link => link.closest('bdi'))")


@in_windows("chromium phone", long=["firefox phone", "chromium phone large text"])
def test_pages_fit_a_narrow_phone(look_at, window, arabic, arabic_server):
    look_at(arabic_server, arabic.one_of_each_kind, lambda page: [
        *window.check("sidewaysScrolling"), *window.check("overlappingText"), *window.check("lostText")])


@in_windows("chromium light", long=["chromium dark", "firefox light", "webkit light"])
def test_pages_are_accessible(look_at, window, arabic, arabic_server):
    look_at(arabic_server, arabic.one_of_each_kind, lambda page: window.axe())


@in_windows("chromium print")
def test_pages_print(look_at, window, arabic, arabic_server):
    look_at(arabic_server, arabic.one_of_each_kind, lambda page: [*window.check("ink"), *window.check("sidewaysScrolling")])
