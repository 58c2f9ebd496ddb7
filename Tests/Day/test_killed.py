"""The program itself, killed at a hundred random moments: whatever it was at, all that it works on is whole.

The rooms below it are killed more often and looked at more closely in Tests/GuidePublishingTests, over ssh in
Tests/guideTests.
"""

import random
import re
import subprocess
import time

import pytest
from test_day import PROGRAM
from whole_site import assert_whole

ROUNDS = 25


def run(folder, *words):
    return subprocess.run([PROGRAM, *words], cwd=folder, capture_output=True, text=True, check=False)


def kill(folder, moment, *words):
    process = subprocess.Popen([PROGRAM, *words], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(moment)
    process.kill()
    return process.wait(20) != 0


def how_long(folder, *words):
    began = time.monotonic()
    assert run(folder, *words).returncode == 0
    return time.monotonic() - began


@pytest.fixture
def guide(tmp_path):
    run(tmp_path, "new", "my-guide")
    folder = tmp_path / "my-guide"
    settings = folder / "content/site.yaml"
    settings.write_text(settings.read_text() + 'targets:\n  - name: public\n    kind: folder\n    to: "../www"\n')
    assert run(folder, "build").returncode == 0
    assert run(folder, "deploy", "--yes", "--with-placeholders").returncode == 0
    return folder


def another_color(folder, number):
    """Another stylesheet for every page, under another name."""
    settings = folder / "content/site.yaml"
    text = re.sub(r"theme_options:.*\n", "", settings.read_text())
    settings.write_text(text + f'theme_options: [{{name: seam, value: "#d0a0{number % 100:02d}"}}]\n')


def test_build(guide):
    chance, killed = random.Random(), 0
    another_color(guide, 99)
    within = how_long(guide, "build")
    for number in range(ROUNDS):
        another_color(guide, number)
        killed += kill(guide, chance.uniform(0, within), "build")
        assert_whole(guide / "site")
    assert killed > ROUNDS / 4
    assert run(guide, "build").returncode == 0
    assert not list(guide.glob(".site*"))


@pytest.mark.parametrize("words", [("deploy", "--yes", "--with-placeholders"), ("deploy", "--yes", "--with-placeholders", "--urgent", "closed by snow")], ids=["plain", "urgent"])
def test_deploy(guide, words):
    chance, killed = random.Random(), 0
    another_color(guide, 99)
    within = how_long(guide, *words)
    ledger = guide / "content/published.lock"
    lines = set(ledger.read_text().splitlines())
    for number in range(ROUNDS):
        another_color(guide, number)
        killed += kill(guide, chance.uniform(0, within), *words)
        assert_whole(guide.parent / "www")
        # The ledger is whole: nothing that was ever in it is missing but the note of the hurry.
        now = ledger.read_text()
        assert now.endswith("\n") and lines - set(now.splitlines()) <= {line for line in lines if line.startswith("urgent ")}
        for receipt in (guide / ".guide/public").glob("*.receipt"):
            assert "\nremoved: " in receipt.read_text(), receipt
    assert killed > ROUNDS / 4
    assert run(guide, *words).returncode == 0
    assert run(guide, "verify", "../www").returncode == 0
    assert run(guide, "rollback", "--yes").returncode == 0
    assert_whole(guide.parent / "www")


def test_review_done(guide):
    chance, killed = random.Random(), 0
    page = guide / "content/articles/plan-your-visit.md"
    words = ("review", "done", "plan-your-visit", "--by", "visit-office", "--as-of")
    within = how_long(guide, *words, "2030-01-01")
    old = page.read_text()
    for number in range(ROUNDS):
        day = f"2031-01-{number + 1:02d}"
        killed += kill(guide, chance.uniform(0, within), *words, day)
        now = page.read_text()
        assert re.sub(r"203\d-\d\d-\d\d", "DAY", now) == re.sub(r"203\d-\d\d-\d\d", "DAY", old)
        assert day in now or now == old
        old = now
    assert killed > ROUNDS / 4
    assert run(guide, *words, "2032-01-01").returncode == 0
    assert [path.name for path in page.parent.iterdir() if path.suffix != ".md"] == []
