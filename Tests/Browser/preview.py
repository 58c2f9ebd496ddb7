"""`guide serve` and `guide edit`, started on a copy of the guide, as somebody in the office would."""

import http.client
import pathlib
import re
import shutil
import signal
import socket
import subprocess

from built_guide import guide_program

ROOT = pathlib.Path(__file__).parents[2]


class Preview:
    command = "serve"

    def __init__(self, folder, *words):
        self.folder = pathlib.Path(folder)
        if not (self.folder / "content").exists():
            shutil.copytree(ROOT / "content", self.folder / "content")
            shutil.copytree(ROOT / "themes", self.folder / "themes")
        self.log = (self.folder / "log").open("w+")
        self.process = subprocess.Popen(
            [guide_program(), self.command, *words], cwd=self.folder, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=self.log, text=True)
        self.said = self.address_line()
        self.port = int(re.search(r"http://127\.0\.0\.1:([0-9]+)/", self.said)[1])
        self.origin = f"http://127.0.0.1:{self.port}"

    def address_line(self):
        """The line with the address; where the program ends before it, what it said instead."""
        said = []
        for line in self.process.stdout:
            said.append(line)
            if re.search(r"http://127\.0\.0\.1:[0-9]+/", line):
                return line
        status = self.process.wait(30)
        self.process.stdout.close()
        self.log.seek(0)
        complaint = self.log.read()
        self.log.close()
        raise AssertionError(f"no address, but status {status}, {said} and {complaint!r}")

    def edit(self, path, old, new):
        file = self.folder / path
        text = file.read_text()
        assert old in text
        file.write_text(text.replace(old, new, 1))

    def ask(self, path, method="GET", **fields):
        """One request: the status, the fields and the body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in fields.items()})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, answer.headers, body

    def raw(self, request):
        """What comes back for these very bytes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=60) as connection:
            connection.sendall(request)
            answer = b""
            while piece := connection.recv(65536):
                answer += piece
        return answer

    def end(self, how=signal.SIGINT):
        """Ends it, and gives the exit status."""
        self.process.send_signal(how)
        status = self.process.wait(30)
        self.process.stdout.close()
        self.log.close()
        return status


def until_ended(preview):
    """For fixtures: the preview, ended after the test where the test has not done so."""
    yield preview
    if preview.process.poll() is None:
        preview.end()


class Editor(Preview):
    """`guide edit`; `way_in` is the address that it has printed, with its key."""

    command = "edit"

    def __init__(self, folder, *words):
        super().__init__(folder, "--no-open", *words)
        self.way_in = re.search(r"http://\S+", self.said)[0]
        self.key = self.way_in.partition("?token=")[2]
        self.folder_of_editor = f"{self.origin}/.guide/edit/"

    def files(self):
        """The bytes of all of the content's files."""
        content = self.folder / "content"
        return {str(path.relative_to(content)): path.read_bytes() for path in sorted(content.rglob("*")) if path.is_file()}
