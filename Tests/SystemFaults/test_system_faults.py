"""System calls that fail: the disk is full, cannot be read, a call is interrupted, the program is killed.

`strace` first lists the calls that a command makes on the files of a guide. Then the command runs again, once for each of them
and each kind of failure, and that one call fails. Whatever fails:

- guide ends with one of its own exit statuses, and says in a sentence what could not be done;
- the website is the old one or the new one, as a whole, and a text is as it was or as it is meant to be;
- the next run puts all in order, and leaves no file behind.

By default a few calls of each command fail; `GUIDE_SYSTEM_FAULTS=all` takes all of them (`make nightly`).
"""

import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from built_guide import guide_program
from whole_site import assert_whole

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = guide_program()
SAMPLE = 12
# The calls that read, write, move and remove. A failing mmap of the loader is no case of guide's.
CALLS = ("openat,read,pread64,write,pwrite64,fsync,fdatasync,ftruncate,fallocate,close,rename,renameat,renameat2,linkat,symlinkat,"
         "unlink,unlinkat,rmdir,mkdir,mkdirat,getdents64,newfstatat,fstat,stat,lstat,statx,fchmod,fchmodat,utimensat,flock,"
         "copy_file_range,sendfile,lseek,readlink,readlinkat,fcntl,access,faccessat,faccessat2")
FAILURES = ("error=EIO", "error=ENOSPC", "error=EINTR", "signal=KILL")
LINE = re.compile(r"^(?:\[pid +\d+\] )?(?:\d+ +)?(\w+)\((.*)$")
COMMANDS = {
    "build": ("build", "--jobs", "1"),
    "review": ("review", "done", "plan-your-visit", "--by", "visit-office"),
    "deploy": ("deploy", "--yes", "--with-placeholders", "--jobs", "1"),
    "rollback": ("rollback", "--yes"),
}


def run(folder, *words, before=()):
    return subprocess.run([*before, PROGRAM, *words], cwd=folder, capture_output=True, text=True, check=False, timeout=60,
                          stdin=subprocess.DEVNULL)


def files(folder):
    """The digest of each file, by its path."""
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()}


class Trial:
    """A folder in which a command is about to run, to be had again and again."""

    def __init__(self, name, folder):
        self.name, self.words, self.folder = name, COMMANDS[name], folder
        self.start, self.now = folder / "start", folder / "now"
        self.start.mkdir()
        self.prepare(self.start)
        self.old = files(self.start)
        self.again()
        self.calls = self.listed()
        self.new = files(self.now)

    def prepare(self, top):
        assert run(top, "new", "guide").returncode == 0
        guide = top / "guide"
        settings = guide / "content/site.yaml"
        settings.write_text(settings.read_text() + 'targets:\n  - name: public\n    kind: folder\n    to: "../www"\n')
        assert run(guide, "build").returncode == 0
        if self.name in ("deploy", "rollback"):
            assert run(guide, *COMMANDS["deploy"]).returncode == 0
        settings.write_text(settings.read_text() + 'theme_options: [{name: seam, value: "#d0a017"}]\n')
        if self.name == "rollback":
            assert run(guide, *COMMANDS["deploy"]).returncode == 0

    def again(self):
        shutil.rmtree(self.now, ignore_errors=True)
        shutil.copytree(self.start, self.now, symlinks=True)

    def strace(self, *options):
        # Calls are counted for each thread, so the count of the first thread is what a failure is given by.
        return run(self.now / "guide", *self.words,
                   before=("strace", "-f", "-qq", "-y", "-o", self.folder / "trace", "-e", f"trace={CALLS}", *options))

    def listed(self):
        """What the command calls on files of the guide: the name of a call, and the how manieth of this name it is."""
        assert self.strace().returncode == 0
        counts, calls, first = {}, [], None
        for line in (self.folder / "trace").read_text(errors="replace").splitlines():
            pid, _, rest = line.partition(" ")
            found = LINE.match(rest.strip())
            first = first or pid
            if pid != first or not found:
                continue
            name, words = found.groups()
            counts[name] = counts.get(name, 0) + 1
            if str(self.now) in words or "content" in words or "site" in words:
                calls.append((name, counts[name]))
        assert len(calls) > 40, "strace has seen nothing"
        return calls

    def fails(self, call, number, failure):
        """What is wrong after this call has failed; None if nothing is."""
        self.again()
        said = self.strace("-e", f"inject={call}:{failure}:when={number}")
        where = f"{self.name}: {call} number {number}, {failure}"
        if failure != "signal=KILL":
            assert said.returncode in (0, 1, 2), f"{where}: status {said.returncode}\n{said.stderr}"
            assert said.returncode == 0 or re.search(r"\w \w.*\.", said.stdout + said.stderr), f"{where}: no sentence"
            assert not re.search(r"Fatal error|0x[0-9a-f]{6}|Swift runtime", said.stderr), f"{where}: {said.stderr}"
        self.look(where, done=said.returncode == 0)
        healed = run(self.now / "guide", *self.words)
        # A rollback that was done already leads no further back.
        assert healed.returncode == 0 or self.name == "rollback", f"{where}: the next run says {healed.stdout}{healed.stderr}"
        left = set(files(self.now)) - set(self.new) - set(self.old)
        assert not {name for name in left if not name.startswith(("www/", "guide/site/"))}, f"{where}: left behind {left}"
        self.look(where, done=healed.returncode == 0)

    def look(self, where, done):
        now = files(self.now)
        if self.name == "build":
            for name in set(self.old) | set(self.new):
                assert now.get(name) in (self.old.get(name), self.new.get(name)), f"{where}: {name}"
            site = {name: digest for name, digest in now.items() if name.startswith("guide/site/")}
            whole = [{n: d for n, d in state.items() if n.startswith("guide/site/")} for state in (self.old, self.new)]
            assert site == whole[1] or (not done and site == whole[0]), f"{where}: a website of two editions"
        elif self.name == "review":
            for name in set(self.old) | set(self.new):
                assert now.get(name) in (self.old.get(name), self.new.get(name)), f"{where}: {name}"
        else:
            assert_whole(self.now / "www")
            for name, digest in self.old.items():
                if name.startswith("guide/content/") and not name.endswith(".lock"):
                    assert now.get(name) == digest, f"{where}: {name}"


@pytest.fixture(scope="module", params=COMMANDS)
def trial(request, tmp_path_factory):
    return Trial(request.param, tmp_path_factory.mktemp(request.param))


@pytest.mark.parametrize("failure", FAILURES)
def test_whatever_call_fails_nothing_is_lost(trial, failure):
    calls = trial.calls
    if os.environ.get("GUIDE_SYSTEM_FAULTS") != "all":
        # Some of each name: the first ones and the last ones are where a run begins and ends.
        step = max(1, len(calls) // SAMPLE)
        calls = calls[::step] + calls[-2:]
    faults = []
    for call, number in calls:
        try:
            trial.fails(call, number, failure)
        except AssertionError as error:
            faults.append(str(error)[:600])
    assert not faults, f"{len(faults)} of {len(calls)}:\n" + "\n".join(faults)
