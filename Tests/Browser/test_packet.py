"""The packet: a PDF of everything, the same bytes each time, readable by screen readers, with fields to fill in."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

import pikepdf
import pytest
from built_guide import guide_program
from hosts import ROOT

WEASYPRINT = ROOT / ".guide-tools/venv/bin/weasyprint"
SMALL = ROOT / "Tests/Fixtures/guides/small"


def make(folder, *options, environment=None):
    command = [guide_program(), "packet", folder, "--themes", ROOT / "themes", "--as-of", "2026-11-23", *options]
    return subprocess.run(command, capture_output=True, text=True, env=environment)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("packet") / "small"
    shutil.copytree(SMALL, folder)
    return folder


@pytest.fixture(scope="module")
def packets(folder):
    made = make(folder, "--weasyprint", WEASYPRINT, "--paper", "letter", "--paper", "a4")
    assert made.returncode == 0, made.stderr
    found = {path.stem: path for path in (folder / "packet").iterdir()}
    assert set(found) == {f"small-{language}-{paper}" for language in ("en", "es") for paper in ("letter", "a4")}
    return found


def text(path):
    shown = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    return " ".join(shown.split())


def fields(document):
    return [str(field.get("/T")) for field in document.Root.AcroForm.Fields]


def roles(node, found):
    if isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            found.add(str(node.S))
        for kid in node.get("/K", []) if isinstance(node.get("/K"), pikepdf.Array) else [node.get("/K")]:
            roles(kid, found)
    return found


def test_the_same_content_gives_the_same_bytes(folder, packets):
    first = packets["small-en-letter"].read_bytes()
    made = make(folder, "--weasyprint", WEASYPRINT, "--language", "en", "--output", folder / "again")
    assert made.returncode == 0, made.stderr
    assert (folder / "again/small-en-letter.pdf").read_bytes() == first


def test_everything_is_in_it(folder, packets):
    shown = text(packets["small-en-letter"])
    for article in sorted((folder / "content/articles").glob("*.md")):
        title = re.search(r'^title: "?([^"\n]+)', article.read_text(), re.M).group(1)
        assert shown.count(title) >= 2, f"{title}: in the table of contents and at its place"
    assert "Parking" in shown or "park" in shown
    assert "estacionar" in text(packets["small-es-letter"])


def test_the_contents_name_pages(packets):
    with pikepdf.open(packets["small-en-letter"]) as document:
        pages = len(document.pages)
    contents = subprocess.run(["pdftotext", "-layout", "-l", "3", packets["small-en-letter"], "-"], capture_output=True, text=True).stdout
    numbers = [int(number) for number in re.findall(r"\.{3,}\s*(\d+)$", contents, re.M)]
    assert len(numbers) > 5 and numbers == sorted(numbers) and 1 < numbers[-1] <= pages


@pytest.mark.parametrize("name", ["small-en-letter", "small-es-a4"])
def test_screen_readers_can_read_it(packets, name):
    with pikepdf.open(packets[name]) as document:
        root = document.Root
        assert bool(root.MarkInfo.Marked) and str(root.Lang) == name.split("-")[1]
        assert str(document.docinfo["/Title"])
        assert {"/H1", "/H2", "/P", "/L", "/LI", "/Link"} <= roles(root.StructTreeRoot, set())


def validated(*files):
    """What veraPDF finds in each file, in a process of its own: it runs in Java."""
    command = [sys.executable, pathlib.Path(__file__).with_name("pdf_ua.py"), *files]
    ran = subprocess.run(command, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return [json.loads(line) for line in ran.stdout.splitlines()]


def test_it_keeps_pdf_ua(packets, tmp_path):
    with pikepdf.open(packets["small-en-letter"]) as document:
        del document.Root.Lang
        document.save(tmp_path / "without-language.pdf")
    *whole, without = validated(*packets.values(), tmp_path / "without-language.pdf")
    assert len(whole) == len(packets) and all(one["checked"] > 10_000 for one in whole)
    assert [found for one in whole for found in one["found"]] == []
    # The validator can find something.
    assert any("Natural language" in found for found in without["found"])


def test_the_worksheet_can_be_filled_in(packets, tmp_path):
    with pikepdf.open(packets["small-en-letter"]) as document:
        names = fields(document)
        assert len(names) > 20 and len(set(names)) == len(names) and "q-goal" in names
        for field in document.Root.AcroForm.Fields:
            if str(field.T) == "q-goal":
                field.V = pikepdf.String("what a day is like")
        document.save(tmp_path / "filled.pdf")
    with pikepdf.open(tmp_path / "filled.pdf") as document:
        assert "what a day is like" in [str(field.get("/V")) for field in document.Root.AcroForm.Fields]


def test_papers_have_their_sizes(packets):
    for name, size in (("small-en-letter", (612, 792)), ("small-en-a4", (595, 842))):
        with pikepdf.open(packets[name]) as document:
            box = [float(number) for number in document.pages[0].mediabox]
            assert (round(box[2]), round(box[3])) == size


def test_links_lead_to_the_website(packets):
    with pikepdf.open(packets["small-en-letter"]) as document:
        addresses = {str(note.A.URI) for page in document.pages for note in page.get("/Annots", [])
                     if "/A" in note and "/URI" in note.A}
    assert addresses and all(address.startswith(("https://", "mailto:", "tel:")) for address in addresses), addresses


def test_without_the_program_it_says_how_to_get_it(folder):
    environment = os.environ | {"PATH": "/nonexistent"}
    made = make(folder, environment=environment)
    assert made.returncode == 2
    assert "pip install weasyprint" in made.stderr and "apt-get" in made.stderr and made.stdout == ""
