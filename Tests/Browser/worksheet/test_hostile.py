"""Storage that is refused, files and links that mean harm, scripts that do not run."""

import json
import pathlib
import shutil

import pytest
from notebook import KEYS, Notebook
from site_server import SiteServer

FREE = "5d2f7a10-9f64-4c55-8b27-3f1d6f0c7e0"


def a_talk(number, **fields):
    return {"id": f"{FREE}{number}", "schema": 1, "rev": 1, "rev_by": "12345678", "trail": [], **fields}


def a_file(*talks, **more):
    return json.dumps({"format": "guide-worksheet", "schema": 1, "interviews": list(talks), "people": []} | more)


def refused(browsers, webkit, folder):
    """Browsers whose owner has told them to keep nothing."""
    # Chromium takes this from the settings of a profile, as somebody would make it in the menu.
    settings = pathlib.Path(folder, "Default/Preferences")
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"profile": {"default_content_setting_values": {"cookies": 2}}}))
    yield "chromium", browsers.playwright.chromium.launch_persistent_context(
        str(folder), executable_path="/usr/bin/chromium")
    yield "firefox, cookies refused", browsers.firefox(**{"network.cookie.cookieBehavior": 2}).new_context()
    yield "firefox, no storage", browsers.firefox(**{"dom.storage.enabled": False}).new_context()
    yield "webkit, no storage", webkit.new_context(settings=["enable-html5-local-storage=false"])


def test_where_storage_is_refused_the_worksheet_works_in_memory_and_says_so(browsers, webkit, worksheet, tmp_path):
    for name, context in refused(browsers, webkit, tmp_path / "profile"):
        notebook = Notebook(context, worksheet)
        tab = notebook.tab()
        assert tab.js("() => { try { return localStorage === null || localStorage === undefined; } catch { return true; } }"), \
            f"{name}: the storage was not refused"
        assert "memory" in tab.banners, name
        id = tab.begin()
        tab.write_and_save(id, "only here")
        assert tab.notes(id).input_value() == "only here"
        assert "Saved on this device" not in tab.words
        assert json.loads(tab.backup())["interviews"][0]["notes"] == "only here"
        assert "memory" in tab.banners and tab.errors == [], name
        notebook.close()


HOSTILE = {
    "no JSON": "<script>alert(1)</script>",
    "another file": '{"format": "something"}',
    "a prototype": a_file(a_talk(1)).replace('"rev"', '"__proto__": {"polluted": true}, "rev"'),
    "a newer schema": a_file(a_talk(1, schema=2)),
    "a deep nest": a_file(a_talk(1, more=json.loads("[" * 200 + "]" * 200))),
    "a long text": a_file(a_talk(1, notes="x" * 100_001)),
    "more than five million letters": a_file(*[a_talk(1, notes="x" * 90_000)] * 60),
}


def test_a_bad_file_is_refused_with_a_reason_and_changes_nothing(notebook):
    tab = notebook.tab()
    tab.write_and_save(tab.begin(), "mine")
    before = tab.stored()
    for name, text in HOSTILE.items():
        tab.open("#data")
        assert not tab.page.locator(".ws-fault").count(), name
        tab.choose_file("backup.json", text)
        tab.until("document.querySelector('.ws-fault')?.innerText.length > 10")
        assert tab.stored() == before, name
        assert tab.js("({}).polluted") is None, name
        assert not tab.page.locator("#ws-import-preview").count(), name


def test_markup_in_a_file_is_shown_as_text_everywhere(notebook):
    evil = "<img src=x onerror=document.body.dataset.harmed=1><script>document.body.dataset.harmed=1</script>"
    question = {"key": "k", "custom": True, "snapshot": {"text": evil, "lang": "en", "bank_version": 0}, "minutes": 2, "note": evil,
                "must": False, "asked": False}
    step = {"id": evil, "text": evil, "due": evil, "done": False}
    person = {**a_talk(2), "name": evil, "role": evil, "employer": evil, "notes": evil, "contact": "javascript:document.body.dataset.harmed=1"}
    talk = a_talk(1, title=evil, goal=evil, notes=evil, likes=evil, doubts=evil, surprise=evil, decision=evil, place=evil, takeaways=[evil],
                  questions=[question], next_steps=[step], person_id=person["id"], when={"local": evil, "tz": evil}, mode=evil, stage=evil,
                  messages=[{"template_id": evil, "fields": {evil: evil}, "draft": evil, "edited": True, "sent_on": evil}],
                  dates={evil: {"on": evil}}, checklist={evil: {"done": True, "at": evil}})
    tab = notebook.tab()
    tab.choose_file("backup.json", a_file(talk, people=[person]))
    tab.press("worksheet_import_merge_do")
    tab.until("document.documentElement.dataset.wsView === 'talks'")
    for view in ["talks", f"talk/{talk['id']}", "people", f"person/{person['id']}", "side-by-side", "data"] + [
        f"{step}/{talk['id']}" for step in
        ["goal", "people", "ask", "arrange", "prepare", "hold", "thank", "follow-up", "compare"]
    ]:
        tab.go(f"#{view}")
        assert tab.js("document.body.dataset.harmed") is None, view
        assert tab.js("document.querySelectorAll('#guide-worksheet img, #guide-worksheet script').length") == 0, view
        assert tab.js("[...document.querySelectorAll('#guide-worksheet a')].filter(a => /^javascript/i.test(a.protocol)).length") == 0, view


