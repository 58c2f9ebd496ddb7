"""The examples of the handbook, followed as a reader would follow them.

Each page is followed from top to bottom in a folder of its own. What a fence is for is behind its language, where
readers do not see it:

    ```yaml file=PATH        this is the whole file
    ```yaml add=PATH         these lines are added at the end of the file
    ```yaml replace=PATH     each line takes the place of the first that begins with the same key, or of the text
                             between the braces of `replace=PATH{old text}`
    ```yaml shows=PATH       these lines are in the file as they are
    … wrong=CODE             guide says exactly this of it; afterwards the file is as it was before
    … aside                 is right as well; afterwards the file is as it was before
    … unfinished             guide has nothing to say once the next example is in, too
    ```console               commands, and what the program answers; `…` stands for any lines

Every other example is right: guide has nothing to say of it.
"""

import os
import pathlib
import re
import signal
import subprocess
import time
import urllib.request

from free_port import free_port
from typed import typed

FENCE = re.compile(r"^(?P<indent> *)(?P<fence>`{3,})(?P<info>[^\n`]*)\n(?P<text>.*?)^(?P=indent)(?P=fence)`*$", re.M | re.S)


class Example:
    def __init__(self, page, match):
        words = re.findall(r"\S+?(?:\{[^}]*\})?(?=\s|$)", match["info"])
        self.kind = words[0] if words else ""
        self.options = dict(word.partition("=")[::2] for word in words[1:])
        indent = len(match["indent"])
        self.text = "".join(line[indent:] if line.strip() else line for line in match["text"].splitlines(keepends=True))
        # The others are blocks of the page itself.
        self.is_followed = self.kind in ("yaml", "markdown", "console") or bool(self.options)
        self.where = f"{page.name}: {match['info']}: {self.text.splitlines()[0] if self.text else ''}"


def examples(page):
    return [Example(page, match) for match in FENCE.finditer(page.read_text(encoding="utf-8"))]


class Follower:
    """Somebody with a folder who does what a page says."""

    def __init__(self, folder, program, has_guide):
        self.folder, self.program = folder, program
        programs = folder / "programs"
        programs.mkdir()
        (programs / "guide").symlink_to(program)
        self.place = folder / "work"
        self.place.mkdir()
        self.environment = {
            "PATH": f"{programs}:{os.environ['PATH']}", "HOME": str(folder), "LANG": "C.UTF-8", "NO_COLOR": "1",
            "TZ": "UTC",
        }
        if has_guide:
            self.command("guide new my-guide")
            self.command("cd my-guide")

    # Files

    def path(self, name):
        inside = self.place / name
        return inside if self.place.name == "my-guide" or not (self.place / "my-guide").exists() else self.place / "my-guide" / name

    def follow(self, example):
        """Does what one example says; its own words when it says something else than it should."""
        if example.kind == "console":
            self.session(example)
            return
        options = example.options
        name = next((options[key] for key in ("file", "add", "replace", "shows") if key in options), None)
        assert name, f"{example.where}: nobody says what this example is for"
        name, _, old = name.partition("{")
        path = self.path(name)
        before = path.read_text(encoding="utf-8") if path.exists() else None
        if "shows" in options:
            assert squeezed(example.text) in squeezed(before), f"{example.where}: these lines do not be there"
            return
        self.change(path, before, example, old.removesuffix("}").replace("\\n", "\n"))
        if "unfinished" in options:
            return
        found = self.found()
        if "wrong" in options:
            assert found == set(options["wrong"].split(",")), f"{example.where}: {found}"
        else:
            assert found == set(), f"{example.where}: {found}\n{self.command('guide check')}"
        if "wrong" in options or "aside" in options:
            path.unlink() if before is None else path.write_text(before, encoding="utf-8")

    @staticmethod
    def change(path, before, example, old):
        text = example.text
        path.parent.mkdir(parents=True, exist_ok=True)
        if "file" in example.options:
            new = text
        elif "add" in example.options:
            new = before + text
        elif old:
            assert old in before, f"{example.where}: there is no “{old}”"
            new = before.replace(old, text.removesuffix("\n"), 1)
        else:
            new = before
            for line in text.splitlines():
                key = re.match(r" *(?:- )?[a-z_]+(?=:)", line)
                assert key, f"{example.where}: {line}"
                there = re.search(rf"^{re.escape(key[0])}:.*$", new, re.M) or re.search(rf"^{re.escape(key[0])[:-1]}.*$", new, re.M)
                assert there, f"{example.where}: no line begins like this"
                new = new[: there.start()] + line + new[there.end():]
            assert new != before, f"{example.where}: nothing changes"
        path.write_text(new, encoding="utf-8")

    def found(self):
        """The codes of the errors and warnings that guide finds now."""
        said = self.command("guide check --format lines")
        return {code for line in said.splitlines() for code in re.findall(r": (?:error|warning): .* \[([a-z-]+)\]$", line)}

    # Commands

    def session(self, example):
        parts = re.split(r"^\$ ", example.text, flags=re.M)
        assert parts[0] == "", f"{example.where}: a command begins with $"
        for part in parts[1:]:
            command, _, expected = part.partition("\n")
            said = self.serve(command) if command.startswith(("guide serve", "guide edit")) else self.command(command, expected)
            assert matches(said, expected), f"{example.where}\n$ {command}\n{said}"

    def command(self, command, expected=""):
        if command.startswith("cd "):
            self.place = (self.place / command[3:]).resolve()
            assert self.place.is_dir()
            return ""
        answer = re.search(r"press Enter: (\w+)$", expected, re.M)
        done = typed(command, self.place, self.environment, timeout=60, answer=answer and answer[1])
        assert done.returncode in (0, 1), f"$ {command}\n{done.stdout}"
        return done.stdout

    def serve(self, command):
        """Starts the preview or the editor, looks at its first page, ends it as Ctrl-C does."""
        port = free_port()
        quiet = ["--no-open"] if command.startswith("guide edit") else []
        process = subprocess.Popen(
            [*command.split(), *quiet, "--port", str(port)], stdout=subprocess.PIPE, text=True, cwd=self.place, env=self.environment)
        try:
            said = process.stdout.readline()
            address = re.search(r"http://\S+", said)[0]
            browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
            with browser.open(address, timeout=10) as page:
                assert b"</html>" in page.read()
        finally:
            time.sleep(0.05)
            process.send_signal(signal.SIGINT)
            said += process.stdout.read()
            process.wait(20)
            process.stdout.close()
        return re.sub(r"token=\S+", "token=KEY", said.replace(str(port), "4000"))


def squeezed(text):
    return re.sub(r"[ \t]+", " ", text or "").strip()


def matches(said, expected):
    """Whether a program said what the page shows; days and times are others each time."""
    if not expected.strip():
        return True
    said, expected = [re.sub(r"\d{4}-\d\d-\d\d(?: \d\d:\d\d)?", "DAY", text).strip() for text in (said, expected)]
    said = re.sub(r" in [\d.]+ (?:s|ms)\b", "", said)
    pattern = r"(?:.*\n)*?".join(re.escape(part) for part in re.split(r"^ *…\n", expected + "\n", flags=re.M))
    return re.fullmatch(pattern, said + "\n") is not None
