"""The search as a whole: the board, what was learned over all talks, many people, and what a reader has to be told in time."""

import json

import pytest
from notebook import KEYS
from taps import STAMP, TALK, Phone
from windows import LEVELS, TOOLS

SAFARI = ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
          "Version/18.1 Mobile/15E148 Safari/604.1")
OTHER = "00000000-0000-4000-8000-00000000000{}".format


@pytest.fixture
def phone(browsers, server):
    phone = Phone(browsers.chromium, server.base)
    errors = []
    phone.page.on("pageerror", lambda error: errors.append(str(error)))
    yield phone
    phone.context.close()
    assert errors == []


def a_search(phone):
    """One idea, one who was asked, one who agreed, and two talks with notes, for one of which thanks were sent."""
    phone.a_talk_of_today()
    for number, name in enumerate(["Uncle Joe", "Dr. Ames", "Sam Lee", "أمينة"], 3):
        phone.keep(f"person.{OTHER(number)}", **STAMP, id=OTHER(number), name=name)
    noted = [{"key": "a", "qid": "path-first-drew", "snapshot": {"text": "What drew you?", "lang": "en", "bank_version": 1}, "note": "By chance."},
             {"key": "b", "custom": True, "snapshot": {"text": "My own?", "lang": "en", "bank_version": 0}, "note": "Own note."}]
    phone.keep(f"iv.{OTHER(7)}", **STAMP, id=OTHER(7), person_id=OTHER(4), contacted={"local": "2026-11-30T12:00", "tz": "America/Chicago"})
    phone.keep(f"iv.{OTHER(8)}", **STAMP, id=OTHER(8), person_id=OTHER(5), status="talked", questions=noted, takeaways=["It is loud."])
    phone.keep(f"iv.{OTHER(9)}", **STAMP, id=OTHER(9), person_id=OTHER(6), questions=noted[1:], dates={"thank-you": {"done": True}})


def test_the_board_has_everybody_where_they_stand_and_the_picture_each_note(phone):
    a_search(phone)
    phone.open("worksheet/#board")
    phone.view("board")
    counts = phone.page.locator(".ws-pipe-part strong").all_text_contents()
    assert counts == ["1", "1", "1", "1", "1"]
    names = phone.page.eval_on_selector_all(".ws-board-column", """all => all.map(one => [one.dataset.stand,
        one.querySelector('.ws-item-title').textContent])""")
    assert names == [["idea", "Uncle Joe"], ["asked", "Dr. Ames"], ["agreed", "Ms. Hopper"], ["met", "Sam Lee"], ["thanked", "أمينة"]]
    assert phone.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page moves sideways"
    # The numbers lead to the groups.
    phone.tap(".ws-pipe-part >> nth=3")
    assert phone.page.evaluate("document.activeElement.id") == "ws-board-met"
    # Three talks have notes: the one of today, too.
    assert phone.page.locator(".ws-picture thead th").count() == 3
    phone.tap(".ws-picture button:text-is('Your own questions')")
    told = phone.page.text_content("details[id^=ws-topic][open]")
    assert "Own note." in told and "Early." in told and "It is loud." not in told
    assert "It is loud." in phone.page.text_content("#ws-topic-takeaways")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_board_is_accessible(phone, scheme):
    a_search(phone)
    phone.page.emulate_media(color_scheme=scheme)
    phone.open("worksheet/#board")
    phone.view("board")
    phone.page.evaluate("() => { for (const fold of document.querySelectorAll('#guide-worksheet details')) fold.open = true; }")
    phone.page.evaluate((TOOLS / "axe.min.js").read_text() + "; window.axe ??= axe;")
    report = phone.page.evaluate(f"axe.run(document, {{runOnly: {LEVELS}, resultTypes: ['violations']}})")
    assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in report["violations"]] == []


def test_what_would_be_cut_is_refused_and_nothing_else(phone):
    phone.a_talk_of_today()
    phone.open(f"worksheet/#goal/{TALK}")
    phone.view("goal")
    paste = """([field, length]) => {
        const element = document.querySelector(field), data = new DataTransfer();
        data.setData('text/plain', 'x'.repeat(length));
        element.focus();
        return element.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
    }"""
    assert phone.page.evaluate(paste, ["#ws-goal", 99_000]), "what fits was refused"
    assert not phone.page.evaluate(paste, ["#ws-goal", 200_000]), "what does not fit would be cut"
    assert "200010" in phone.page.text_content(".ws-too-long") and "100000" in phone.page.text_content(".ws-too-long")
    assert phone.page.input_value("#ws-goal") == "See a day."
    assert not phone.page.evaluate(paste, ["#ws-talk-title", 121])