HARMFUL = [
    "#plan=<img src=x onerror=document.body.dataset.harmed=1>", "#plan=__proto__,constructor", "#plan=" + "q-path-1," * 400,
    "#plan=%E0%A4%A", "#hold/../../x", "#talk/" + "x" * 5000, "#constructor", "#__proto__/x", "#toString",
]


def test_a_link_that_means_harm_does_none(notebook):
    tab = notebook.tab()
    tab.write_and_save(tab.begin(), "mine")
    before = tab.stored()
    for hash in HARMFUL:
        tab.open(hash)
        assert tab.js("document.body.dataset.harmed") is None, hash
        assert tab.page.locator("#ws-title").is_visible(), hash
        assert tab.stored() == before, hash


def test_a_plan_in_a_link_is_shown_before_it_is_added_and_unknown_ids_are_told(notebook):
    tab = notebook.tab("#plan=q-path-1,q-work-1,q-nobody-knows")
    assert "What first drew you to this kind of work?" in tab.words and "Walk me through yesterday" in tab.words
    assert "q-nobody-knows" in tab.words
    assert tab.stored() == {}


@pytest.fixture(scope="module", params=["not found", "broken"])
def without_its_script(request, site, tmp_path_factory):
    """The address of a worksheet whose script does not come, or fails."""
    folder = shutil.copytree(site.folder, tmp_path_factory.mktemp("broken") / "site")
    [script] = folder.glob("assets/worksheet.*.js")
    script.unlink() if request.param == "not found" else script.write_text("throw new Error('broken');")
    server = SiteServer(folder)
    yield server.base + "worksheet/"
    server.stop()


def test_when_a_script_fails_the_form_on_paper_stays(engine, without_its_script):
    notebook = Notebook(engine.new_context(), without_its_script)
    tab = notebook.tab(wait=False)
    assert tab.page.locator("#guide-paper").is_visible() and not tab.page.locator("#guide-worksheet").is_visible()
    notebook.close()


def test_when_records_make_no_sense_the_page_is_no_white_one(notebook):
    tab = notebook.tab()
    for number, text in enumerate(['"a text"', "[]", '{"schema":1}', json.dumps(a_talk(4, questions=5, when=[], messages=[5], dates=[], steps="x"))]):
        tab.put(f"iv.{FREE}{number if number < 3 else 4}", text)
    tab.js("ns => { localStorage.setItem(ns + 'meta', '[1]'); localStorage.setItem(ns + 'prefs', 'null'); }", KEYS)
    tab.open()
    assert tab.page.locator("#ws-title").is_visible()
    tab.go(f"#hold/{FREE}4")
    assert tab.page.locator("#ws-title").is_visible()


@pytest.mark.not_in("webkit", why="takes no script that runs before the page's")
def test_from_a_home_screen_an_empty_worksheet_explains_itself(notebook):
    # What an iPhone tells a page that was put on the home screen.
    notebook.context.add_init_script("Object.defineProperty(navigator, 'standalone', {value: true})")
    tab = notebook.tab()
    assert "standalone" in tab.banners
    tab.begin()
    tab.go("#talks")
    assert "standalone" not in tab.banners


def test_on_a_shared_computer_nothing_stays(notebook):
    tab = notebook.tab()
    id = tab.begin()
    tab.write_and_save(id, "private")
    tab.go("#data")
    tab.press("worksheet_shared_do")
    assert tab.js("Object.keys(localStorage)") == []
    tab.write_and_save(id, "private, in this tab")
    tab.page.reload()
    tab.ready()
    assert tab.notes(id).input_value() == "private, in this tab"
    assert notebook.tab().banners == [] and tab.js("Object.keys(localStorage)") == []
    tab.go("#data")
    tab.press("worksheet_shared_finish")
    tab.until("document.readyState === 'complete' && Object.keys(sessionStorage).length === 0")
    assert tab.js("Object.keys(localStorage)") == []
