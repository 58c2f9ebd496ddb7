"""The handbook: every example is followed, and its words are as easy as those of a guide for families."""

import pathlib
import re
import shutil
import subprocess

import pytest
from built_guide import guide_program
from examples import Follower, examples

ROOT = pathlib.Path(__file__).parents[2]
HANDBOOK = ROOT / "Documentation/handbook"
PAGES = sorted((HANDBOOK / "content/articles").glob("*.md"))
# The others are written by a program, and `guide explain` has the same examples.
WRITTEN = [page for page in PAGES if not page.name.startswith(("keys-", "messages-"))]
PROGRAM = guide_program()


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.stem)
def test_what_the_page_says_is_what_happens(page, tmp_path):
    follower = Follower(tmp_path, PROGRAM, has_guide=page.stem not in ("first-hour", "first-website"))
    for example in examples(page):
        if example.is_followed:
            follower.follow(example)


def test_there_are_examples_of_both_kinds():
    all_examples = [example for page in WRITTEN for example in examples(page)]
    assert sum(example.kind == "console" for example in all_examples) > 15
    assert sum("wrong" in example.options for example in all_examples) > 10
    assert sum(example.kind in ("yaml", "markdown") for example in all_examples) > 40


@pytest.fixture
def site(tmp_path):
    subprocess.run(
        [PROGRAM, "build", HANDBOOK, "--themes", ROOT / "themes", "--output", tmp_path / "site", "--strict"], check=True,
        capture_output=True)
    return tmp_path / "site"


def test_a_site_has_no_pages_of_what_it_does_not_have(site):
    """The handbook has no questions, messages, lists, plans: so it has no pages of them, and no links to such pages."""
    for name in ("questions", "templates", "checklists", "time-plans", "faq", "sources", "worksheet"):
        assert not (site / name).exists()
    for name in ("glossary", "contact", "tags", "all-pages", "print", "first-hour"):
        assert (site / name / "index.html").exists()
    home = (site / "index.html").read_text(encoding="utf-8")
    assert 'href="print/"' in home and 'href="faq/"' not in home


def test_a_link_of_the_menu_to_a_page_with_nothing_on_it_is_left_out(tmp_path):
    shutil.copytree(HANDBOOK / "content", tmp_path / "content")
    navigation = tmp_path / "content/navigation.yaml"
    text = navigation.read_text(encoding="utf-8").replace("{page: common-questions,", "{page: faq,")
    navigation.write_text(text, encoding="utf-8")
    said = subprocess.run(
        [PROGRAM, "check", tmp_path, "--themes", ROOT / "themes", "--format", "lines"], capture_output=True, text=True, check=True)
    assert "The footer names the page `faq`, on which there is nothing yet, so it is left out there. [page-hidden]" in said.stdout
    said = subprocess.run([PROGRAM, "why", "faq", tmp_path], capture_output=True, text=True, check=False)
    assert said.returncode == 1 and "guide makes it when there is something to show on it." in said.stdout


def test_every_command_is_in_it():
    text = "".join(page.read_text(encoding="utf-8") for page in WRITTEN)
    said = subprocess.run([PROGRAM, "--help"], capture_output=True, text=True, check=True).stdout
    verbs = re.findall(r"^  ([a-z]+) ", said.partition("SUBCOMMANDS:")[2], re.M)
    assert "deploy" in verbs
    assert [verb for verb in verbs if f"guide {verb}" not in text] == []


def test_options_that_are_named_exist():
    """Also those that are in a sentence."""
    said = subprocess.run([PROGRAM, "--experimental-dump-help"], capture_output=True, text=True, check=True).stdout
    known = set(re.findall(r'"kind" : "long",\s*"name" : "([a-z-]+)"', said))
    assert "urgent" in known
    for page in WRITTEN:
        text = page.read_text(encoding="utf-8")
        named = set(re.findall(r"guide [^\n`]*?--([a-z][a-z-]+)|`--([a-z][a-z-]+)", text))
        assert {name for pair in named for name in pair if name} - known == set(), page.name


def test_it_is_easy_to_read(tmp_path):
    """Pages for staff are not judged; as pages for students these would be."""
    shutil.copytree(HANDBOOK / "content", tmp_path / "content")
    for page in WRITTEN:
        copy = tmp_path / "content/articles" / page.name
        copy.write_text(copy.read_text(encoding="utf-8").replace("audience: [staff]", "audience: [student]"), encoding="utf-8")
    said = subprocess.run(
        [PROGRAM, "check", "--content", tmp_path / "content", "--themes", ROOT / "themes", "--format", "lines"],
        capture_output=True, text=True, check=False).stdout
    assert [line for line in said.splitlines() if "warning" in line or "error" in line] == []
