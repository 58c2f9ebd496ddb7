"""Two people in two browsers, a third with a text editor, and a computer that is switched off now and then.

Each has a file of forms open, as their browser has it, and knows only what guide has told it. What a person was told is
saved is a promise: it must be in the file until somebody who has seen it changes it.
"""

import http.client
import json
import pathlib
import random
import shutil
import signal
import sys
import time

sys.path.append(str(pathlib.Path(__file__).parents[1] / "Browser"))
from preview import Editor

CONTENT = {
    "site.yaml": (
        'kind: site\nschema: 1\nid: small\ntitle: "A small guide"\nshort_title: "Small"\n'
        'description: "A guide that is small enough to be changed all the time by several people."\n'
        'base_url: "https://www.college.edu/guide/"\ndefault_language: en\nlanguages: [en]\noffice: office-0\ntheme: campus\n'),
    "contacts.yaml": "kind: contacts\nschema: 1\n# Whom to ask.\nitems:\n" + "".join(
        f'  # number {number}\n  - id: office-{number}\n    name: "Office {number}"   # as on the door\n    role: "role 0"\n'
        f'    phone: "+1-573-341-40{number:02}"\n    kind: office\n'
        for number in range(5)),
    "articles/about.md": (
        '---\ntitle: "About this guide"\naudience: [parent]\n'
        'summary: "What this guide is for, who writes it, and whom to ask when something is wrong."\n---\n\nWords 0.\n'),
}
KEYS = ("name", "role")


class Person:
    """One window of a browser, without the browser: what its form holds, and what it sends."""

    def __init__(self, name):
        self.name, self.form = name, None

    def opens(self, office):
        self.form = office.asks(self.name, "form?file=contacts.yaml")
        return self.form

    def saves(self, office, item, key, text):
        """Saves one field as it fills the form; on a conflict they look again and leave the other's words."""
        edit = {"op": "set", "at": ["items", {"id": item}, key], "value": text}
        answer = office.asks(self.name, "save", {"file": "contacts.yaml", "base": self.form["digest"], "edits": [edit]})
        if answer is None:
            return None
        # Who was refused opens the form again, and sees what the file says now.
        self.form = answer if "digest" in answer and "conflicts" not in answer else None
        return answer


