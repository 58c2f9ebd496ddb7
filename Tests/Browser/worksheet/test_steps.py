"""Every task of the worksheet, done with the keyboard alone."""

import json
import pathlib

import pytest
from notebook import soon
from site_server import SiteServer
from student import student


@pytest.fixture(scope="module")
def own_server(site):
    """One that nobody else asks: other tests' browsers may still be putting pages by."""
    server = SiteServer(site.folder)
    yield server
    server.stop()


@pytest.fixture
def ada(engine, own_server):
    own_server.take_asked()
    ada = student(engine, own_server)
    # Firefox and WebKitGTK tell nobody of a download when they are driven this way.
    ada.tells_of_downloads = getattr(engine, "browser_type", None) is not None and engine.browser_type.name == "chromium"
    yield ada
    try:
        faults = ada.errors + getattr(ada.context, "errors", []) + ada.requests
    finally:
        ada.context.close()
    assert faults == []


@pytest.fixture
def planned(ada):
    """A talk that was just begun."""
    ada.open().do("Plan a talk").view("goal")
    ada.page.evaluate("location.hash = location.hash.replace('goal', 'talk')")
    return ada.view("talk")


def test_a_goal_is_kept_over_a_reload(planned):
    planned.do("Goal").view("goal").do("I wonder what it is like to")
    planned.write("build bridges.")
    planned.saved()
    assert "Saved on this device" in planned.page.text_content(".ws-save")
    planned.reload()
    assert planned.page.input_value("#ws-goal") == "I wonder what it is like to build bridges."
    planned.do("How far along is “Goal”?").do("Completed").saved()
    assert planned.records()[0]["steps"]["goal"] == "done"


def test_a_person_is_added_and_planned_with(ada):
    ada.open("#people").do("Add a person").view("person")
    ada.fill("Name", "Ms. Hopper").fill("Job", "Engineer").fill("Employer", "Water works")
    ada.tab_to("To practice with").press("Space")
    ada.saved()
    ada.do("Plan a talk with them", back=True).view("ask")
    assert ada.page.text_content(".ws-where a") == "Ms. Hopper"
    person, talk = ada.records("person")[0], ada.records()[0]
    assert (person["name"], person["practice"], talk["person_id"]) == ("Ms. Hopper", True, person["id"])


def test_a_message_is_filled_counted_and_noted_as_sent(planned):
    planned.do("Ask").view("ask").do("Copy the message")
    # It has blanks, so it is not copied, and each blank is named.
    assert "The message has blanks" in planned.page.text_content(".ws-faults")
    planned.do("Fill in “Their field”")
    assert planned.page.evaluate("document.activeElement.id") == "ws-blank-field"
    for name in planned.page.eval_on_selector_all("[id^=ws-blank-]:not([id$=fault]):not([id$=hint])", "all => all.map(one => one.id)"):
        planned.page.focus(f"#{name}")
        planned.write("bridges")
    assert planned.page.is_hidden(".ws-missing")
    assert "of 125 words" in planned.page.text_content(".ws-counted")
    text = planned.page.input_value("#ws-draft")
    assert "[" not in text and "{" not in text and "bridges" in text
    planned.do("Copy the message")
    planned.page.wait_for_selector(".ws-said:not(:empty)")
    planned.do("I sent it").saved()
    talk = planned.records()[0]
    assert talk["status"] == "asked" and talk["messages"][0]["sent_on"]
    assert planned.page.locator("#ws-date-nudge").input_value() > talk["messages"][0]["sent_on"]
    # What is known is not asked for again in the next message.
    planned.page.evaluate("location.hash = location.hash.replace('ask', 'thank')")
    planned.view("thank")
    assert planned.page.input_value("#ws-blank-student") == "bridges"


def test_a_time_is_shown_in_both_zones_and_saved_for_a_calendar(planned):
    planned.do("Arrange").view("arrange")
    planned.page.fill("#ws-when", "2027-03-15T14:00")
    planned.page.fill("#ws-zone", "America/New_York")
    both = planned.page.text_content(".ws-both")
    assert "2:00 pm" in both and "1:00 pm" in both
    planned.page.fill("#ws-when", "2027-03-14T02:30")
    assert "Clocks skip this time" in planned.page.text_content(".ws-both")
    planned.page.fill("#ws-when", "2027-03-15T14:00")
    planned.page.focus("#ws-place")
    if not planned.tells_of_downloads:
        return
    with planned.download() as found:
        planned.do("Calendar file for the talk")
    text = pathlib.Path(found.value.path()).read_bytes().decode()
    assert found.value.suggested_filename.endswith(".ics")
    assert "DTSTART:20270315T180000Z\r\n" in text


