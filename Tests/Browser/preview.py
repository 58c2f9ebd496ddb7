"""`guide serve` and `guide edit`, started on a copy of the guide, as somebody in the office would."""

import http.client
import pathlib
import re
import shutil
import signal
import socket
import subprocess

ROOT = pathlib.Path(__file__).parents[2]


def program():
    """The newest guide that was compiled."""
    found = [path for kind in ("release", "debug") if (path := ROOT / ".build" / kind / "guide").exists()]
    return max(found, key=lambda path: path.stat().st_mtime)


class Preview:
    command = "serve"

    def __init__(self, folder, *words):
        self.folder = pathlib.Path(folder)
        if not (self.folder / "content").exists():
            shutil.copytree(ROOT / "content", self.folder / "content")
            shutil.copytree(ROOT / "themes", self.folder / "themes")
        self.log = (self.folder / "log").open("w+")
        self.process = subprocess.Popen(
            [program(), self.command, *words], cwd=self.folder, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=self.log, text=True)
        said = []
        while not (address := re.search(r"http://127\.0\.0\.1:([0-9]+)/", said[-1] if said else "")):
            said.append(self.process.stdout.readline())
            assert said[-1], f"no address in {said}"
        self.said = said[-1]
        self.port = int(address[1])
        self.origin = f"http://127.0.0.1:{self.port}"

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
