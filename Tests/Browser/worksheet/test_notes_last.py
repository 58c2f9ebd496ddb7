"""Notes last: what happens to a browser's storage, tab or clock never takes a note away without a word."""

import json

import pytest
from notebook import KEYS, fixture

# Where notes could be lost, browsers differ most.
pytestmark = pytest.mark.every_engine


def only(talks):
    [talk] = talks
    return talk


def test_what_is_typed_is_saved_and_said_to_be_saved(notebook):
    tab = notebook.tab()
    id = tab.begin()
    field = tab.notes(id)
    field.click()
    tab.page.keyboard.type("Every word counts")
    tab.saved()
    assert only(tab.talks())["notes"] == "Every word counts"
    assert "Saved on this device" in tab.words
    assert notebook.tab(f"#hold/{id}").page.locator("#ws-notes").input_value() == "Every word counts"


def test_an_edit_is_stored_within_a_second_of_the_last_key(notebook):
    tab = notebook.tab()
    id = tab.begin()
    tab.write(id, "quick")
    # The page's own clock tells: the text is in the storage a second after the last key at the latest.
    waited = tab.js("""async () => {
        const begun = performance.now(), has = () => Object.values(localStorage).some(text => text.includes('"quick"'));
        while (!has() && performance.now() - begun < 5000) await new Promise(done => setTimeout(done, 5));
        return performance.now() - begun;
    }""")
    assert waited < 1000


def test_leaving_the_page_saves_at_once(notebook):
    tab = notebook.tab()
    id = tab.begin()
    tab.write(id, "just before leaving")
    tab.page.goto(notebook.url.replace("worksheet/", "about/"))
    assert only(tab.talks())["notes"] == "just before leaving"


def test_reloading_saves_at_once(notebook):
    tab = notebook.tab()
    id = tab.begin()
    tab.write(id, "just before reloading")
    tab.page.reload()
    assert only(tab.talks())["notes"] == "just before reloading"


def test_a_tab_that_is_killed_keeps_what_was_said_to_be_saved(notebook):
    tab = notebook.tab()
    id = tab.begin()
    tab.write_and_save(id, "saved, then killed")
    tab.kill()
    assert notebook.tab(f"#hold/{id}").page.locator("#ws-notes").input_value() == "saved, then killed"


@pytest.mark.not_in("firefox", "webkit", why="tells nobody which process a tab has, so it cannot be killed")
def test_a_crashed_tab_keeps_what_was_said_to_be_saved(notebook):
    tab = notebook.tab()
    id = tab.begin()
    tab.write_and_save(id, "saved, then crashed")
    tab.crash()
    assert notebook.tab(f"#hold/{id}").page.locator("#ws-notes").input_value() == "saved, then crashed"


def test_a_full_storage_keeps_the_text_on_the_screen_and_says_so(notebook):
    tab = notebook.tab()
    id = tab.begin()
    tab.write_and_save(id, "there was room")
    before = tab.stored()[f"iv.{id}"]
    # Other pages of the same address use up the room, to the last letter.
    tab.js("""() => {
        for (let size = 1 << 20; size >= 1; size = Math.floor(size / 2)) {
            for (let n = 0; n < 64; n++) try { localStorage.setItem(`other.${size}.${n}`, 'x'.repeat(size)); } catch { break; }
        }
    }""")
    long = "no room for this " * 400
    tab.write(id, long)
    tab.until("document.querySelector('.ws-save').dataset.state === 'failed'")
    assert "Not saved" in tab.words
    assert tab.page.locator("#ws-notes").input_value() == long
    assert tab.stored()[f"iv.{id}"] == before
    assert tab.page.locator(".ws-save button").is_visible()
    # What is on the screen can be taken away all the same, and is saved once there is room.
    tab.js("() => { for (const key of Object.keys(localStorage)) if (key.startsWith('other.')) localStorage.removeItem(key); }")
    tab.saved()
    assert only(tab.talks())["notes"] == long


def test_a_damaged_record_takes_no_other_with_it_and_comes_back_from_its_copy(notebook):
    tab = notebook.tab()
    first = tab.begin()
    tab.write_and_save(first, "one")
    tab.write_and_save(first, "one and more")
    tab.go("#talks")
    second = tab.begin()
    tab.write_and_save(second, "two")
    tab.page.goto("about:blank")
    other = notebook.tab("", wait=True)
    other.put(f"iv.{first}", '{"id": "half a rec')
    other.open()
    assert "restored" in other.banners and "corrupt" in other.banners
    talks = {talk["id"]: talk["notes"] for talk in other.talks()}
    assert talks[second] == "two" and talks[first].startswith("one")
    assert '{"id": "half a rec' in other.stored().values()