def test_questions_are_chosen_ordered_and_counted(planned):
    planned.do("Prepare").view("prepare").do("Add the 7 good first questions").view("prepare")
    assert "Questions: 7. Time for them: 15 of 16 minutes" in planned.page.text_content("#ws-budget")
    first, second = planned.page.locator(".ws-chosen .ws-q").all_text_contents()[:2]
    planned.do(f"↓ Move down: {first}")
    assert planned.page.locator(".ws-chosen .ws-q").all_text_contents()[:2] == [second, first]
    assert planned.said() == "Now question 2 of 7."
    assert planned.focused() == f"↓ Move down: {first}"
    planned.fill("Your own question", "What would you tell your younger self?").press("Enter")
    assert "That is 1 minute too many" in planned.page.text_content("#ws-budget")
    assert len(planned.page.query_selector_all(".ws-chosen-item")) == 8
    planned.page.focus(".ws-chosen-item:last-child [id^=ws-remove]")
    planned.press("Enter")
    assert len(planned.page.query_selector_all(".ws-chosen-item")) == 7
    planned.do("Undo")
    assert len(planned.page.query_selector_all(".ws-chosen-item")) == 8


def test_the_bank_is_searched(planned):
    planned.do("Prepare").view("prepare")
    planned.fill("With the words", "yesterday")
    found = planned.page.locator(".ws-bank .ws-q").all_text_contents()
    assert found and all("yesterday" in text.lower() for text in found)
    planned.tab_to(found[0]).press("Space")
    assert planned.page.locator(".ws-chosen .ws-q").all_text_contents() == [found[0]]
    planned.saved()


def test_notes_are_taken_in_the_talk(planned):
    planned.do("Prepare").view("prepare").do("Add the 7 good first questions").view("prepare")
    planned.do("Open the talk view").view("hold")
    size = planned.page.evaluate("[...document.querySelectorAll('.ws-stage :is(h3, textarea)')].map(one => parseFloat(getComputedStyle(one).fontSize))")
    assert size and min(size) >= 20
    planned.fill("Notes on question 1", "It began with a bridge.")
    planned.tab_to("Asked").press("Space")
    planned.do("Next")
    assert planned.focused() == planned.page.text_content(".ws-asking h3")
    planned.fill("Notes on question 2", "Up at six.")
    planned.saved().reload()
    notes = [question["note"] for question in planned.records()[0]["questions"]]
    assert notes[:2] == ["It began with a bridge.", "Up at six."]
    # A question that is taken out and chosen again still has its note.
    planned.page.evaluate("location.hash = location.hash.replace('hold', 'prepare')")
    planned.view("prepare")
    planned.page.focus(".ws-chosen-item:first-child [id^=ws-remove]")
    planned.press("Enter")
    planned.page.wait_for_timeout(50)
    first = planned.page.locator(".ws-bank .ws-q").first.text_content()
    planned.page.focus(".ws-bank li:first-child input")
    planned.press("Space")
    planned.saved()
    kept = next(one for one in planned.records()[0]["questions"] if one["snapshot"]["text"] == first)
    assert kept["note"] == "It began with a bridge."


