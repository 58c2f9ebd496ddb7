"""The whole way of a new office, as the handbook's page `first-website` tells it, in the browser alone.

`GUIDE_WALK_PICTURES=Documentation/handbook/content/images` makes the handbook's pictures anew.
"""

import os
import pathlib

import pytest
from conftest import in_windows
from preview import ROOT, Editor, until_ended
from test_edit import SAVED, complaints, enter, fill, heading, press_button, write
from test_edit_publish import MAIN, ended, new_guide, publish

pytestmark = pytest.mark.usefixtures("left_empty")

PICTURES = os.environ.get("GUIDE_WALK_PICTURES")
BODY = "document.querySelector('textarea.body')"
PHOTO = ROOT / "Tests/Fixtures/pictures/garden.jpg"
TEXT = "Park in lot 12, behind the library. It is free on the day of a visit.\n\n## How to get there\n\nTake the north gate.\n\n"
QUESTIONS = [
    "What is on your desk right now?", "How did you find your first friends here?", "Which class would you take again?",
    "What do you do on a rainy Sunday?", "Whom did you call in your first week?",
]
MESSAGE = "Hello,\n\nthank you for the hour with you. I will think about what you said.\n\n{name}\n"


@pytest.fixture
def office(tmp_path):
    guide = new_guide(
        tmp_path, "--name", "Visit guide", "--institution", "Norwood College", "--url", "https://www.college.edu/guide/")
    (tmp_path / "www").mkdir()
    yield from until_ended(Editor(guide))


class Walk:
    """Somebody in the office, who reads what is on the screen and presses what is named there."""

    def __init__(self, window, office):
        self.window, self.office = window, office

    def picture(self, name):
        if PICTURES:
            self.window.page.wait_for_timeout(500)
            self.window.page.screenshot(path=pathlib.Path(PICTURES) / f"walk-{name}.png", animations="disabled")

    def go(self, name):
        enter(self.window, self.office)
        # What needs attention comes first, and each line of it leads to a field of some file.
        link = f"[...document.querySelectorAll('main a')].findLast(one => one.textContent.trim().startsWith({name!r}))"
        self.window.wait(f"{link} !== undefined")
        self.window.js(f"{link}.click()")
        self.window.wait(f"[...document.querySelectorAll('main h1')].at(-1)?.textContent.trim() === {name!r} "
                         "&& !document.querySelector('main').ariaBusy")

    def press(self, words, within="main"):
        press_button(self.window, words, f"document.querySelector({within!r})")

    def press_last(self, words):
        """The button of just these words, where other buttons begin with the same."""
        found = f"[...document.querySelectorAll('main button')].findLast(one => one.checkVisibility() && one.textContent.trim() === {words!r})"
        self.window.wait(f"{found} !== undefined")
        self.window.js(f"{found}.click()")

    def fill(self, **texts):
        for label, text in texts.items():
            fill(self.window, label, text)

    def fill_last(self, label, text):
        """The field of that name in what was just added."""
        labels = "[...document.querySelectorAll('main .panel label')]"
        write(self.window, f"{labels}.findLast(one => one.checkVisibility() && one.textContent.startsWith({label!r})).control", text)

    def save(self):
        self.press("Save")
        self.window.wait(SAVED, 60)

    def read(self, name):
        return (self.office.folder / "content" / name).read_text()