def test_a_damaged_record_without_a_copy_can_be_had_as_letters(notebook):
    tab = notebook.tab()
    tab.js("() => localStorage.setItem('guide.infoint.iv.5d2f7a10-9f64-4c55-8b27-3f1d6f0c7e03', '<b>not json')")
    tab.open()
    assert tab.banners == ["corrupt"]
    tab.js("() => { const make = URL.createObjectURL; URL.createObjectURL = blob => { window.lastFile = blob.text(); return make(blob); }; }")
    tab.press("worksheet_download_raw")
    assert tab.js("window.lastFile") == "<b>not json"
    assert tab.open().banners == ["corrupt"] or "<b>not json" in tab.stored().values()


def test_every_schema_that_was_shipped_opens(notebook):
    tab = notebook.tab()
    for key, text in fixture(1).items():
        tab.js("([key, text]) => localStorage.setItem(key, text)", [key, text])
    tab.open("#hold/5d2f7a10-9f64-4c55-8b27-3f1d6f0c7e03")
    assert tab.banners == []
    assert tab.page.locator("#ws-note-k1").input_value() == "Chance, and a clock taken apart."
    tab.go("#talks")
    assert "Compilers" in tab.words


def test_a_newer_schema_is_not_written_over(notebook):
    tab = notebook.tab()
    id = tab.begin()
    tab.write_and_save(id, "of today")
    newer = json.dumps({**only(tab.talks()), "schema": 2, "notes": "of tomorrow"})
    later = notebook.tab()
    later.put(f"iv.{id}", newer)
    # The tab that was open already has the old script.
    tab.write(id, "of today, again")
    tab.until("document.querySelector('.ws-save').dataset.state === 'failed'")
    assert tab.stored()[f"iv.{id}"] == newer
    later.open()
    assert later.banners == ["newer"]
    later.press("worksheet_begin") if later.page.locator("button", has_text=notebook.pattern("worksheet_begin")).count() else None
    assert later.stored()[f"iv.{id}"] == newer
    assert json.loads(later.backup())["interviews"][0]["notes"] == "of tomorrow"


@pytest.mark.not_in("webkit", why="has no clock that can be set")
def test_a_clock_that_goes_wrong_loses_nothing(notebook):
    tab = notebook.tab()
    id = tab.begin()
    tab.write_and_save(id, "written today")
    for time in ["1999-12-31T23:59:00Z", "2040-01-01T00:00:00Z", "2027-03-14T08:30:00Z", "2027-11-07T06:30:00Z"]:
        tab.page.clock.set_fixed_time(time)
        tab.open()
        tab.write(id, f"written in {time}")
        tab.page.locator("#ws-notes").blur()
        assert only(tab.talks())["notes"] == f"written in {time}"
        assert tab.banners == []


def test_a_talk_stays_at_its_hour_when_the_zone_of_the_device_changes(notebooks):
    tab = notebooks().tab()
    id = tab.begin()
    tab.go(f"#arrange/{id}")
    tab.page.locator("#ws-when").fill("2026-12-02T14:00")
    tab.saved()
    # The same device, somewhere else: what it keeps is brought along.
    other = notebooks(timezone_id="Asia/Tokyo").tab()
    for key, text in tab.stored().items():
        other.put(key, text)
    other.open(f"#arrange/{id}")
    assert other.page.locator("#ws-when").input_value() == "2026-12-02T14:00"
    assert only(other.talks())["when"] == {"local": "2026-12-02T14:00", "tz": "America/Chicago"}
    assert "2:00 pm" in other.words and "5:00 am" in other.words


def test_a_time_that_does_not_exist_or_comes_twice_is_explained(notebook):
    tab = notebook.tab()
    id = tab.begin()
    tab.go(f"#arrange/{id}")
    ordinary = tab.words
    seen = []
    for local in ["2027-03-14T02:30", "2027-11-07T01:30"]:
        tab.page.locator("#ws-when").fill(local)
        tab.saved()
        seen.append(tab.words)
        assert only(tab.talks())["when"]["local"] == local
    assert seen[0] != ordinary and seen[1] != seen[0]
    assert "3:30 am" in seen[0]


def test_erasing_leaves_no_key_of_ours(notebook):
    tab = notebook.tab()
    tab.js("() => localStorage.setItem('guide.other.meta', '{}')")
    tab.write_and_save(tab.begin(), "secret")
    tab.backup()
    tab.go("#data")
    tab.press("worksheet_erase_ask")
    tab.press("worksheet_erase_do")
    tab.until("Object.keys(localStorage).length === 1")
    assert tab.js("Object.keys(localStorage)") == ["guide.other.meta"]
    assert tab.js("Object.keys(sessionStorage)") == []
    assert tab.js("(async () => indexedDB.databases ? (await indexedDB.databases()).length : 0)()") == 0
    assert tab.js("document.cookie") == ""
    # Nor does anything come back as the page is left.
    tab.page.reload()
    tab.ready()
    assert tab.js("Object.keys(localStorage)") == ["guide.other.meta"]
    assert KEYS not in json.dumps(notebook.context.storage_state()["origins"])
