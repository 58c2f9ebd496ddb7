"""`guide serve --open`, with a browser that only writes down what it is asked to open."""

import os
import pathlib
import signal
import subprocess
import time

import pytest
from test_day import PROGRAM


@pytest.fixture
def guide(tmp_path):
    subprocess.run([PROGRAM, "new", tmp_path / "my-guide"], check=True, capture_output=True)
    (tmp_path / "programs").mkdir()
    return tmp_path


def serve(folder):
    return subprocess.Popen(
        [PROGRAM, "serve", "--open"], stdout=subprocess.PIPE, text=True, cwd=folder / "my-guide",
        env={"PATH": str(folder / "programs"), "LANG": "C"})


def end(process):
    process.send_signal(signal.SIGINT)
    with process.stdout:
        said = process.stdout.read()
    assert process.wait(20) == 0
    return said


def test_the_browser_is_opened_and_outlives_the_preview(guide):
    opened = guide / "opened"
    program = guide / "programs/xdg-open"
    program.write_text(f'#!/bin/sh\necho "$1 $$" > {opened}.new\n/bin/mv {opened}.new {opened}\nexec /bin/sleep 30\n')
    program.chmod(0o755)
    process = serve(guide)
    address = process.stdout.readline().split()[-1]
    until = time.monotonic() + 10
    while not opened.exists() and time.monotonic() < until:
        time.sleep(0.02)
    asked, number = opened.read_text().split()
    assert asked == address
    # Ctrl-C goes to everything that a terminal has started; the browser is not among it.
    assert os.getsid(int(number)) != os.getsid(process.pid)
    end(process)
    assert pathlib.Path(f"/proc/{number}").exists()
    os.kill(int(number), signal.SIGTERM)


def test_without_a_desktop_it_says_what_to_do(guide):
    process = serve(guide)
    for _ in range(2):
        process.stdout.readline()
    assert "Open the address yourself." in process.stdout.readline()
    end(process)