class Office:
    """The folder, the server, and what was promised: for each field the last words that were shown as saved."""

    def __init__(self, folder, seed):
        self.folder, self.random = folder, random.Random(seed)
        for path, text in CONTENT.items():
            file = folder / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        self.editor = None
        self.starts()
        self.people = [Person("a1"), Person("b2")]
        self.promised = {(f"office-{number}", key): self.now(f"office-{number}", key) for number in range(5) for key in KEYS}
        self.story, self.count, self.conflicts, self.kills = [], 0, 0, 0

    def starts(self):
        self.editor = Editor(self.folder, "--themes", str(pathlib.Path(__file__).parents[2] / "themes"))

    def asks(self, window, path, body=None):
        """The answer of the editor; nil when it was killed before it came."""
        connection = http.client.HTTPConnection("127.0.0.1", self.editor.port, timeout=60)
        cookie = f"guide-edit-{self.editor.port}={self.cookie()}"
        fields = {"X-Guide-Token": self.editor.key, "Cookie": cookie, "Origin": self.editor.origin}
        try:
            if body is None:
                connection.request("GET", f"/.guide/edit/api/{path}", headers=fields)
            else:
                connection.request(
                    "POST", f"/.guide/edit/api/{path}", json.dumps({**body, "window": window}),
                    {**fields, "Content-Type": "application/json"})
            answer = connection.getresponse()
            status, said = answer.status, json.loads(answer.read())
        except (OSError, http.client.HTTPException):
            return None
        finally:
            connection.close()
        assert status in (200, 409), (status, said, self.story[-6:])
        return said

    def cookie(self):
        if getattr(self, "known", None) != self.editor.key:
            _, fields, _ = self.editor.ask(f"/.guide/edit/?token={self.editor.key}")
            self.value = fields["Set-Cookie"].partition("=")[2].partition(";")[0]
            self.known = self.editor.key
        return self.value

    @property
    def file(self):
        return self.folder / "content/contacts.yaml"

    def now(self, item, key):
        part = self.file.read_text().split(f"- id: {item}\n")[1].split("- id:")[0]
        return part.split(f"    {key}: ")[1].split("\n")[0].split("   #")[0].strip('"')

    def says(self, *words):
        self.story.append(words)

    def new_words(self):
        self.count += 1
        return f"words {self.count}"

    # What may happen

    def somebody_opens(self):
        person = self.random.choice(self.people)
        person.opens(self)
        self.says(person.name, "opens")

    def somebody_saves(self):
        person = self.random.choice(self.people)
        if person.form is None or self.random.random() < 0.2:
            person.opens(self)
        item, key, text = f"office-{self.random.randrange(5)}", self.random.choice(KEYS), self.new_words()
        filled = next(one for one in person.form["value"]["items"] if one["id"] == item)[key]
        answer = person.saves(self, item, key, text)
        if "value" not in answer and "conflicts" not in answer:
            raise AssertionError(f"{person.name} was refused: {answer}")
        if "conflicts" in answer:
            self.conflicts += 1
            assert self.now(item, key) != filled, f"a conflict where nobody has changed anything: {item} {key}"
            assert answer["conflicts"][0]["theirs"] == self.now(item, key)
            self.says(person.name, "is asked about", item, key)
        else:
            # Whoever saves has seen what the field said, or is asked.
            assert filled == self.promised[item, key], f"{person.name} overwrote {self.promised[item, key]!r} unseen"
            self.promised[item, key] = text
            self.says(person.name, "saves", item, key, text)

    def somebody_writes_into_the_file(self):
        """A text editor that reads and writes the whole file, and saves by putting a new file in its place."""
        item, key, text = f"office-{self.random.randrange(5)}", self.random.choice(KEYS), self.new_words()
        old = self.file.read_text()
        part = old.split(f"- id: {item}\n")[1].split("- id:")[0]
        new = old.replace(part, part.replace(f'"{self.now(item, key)}"', f'"{text}"', 1))
        assert new != old
        beside = self.file.with_name(".contacts.yaml.swp")
        beside.write_text(new)
        beside.rename(self.file)
        self.promised[item, key] = text
        self.says("the text editor writes", item, key, text)

    def the_last_change_is_taken_back(self):
        entries = self.asks("a1", "history")["entries"]
        if not entries:
            return
        answer = self.asks("a1", "undo", {"id": self.random.choice(entries[:3])["id"]})
        if "error" in answer:
            return self.says("nothing is taken back")
        self.says("taken back", answer["words"])
        # Whoever takes back has seen what goes: what the file says now is what counts.
        for item, key in self.promised:
            self.promised[item, key] = self.now(item, key)

    def the_program_is_killed(self):
        """While somebody saves, or while nobody does."""
        self.kills += 1
        if self.random.random() < 0.7:
            person = self.people[0]
            if person.form is None:
                person.opens(self)
            item, key, text = f"office-{self.random.randrange(5)}", self.random.choice(KEYS), self.new_words()
            edit = {"op": "set", "at": ["items", {"id": item}, key], "value": text}
            filled = next(one for one in person.form["value"]["items"] if one["id"] == item)[key]
            body = json.dumps({"file": "contacts.yaml", "base": person.form["digest"], "edits": [edit], "window": "a1"})
            connection = http.client.HTTPConnection("127.0.0.1", self.editor.port, timeout=60)
            connection.request("POST", "/.guide/edit/api/save", body, {
                "X-Guide-Token": self.editor.key, "Cookie": f"guide-edit-{self.editor.port}={self.cookie()}",
                "Origin": self.editor.origin, "Content-Type": "application/json"})
            if self.random.random() < 0.5:
                time.sleep(self.random.random() * 0.02)
            self.editor.end(signal.SIGKILL)
            connection.close()
            # It was not shown as saved: it may be there or not, but nothing between.
            if self.now(item, key) == text:
                assert filled == self.promised[item, key], "overwritten unseen"
                self.promised[item, key] = text
            self.says("killed while", item, key, text, "was saved")
        else:
            self.editor.end(signal.SIGKILL)
            self.says("killed")
        self.starts()
        # The windows stay open; what fills their forms is from before.

    # What must hold

    def holds(self):
        for (item, key), text in self.promised.items():
            assert self.now(item, key) == text, f"lost: {item} {key}: {text}; there is {self.now(item, key)}"
        lines = self.file.read_text().splitlines()
        assert sum(line.strip().startswith("# number") for line in lines) == 5, "a comment is gone"
        assert sum("# as on the door" in line for line in lines) == 5, "a comment is gone"
        assert len(lines) == len(CONTENT["contacts.yaml"].splitlines()), "lines came or went"
        left = [path.name for path in (self.folder / "content").rglob("*") if path.name not in
                {"site.yaml", "contacts.yaml", "about.md", "articles", "published.lock"}]
        # A file half written has another name, and is swept up when its own is written the next time.
        assert all(name.startswith(".guide-") for name in left), left

    def steps(self, count):
        """One story; at its end the folder is told about."""
        happenings = (
            [self.somebody_saves] * 8 + [self.somebody_opens] * 2 + [self.somebody_writes_into_the_file] * 4
            + [self.the_last_change_is_taken_back] * 2 + [self.the_program_is_killed])
        for _ in range(count):
            self.random.choice(happenings)()
            self.holds()

    def ends(self):
        if self.editor.process.poll() is None:
            self.editor.end()
        shutil.rmtree(self.folder, ignore_errors=True)
