"""What people come to do, done with the keyboard alone: in two browsers with script, and where it works without it, without."""

import pytest
from conftest import in_windows

BOTH = ("chromium light", "firefox light")


class Keyboard:
    """Somebody who has no mouse: everything is reached by the Tab key."""

    def __init__(self, window):
        self.window = window
        window.to_front()

    def reach(self, selector, stops=150):
        for _ in range(stops):
            self.window.press("Tab")
            if self.window.js(f"document.activeElement.matches({selector!r})"):
                return
        raise AssertionError(f"the Tab key does not lead to {selector}")

    def press(self, *keys):
        for key in keys:
            self.window.press(key)

    def type(self, text):
        self.window.page.keyboard.type(text)


@pytest.fixture
def open_kind(window, server, site):
    """Opens the longest page of a kind in the default language; of articles one that brings no others along."""

    def opened(kind, having=""):
        pages = [page for page in site.standing_pages if page.kind == kind and page.html.lang == site.by_path[""].html.lang]
        pages = [page for page in pages if kind != "article" or 'class="sheet"' not in page.source]
        page = max((page for page in pages if having in page.source), key=lambda page: len(page.source))
        window.open(server.base + page.path)
        return Keyboard(window)

    return opened


@in_windows(*BOTH)
def test_a_checklist_is_ticked_remembered_and_cleared(window, open_kind):
    keyboard = open_kind("checklist")
    window.wait("!document.querySelector('.check-tools').hidden")
    keyboard.reach(".checks input")
    keyboard.press("Space")
    assert window.js("document.querySelector('.check-tools [role=status]').textContent").startswith("1 ")
    window.page.reload()
    window.wait("!document.querySelector('.check-tools').hidden")
    assert window.js("document.querySelector('.checks input').checked")
    keys = window.js("Object.keys(localStorage)")
    assert keys and all(key.startswith("guide.") for key in keys)
    keyboard.reach(".check-tools button")
    keyboard.press("Enter")
    assert window.js("document.querySelectorAll('.checks :checked').length") == 0
    assert window.js("document.activeElement.matches('.checks input')"), "the focus is lost"
    window.page.reload()
    window.wait("!document.querySelector('.check-tools').hidden")
    assert window.js("document.querySelectorAll('.checks :checked').length") == 0


@in_windows("firefox without storage")
def test_a_checklist_works_where_nothing_can_be_stored(window, open_kind):
    keyboard = open_kind("checklist")
    assert window.js("(() => { try { return !localStorage } catch { return true } })()"), "the browser stores after all"
    window.wait("!document.querySelector('.check-tools').hidden")
    note = "document.querySelector('.check-tools [data-lost]').textContent"
    before = window.js(note)
    keyboard.reach(".checks input")
    keyboard.press("Space")
    assert window.js("document.querySelectorAll('.checks :checked').length") == 1
    assert window.js(note) != before, "nobody is told that the tick will be lost"
    assert window.errors == []


@in_windows(*BOTH)
@pytest.mark.parametrize(("choice", "key"), [("topic", "ArrowDown"), ("stage", "ArrowDown"), ("mode", "End"), ("minutes", "ArrowDown")])
def test_questions_are_filtered(window, open_kind, choice, key):
    keyboard = open_kind("bank")
    window.wait("!document.querySelector('.filter').hidden")
    shown = "[...document.querySelectorAll('.category li[data-minutes]')].filter(item => item.checkVisibility()).length"
    everything = window.js(shown)
    keyboard.reach(f"[name={choice}]")
    keyboard.press(key)
    window.wait(f"{shown} < {everything}")
    fitting = window.js(shown)
    assert fitting > 0
    assert str(fitting) in window.js("document.querySelector('.filter [role=status]').textContent")
    assert window.js("[...document.querySelectorAll('.category')].every(group => !group.checkVisibility() || group.querySelector('li[data-minutes]:not([hidden])'))")
    keyboard.reach("[type=reset]")
    keyboard.press("Enter")
    window.wait(f"{shown} === {everything}")


@in_windows("chromium without script")
def test_without_script_every_question_is_there(window, open_kind):
    open_kind("bank")
    assert window.page.locator(".category li[data-minutes]:visible").count() == window.page.locator(".category li[data-minutes]").count()
    assert not window.page.locator(".filter").is_visible()


@in_windows(*BOTH)
def test_why_a_question_is_asked_opens(window, open_kind):
    keyboard = open_kind("bank")
    keyboard.reach(".q-more summary")
    keyboard.press("Enter")
    assert window.js("document.activeElement.closest('details').open")


@in_windows(*BOTH)
def test_a_message_is_filled_in_counted_and_copied(window, open_kind):
    if window.page.context.browser.browser_type.name == "chromium":
        window.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    keyboard = open_kind("template", "letter-count")
    window.wait("document.querySelector('.letter.live') !== null")
    count = "document.querySelector('.letter-count').textContent"
    before = window.js(count)
    keyboard.reach(".letter-text .blank")
    keyboard.type("Grace of the long and winding river of words that is far too long for this")
    assert window.js("document.querySelector('.letter .blank.filled') !== null")
    assert window.js(count) != before
    window.js("document.body.tabIndex = -1, document.body.focus()")
    keyboard.reach(".letter-tools button")
    keyboard.press("Enter")
    window.wait("document.querySelector('.letter-tools [role=status]').textContent !== ''")
    copied = window.js("navigator.clipboard.readText()")
    assert "winding river" in copied and "<" not in copied
    assert "[" in copied, "blanks that nobody filled in are in brackets"
    subject = window.js("document.querySelector('.letter-subject') !== null")
    assert copied.startswith(window.js("document.querySelector('.letter-word')?.textContent") or "") or not subject


