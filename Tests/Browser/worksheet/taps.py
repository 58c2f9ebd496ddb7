"""Counts the taps that the worksheet's tasks take on a phone, as a student would do them who knows the way.

    scripts/measure-taps SITE

A tap is one, and so is writing in a field. With the keyboard's Next one goes from a field to the one after it without a tap,
so the second number counts a row of fields once. What each task may take at most stands beside it; test_taps.py holds to that.
"""

import json
import pathlib
import sys
import tempfile

sys.path[:0] = [str(pathlib.Path(__file__).parent), str(pathlib.Path(__file__).parents[1])]
from notebook import KEYS  # noqa: E402
from site_server import SiteServer  # noqa: E402
from windows import Browsers  # noqa: E402

# Half past one in Chicago on the day of a talk.
NOW = 1_796_758_200_000
CLOCK = """(() => { const Real = Date; const ahead = %d - Real.now(); globalThis.Date = class extends Real {
  constructor(...given) { given.length ? super(...given) : super(Real.now() + ahead); }
  static now() { return Real.now() + ahead; } }; })();""" % NOW
STAMP = {"schema": 1, "rev": 1, "rev_by": "t", "trail": [], "created": "2026-12-01T00:00:00Z", "updated": "2026-12-01T00:00:00Z"}
PERSON, TALK = "00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"


class Phone:
    def __init__(self, browser, base):
        self.context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True,
                                           timezone_id="America/Chicago", service_workers="block")
        self.context.set_default_timeout(40000)
        self.page = self.context.new_page()
        self.page.add_init_script(CLOCK)
        self.base, self.taps, self.with_next, self.is_in_field = base, 0, 0, False

    def keep(self, key, **record):
        self.page.goto(self.base + "404.html")
        self.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEYS + key, json.dumps(record)])

    def open(self, path=""):
        self.page.goto("about:blank")
        self.page.goto(self.base + path)

    def count(self, is_field):
        self.taps += 1
        self.with_next += not (is_field and self.is_in_field)
        self.is_in_field = is_field

    def tap(self, what):
        found = self.page.locator(f"{what} >> visible=true").first
        found.tap()
        self.count(False)

    def write(self, what, text):
        self.page.locator(f"{what} >> visible=true").first.fill(text)
        self.count(True)

    def view(self, name):
        self.page.wait_for_selector(f"html[data-ws-view='{name}']")

    def to_worksheet(self):
        self.open()
        self.tap("main a[href='worksheet/']")
        self.page.wait_for_selector("html[data-worksheet=on]")

    def fill_blanks(self):
        for blank in self.page.locator(".ws-blank-field").all():
            if not blank.input_value():
                self.write(f"#{blank.get_attribute('id')}", "bridges")

    def send(self):
        self.tap("button:text-is('Copy the message')")
        self.tap("button:text-is('I sent it')")
        self.page.wait_for_selector(".ws-sent")

    def a_talk_of_today(self):
        self.keep("meta", format="guide-worksheet", schema=1, reminder_off_until="", last_export="")
        self.keep(f"person.{PERSON}", **STAMP, id=PERSON, name="Ms. Hopper", contact="")
        questions = [{"key": "a", "custom": True, "snapshot": {"text": "What is a day like?", "lang": "en", "bank_version": 1},
                      "minutes": 2, "must": False, "asked": False, "note": "Early."}]
        self.keep(f"iv.{TALK}", **STAMP, id=TALK, goal="See a day.", person_id=PERSON, questions=questions, status="arranged",
                  when={"local": "2026-12-08T15:00", "tz": "America/New_York"}, place="By phone, 573-341-4209")


def first_message(phone):
    phone.to_worksheet()
    phone.tap("button:text-is('Plan a talk')")
    phone.view("goal")
    phone.write("#ws-goal", "What is a day on a site like?")
    phone.tap("a:text-is('On to: People')")
    phone.view("people")
    phone.write("#ws-person-name", "Ms. Hopper")
    phone.tap("a:text-is('On to: Ask')")
    phone.view("ask")
    phone.fill_blanks()
    phone.send()


def next_message(phone):
    first_message(phone)
    phone.taps = phone.with_next = 0
    phone.page.evaluate("location.hash = 'talks'")
    phone.view("talks")
    phone.tap("button:text-is('Next person')")
    phone.view("people")
    phone.write("#ws-person-name", "Mr. Roebling")
    phone.tap("a:text-is('On to: Ask')")
    phone.view("ask")
    phone.fill_blanks()
    phone.send()


def seven_questions(phone):
    phone.a_talk_of_today()
    phone.keep(f"iv.{TALK}", **STAMP, id=TALK, goal="See a day.")
    phone.open(f"worksheet/#prepare/{TALK}")
    phone.view("prepare")
    phone.tap("button:text-matches('^Add the ')")
    assert phone.page.locator(".ws-chosen-item").count() == 7


def first_question(phone):
    phone.a_talk_of_today()
    phone.to_worksheet()
    phone.tap("a:text-is('Open the talk view')")
    phone.view("hold")
    assert phone.page.locator(".ws-asking h3").is_visible()


def number_to_call(phone):
    phone.a_talk_of_today()
    phone.to_worksheet()
    number = phone.page.locator("a[href='tel:5733414209']").first
    assert number.is_visible()
    phone.count(False)


def thanks(phone):
    phone.a_talk_of_today()
    for name in ("student", "major", "year", "field"):
        phone.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEYS + "prefs", json.dumps({f"me_{name}": "Ada"})])
    phone.open(f"worksheet/#hold/{TALK}")
    phone.view("hold")
    phone.tap("button:text-is('The talk is over')")
    phone.view("thank")
    phone.write("#ws-takeaway-0", "half of it is talking")
    phone.page.wait_for_timeout(50)
    phone.fill_blanks()
    phone.send()


def steps_marked(phone):
    phone.a_talk_of_today()
    phone.open(f"worksheet/#talk/{TALK}")
    phone.view("talk")
    done = phone.page.locator(".ws-state[data-state=done]").count()
    assert done == 5, f"{done} steps are done by the notes alone"


# What is done, and how many taps it took before, and may take with the keyboard's Next.
TASKS = {
    "Home → goal, person, message sent": (first_message, 23, 13),
    "The next person, up to the message sent": (next_message, 16, 7),
    "Seven questions chosen": (seven_questions, 1, 1),
    "On the day: home → first question": (first_question, 4, 2),
    "The number to call, on the day": (number_to_call, 4, 2),
    "Talk over → thanks sent": (thanks, 5, 4),
    "All that is done marked as done": (steps_marked, 9, 0),
}


def taps_of(browser, base, task):
    phone = Phone(browser, base)
    try:
        TASKS[task][0](phone)
        return phone.taps, phone.with_next
    finally:
        phone.context.close()


def main(site):
    server = SiteServer(pathlib.Path(site))
    browsers = Browsers(pathlib.Path(tempfile.mkdtemp()))
    print(f"{'':42} before  taps  with Next  at most")
    for task, (_, before, most) in TASKS.items():
        taps, with_next = taps_of(browsers.chromium, server.base, task)
        print(f"{task:42} {before:6} {taps:5} {with_next:10} {most:8}")
    browsers.close()
    server.stop()


if __name__ == "__main__":
    main(sys.argv[1])
