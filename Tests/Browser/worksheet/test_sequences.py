"""Whatever somebody does, and whatever becomes of their tabs: no note that was said to be saved is ever lost.

Each sequence follows from a number, so that a failure can be had again. A failing one is shortened step by step, and what is
left is printed. `GUIDE_SEQUENCES=1000` runs as many (25 unless said), `GUIDE_FIRST_SEQUENCE=17` begins with another number.
"""

import json
import os
import random
import re
import shutil

import pytest
from notebook import KEYS, Notebook
from site_server import SiteServer

SEQUENCES = int(os.environ.get("GUIDE_SEQUENCES", 25))
FIRST = int(os.environ.get("GUIDE_FIRST_SEQUENCE", 1))
FIELDS = [("hold", "ws-notes"), ("goal", "ws-goal")]
# What can happen, and how often in comparison with each other.
STEPS = {
    "write": 12, "write and wait": 8, "new talk": 2, "wait": 2, "reload": 4, "new tab": 4, "close tab": 2, "crash": 0.5,
    "leave and come back": 2, "remove": 1, "remove and undo": 1, "back up": 2, "merge": 2, "replace and undo": 1, "new site": 1,
}


class Lost(AssertionError):
    pass


class Story:
    """Somebody's notes through one sequence of steps."""

    def __init__(self, context, server, sites):
        self.notebook = Notebook(context, server.base + "worksheet/", sites.words)
        self.sites = sites
        self.unsaved, self.saved, self.backups, self.count = {}, set(), [], 0

    def run(self, steps):
        try:
            self.sites.serve(0)
            self.begin_anew()
            for name, *numbers in steps:
                if not self.notebook.tabs:
                    self.notebook.tab("#talks")
                tab = self.notebook.tabs[numbers[0] % len(self.notebook.tabs)]
                getattr(self, name.replace(" ", "_"))(tab, *numbers[1:])
                self.look()
            self.look()
            self.compare()
        finally:
            while self.notebook.tabs:
                self.notebook.tabs[-1].close()

    def begin_anew(self):
        """Nothing is stored, and one tab is open."""
        page = self.notebook.context.new_page()
        page.goto(self.notebook.url.replace("worksheet/", "404.html"), wait_until="commit")
        page.evaluate("localStorage.clear(), sessionStorage.clear()")
        self.notebook.tab("#talks", page=page)

    def look(self):
        """Takes note of what each tab says."""
        for tab in self.notebook.tabs:
            if tab.errors:
                raise Lost(f"a script failed: {tab.errors}")
            if self.unsaved.get(tab) and tab.state == "saved":
                self.is_saved(tab)

    def is_saved(self, tab):
        self.saved |= self.unsaved.pop(tab, set())

    def compare(self):
        """Everything that was said to be saved is in some record that can be had back."""
        last = self.notebook.tab("#talks")
        there = json.dumps(last.talks())
        lost = sorted(token for token in self.saved if token not in there)
        if lost:
            raise Lost(f"lost: {lost}; left: {there}")
        shown = last.words
        if "undefined" in shown or "[object" in shown:
            raise Lost(f"the page reads: {shown}")

    def a_talk(self, tab, number):
        found = tab.js("""ns => Object.keys(localStorage).filter(key => key.startsWith(ns + 'iv.')).sort()
            .map(key => JSON.parse(localStorage.getItem(key))).filter(talk => !talk.deleted_at).map(talk => talk.id)""", KEYS)
        return found[number % len(found)] if found else tab.go("#talks").begin()

    def write(self, tab, number, field, wait=False):
        view, name = FIELDS[field % len(FIELDS)]
        talk = self.a_talk(tab, number)
        tab.go(f"#{view}/{talk}")
        self.count += 1
        token = f"<{self.count}>"
        # What is in the field stays, so nothing that was ever written may be missing in the end.
        tab.js("""([name, token]) => {
            const field = document.getElementById(name);
            field.focus();
            field.value += token;
            field.dispatchEvent(new Event('input', {bubbles: true}));
        }""", [name, token])
        self.unsaved.setdefault(tab, set()).add(token)
        if wait:
            tab.saved()
            self.is_saved(tab)

    def write_and_wait(self, tab, number, field):
        self.write(tab, number, field, wait=True)

    def new_talk(self, tab, *_):
        tab.go("#talks").begin()

    def wait(self, tab, number, *_):
        tab.page.wait_for_timeout(number % 700)

    def reload(self, tab, *_):
        tab.page.reload(wait_until="domcontentloaded")
        tab.ready()
        self.is_saved(tab)

    def leave_and_come_back(self, tab, *_):
        tab.page.goto(self.notebook.url.replace("worksheet/", "404.html"), wait_until="domcontentloaded")
        self.is_saved(tab)
        tab.page.go_back(wait_until="domcontentloaded")
        tab.ready()

    def new_tab(self, *_):
        if len(self.notebook.tabs) < 4:
            self.notebook.tab("#talks")

    def close_tab(self, tab, *_):
        tab.close()
        self.unsaved.pop(tab, None)

    def crash(self, tab, *_):
        # Tabs of one site may share a process, and then end together.
        others = [other for other in self.notebook.tabs if other is not tab]
        for other in others:
            other.close()
            self.unsaved.pop(other, None)
        tab.crash()
        self.unsaved.pop(tab, None)

    def remove(self, tab, number, *_):
        talk = self.a_talk(tab, number)
        tab.go(f"#talk/{talk}")
        tab.tap("worksheet_remove")
        tab.until("document.documentElement.dataset.wsView === 'talks'")

    def remove_and_undo(self, tab, number, *_):
        self.remove(tab, number)
        tab.tap("worksheet_undo")

    def back_up(self, tab, *_):
        self.backups.append(tab.backup())

    def bring(self, tab, number, mode):
        if not self.backups:
            return False
        tab.choose_file("backup.json", self.backups[number % len(self.backups)])
        tab.tap(f"worksheet_import_{mode}_do")
        tab.until("document.documentElement.dataset.wsView === 'talks'")
        return True

    def merge(self, tab, number, *_):
        self.bring(tab, number, "merge")

    def replace_and_undo(self, tab, number, *_):
        # Other tabs may be in the midst of a sentence, which is not in what is put back.
        for other in self.notebook.tabs:
            other.js("() => document.activeElement?.blur()")
            self.is_saved(other)
        if self.bring(tab, number, "replace"):
            tab.go("#data")
            tab.tap("worksheet_import_undo")

    def new_site(self, tab, number, *_):
        self.sites.serve(number)
        self.reload(tab)


