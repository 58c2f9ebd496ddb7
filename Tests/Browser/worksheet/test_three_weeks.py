"""The worksheet over the weeks: it knows what was done, what day it is, and whose clock is meant."""

import datetime

import pytest
from paper import texts_of_sheets
from student import student
from test_kept import a_talk, go, press

# Half past one in Chicago on the day of the talk.
NOW = datetime.datetime(2026, 12, 8, 13, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=-6)))

# The page's clock. Playwright's own would take the page's timings away, too, by which a student knows that it is loaded.
CLOCK = """(() => {
  const Real = Date;
  let ahead = %d - Real.now();
  globalThis.goOn = (minutes) => ahead += minutes * 60_000;
  globalThis.Date = class extends Real {
    constructor(...given) { given.length ? super(...given) : super(Real.now() + ahead); }
    static now() { return Real.now() + ahead; }
  };
})();"""


@pytest.fixture
def ada(browsers, server):
    ada = student(browsers.chromium, server)
    ada.page.add_init_script(CLOCK % (NOW.timestamp() * 1000))
    ada.open()
    yield ada
    errors = ada.errors
    ada.context.close()
    assert errors == []


def test_the_talk_of_today_comes_first_at_the_students_own_time(ada):
    id = a_talk(ada, "Bridges.")
    go(ada, f"arrange/{id}")
    ada.page.fill("#ws-when", "2026-12-08T15:00")
    ada.page.fill("#ws-zone", "America/New_York")
    ada.page.fill("#ws-place", "By phone, +1 573-341-4209")
    ada.saved()
    go(ada, "talks")
    # It comes before all that is due, and leads into the talk view with one tap.
    assert ada.page.text_content(".ws-today h3") == "Today, 2:00 pm your time, 3:00 pm theirs"
    assert ada.page.get_attribute(".ws-today .ws-ways a", "href") == f"#hold/{id}"
    assert ada.page.get_attribute(".ws-today .ws-reach a", "href") == "tel:+15733414209"
    assert "The talk" not in ada.page.text_content(".ws-due")
    assert "For you: Tue, Dec 8, 2026, 2:00 pm" in ada.page.locator(".ws-list .ws-item-facts").first.text_content()
    go(ada, f"talk/{id}")
    words = ada.page.text_content(".ws-view")
    assert "For you: Tue, Dec 8, 2026, 2:00 pm" in words and "For them: 3:00 pm" in words
    sheet = " ".join(texts_of_sheets(ada.page.pdf(format="Letter")))
    assert "2:00 pm" in sheet


def test_what_was_done_counts_by_itself_and_the_main_button_leads_on(ada):
    id = a_talk(ada, "Bridges.")
    assert ada.page.text_content("#ws-state-now") == "In progress", "somebody is writing still"
    go(ada, "talks")
    assert ada.page.text_content(".ws-list .ws-item-tools") == "Go on: People"
    go(ada, f"people/{id}")
    ada.page.fill("#ws-person-name", "Ms. Hopper")
    go(ada, f"ask/{id}")
    assert ada.page.text_content("#ws-state-now") == "Not yet started"
    ada.page.fill("#ws-blank-field", "Bridges")
    assert ada.page.text_content("#ws-state-now") == "In progress"
    press(ada, "I sent it")
    assert ada.focused() == "I sent it again", "the focus is lost"
    ada.saved()
    go(ada, "talks")
    assert "3 of 9 steps completed" in ada.page.text_content(".ws-list")
    assert ada.page.text_content(".ws-list .ws-item-tools") == "Go on: Arrange"
    go(ada, "people")
    assert "Asked" in ada.page.text_content(".ws-list")
    go(ada, f"hold/{id}")
    assert ada.page.locator(".ws-turn").count() == 0, "there are no questions to turn to"
    press(ada, "The talk is over")
    go(ada, "people")
    assert "We have talked" in ada.page.text_content(".ws-list")
    # What the student says counts before what the notes tell.
    go(ada, f"goal/{id}")
    ada.page.click("#ws-standing summary")
    ada.page.click("#ws-status-doing")
    ada.saved()
    assert ada.page.text_content("#ws-state-now") == "In progress"
    go(ada, f"talk/{id}")
    assert ada.page.text_content("#ws-state-goal") == "In progress"