def test_the_skill_that_an_answer_showed_goes_to_the_advisor(planned):
    planned.do("Prepare").view("prepare").do("Add the 7 good first questions").view("prepare")
    planned.do("Open the talk view").view("hold").fill("Notes on question 1", "Drew up the plan with two others.")
    planned.page.evaluate("location.hash = location.hash.replace('hold', 'thank')")
    planned.view("thank").do("Skills that the answers showed")
    # Only what was asked is gone through again.
    assert planned.page.locator("[id^=ws-skill-]").count() == 1
    planned.tab_to("What first drew you to this kind of work?").press("t")
    assert planned.page.input_value("[id^=ws-skill-]") == "teamwork"
    planned.saved()
    assert [question.get("skill") for question in planned.records()[0]["questions"] if question["note"]] == ["teamwork"]
    planned.page.evaluate("location.hash = location.hash.replace('thank', 'compare')")
    planned.view("compare").fill("What did you like?", "Company").do("Compare your talks").view("side-by-side")
    assert "Teamwork" in planned.page.text_content(".ws-scroll table")
    if not planned.tells_of_downloads:
        return
    with planned.download() as found:
        planned.do("Save as a table (CSV)")
    assert "\nSkills,Teamwork" in pathlib.Path(found.value.path()).read_text().replace("\r", "")
    planned.page.evaluate("location.hash = 'compare/' + Object.keys(localStorage).find(key => key.includes('.iv.')).split('.').pop()")
    planned.view("compare")
    with planned.download() as found:
        planned.do("Save as a text file")
    assert found.value.suggested_filename == "summary.txt"
    assert "\nSkills\nTeamwork\n" in pathlib.Path(found.value.path()).read_text()


def test_a_removed_talk_says_so_and_comes_back(planned):
    planned.do("Goal").view("goal").fill("What do you want to find out?", "Bridges.").saved()
    planned.page.evaluate("location.hash = location.hash.replace('goal', 'talk')")
    planned.view("talk").do("Rename, copy, archive").do("Remove").view("talks")
    id = planned.records()[0]["id"]
    for view in ["hold", "goal", "thank", "compare"]:
        planned.open(f"#{view}/{id}")
        assert "It was removed" in planned.page.text_content(".ws-view")
        assert planned.page.locator(".ws-view :is(input, textarea)").count() == 0
    planned.do("Bring it back").view("compare").fill("What did you like?", "All of it").saved()
    assert [(record.get("deleted_at"), record["goal"]) for record in planned.records()] == [(None, "Bridges.")]
    # One that has gone for good, or is in another browser.
    planned.open("#hold/5d2f7a10-9f64-4c55-8b27-3f1d6f0c7e09")
    assert "another browser" in planned.page.text_content(".ws-view")
    planned.do("Your talks", back=True).view("talks")
    assert len(planned.records()) == 1


def test_promises_and_new_names(planned):
    planned.do("Follow up").view("follow-up").do("Add a promise")
    planned.write("Send the article")
    planned.fill("Someone they named", "Mr. Roebling").press("Enter")
    planned.saved()
    assert planned.records()[0]["next_steps"][0]["text"] == "Send the article"
    assert [person["name"] for person in planned.records("person")] == ["Mr. Roebling"]


def test_talks_are_compared(ada):
    ada.open()
    for likes in ("Outdoors", "Quiet"):
        ada.page.evaluate("location.hash = 'talks'")
        ada.page.wait_for_selector("html[data-ws-view=talks]")
        ada.do("Plan a talk").view("goal")
        ada.page.evaluate("location.hash = location.hash.replace('goal', 'compare')")
        ada.view("compare")
        ada.fill("What did you like?", likes)
        ada.page.focus("#ws-fit-4")
        ada.press("Space")
        ada.saved()
    ada.do("Compare your talks").view("side-by-side")
    table = ada.page.text_content(".ws-scroll table")
    assert "Outdoors" in table and "Quiet" in table
    if not ada.tells_of_downloads:
        return
    with ada.download() as found:
        ada.do("Save as a table (CSV)")
    assert "Outdoors" in pathlib.Path(found.value.path()).read_text()


def test_a_talk_is_removed_and_brought_back(planned):
    planned.do("Rename, copy, archive").do("Remove").view("talks")
    assert "is removed" in planned.page.text_content(".ws-undo")
    planned.do("Undo")
    assert planned.page.locator(".ws-list .ws-item").count() == 1
    planned.do("Untitled talk").view("talk").do("Rename, copy, archive").do("Remove").view("talks")
    planned.do("1 removed talk").do("Bring it back")
    assert [record.get("deleted_at") for record in planned.records()] == [None]