class Sites:
    """Two versions of the site, one of them served: a question has other words, another is retired, a third is gone."""

    def __init__(self, folder, site):
        self.folder, self.versions = folder, [site, folder / "newer"]
        shutil.copytree(site, self.versions[1])
        page = self.versions[1] / "worksheet/index.html"
        old = re.search(r'data-source="\.\./(assets/[^"]+)"', page.read_text()).group(1)
        data = json.loads((self.versions[1] / old).read_text())
        self.words = data["words"]
        first, second, third, *_ = data["questions"]
        first["text"] += " In other words?"
        second["retired"] = True
        data["questions"].remove(third)
        data["bankVersion"] += 1
        (self.versions[1] / old).unlink()
        new = re.sub(r"\.[0-9a-f]{8}\.", ".00000000.", old)
        (self.versions[1] / new).write_text(json.dumps(data))
        # A device keeps only a page that says it is of the edition that is being kept.
        text, count = re.subn(r'(data-revision=")\w+', r"\g<1>00000000", page.read_text().replace(old, new))
        assert count == 1
        page.write_text(text)
        # A device that keeps the guide must not take the one edition's page and the other's questions for one edition.
        worker = self.versions[1] / "worker.js"
        kept = worker.read_text().replace(f'"{old}","{old[-13:-5]}"', f'"{new}","00000000"')
        kept = re.sub(r'("edition":"|\["worksheet/",")[0-9a-f]+', r"\g<1>00000000", kept)
        assert kept.count("00000000") == 4
        worker.write_text(kept)
        self.served = folder / "served"
        self.serve(0)

    def serve(self, number):
        self.served.unlink(missing_ok=True)
        self.served.symlink_to(self.versions[number % 2])


def sequence(seed):
    chance = random.Random(seed)
    names = chance.choices(list(STEPS), list(STEPS.values()), k=chance.randint(4, 14))
    return [(name, chance.randrange(4), chance.randrange(1000), chance.randrange(1000)) for name in names]


def shortened(steps, fails):
    """The same failure with fewer steps: any step that is not needed for it is left out."""
    index = 0
    while index < len(steps):
        fewer = steps[:index] + steps[index + 1:]
        if fails(fewer):
            steps = fewer
        else:
            index += 1
    return steps


@pytest.fixture(scope="module")
def world(browsers, site, tmp_path_factory):
    sites = Sites(tmp_path_factory.mktemp("sites"), site.folder)
    server = SiteServer(sites.served)
    # One browser for all sequences, which knows the files of the site already; each begins with an empty storage.
    context = browsers.chromium.new_context()
    yield context, server, sites
    context.close()
    server.stop()


def fault(world, steps):
    try:
        Story(*world).run(steps)
    except (Lost, AssertionError) as error:
        return str(error)
    return None


def test_no_note_is_lost(world):
    for seed in range(FIRST, FIRST + SEQUENCES):
        steps = sequence(seed)
        try:
            found = fault(world, steps)
        except Exception as error:
            error.add_note(f"in sequence {seed}: {steps}")
            raise
        if found:
            least = shortened(steps, lambda fewer: fault(world, fewer) is not None)
            pytest.fail(f"sequence {seed}: {found[:1500]}\nthe same in short: {least}\n{fault(world, least)}", pytrace=False)


def test_the_sequences_can_fail(world, monkeypatch):
    """Were a tab's last words thrown away now and then, these sequences would tell."""
    def forgetful(self, tab, *_):
        tab.js("ns => { for (const key of Object.keys(localStorage)) if (key.startsWith(ns + 'iv.')) localStorage.setItem(key, localStorage.getItem(key).replace('<1>', '')); }", KEYS)

    monkeypatch.setattr(Story, "wait", forgetful)
    assert "lost: ['<1>']" in fault(world, [("write and wait", 0, 0, 0), ("new talk", 0, 0, 0), ("wait", 0, 0, 0)])
