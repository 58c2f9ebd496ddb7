"""Every page as people meet it: in three browsers, light and dark, on a phone, on paper, without script."""

import re

import pytest
from conftest import in_windows


@in_windows("chromium light", "firefox light", "webkit light")
def test_page_loads_without_a_complaint(window, server, page):
    server.take_faults()
    window.open(server.base + page.path)
    assert window.js("document.readyState") == "complete"
    assert window.js("document.title.trim()") != ""
    assert window.js("document.querySelectorAll('h1').length") == 1
    assert window.js("document.documentElement.lang") == page.html.lang
    assert window.js("document.cookie") == ""
    assert window.foreign_requests(server.origin) == []
    assert [*window.errors, *server.take_faults()] == []


@in_windows("chromium light", "chromium dark", "firefox light")
def test_page_is_accessible(window, server, page):
    window.open(server.base + page.path)
    assert window.axe() == []


@in_windows("firefox dark", "webkit light", "webkit dark")
def test_each_kind_of_page_is_accessible(window, server, typical_page):
    window.open(server.base + typical_page.path)
    assert window.axe() == []


@in_windows("chromium phone", "firefox phone")
def test_page_fits_a_narrow_phone(window, server, page):
    window.open(server.base + page.path)
    assert window.check("sidewaysScrolling") == []


@in_windows("chromium without script")
def test_page_is_whole_without_script(window, server, page):
    window.open(server.base + page.path)
    assert window.check("hiddenText", "body") == []
    assert window.check("deadButtons") == []


@in_windows("chromium print")
def test_page_is_whole_on_paper(window, server, page):
    window.open(server.base + page.path)
    assert window.check("hiddenText", "main", ", nav, form, button, .no-print") == []
    assert window.check("ink") == []
    assert window.check("sidewaysScrolling") == []


@in_windows("chromium print")
@pytest.mark.parametrize("paper", ["Letter", "A4"])
def test_each_kind_of_page_makes_a_pdf(window, server, typical_page, paper):
    window.open(server.base + typical_page.path)
    assert window.page.pdf(format=paper, tagged=True).startswith(b"%PDF")


@in_windows("chromium light", "firefox light")
def test_skip_link_leads_past_the_menu(window, server, page):
    window.open(server.base + page.path)
    window.to_front()
    window.press("Tab")
    link = window.check("focus")
    assert link["tag"] == "A" and re.match("#.", link["href"] or ""), f"the first stop is {link}"
    assert link["seen"] and not link["covered"]
    window.press("Enter")
    window.wait(f"location.hash === '{link['href']}' && document.activeElement.hash !== '{link['href']}'")
    window.press("Tab")
    assert window.check("focusIsPast", link["href"][1:])


@in_windows("chromium light")
def test_focus_is_always_seen(window, server, typical_page):
    window.open(server.base + typical_page.path)
    window.to_front()
    for _ in range(40):
        window.press("Tab")
        stop = window.check("focus")
        if stop["tag"] == "BODY":
            break
        assert stop["seen"] and not stop["covered"] and stop["ring"] >= 2, stop