def test_a_backup_goes_out_and_comes_back_to_another_browser(planned, browsers, own_server, tmp_path):
    planned.do("Goal").view("goal").fill("What do you want to find out?", "Bridges.").saved()
    planned.page.evaluate("location.hash = 'data'")
    planned.view("data")
    if not planned.tells_of_downloads:
        planned.do("Save a backup")
        assert "is in your downloads" in planned.said()
        return
    with planned.download() as found:
        planned.do("Save a backup")
    file = tmp_path / found.value.suggested_filename
    found.value.save_as(file)
    assert file.name.startswith("informational-interviews-")
    assert planned.requests == []
    other = student(browsers.chromium, own_server).open("#data")
    other.page.set_input_files("#ws-import-file", file)
    other.page.wait_for_selector("#ws-import-preview")
    assert other.records() == [], "nothing may be written before the student says so"
    other.do("Merge with what is here").view("talks")
    assert [record["goal"] for record in other.records()] == ["Bridges."]
    other.page.evaluate("location.hash = 'data'")
    other.view("data")
    (tmp_path / "bad.json").write_text(json.dumps({"format": "something"}))
    other.page.set_input_files("#ws-import-file", tmp_path / "bad.json")
    other.page.wait_for_selector(".ws-fault:has-text('comes from something else')")
    other.context.close()


def test_everything_is_erased(planned):
    planned.do("Goal").view("goal").fill("What do you want to find out?", "Bridges.").saved()
    planned.page.evaluate("location.hash = 'data'")
    planned.view("data").do("Erase everything on this device").do("Erase it all now")
    assert soon(lambda: planned.page.evaluate("Object.keys(localStorage)") == [])
    planned.page.evaluate("dispatchEvent(new Event('pagehide'))")
    assert planned.page.evaluate("Object.keys(localStorage)") == []
    assert "Everything is erased" in planned.said()


def test_a_plan_is_shared_by_its_link_alone(planned, browsers, own_server):
    planned.do("Prepare").view("prepare").do("Add the 7 good first questions").view("prepare").do("Copy a link")
    planned.page.wait_for_selector("#ws-share-link", state="visible")
    link = planned.page.input_value("#ws-share-link")
    assert "#plan=" in link and len(link) <= 1500
    assert planned.requests == []
    other = student(browsers.chromium, own_server)
    other.open("#" + link.split("#")[1] + ",no-such-question")
    assert other.page.locator(".ws-plan li").count() == 7 and "no-such-question" in other.page.text_content(".ws-view")
    assert other.records() == []
    other.do("Add these questions").view("prepare")
    assert len(other.records()[0]["questions"]) == 7
    other.context.close()


def test_the_example_says_so_and_goes(ada):
    ada.open().do("Look at an example").view("talk")
    assert "Example" in ada.page.text_content(".ws-view .chip")
    ada.page.evaluate("location.hash = 'talks'")
    ada.view("talks").do("Remove the example")
    assert ada.records() == [] and ada.records("person") == []


def test_on_a_shared_computer_nothing_stays(planned):
    planned.page.evaluate("location.hash = 'data'")
    planned.view("data").do("I am on a shared computer")
    planned.page.wait_for_selector("[data-banner=session]")
    assert planned.records() == [] and planned.page.evaluate("Object.keys(sessionStorage).length") > 0
    with planned.loading(), planned.page.expect_navigation():
        planned.do("Clear this tab and finish")
    assert planned.page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]") == []


@pytest.mark.parametrize("name", ["chromium", "firefox"])
def test_nothing_is_asked_of_anybody_once_the_page_is_there(browsers, own_server, name):
    own_server.take_asked()
    one = student(browsers.chromium if name == "chromium" else browsers.firefox(), own_server, service_workers="allow")
    with one.loading():
        one.page.goto(one.url)
        # The pages that it puts by for a journey without a network are part of the first visit.
        assert one.page.evaluate("navigator.serviceWorker.ready.then(registration => registration.active !== null)")
    one.do("Plan a talk").view("goal").fill("What do you want to find out?", "Bridges.").saved()
    for view in ("people", "side-by-side", "data", "talks"):
        one.page.evaluate("view => location.hash = view", view)
        one.view(view)
    own_server.is_left_alone(1)
    assert one.requests == []
    # Were anything asked for, this would tell, also of what the page's policy keeps from being asked.
    one.page.evaluate("fetch('../404.html?anew').then(() => fetch('https://other.example/')).catch(() => {})")
    own_server.is_left_alone(1)
    assert {path.split("/")[-1] for path in one.requests} == {"404.html?anew", "policy-report"}
    own_server.take_faults()
    one.context.close()
