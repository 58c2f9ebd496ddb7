"""What somebody wrote stays, whatever they take back: an import, a removal, the example."""

import json
import pathlib

import pytest
from student import student


@pytest.fixture
def ada(browsers, server):
    ada = student(browsers.chromium, server).open()
    yield ada
    errors = ada.errors
    ada.context.close()
    assert errors == []


def go(one, hash):
    one.page.evaluate("to => location.hash = to", hash)
    one.page.wait_for_selector(f"html[data-ws-view='{hash.split('/')[0]}']")


def press(one, name, **options):
    one.page.get_by_role("button", name=name, **options).first.click()


def a_talk(one, goal):
    go(one, "talks")
    press(one, "Plan a talk")
    one.page.wait_for_selector("html[data-ws-view='goal']")
    id = one.page.evaluate("location.hash.split('/')[1]")
    go(one, f"goal/{id}")
    one.page.fill("#ws-goal", goal)
    one.saved()
    return id


def goals(one):
    return sorted(record["goal"] for record in one.records() if "deleted_at" not in record)


def bring_in(one, text, how):
    go(one, "data")
    one.page.set_input_files("#ws-import-file", files=[{"name": "b.json", "mimeType": "application/json", "buffer": text.encode()}])
    press(one, how)
    one.page.wait_for_selector("html[data-ws-view='talks']")


def backup(one):
    go(one, "data")
    with one.page.expect_download() as found:
        press(one, "Save a backup")
    return pathlib.Path(found.value.path()).read_text(encoding="utf-8")


def test_going_back_to_before_an_import_asks_and_keeps_what_was_written_since(ada):
    first = a_talk(ada, "Bridges.")
    file = json.loads(backup(ada))
    file["interviews"].append({**file["interviews"][0], "id": "5d2f7a10-9f64-4c55-8b27-3f1d6f0c7e09", "goal": "From the file."})
    bring_in(ada, json.dumps(file), "Merge with what is here")
    a_talk(ada, "Begun since.")
    go(ada, f"goal/{first}")
    ada.page.fill("#ws-goal", "Bridges, changed since.")
    ada.saved()
    go(ada, "data")
    press(ada, "Go back to before the last import")
    asked = ada.page.text_content("#ws-import-back")
    assert "people: 2" in asked and "goes: 1" in asked
    assert "From the file." in goals(ada), "nothing may happen before the student says so"
    press(ada, "Go back now")
    ada.page.wait_for_selector("text=Return to what was here")
    assert goals(ada) == ["Begun since.", "Bridges, changed since."]
    press(ada, "Return to what was here")
    if ada.page.locator("#ws-import-back").count():
        press(ada, "Go back now")
    assert goals(ada) == ["Begun since.", "Bridges, changed since.", "From the file."]


def test_an_example_that_was_changed_is_not_removed(ada):
    press(ada, "Look at an example")
    ada.view("talk")
    id = ada.page.evaluate("location.hash.split('/')[1]")
    go(ada, f"goal/{id}")
    ada.page.fill("#ws-goal", "My own goal.")
    go(ada, "talks")
    assert ada.page.get_by_role("button", name="Remove the example").count() == 0
    assert goals(ada) == ["My own goal."] and len(ada.records("person")) == 1


def test_undo_brings_back_one_promise_and_what_was_written_since_stays(ada):
    id = a_talk(ada, "Bridges.")
    go(ada, f"follow-up/{id}")
    for text in ("Write", "Call", "Thank"):
        press(ada, "Add a promise")
        ada.write(text)
    for _ in range(2):
        ada.page.locator(".ws-tasks button").first.click()
    ada.page.locator(".ws-tasks input[type=text]").fill("Thank, and ask for the report")
    ada.saved()
    # Each of the two has an Undo of its own; the newest is first.
    for _ in range(2):
        ada.page.locator(".ws-undo button").first.click()
    ada.saved()
    assert [task["text"] for task in ada.records()[0]["next_steps"]] == ["Write", "Call", "Thank, and ask for the report"]


def test_a_removed_person_is_listed_and_comes_back(ada):
    go(ada, "people")
    press(ada, "Add a person")
    ada.view("person")
    ada.page.fill("#ws-person-name", "Ms. Hopper")
    ada.page.fill("#ws-person-notes", "Met her at the fair.")
    press(ada, "Plan a talk with them")
    ada.view("ask")
    talk = ada.page.evaluate("location.hash.split('/')[1]")
    go(ada, f"person/{ada.records('person')[0]['id']}")
    press(ada, "Remove")
    ada.view("people")
    # The ten seconds of Undo are over.
    ada.page.evaluate("document.querySelector('.ws-undo').replaceChildren()")
    assert "1 removed person" in ada.page.text_content("#ws-trash") and "Ms. Hopper" in ada.page.text_content("#ws-trash")
    # Her talk tells of it, too.
    go(ada, f"people/{talk}")
    assert "Ms. Hopper: It was removed" in ada.page.text_content(".ws-view")
    go(ada, "people")
    ada.page.click("#ws-trash summary")
    press(ada, "Bring it back")
    assert [(one["notes"], one.get("deleted_at")) for one in ada.records("person")] == [("Met her at the fair.", None)]
    assert ada.page.locator("#ws-trash").count() == 0


def test_another_guides_backup_says_so(ada):
    file = {"format": "guide-worksheet", "schema": 1, "site": "other-guide", "interviews": [], "people": [], "prefs": {"me_student": "Eve"}}
    go(ada, "data")
    ada.page.set_input_files("#ws-import-file", files=[{"name": "b.json", "mimeType": "application/json", "buffer": json.dumps(file).encode()}])
    ada.page.wait_for_selector("#ws-import-preview")
    told = ada.page.text_content(".ws-view")
    assert "“other-guide”" in told and "settings, such as your name" in told
