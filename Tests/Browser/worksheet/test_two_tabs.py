"""Two tabs with one notebook: what one writes the other shows, and what both write stays."""

import pytest
from notebook import KEYS, Notebook, soon

# Where notes could be lost, browsers differ most.
pytestmark = pytest.mark.every_engine


def type_into_notes(tab, text):
    """As one script, so that no word of another tab reaches this one in between."""
    tab.js("""text => {
        const field = document.getElementById('ws-notes');
        field.focus();
        field.value = text;
        field.dispatchEvent(new Event('input', {bubbles: true}));
    }""", text)


def write_in_both(a, b, id, texts):
    """Both tabs change one record, and neither has heard of the other's change."""
    a.notes(id)
    b.notes(id)
    for tab, text in zip((a, b), texts):
        type_into_notes(tab, text)
    for tab in (a, b):
        tab.page.bring_to_front()
        tab.js("() => document.activeElement.blur()")
        tab.saved()


def test_what_one_tab_writes_the_other_shows_within_a_second(notebook):
    a = notebook.tab()
    id = a.begin()
    b = notebook.tab(f"#hold/{id}")
    b.js("""() => { window.seen = 0; const look = () => {
        if (document.getElementById('ws-notes')?.value === 'from a') window.seen = performance.timeOrigin + performance.now();
        else setTimeout(look, 5);
    }; look(); }""")
    a.write_and_save(id, "from a")
    b.until("window.seen > 0")
    # From the write to the other tab's screen; the write itself is timed by another test.
    written = a.js("performance.timeOrigin + performance.now()")
    assert b.js("window.seen") - written < 1000


def test_when_both_have_changed_a_record_both_stay(notebook):
    a = notebook.tab()
    id = a.begin()
    b = notebook.tab(f"#hold/{id}")
    write_in_both(a, b, id, ["from a", "from b"])
    # Tabs of WebKit hear of each other a moment later.
    assert soon(lambda: sorted(talk["notes"] for talk in a.talks()) == ["from a", "from b"])
    assert soon(lambda: "conflict" in a.banners + b.banners)
    places = {tab: tab.js("[location.hash.split('/')[1], document.getElementById('ws-notes').value]") for tab in (a, b)}
    if len({id for id, _ in places.values()}) == 1:
        return  # Both wrote within one instant, as it can happen in WebKit. Both texts are there all the same.
    # Whoever goes on writing goes on in the own text, and makes no third one.
    for tab, (current, text) in places.items():
        tab.write_and_save(current, text + ", and on")
    # One tab hears of the other's writing a moment later.
    assert soon(lambda: sorted(talk["notes"] for talk in a.talks()) == ["from a, and on", "from b, and on"])


def test_a_step_that_is_gone_to_while_a_conflict_is_found_is_shown(notebook):
    a = notebook.tab()
    id = a.begin()
    b = notebook.tab(f"#hold/{id}")
    # Unsaved, and then a link: nothing has saved the text before the page goes on. Of the other text it has not heard yet.
    b.js("""([key, id]) => {
        const field = document.getElementById('ws-notes'), record = JSON.parse(localStorage.getItem(key));
        field.value = 'from b';
        field.dispatchEvent(new Event('input', {bubbles: true}));
        localStorage.setItem(key, JSON.stringify({...record, rev: record.rev + 1, rev_by: 'elsewhere', notes: 'from c'}));
        location.hash = `goal/${id}`;
    }""", [f"{KEYS}iv.{id}", id])
    b.until("document.documentElement.dataset.wsView === 'goal' && document.querySelector('[data-banner=conflict]') !== null")
    copy = b.js("location.hash.split('/')[1]")
    assert copy != id
    b.page.locator("#ws-goal").fill("the goal of b")
    b.saved()
    assert {(talk["id"] == copy, talk["notes"], talk["goal"]) for talk in b.talks()} >= {(False, "from c", ""), (True, "from b", "the goal of b")}


def test_a_tab_that_only_looks_on_writes_nothing(notebook):
    a = notebook.tab()
    id = a.begin()
    a.write_and_save(id, "old")
    b = notebook.tab(f"#hold/{id}")
    b.write_and_save(id, "new")
    stored = b.stored()
    a.page.bring_to_front()
    a.js("() => { window.dispatchEvent(new Event('focus')); document.dispatchEvent(new Event('visibilitychange')); }")
    a.page.reload()
    a.page.goto("about:blank")
    assert b.stored() == stored


