"""Every kind of page for people who read it in their own way: larger, closer, spread out, in their own colors, still."""

from conftest import in_windows
from font_sets import SETS


def faults_of_layout(window):
    return [*window.check("sidewaysScrolling"), *window.check("overlappingText"), *window.check("lostText")]


@in_windows("chromium large text", "chromium phone large text", long=["firefox large text"], fonts=SETS)
def test_text_of_twice_the_size(look, window, site):
    look(site.one_of_each_kind, lambda page: faults_of_layout(window))


# On a phone as narrow as that, test_pages.py asks for the same.
@in_windows("chromium zoomed", fonts=SETS)
def test_zoom_of_400_percent(look, window, site):
    look(site.one_of_each_kind, lambda page: faults_of_layout(window))


@in_windows("chromium spaced", fonts=SETS)
def test_text_spread_out(look, window, site):
    look(site.one_of_each_kind, lambda page: faults_of_layout(window))


# What would be only a colored patch, were it not for an edge.
PATCHES = ".button, .print, .plain, .menu-button, .box, .next, .door, .blank, .plan-bar span, .plan-mark, .track span, .chip, .notice"


@in_windows("chromium own colors", long=["firefox own colors"])
def test_own_colors(look, window, site):
    look(site.one_of_each_kind, lambda page: window.check("missingEdges", PATCHES))


@in_windows("chromium still")
def test_nothing_moves(look, window, site):
    look(site.one_of_each_kind, lambda page: window.check("motion"))


@in_windows("chromium light", long=["firefox light"], fonts=SETS)
def test_lines_are_short_enough_to_read_and_running_text_has_18_pixels(look, window, site):
    def faults(page):
        longest = window.check("longestLine", "main :is(p, li)")
        size = window.js("parseFloat(getComputedStyle(document.body).fontSize)")
        return ([f"about {longest} characters in a line"] if longest > 72 else []) + (["the text is small"] if size < 18 else [])

    look(site.one_of_each_kind, faults)


TARGETS = {"button:not(.term), select, input:not([type=checkbox]), .button, .checks label, summary, .menu a": 44, "nav a, .tongues a, .steps a, .card > a": 24}


@in_windows("chromium phone", fonts=SETS)
def test_a_thumb_hits_what_it_aims_at(look, window, site):
    look(site.one_of_each_kind, lambda page: [fault for what, least in TARGETS.items() for fault in window.check("smallTargets", what, least)])


# A font as wide as Verdana needs more than one screen for these words.
@in_windows("chromium light", fonts=[name for name in SETS if name != "wide"])
def test_first_page_says_in_one_screen_what_this_is_and_leads_on(window, server, site):
    homes = [page for page in site.standing_pages if page.kind == "home"]
    window.page.set_viewport_size({"width": 360, "height": 640})
    try:
        for page in homes:
            window.open(server.base + page.path)
            for part in ("h1", ".hero-lead em, .hero-lead strong", ".doors li:nth-child(1) a", ".doors li:nth-child(2) a"):
                bottom = window.js(f"document.querySelector('{part}').getBoundingClientRect().bottom")
                assert bottom <= 640, f"{page}: {part} ends at {bottom}"
    finally:
        window.page.set_viewport_size({"width": 1280, "height": 900})


def test_every_page_is_three_clicks_from_home(site):
    steps, waiting = {site.by_path[""]: 0}, [site.by_path[""]]
    for page in waiting:
        for other in site.neighbors(page):
            if other not in steps:
                steps[other] = steps[page] + 1
                waiting.append(other)
    assert {str(page): count for page, count in steps.items() if count > 3} == {}