@in_windows(*BOTH)
def test_questions_are_chosen_and_taken_along(window, open_kind):
    keyboard = open_kind("bank")
    window.wait("!document.querySelector('.bank [name=q]').hidden")
    keyboard.reach(".bank [name=q]")
    keyboard.press("Space")
    window.wait("document.querySelector('.chosen').checkVisibility()")
    chosen = window.js("document.querySelector('.bank :checked').value")
    assert window.js("document.querySelector('.chosen [role=status]').textContent").startswith("1 ")
    assert window.js("document.querySelector('.chosen a').href").endswith(f"worksheet/#plan={chosen}")
    keyboard.reach("[data-clear]", stops=400)
    keyboard.press("Enter")
    assert not window.js("document.querySelector('.chosen').checkVisibility()")
    assert window.js("document.activeElement.matches('.bank [name=q]')"), "the focus is lost"


@in_windows("chromium print")
def test_paper_has_only_the_questions_that_were_chosen(window, open_kind):
    open_kind("bank")
    shown = "[...document.querySelectorAll('.bank li[data-minutes]')].filter(item => item.checkVisibility()).length"
    everything = window.js(shown)
    window.wait("!document.querySelector('.bank [name=q]').hidden")
    window.js("document.querySelector('.bank [name=q]').click()")
    assert (everything > 50, window.js(shown)) == (True, 1)


@in_windows(*BOTH)
def test_a_word_is_explained_where_it_stands(window, open_kind):
    keyboard = open_kind("article", 'class="explained"')
    faults_of_a_popover(window, keyboard, "button.term")


@in_windows("chromium phone", "firefox phone")
def test_the_menu_opens_and_closes(window, open_kind):
    keyboard = open_kind("article")
    faults_of_a_popover(window, keyboard, ".menu-button")


def faults_of_a_popover(window, keyboard, button):
    keyboard.reach(button)
    target = window.js("document.activeElement.getAttribute('popovertarget')")
    opened = f"document.getElementById('{target}').matches(':popover-open')"
    keyboard.press("Enter")
    window.wait(opened)
    keyboard.press("Tab")
    assert window.js(f"document.getElementById('{target}').contains(document.activeElement)"), "the focus goes elsewhere"
    stop = window.check("focus")
    assert stop["seen"] and not stop["covered"]
    keyboard.press("Escape")
    window.wait(f"!({opened})")
    assert window.js(f"document.activeElement.matches({button!r})"), "the focus is lost"


@in_windows("chromium phone without script")
def test_menu_and_words_work_without_script(window, open_kind):
    open_kind("article", 'class="explained"')
    for button, box in ((".menu-button", ".menu"), ("button.term", ".explained")):
        assert not window.page.locator(box).first.is_visible()
        window.page.locator(button).first.press("Enter")
        assert window.page.locator(box).first.is_visible()
        window.page.keyboard.press("Escape")


@in_windows(*BOTH)
def test_the_journey_says_where_the_reader_is_and_leads_on(window, server, site):
    steps = [page for page in site.standing_pages if 'class="now"' in page.source and page.kind != "home"]
    assert {page.kind for page in steps} >= {"article", "bank", "checklist"}
    for page in {page.kind: page for page in steps}.values():
        window.open(server.base + page.path)
        keyboard = Keyboard(window)
        keyboard.reach(".part-of a")
        keyboard.press("Enter")
        window.wait("document.querySelector('.journey:target') !== null")
        assert window.js("document.querySelector('.journey:target [aria-current=page]') !== null")
        keyboard.press("Tab")
        assert window.js("document.activeElement.closest('.journey:target') !== null")


@in_windows("chromium print")
def test_paper_has_boxes_to_tick_lines_to_write_on_and_each_address_once(window, open_kind):
    open_kind("checklist")
    box = "document.querySelector('.checks input')"
    assert window.js(f"getComputedStyle({box}).appearance") == "none"
    assert window.js(f"parseFloat(getComputedStyle({box}).borderTopWidth)") >= 1
    assert not window.js("document.querySelector('.check-tools').checkVisibility()")
    open_kind("bank")
    assert window.js("getComputedStyle(document.querySelector('.questions > li'), '::after').borderBottomStyle") == "solid"
    assert window.js("getComputedStyle(document.querySelector('.questions > li')).breakInside") == "avoid"
    open_kind("article", 'rel="external"')
    added = "getComputedStyle(document.querySelector('main a[rel=external]:not(.bare)'), '::after').content"
    assert "attr(href)" in window.js(added) or "http" in window.js(added)
    assert window.js("[...document.querySelectorAll('main a.bare')].every(link => getComputedStyle(link, '::after').content === 'none')")


def test_the_whole_guide_on_one_page_is_in_order(site):
    """Headings go down one level at a time, and the contents lead to each sheet."""
    for page in site.standing_pages:
        if page.kind != "print":
            continue
        levels = [int(tag[1]) for tag, _ in page.html.elements if tag in ("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels[0] == 1 and levels.count(1) == 1
        assert [pair for pair in zip(levels, levels[1:]) if pair[1] > pair[0] + 1] == []
        # What is below a sheet's title is deeper than it.
        parts = [named for tag, named in page.html.elements if tag == "h2"]
        assert [part for part in parts if part.get("class") != "sheet-title" and not part.get("id", "").startswith("guide-")] == []
        ids = {named["id"] for _, named in page.html.elements if named.get("class") == "sheet-title"}
        links = {named["href"][1:] for named in page.links("a", "href") if named["href"].startswith("#guide-")}
        assert ids <= links