def test_a_message_takes_over_what_is_written_above_it(ada):
    id = a_talk(ada, "Bridges.")
    go(ada, f"arrange/{id}")
    assert "[The day]" in ada.page.input_value("#ws-draft")
    ada.page.fill("#ws-when", "2026-12-15T15:00")
    ada.page.fill("#ws-zone", "America/New_York")
    ada.page.fill("#ws-place", "Zoom, 555 0100")
    text = ada.page.input_value("#ws-draft")
    assert "[The day]" not in text and "3:00 pm ET, 2:00 pm CT" in text and "Zoom, 555 0100" in text
    assert ada.page.locator("#ws-date-confirm").input_value() == "2026-12-14"
    # It may yet change, also when a blank was filled in by hand meanwhile.
    ada.page.fill("#ws-blank-student", "Ada")
    ada.page.fill("#ws-when", "2026-12-16T15:00")
    assert "Dec 16" in ada.page.input_value("#ws-draft") and "Ada" in ada.page.input_value("#ws-draft")
    go(ada, f"thank/{id}")
    ada.page.fill("#ws-takeaway-0", "Half of it is talking")
    assert "Half of it is talking" in ada.page.input_value("#ws-draft")


def test_no_id_stands_twice_and_each_field_has_a_name(ada):
    id = a_talk(ada, "Bridges.")
    for view in ["talks", "board", "people", "side-by-side", "data", *(f"{step}/{id}" for step in (
            "talk", "goal", "people", "ask", "arrange", "prepare", "hold", "thank", "follow-up", "compare"))]:
        go(ada, view)
        twice = ada.page.evaluate("""[...document.querySelectorAll('[id]')].map(one => one.id)
            .filter((id, at, all) => all.indexOf(id) !== at)""")
        assert twice == [], view
        nameless = ada.page.evaluate("""[...document.querySelectorAll('#guide-worksheet :is(input, select, textarea)')]
            .filter(one => !one.labels.length && !one.getAttribute('aria-label')).map(one => one.outerHTML)""")
        assert nameless == [], view
        assert ada.page.get_by_role("heading", level=1).count() == 1, view


def test_arabic_runs_from_the_right(ada):
    id = a_talk(ada, "ماذا يفعل المهندس (كل يوم).")
    ada.page.fill("#ws-talk-title", "محادثة")
    assert [ada.page.evaluate(f"getComputedStyle(document.querySelector('{field}')).direction") for field in ("#ws-goal", "#ws-talk-title")] == ["rtl", "rtl"]
    go(ada, f"compare/{id}")
    ada.page.fill("#ws-likes", "Bridges")
    assert ada.page.evaluate("getComputedStyle(document.querySelector('#ws-likes')).direction") == "ltr"


def test_the_form_to_write_on_is_printed_where_there_is_no_talk(ada):
    pages = texts_of_sheets(ada.page.pdf(format="Letter"))
    assert len(pages) > 3 and "Ask how they like to be reached." in " ".join(pages)
    assert ada.page.get_by_role("button", name="Print a blank form").is_visible()


def test_each_talk_has_a_time_of_its_own_and_never_less_than_none(ada):
    first, second = a_talk(ada, "Bridges."), a_talk(ada, "Water.")
    go(ada, f"hold/{first}")
    ada.page.locator("summary", has_text="Time and view").click()
    ada.page.check("#ws-timer")
    press(ada, "Start")
    ada.page.evaluate("goOn(62)")
    ada.page.locator(".ws-clock", has_text="62:").wait_for()
    go(ada, f"hold/{second}")
    assert ada.page.text_content(".ws-clock") == "0:00"
    go(ada, f"hold/{first}")
    ada.page.evaluate("""Object.keys(sessionStorage).filter(key => key.includes('started'))
        .forEach(key => sessionStorage.setItem(key, String(Date.now() + 3_600_000)))""")
    go(ada, "talks")
    go(ada, f"hold/{first}")
    assert ada.page.text_content(".ws-clock") == "0:00"