def test_a_talk_that_another_tab_takes_away_leads_to_all_talks(notebook):
    tab = notebook.tab()
    id = tab.begin()
    tab.write_and_save(id, "to be taken away")
    tab.go(f"#talk/{id}")
    # An import in another tab: one word after another arrives before the page has gone on to its new address.
    tab.js("""key => {
        localStorage.removeItem(key);
        for (let word = 0; word < 3; word++) dispatchEvent(new StorageEvent('storage', {key, storageArea: localStorage}));
    }""", f"{KEYS}iv.{id}")
    tab.until("document.documentElement.dataset.wsView === 'talks'")
    assert tab.errors == []


def test_what_is_unfolded_stays_so_when_another_tab_saves(notebook):
    a = notebook.tab()
    id = a.begin()
    a.go(f"#talk/{id}")
    a.page.locator(".ws-more summary").click()
    b = notebook.tab(f"#goal/{id}")
    b.page.locator("#ws-goal").fill("from b")
    b.page.locator("#ws-goal").blur()
    # The page is drawn anew: a step has been begun.
    a.until("document.getElementById('ws-state-goal').dataset.state === 'doing'")
    assert a.js("document.querySelector('.ws-more').open")
    # Who goes to another page and comes back finds it as it is at first.
    a.go("#talks").go(f"#talk/{id}")
    assert not a.js("document.querySelector('.ws-more').open")


def test_erasing_in_one_tab_keeps_another_from_writing_it_back(notebook):
    a = notebook.tab()
    id = a.begin()
    a.write_and_save(id, "to be erased")
    b = notebook.tab("#data")
    a.notes(id)
    b.press("worksheet_erase_ask")
    b.press("worksheet_erase_do")
    b.until("Object.keys(localStorage).length === 0")
    a.page.bring_to_front()
    a.until("document.querySelector('[data-banner=erased]') !== null")
    a.page.reload()
    a.ready()
    assert b.stored() == {}


@pytest.fixture(params=["chromium", "firefox", "webkit"])
def keeps_pages(request, browsers):
    """A browser with its back/forward cache, which Playwright switches off in Chromium unless told otherwise."""
    if request.param != "chromium":
        yield request.getfixturevalue("webkit") if request.param == "webkit" else browsers.firefox()
        return
    browser = browsers.playwright.chromium.launch(
        executable_path="/usr/bin/chromium", ignore_default_args=["--disable-back-forward-cache"])
    yield browser
    browser.close()


def test_coming_back_through_the_back_button_shows_what_was_written_since(keeps_pages, worksheet):
    notebook = Notebook(keeps_pages.new_context(), worksheet)
    a = notebook.tab()
    id = a.begin()
    a.write_and_save(id, "before")
    a.js("() => addEventListener('pageshow', event => { window.wasKept = event.persisted; })")
    a.page.goto(worksheet.replace("worksheet/", "404.html"))
    # Written from the page that is shown meanwhile: when another tab writes, Chromium lets go of the pages that it kept.
    a.js("""key => {
        const record = JSON.parse(localStorage.getItem(key));
        record.trail.push(`${record.rev}:${record.rev_by}`);
        localStorage.setItem(key, JSON.stringify({...record, rev: record.rev + 1, rev_by: 'elsewhere', notes: 'meanwhile'}));
    }""", f"{KEYS}iv.{id}")
    # Such a page is not loaded, so there is no load to wait for.
    a.js("() => { history.back(); }")
    a.until("window.wasKept === true")
    a.until("document.getElementById('ws-notes')?.value === 'meanwhile'")
    # Playwright waits for ever for Firefox to load a page that is not loaded, so nothing is clicked.
    type_into_notes(a, "meanwhile, and after")
    a.saved()
    assert [talk["notes"] for talk in a.talks()] == ["meanwhile, and after"]
    notebook.close()


def test_an_import_in_one_tab_is_what_another_goes_on_from(notebook):
    a = notebook.tab()
    id = a.begin()
    a.write_and_save(id, "first")
    backup = a.backup()
    a.write_and_save(id, "second")
    b = notebook.tab(f"#hold/{id}")
    a.choose_file("backup.json", backup)
    a.press("worksheet_import_replace_do")
    a.until("document.documentElement.dataset.wsView === 'talks'")
    b.until("document.getElementById('ws-notes').value === 'first'")
    assert a.notes(id).input_value() == "first"
    b.write_and_save(id, "first, and on")
    assert [talk["notes"] for talk in b.talks()] == ["first, and on"]
