"""Rules that hold for the repository as a whole, whatever a change is about."""

import functools
import pathlib
import re
import subprocess

import pytest

ROOT = pathlib.Path(__file__).parents[2]
LONGEST_FILE = 400


@functools.cache
def tracked():
    names = subprocess.check_output(["git", "ls-files", "-z"], cwd=ROOT, text=True).split("\0")
    return [name for name in names if name and (ROOT / name).is_file()]


@functools.cache
def text(name):
    try:
        return (ROOT / name).read_text(encoding="utf-8")
    except UnicodeDecodeError:  # a picture, or a fixture of bad UTF-8
        return ""


def swift_sources():
    return [name for name in tracked() if name.startswith("Sources/") and name.endswith(".swift")]


def lines_that_match(pattern, names):
    return [
        f"{name}:{number}: {line.strip()[:120]}"
        for name in names
        for number, line in enumerate(text(name).splitlines(), 1)
        if re.search(pattern, line)
    ]


def test_there_are_sources():
    assert len(swift_sources()) > 20


def test_no_foundation_in_the_way_of_a_page():
    """Foundation adds 50 MB and milliseconds to every start; the reasons are in Documentation/Architecture.md."""
    assert lines_that_match(r"^\s*(\w+\s+)?import\s+(\w+\s+)?Foundation", swift_sources()) == []


def test_no_source_file_is_too_long():
    long = {name: len(text(name).splitlines()) for name in swift_sources()}
    assert {name: lines for name, lines in long.items() if lines > LONGEST_FILE} == {}


def test_nothing_can_trap_on_what_somebody_wrote():
    assert lines_that_match(r"\bfatalError\(|\btry!", swift_sources()) == []


def test_nothing_leans_on_one_machine():
    machine = r"(?<![\w.\-/])/(?:work|root|home/\w+|Users/\w+)/|\.\./shared\b"
    registry = r"\b(?:pypi|npmjs|pythonhosted|crates|proxy\.golang)\.(?:org|io|com)\b|\b(?:deb|security)\.debian\b"
    assert lines_that_match(f"{machine}|{registry}", tracked()) == []


def test_what_is_built_is_not_kept():
    built = re.compile(r"(^|/)(\.build[^/]*/|Package\.resolved$|__pycache__/|\.guide-tools/)")
    site = [name for name in tracked() if name.startswith("site/") and name != "site/.gitignore"]
    assert [name for name in tracked() if built.search(name)] + site == []


@pytest.mark.parametrize("name", [name for name in tracked() if name.endswith(".md") and "/" not in name])
def test_links_in_the_documents_lead_somewhere(name):
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", text(name))
    local = [link for link in links if not re.match(r"[a-z]+:", link)]
    assert [link for link in local if not (ROOT / name).parent.joinpath(link).exists()] == []


def test_make_targets_that_the_documents_name_exist():
    targets = set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))
    named = {
        target
        for name in tracked()
        if name.endswith(".md") and not name.startswith("content/")
        for target in re.findall(r"`make ([a-z]+)", text(name))
    }
    assert named - targets == set()
