"""What pages say of themselves in JSON-LD, read by a library of linked data and held against schema.org's vocabulary."""

import json
import re

import pytest
from pyld import jsonld
from vocabulary import faults

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
CONTEXT = {"contextUrl": None, "documentUrl": "https://schema.org", "document": {"@context": {"@vocab": "https://schema.org/"}}}


def blocks(site):
    for page in site.rglob("*.html"):
        for block in BLOCK.findall(page.read_text(encoding="utf-8")):
            yield page, json.loads(block)


def test_linked_data_can_be_read_and_says_what_schema_org_knows(site):
    kinds = set()
    for page, block in blocks(site):
        assert block["@context"] == "https://schema.org", page
        things = jsonld.expand(block, {"documentLoader": lambda *_: CONTEXT})
        assert len(things) == len(block["@graph"]), f"{page}: a thing is lost on the way"
        for thing in block["@graph"]:
            kinds.add(thing["@type"])
            assert faults(thing) == [], page
    assert kinds >= {"Article", "BreadcrumbList", "FAQPage", "WebSite"}


@pytest.mark.parametrize("thing", [
    {"@type": "Artikel"},
    {"@type": "Article", "heading": "Two questions"},
    {"@type": "Article", "dateModified": "last week"},
    {"@type": "Article", "author": {"@type": "BreadcrumbList"}},
    {"@type": "WebSite", "publisher": {"@type": "Organization", "headline": "An office"}},
])
def test_a_wrong_thing_is_seen(thing):
    assert len(faults(thing)) == 1
    assert faults({"@type": "Article", "dateModified": "2026-11-30", "author": {"@type": "Organization", "name": "An office"}}) == []
