"""Comments survive every command that edits: over this guide's own files, with notes of the office strewn in.

The commands that write into somebody's files are `guide review done` and `guide deploy`, which keeps the ledger. All
others write files of their own, and refuse those that are not theirs.
"""

import random
import re
import shutil
import subprocess

import pytest
from conftest import ROOT
from guide_texts import Guide

WRITTEN = ("reviewed_on", "reviewed_by", "review_by", "verified_on", "accessed_on", "source_hash", "review")
NEW_KEY = re.compile(rf"(?:, )?\b(?:{'|'.join(WRITTEN)}): *(?:\"[^\"]*\"|\{{[^}}]*\}}|[\w-]+)")


def strewn(text, is_article, chance):
    """The text with comments and blank lines where YAML has a place for them."""
    lines, number, literal = [], 0, None
    head = text.find("\n---\n", 3) if is_article else len(text)
    for line in text[:head].splitlines(keepends=True):
        indent = len(line) - len(line.lstrip())
        if literal is not None and line.strip() and indent <= literal:
            literal = None
        key = re.match(r" *(?:- )?[\w-]+: *(.*)$", line)
        if literal is None and key and chance.random() < 0.3:
            number += 1
            lines.append(f"{' ' * indent}# note {number}: ask Ana, “twice” – it's 50% \t done\n")
        ends_plainly = key and re.search(r"""["\]\w}]$""", line.rstrip()) and "#" not in line
        if literal is None and ends_plainly and key[1] and not re.match(r"[|>]", key[1]) and re.search(r"[\"}\]]$|: [\w-]+$", line.rstrip()):
            if chance.random() < 0.3:
                number += 1
                line = f"{line.rstrip()}   # note {number}\n"
        if key and re.match(r"[|>]", key[1]):
            literal = indent
        lines.append(line)
    return "".join(lines) + text[head:]


def without_what_is_written(text):
    """The text without the values and keys that a review writes, and without what they leave of a line."""
    kept = [NEW_KEY.sub("", line) for line in text.split("\n")]
    return [line for line in (line.rstrip("\r ,{}").rstrip() for line in kept) if line.strip()]


def names(content):
    guide = Guide(content)
    for article in guide.articles:
        yield article, content / f"articles/{article}.md"
    for contact in guide.data("contacts.yaml")["items"]:
        yield f"contact:{contact['id']}", content / "contacts.yaml"
    for source in guide.data("sources.yaml")["items"]:
        yield f"source:{source['id']}", content / "sources.yaml"
    for path in sorted((content / "i18n/es").rglob("*.*")):
        yield str(path.relative_to(content)), path


@pytest.fixture
def copy(tmp_path):
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path


@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["unix", "windows"])
def test_a_review_leaves_every_comment(copy, program, ending):
    chance = random.Random(20261126)
    content = copy / "content"
    for path in sorted(content.rglob("*.*")):
        if path.suffix in (".md", ".yaml"):
            new = strewn(path.read_text(encoding="utf-8"), path.suffix == ".md", chance)
            path.write_bytes(new.replace("\n", ending).encode())
    said = subprocess.run(
        [program, "check", copy, "--themes", ROOT / "themes", "--format", "lines"], capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout
    everything = list(names(content))
    assert len(everything) > 80
    comments = 0
    # Every fourth under Windows: the endings are the same for all.
    for name, path in everything if ending == "\n" else everything[::4]:
        before = path.read_bytes().decode()
        done = subprocess.run(
            [program, "review", "done", name, copy, "--by", "career-office", "--as-of", "2031-12-24"], capture_output=True,
            text=True, check=False)
        after = path.read_bytes().decode()
        if done.returncode != 0:
            # What it cannot do by itself it leaves alone, and says what to write.
            assert after == before, name
            assert done.stderr or done.stdout
            continue
        assert "2031-12-24" in after or "source_hash" in after, name
        assert re.findall(r"#.*", after) == re.findall(r"#.*", before), name
        assert without_what_is_written(after) == without_what_is_written(before), name
        assert after.count("\n") == after.count(ending), name
        comments += len(re.findall(r"# note", after))
    assert comments > 100


def test_a_publication_leaves_the_notes_in_the_ledger(copy, program):
    settings = copy / "content/site.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + 'targets:\n  - {name: public, kind: folder, to: "www"}\n', encoding="utf-8")

    def deploy(*words):
        subprocess.run([program, "deploy", "public", copy, "--themes", ROOT / "themes", "--yes", *words], check=True, capture_output=True)

    deploy()
    ledger = copy / "content/published.lock"
    text = ledger.read_text(encoding="utf-8").replace(
        "address /about/\n", "# Printed on the cards of 2026: never change it.\naddress /about/\n") + "# The last word.\n"
    ledger.write_text(text, encoding="utf-8")
    ledger.chmod(0o640)
    deploy("--urgent", "closed by snow")
    after = ledger.read_text(encoding="utf-8")
    assert "# Printed on the cards of 2026: never change it.\naddress /about/\n" in after
    assert after.endswith("# The last word.\n")
    assert "\nurgent on " in after
    deploy()
    assert ledger.read_text(encoding="utf-8") == text
    assert ledger.stat().st_mode & 0o777 == 0o640