def test_days_are_the_students_own(ada):
    # Eight in the evening, when the day has changed in UTC.
    ada.page.evaluate("goOn(390)")
    id = a_talk(ada, "Bridges.")
    go(ada, f"follow-up/{id}")
    for text, due in (("In a week", "2026-12-15"), ("In eight days", "2026-12-16")):
        press(ada, "Add a promise")
        ada.write(text)
        ada.page.locator(".ws-tasks input[type=date]").last.fill(due)
    ada.saved()
    go(ada, "talks")
    due = ada.page.text_content(".ws-due")
    assert "In a week" in due and "In eight days" not in due
    go(ada, "data")
    with ada.page.expect_download():
        press(ada, "Save a backup")
    assert "Your last backup: Tue, Dec 8, 2026" in ada.page.text_content(".ws-view")


def test_after_the_talk_the_first_screen_leads_to_the_thanks(ada):
    id = a_talk(ada, "Bridges.")
    go(ada, f"arrange/{id}")
    ada.page.fill("#ws-when", "2026-12-08T14:00")
    go(ada, "talks")
    assert ada.page.text_content(".ws-today h3") == "Today, 2:00 pm"
    assert ada.page.locator(".ws-today button").count() == 0
    ada.page.evaluate("goOn(60)")
    go(ada, "people")
    go(ada, "talks")
    press(ada, "The talk is over")
    ada.view("thank")
    go(ada, "talks")
    assert ada.page.locator(".ws-today").count() == 0


def test_the_next_person_begins_with_what_is_known_and_the_message_that_fits(ada):
    first = a_talk(ada, "What does a day on a site look like?")
    go(ada, f"people/{first}")
    ada.page.fill("#ws-person-name", "Ms. Hopper")
    go(ada, f"prepare/{first}")
    press(ada, "Add the 7 good first questions")
    go(ada, f"ask/{first}")
    assert ada.page.input_value("#ws-template") == "email-cold"
    # The message is read with its blanks in place.
    assert ada.page.locator(".ws-letter #ws-blank-field").is_visible()
    ada.page.fill("#ws-blank-field", "bridges")
    ada.page.fill("#ws-blank-student", "Ada")
    press(ada, "I sent it")
    ada.saved()
    go(ada, "talks")
    press(ada, "Next person")
    ada.view("people")
    ada.page.fill("#ws-person-name", "Mr. Roebling")
    ada.page.fill("#ws-person-sent_by", "Ms. Hopper")
    ada.saved()
    ada.page.click("text=On to: Ask")
    ada.view("ask")
    # Somebody sent Ada, so the message begins with the name.
    assert ada.page.input_value("#ws-template") == "email-referral"
    values = {name: ada.page.input_value(f"#ws-blank-{name}") for name in ("field", "student", "referrer")}
    assert values == {"field": "bridges", "student": "Ada", "referrer": "Ms. Hopper"}
    groups = ada.page.eval_on_selector_all("#ws-template optgroup", "all => all.map(one => one.label)")
    assert groups == ["To ask", "When no answer comes", "When one of you says no"]
    second = next(record for record in ada.records() if record["id"] != first)
    assert second["goal"].startswith("What does a day") and len(second["questions"]) == 7
    ada.page.select_option("#ws-template", "phone-script")
    assert "[Their field]" not in ada.page.text_content(".ws-letter")


def test_no_more_than_five_things_are_due_at_first_sight(ada):
    for number in range(4):
        id = a_talk(ada, f"Goal {number}.")
        go(ada, f"arrange/{id}")
        ada.page.fill("#ws-when", f"2026-11-0{number + 1}T14:00")
        ada.saved()
    go(ada, "talks")
    assert ada.page.locator(".ws-due > ul > li").count() == 5
    assert ada.page.locator("#ws-due-more li").count() > 0 and ada.page.locator("#ws-due-more[open]").count() == 0