@in_windows("chromium light")
def test_from_a_new_guide_to_a_published_website(office, window):
    walk = Walk(window, office)
    enter(window, office)
    assert not window.js("document.querySelector('.pane').checkVisibility()"), "a view without a page has an empty one beside it"
    walk.picture("overview")

    # Facts of one's own, and a slip that is put right by a button.
    walk.go("Contacts")
    walk.press("Office of Campus Visits")
    walk.fill(Phone="573 341 0123")
    window.wait("document.querySelector('.field.wrong .problem')?.textContent.includes('country code')", 60)
    window.js("document.querySelector('.field.wrong').scrollIntoView({block: 'center'})")
    walk.picture("mistake")
    walk.press("Write “+1-573-341-0123”")
    walk.fill(**{"E-mail": "visits@college.edu", "Web address": "https://www.college.edu/visits/"})
    for number, line in enumerate(["Parker Hall", "300 West Street"], 1):
        write(window, f"document.querySelector('main input[aria-label=\"Address {number}\"]')", line)
    walk.save()
    assert all(fact in walk.read("contacts.yaml") for fact in ["+1-573-341-0123", "Parker Hall", "visits@college.edu"])

    # An article with a picture.
    enter(window, office)
    walk.press("New: article")
    walk.fill(Title="Where to park", Summary="Where you may leave your car on the day of your visit, and what it costs.")
    window.js("[...document.querySelectorAll('dialog label')].find(one => one.textContent.startsWith('Parent')).click()")
    walk.press("Make it", "dialog")
    window.wait(heading("Where to park"), 60)
    write(window, BODY, TEXT)
    walk.press("Picture…")
    window.wait("document.querySelector('dialog input[type=file]') !== null")
    window.page.set_input_files("dialog input[type=file]", str(PHOTO))
    fill(window, "What it shows", "A brick house on a lawn with flowers")
    walk.press("Put it in", "dialog")
    window.wait(f"{BODY}.value.includes('![A brick house on a lawn with flowers](image:garden.jpg)')", 60)
    walk.save()
    page = "document.querySelector('.pane iframe').contentDocument"
    window.wait(f"{page}?.querySelector('main img[alt^=\"A brick\"]')?.complete", 60)
    walk.picture("article")

    # Five questions. Each gets an id that is made of its words.
    walk.go("Questions for a campus visit")
    for question in QUESTIONS:
        walk.press_last("Add a question")
        assert window.js("document.activeElement.labels[0].textContent").startswith("Category"), "the id is asked last"
        window.page.keyboard.type("Daily")
        window.wait("[...document.querySelectorAll('[role=option]')].some(one => one.checkVisibility())")
        window.page.keyboard.press("ArrowDown")
        window.page.keyboard.press("Enter")
        walk.fill_last("Text", question)
    walk.picture("questions")
    walk.save()
    bank = walk.read("questions/visit.yaml")
    assert all(question in bank for question in QUESTIONS) and "id: which-class-would-you-take-again" in bank

    # A message.
    walk.go("E-mails for your visit")
    walk.press("Add an outreach template")
    for label, text in [("Title", "Say thank you"), ("When", "On the day after."), ("Body", MESSAGE)]:
        walk.fill_last(label, text)
    window.wait("document.querySelector('main .panel .problems li')?.innerText.includes('An e-mail needs a subject.')", 60)
    walk.picture("message")
    walk.fill_last("Subject", "Thank you for the visit")
    walk.save()
    assert "id: say-thank-you" in walk.read("templates/letters.yaml")

    # A change that was none, taken back.
    walk.go("Home page")
    walk.fill(Heading="A heading that is none")
    walk.save()
    press_button(window, "History")
    window.wait(heading("History"))
    walk.press("Take back: Heading of")
    walk.press("Take it back", "dialog")
    window.wait(f"{MAIN}.includes('Taken back: Heading of')", 60)
    walk.picture("history")
    assert "that is none" not in walk.read("home.yaml")

    # A translation.
    enter(window, office)
    walk.press("New: language")
    walk.press("Add it", "dialog")
    window.wait(f"{MAIN}.includes('Spanish')", 60)
    window.js("document.querySelectorAll('main details').forEach(one => { one.open = true; })")
    window.js("(list => { list.value = 'articles/where-to-park.md'; })([...document.querySelectorAll('main label')].find(one => one.textContent.startsWith('Not translated yet')).control)")
    walk.press("Begin a translation")
    window.wait(f"{BODY} !== null", 60)
    walk.fill(Title="Dónde estacionar", Summary="Dónde puede dejar el carro el día de su visita, y cuánto cuesta.")
    walk.picture("translation")
    write(window, BODY, "Deje el carro en el lote 12, detrás de la biblioteca.")
    walk.save()

    # A place to publish to, and the website.
    walk.go("Site")
    walk.press("More:")
    walk.press("Add a target")
    walk.fill_last("Name", "public")
    walk.fill_last("Where to", "../www")
    walk.save()
    enter(window, office, "changes", "Publish")
    window.wait(f"{MAIN}.includes('the first publication from here')", 60)
    publish(window)
    ended(window, "Done")
    window.wait(f"{MAIN}.includes('Nothing changes')", 60)
    walk.picture("published")
    www = office.folder.parent / "www"
    assert "573-341-0123" in (www / "contact/index.html").read_text()
    assert "Take the north gate." in (www / "where-to-park/index.html").read_text()
    assert "detrás de la biblioteca" in (www / "es/where-to-park/index.html").read_text()
    assert all(question in (www / "questions/visit/index.html").read_text() for question in QUESTIONS)
    assert (www / "templates/say-thank-you/index.html").exists()
    assert complaints(window) == []
