"""Every page as people meet it: in three browsers, light and dark, on a phone, on paper, without script.

A fault is reported once, with the pages that have it, because most faults are of the frame that all pages share.
"""

import math
import re

import pytest
from conftest import in_windows
from font_sets import SETS, USUAL, WIDEST
from paper import lines_of_sheets
from test_reading import faults_of_layout


@in_windows("chromium light", "firefox light", "webkit light")
def test_pages_load_without_a_complaint_and_are_accessible(look, window, window_name, server, site):
    # Engines hardly differ in what axe finds, so that of a sample one alone is asked.
    is_asked = not site.sample or "chromium" in window_name
    look(site.pages, lambda page: [*faults_in_loading(window, server, page), *(window.axe() if is_asked else [])])


def faults_in_loading(window, server, page):
    expected = {
        "document.readyState": "complete",
        "document.title.trim() !== ''": True,
        "document.querySelectorAll('h1').length": 1,
        "document.documentElement.lang": page.html.lang,
        "document.cookie": "",
    }
    seen = {expression: window.js(expression) for expression in expected}
    wrong = [f"{expression} is {value!r}" for expression, value in seen.items() if value != expected[expression]]
    foreign = [f"asked another host: {url}" for url in window.foreign_requests(server.origin)]
    return [*wrong, *foreign, *window.errors, *server.take_faults()]


@in_windows("chromium dark", long=["firefox dark", "webkit dark"])
def test_pages_are_accessible_in_the_dark(look, window, site):
    look(site.each_kind_once if site.sample else site.pages, lambda page: window.axe())


def pages_for(site, window_name):
    """With the usual fonts every page; the others differ in widths alone, so that one page of each kind tells."""
    return site.pages if USUAL in window_name else site.one_of_each_kind


@in_windows("chromium phone", fonts=SETS)
def test_pages_fit_a_narrow_phone(look, window, window_name, site):
    look(pages_for(site, window_name), lambda page: faults_of_layout(window) if page in site.one_of_each_kind else window.check("sidewaysScrolling"))


@in_windows("firefox phone", long=["webkit phone"], fonts=SETS)
def test_each_kind_of_page_fits_a_narrow_phone(look, window, site):
    look(site.one_of_each_kind, lambda page: faults_of_layout(window))


@in_windows("chromium without script", "chromium phone without script")
def test_pages_are_whole_without_script(look, window, site):
    # On a phone the way up is left out where it leads home and no further: so does the name at the top.
    look(site.pages, lambda page: window.check("hiddenText", "body", ", .crumbs") + window.check("deadButtons"))


# The worksheet as its script shows it gives way to a sheet that is made when printing begins: worksheet/test_form.py.
ON_SCREEN_ONLY = ", nav, form, .no-print, .worksheet, html[data-worksheet] .sheets .page-head"


@in_windows("chromium print", fonts=SETS)
def test_pages_are_whole_on_paper_and_no_sheet_is_for_a_line_or_two(look, window, window_name, site):
    look(pages_for(site, window_name), lambda page: [
        *window.check("hiddenText", "main", ON_SCREEN_ONLY),
        *window.check("ink"),
        *window.check("sidewaysScrolling"),
        *[fault for paper in ("Letter", "A4") for fault in faults_of_sheets(paper, window.pdf(paper), around(window, window_name, page))],
    ])


def around(window, window_name, page):
    """The words that stand around every page: in the notes on its translation, and whom to call."""
    # Chromium cannot keep columns with what is below them, so that a bank may end with such a sheet in some fonts.
    if page.kind == "bank" and USUAL not in window_name:
        return set()
    return set(window.js("[...document.querySelectorAll('.notices, .help')].map(e => e.innerText).join(' ')").split())


@in_windows("chromium print", fonts=SETS)
def test_the_packet_for_families_fits_on_twelve_sheets(window, server, site):
    packets = [page for page in site.standing_pages if page.path.endswith("family-packet/")]
    if not packets:
        pytest.skip("this site has no packet for families")
    for page in packets:
        window.open(server.base + page.path)
        assert len(re.findall('class="sheet"', page.source)) >= 5, page
        for paper in ("Letter", "A4"):
            sheets = lines_of_sheets(window.pdf(paper))
            assert len(sheets) <= 12, (str(page), paper)


@in_windows("chromium print", fonts=SETS)
def test_the_question_bank_takes_little_paper(window, window_name, server, site):
    """Six sheets for a hundred questions, each with a line to write on; with the widest letters one more."""
    banks = [page for page in site.standing_pages if page.kind == "bank"]
    if not banks:
        pytest.skip("this site has no bank of questions")
    for page in banks:
        window.open(server.base + page.path)
        most = math.ceil(len(re.findall('class="q"', page.source)) / 21) + (2 if WIDEST in window_name else 1)
        for paper in ("Letter", "A4"):
            sheets = lines_of_sheets(window.pdf(paper))
            assert len(sheets) <= most, (str(page), paper)
            address = [number for number, line in enumerate(reversed(sheets[-1]), 1) if page.path in line]
            assert address in ([1], [2]) or USUAL not in window_name, (str(page), paper, sheets[-1][-4:])
        lines = window.js("[...document.querySelectorAll('.bank .questions > li')].map(li => getComputedStyle(li, '::after').height)")
        assert lines and min(float(height.removesuffix("px")) for height in lines) >= 26, "too little to write on"


def faults_of_sheets(paper, pdf, words_around):
    """Also fails when the browser can make no PDF of a page."""
    sheets = lines_of_sheets(pdf)
    # The first line is in the margin.
    return [
        f"{paper}: sheet {number} of {len(sheets)} has only {lines}"
        for number, lines in enumerate(sheets, 1)
        if len(lines) < 3 or words_around.issuperset(" ".join(lines[1:]).split())
    ]


@in_windows("chromium light", "firefox light")
def test_skip_link_leads_past_the_menu(look, window, site):
    look(site.one_of_each_kind, lambda page: faults_of_skip_link(window))


def faults_of_skip_link(window):
    window.to_front()
    window.press("Tab")
    link = window.check("focus")
    if link["tag"] != "A" or not (link["href"] or "").startswith("#"):
        return [f"the first stop is no skip link: {link}"]
    window.press("Enter")
    window.wait(f"location.hash === '{link['href']}' && document.activeElement.hash !== '{link['href']}'")
    window.press("Tab")
    faults = []
    if not link["seen"] or link["covered"]:
        faults.append(f"the skip link cannot be seen: {link}")
    if not window.check("focusIsPast", link["href"][1:]):
        faults.append(f"after the skip link the focus is on {window.check('focus')}")
    return faults


@in_windows("chromium light")
def test_focus_is_always_seen(look, window, site):
    look(site.one_of_each_kind, lambda page: faults_of_focus(window))


def faults_of_focus(window):
    window.to_front()
    faults = []
    for _ in range(25):
        window.press("Tab")
        stop = window.check("focus")
        if stop["tag"] == "BODY":
            break
        if not stop["seen"] or stop["covered"] or stop["ring"] < 2:
            faults.append(f"the focus cannot be seen well: {stop}")
    return faults
