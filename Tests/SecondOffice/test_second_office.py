"""A guide of another office on another subject, with another theme, made with `content/` alone.

It shows that neither guide nor its themes are about this repository's own guide. Its pages are looked at in browsers by
`scripts/test-second-office`.
"""

import html
import pathlib
import re
import subprocess

import pytest

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[1]
GUIDE = ROOT / ".build/release/guide"
DAY = "2026-11-30"  # of the reviews, the notices and the dates
# What the first guide is about, and what its office is called, in the languages of both.
FIRST = re.compile(
    r"Missouri|S&T\b|\bMiners?\b|mst\.edu|Rolla|interview|\bcareers?\b|somebody.s work|a talk\b|job interview|profession"
    r"|entrevista|charla|su trabajo de|entretien|métiers?\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("second") / "site"
    built = subprocess.run([GUIDE, "build", HERE, "--strict", "--as-of", DAY, "--output", folder], capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    return folder


def words_of(file):
    """What a reader or a search engine meets: of a page its text and its attributes, of other files all."""
    text = file.read_text()
    if file.suffix == ".html":
        # Where a link leads, and names of classes, are no words.
        text = re.sub(r'\s(?:href|src|class|id|srcset|data-[a-z]+)="[^"]*"', " ", text)
    return html.unescape(text)


def shown(site):
    kinds = {".html", ".xml", ".ics", ".webmanifest"}
    files = [file for file in site.rglob("*") if file.suffix in kinds] + list(site.glob("search/*/*.json"))
    assert len(files) > 100
    return files


def test_it_is_made_of_content_alone():
    others = {file.relative_to(HERE).parts[0] for file in HERE.rglob("*") if file.is_file()}
    assert others - {"__pycache__"} == {"content", "make_files.py", "test_second_office.py"}
    assert (HERE / "content/site.yaml").read_text().count("theme: quad") == 1


def test_it_has_one_of_everything():
    content = HERE / "content"
    assert len(list(content.glob("articles/*.md"))) == 12
    for folder in ("questions", "templates", "checklists", "dates", "files", "tables", "images", "styles", "i18n/es", "i18n/fr"):
        assert any((content / folder).iterdir()), folder
    for name in ("notices.yaml", "contacts.yaml", "glossary.yaml", "faq.yaml", "plans.yaml", "search.yaml", "redirects.yaml"):
        assert (content / name).is_file(), name


def test_no_page_has_a_word_of_the_first_guide(site):
    found = {}
    for file in shown(site):
        text = words_of(file)
        for match in FIRST.finditer(text):
            found.setdefault(text[max(0, match.start() - 30) : match.end() + 30], []).append(str(file.relative_to(site)))
    assert found == {}


def test_a_word_of_the_first_guide_would_be_found():
    for word in ("Missouri S&T", "a talk about somebody’s work", "una charla breve", "informational interviews", "Miner"):
        assert FIRST.search(word), word
    for word in ("mineral", "work-study", "an S&T9"):
        assert not FIRST.search(word), word


def test_photos_are_rid_of_where_they_were_taken(site):
    photos = [*site.glob("images/*.jpg"), *site.glob("images/*.webp")]
    assert photos
    for file in [*(HERE / "content/images").glob("*.jpg")]:
        assert b"Example Phone" in file.read_bytes(), "the test's own photos are as a phone leaves them"
    for file in photos:
        assert b"Example Phone" not in file.read_bytes(), file.name


def test_downloads_sheets_dates_and_people_are_there(site):
    assert (site / "files/papers-to-bring.pdf").is_file()
    assert "PDF" in (site / "aid-form/index.html").read_text()
    assert "$19,500" in (site / "cost-of-a-year/index.html").read_text()
    assert "BEGIN:VEVENT" in (site / "dates.ics").read_text()
    assert "Family advisor" in (site / "people/index.html").read_text()
    assert "Consejera de familias" in (site / "es/people/index.html").read_text()


def test_it_looks_like_no_other(site):
    home = (site / "index.html").read_text()
    assert 'class="front"' in home and 'class="hero"' not in home
    sheet = next(site.glob("assets/site.*.css")).read_text()
    assert "#2b2f77" in sheet and "#0e4b37" not in sheet
    assert 'class="logo"' in home
