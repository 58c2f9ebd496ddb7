"""Every fact of the article that the guide began with still is where Documentation/SourceFacts.md says."""

import pathlib
import re

import pytest

ROOT = pathlib.Path(__file__).parents[2]
TABLE = (ROOT / "Documentation/SourceFacts.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (\d+) \| (.*?) \| (.*?) \| (.*?) \|$", TABLE, re.M)
FILES = {"faq": "faq.yaml", "home": "home.yaml", "contact": "contacts.yaml", "sources": "sources.yaml",
         "glossary": "glossary.yaml"}
# Blocks that show what is in a data file.
SHOWN = {"attribution": "sources.yaml", "contact": "contacts.yaml"}


def plain(text):
    return " ".join(re.sub(r"\*+|\[([^\]]*)\]\([^)]*\)", r"\1", text).split())


def place(guide, name):
    """The text that a place such as `why-it-helps#gains` names, with what its blocks show."""
    page, _, anchor = name.partition("#")
    if page in FILES:
        return (guide.folder / FILES[page]).read_text(encoding="utf-8")
    article = guide.articles[page]
    if not anchor:
        return f"{article.head['summary']} {article.body}"
    heading = re.search(rf"^##+ (.*) \{{#{re.escape(anchor)}\}}$", article.body, re.M)
    assert heading, f"{page} has no heading #{anchor}"
    section = article.section(anchor)
    for block in re.findall(r"^```(\w+)", section, re.M):
        if block in SHOWN:
            section += (guide.folder / SHOWN[block]).read_text(encoding="utf-8")
    return f"{heading[1]} {section}"


def test_the_table_is_whole():
    assert [int(row[0]) for row in ROWS] == list(range(1, 49))


@pytest.mark.parametrize(("number", "fact", "where", "words"), ROWS, ids=[row[0] for row in ROWS])
def test_the_fact_stands_there(guide, number, fact, where, words):
    names = [name for name in re.findall(r"`([\w#-]+)`", where)
             if name.partition("#")[0] in {*guide.articles, *FILES}]
    assert names, f"row {number} names no page"
    assert words in plain(place(guide, names[0])), f"row {number}, “{fact}”: not in {names[0]}"


def test_all_of_the_places_exist(guide):
    for page, anchor in re.findall(r"`([\w-]+)#([\w-]+)`", TABLE):
        assert guide.articles[page].section(anchor) is not None, f"{page}#{anchor}"
    for file, kind in re.findall(r"`(faq|glossary)` \(`([\w-]+)`\)", TABLE):
        assert kind in {item["id"] for item in guide.data(f"{file}.yaml")["items"]}, f"{file}: {kind}"
    templates = {item["id"] for data in guide.all_data("templates") for item in data["items"]}
    for names in re.findall(r"templates? ((?:`[\w-]+`(?:, )?)+)", TABLE):
        assert set(re.findall(r"`([\w-]+)`", names)) <= templates