def test_that_safari_deletes_is_told_with_the_first_person(browsers, server):
    context = browsers.chromium.new_context(user_agent=SAFARI, service_workers="block")
    page = context.new_page()
    page.goto(server.base + "worksheet/#people")
    page.click("button:text-is('Add a person')")
    assert page.locator("[data-banner=seven-days]").count() == 0
    page.fill("#ws-person-name", "Ms. Hopper")
    page.evaluate("location.hash = 'people'")
    page.wait_for_selector("[data-banner=seven-days]")
    assert "seven days" in page.text_content("[data-banner=seven-days]")
    page.click("button:text-is('Got it')")
    page.reload()
    page.wait_for_selector("html[data-worksheet=on]")
    assert page.locator("[data-banner=seven-days]").count() == 0
    context.close()


def test_a_browser_that_keeps_what_it_has_says_nothing_of_seven_days(phone):
    phone.a_talk_of_today()
    phone.open("worksheet/#people")
    phone.view("people")
    assert phone.page.locator("[data-banner=seven-days]").count() == 0


def test_a_hundred_people_are_narrowed_down(phone):
    phone.a_talk_of_today()
    people = {f"{KEYS}person.00000000-0000-4000-8000-{number:012}": json.dumps(
        {**STAMP, "id": f"00000000-0000-4000-8000-{number:012}", "name": f"Person {number}", "employer": "Água" if number % 2 else "Bridge works"})
        for number in range(100, 200)}
    phone.page.evaluate("all => Object.entries(all).forEach(([key, text]) => localStorage.setItem(key, text))", people)
    phone.open("worksheet/#people")
    phone.view("people")
    assert phone.page.locator(".ws-list > li").count() == 101
    phone.write("#ws-people-words", "agua 15")
    assert phone.page.locator(".ws-list > li").count() == 6
    assert "6 of 101 people" in phone.page.text_content(".ws-view [role=status]")
    phone.page.fill("#ws-people-words", "")
    phone.page.select_option("#ws-people-stand", "agreed")
    assert phone.page.locator(".ws-list > li").all_text_contents()[0].startswith("Ms. Hopper")


def test_both_windows_show_where_two_versions_differ(browsers, server):
    phone = Phone(browsers.chromium, server.base)
    phone.a_talk_of_today()
    phone.open(f"worksheet/#goal/{TALK}")
    phone.view("goal")
    other = phone.context.new_page()
    other.goto(server.base + f"worksheet/#goal/{TALK}")
    other.wait_for_selector("html[data-ws-view=goal]")
    # Both have begun to write before either is saved.
    for page, text in [(phone.page, "Bridges."), (other, "Tunnels.")]:
        page.evaluate("""text => { const field = document.getElementById('ws-goal'); field.value = text;
            field.dispatchEvent(new Event('input', {bubbles: true})); }""", text)
    for page in (phone.page, other):
        page.wait_for_selector("[data-banner=conflict]")
        assert "(second version)" in page.text_content("[data-banner=conflict]")
        page.click("[data-banner=conflict] a")
        page.wait_for_selector(".ws-differ")
        words = page.text_content(".ws-differ")
        assert "Goal" in words and "Bridges." in words and "Tunnels." in words
    phone.context.close()


def test_held_sideways_the_notes_are_beside_the_question(phone):
    phone.a_talk_of_today()
    phone.page.set_viewport_size({"width": 740, "height": 360})
    phone.open(f"worksheet/#hold/{TALK}")
    phone.view("hold")
    box = {name: phone.page.locator(selector).bounding_box() for name, selector in
           [("question", ".ws-asking h3"), ("notes", ".ws-asking textarea"), ("turn", ".ws-turn")]}
    assert box["notes"]["x"] > box["question"]["x"] + box["question"]["width"] / 2
    assert box["notes"]["y"] + 44 < 360, "the notes begin below the screen"
    assert box["turn"]["y"] >= box["notes"]["y"] + box["notes"]["height"], "the buttons lie over the notes"


def test_notes_of_the_talk_stand_where_thanks_and_comparison_are_written(phone):
    phone.a_talk_of_today()
    for view in ("thank", "compare"):
        phone.open(f"worksheet/#{view}/{TALK}")
        phone.view(view)
        assert phone.page.locator("#ws-noted dd", has_text="Early.").is_visible()
    assert phone.page.locator(".foot").is_hidden() and phone.page.locator(".help").bounding_box()["height"] < 80


@pytest.mark.parametrize("page", ["worksheet/", "es/worksheet/"])
def test_the_tabs_take_one_row_on_a_phone(phone, page):
    phone.open(page)
    phone.view("talks")
    rows = phone.page.eval_on_selector_all(".ws-nav a", "all => all.map(one => Math.round(one.getBoundingClientRect().top))")
    assert len(rows) == 5 and len(set(rows)) == 1
