"""Somebody who types commands, edits files, and has all of it written down."""

import os
import pathlib
import re
import signal
import subprocess
import time
import urllib.error
import urllib.request

from typed import typed

# Of an answer, the beginning and the end are kept.
FIRST_LINES, LAST_LINES = 5, 2
LINES_OF_A_MESSAGE = 10


class Worker:
    def __init__(self, home, program, environment):
        self.home, self.place, self.lines = home, home, []
        programs = home / ".programs"
        programs.mkdir()
        (programs / "guide").symlink_to(program)
        self.environment = {
            "PATH": f"{programs}:{os.environ['PATH']}", "HOME": str(home), "LANG": "C.UTF-8", "NO_COLOR": "1",
            "RSYNC_RSH": environment,
        }

    def says(self, words):
        self.lines += ["", f"# {words}"]

    def shown(self, text):
        """As it would be on the screen, with the long way to the folder left out."""
        return text.replace(str(self.home), "~")

    def write_down(self, command, said):
        self.lines.append(f"$ {self.shown(command)}")
        lines = [line for line in self.shown(said).splitlines() if line.strip()]
        first = LINES_OF_A_MESSAGE if "  Write instead:" in lines[:LINES_OF_A_MESSAGE] else FIRST_LINES
        if len(lines) > first + LAST_LINES + 1:
            left = len(lines) - first - LAST_LINES
            lines = lines[:first] + [f"… ({left} lines)"] + lines[-LAST_LINES:]
        self.lines += lines

    def types(self, command, status=0, answer=None):
        """Types a command, and the answer when it asks."""
        if command.startswith("cd "):
            self.place = self.place / command[3:]
            self.write_down(command, "")
            return ""
        done = typed(command, self.place, self.environment, timeout=120, answer=answer)
        said = done.stdout
        self.write_down(command, said)
        assert done.returncode == status, "\n".join(self.lines[-40:])
        return said

    def edits(self, name, old, new):
        path = self.place / name
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{name} has no “{old}”"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        self.lines.append(f"(edits {name})")
        self.lines += [f"  - {line.strip()}" for line in old.strip("\n").splitlines()]
        self.lines += [f"  + {line.strip()}" for line in new.strip("\n").splitlines()]

    def takes_the_advice(self, said):
        """Writes the line that a message says to write, into the file and the line that it names."""
        name = re.search(r"--> (\S+?):\d+:\d+", said)[1]
        number, line = re.search(r"Write instead:\n *(\d+) \| (.*)", said).groups()
        path = self.place / name
        lines = path.read_text(encoding="utf-8").split("\n")
        self.edits(name, lines[int(number) - 1], line)

    def serve(self):
        self.lines.append("$ guide serve &")
        process = subprocess.Popen(
            ["guide", "serve"], executable=self.home / ".programs/guide", stdout=subprocess.PIPE, text=True, cwd=self.place,
            env=self.environment)
        said = process.stdout.readline() + process.stdout.readline()
        self.lines += said.splitlines()
        return process, re.search(r"http://\S+/", said)[0]

    def ends(self, process):
        process.send_signal(signal.SIGINT)
        said = process.stdout.read()
        process.stdout.close()
        assert process.wait(20) == 0
        self.lines += ["^C", *said.strip().splitlines()]

    def opens(self, address, expected, within=10):
        """Looks at a page until it has what is expected."""
        began = time.monotonic()
        while True:
            try:
                with urllib.request.urlopen(address, timeout=10) as page:
                    text = page.read().decode()
            except urllib.error.HTTPError as error:
                text = f"{error.code}"
                error.close()
            if expected in text:
                break
            assert time.monotonic() - began < within, f"{address} has no “{expected}”"
            time.sleep(0.01)
        where = re.sub(r"127\.0\.0\.1:\d+", "127.0.0.1", address)
        self.lines.append(f"(opens {where}: “{expected}” is there)")
        return text

    def keep(self, file: pathlib.Path):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(self.lines).strip() + "\n", encoding="utf-8")
