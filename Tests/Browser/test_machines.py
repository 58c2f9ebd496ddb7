"""What search engines, feed readers and chat programs are told, against what the pages show."""

import datetime
import json
import re
import xml.etree.ElementTree

import pytest
from html.parser import HTMLParser

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


class Head(HTMLParser):
    """The links and meta texts of a page, its headings and its data blocks."""

    def __init__(self, source):
        super().__init__()
        self.links, self.meta, self.data, self.text = [], {}, [], []
        self.in_data = False
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        named = dict(attributes)
        if tag == "link":
            self.links.append(named)
        if tag == "meta" and "property" in named:
            assert named["property"] not in self.meta, f"twice: {named['property']}"
            self.meta[named["property"]] = named["content"]
        self.in_data = tag == "script" and named.get("type") == "application/ld+json"
        if self.in_data:
            self.data.append("")

    def handle_endtag(self, tag):
        self.in_data = False

    def handle_data(self, text):
        if self.in_data:
            self.data[-1] += text
        else:
            self.text.append(text)

    def link(self, relation):
        return [link["href"] for link in self.links if link["rel"] == relation]

    @property
    def languages(self):
        return {link["hreflang"]: link["href"] for link in self.links if "hreflang" in link}

    @property
    def things(self):
        """What the data blocks speak of, by type."""
        graph = [thing for block in self.data for thing in json.loads(block)["@graph"]]
        return {thing["@type"]: thing for thing in graph}


@pytest.fixture(scope="module")
def base(site):
    [home] = Head(site.by_path[""].source).link("canonical")
    return home


@pytest.fixture(scope="module")
def heads(site):
    # What only a server or the service worker shows (404.html, offline.html) is no page to be found.
    pages = [page for page in site.standing_pages if not page.path.endswith(".html")]
    return {page.path: Head(page.source) for page in pages}


def is_original(path, head, base):
    return head.link("canonical") == [base + path]


def test_a_page_names_itself_or_its_original(heads, base):
    for path, head in heads.items():
        [canonical] = head.link("canonical")
        original = canonical.removeprefix(base)
        assert original in heads and is_original(original, heads[original], base), path
        assert head.meta["og:url"] == canonical, path


def test_languages_name_one_another(heads, base):
    several = {path: head.languages for path, head in heads.items() if head.languages}
    assert several
    for path, languages in several.items():
        assert is_original(path, heads[path], base), path
        assert base + path in languages.values(), path
        assert "x-default" in languages and len(languages) > 2, path
        for address in languages.values():
            assert several[address.removeprefix(base)] == languages, path


def test_open_graph_is_whole(site, heads, base):
    for path, head in heads.items():
        for name in ("og:type", "og:site_name", "og:title", "og:description", "og:url", "og:image"):
            assert head.meta.get(name), f"{path}: {name}"
        assert (site.folder / head.meta["og:image"].removeprefix(base)).is_file(), path
        assert int(head.meta["og:image:width"]) >= 600, path
        if head.meta["og:type"] == "article" and "article:modified_time" in head.meta:
            datetime.date.fromisoformat(head.meta["article:modified_time"])


def test_data_says_what_the_page_shows(site, heads, base):
    kinds = set()
    for page in site.standing_pages:
        head = heads.get(page.path)
        if head is None:
            assert "ld+json" not in page.source, page
            continue
        shown = " ".join("".join(head.text).split())
        things = head.things
        kinds |= set(things)
        assert ("Article" in things) == (page.kind == "article"), page
        assert ("FAQPage" in things) == (page.kind == "faq"), page
        assert ("WebSite" in things) == (page.kind == "home"), page
        assert ("BreadcrumbList" in things) == ('class="crumbs"' in page.source), page
        if "Article" in things:
            article = things["Article"]
            assert article["headline"] in shown and article["description"] in shown, page
            assert [article["url"]] == head.link("canonical"), page
            assert article["author"]["name"] in shown, page
        for step in things.get("BreadcrumbList", {}).get("itemListElement", []):
            assert step["name"] in shown, page
            assert "item" not in step or step["item"].removeprefix(base) in heads, page
        for question in things.get("FAQPage", {}).get("mainEntity", []):
            assert question["name"] in shown, page
            for line in question["acceptedAnswer"]["text"].splitlines():
                assert " ".join(line.split()) in shown, page
    assert kinds >= {"Article", "FAQPage", "WebSite", "BreadcrumbList"}


def test_sitemap_has_the_originals_and_days_of_the_content(site, heads, base):
    entries = xml.etree.ElementTree.parse(site.folder / "sitemap.xml").getroot()
    addresses = [entry.find(SITEMAP + "loc").text for entry in entries]
    assert sorted(addresses) == sorted(base + path for path, head in heads.items() if is_original(path, head, base))
    dated = 0
    for entry in entries:
        path = entry.find(SITEMAP + "loc").text.removeprefix(base)
        links = {link.get("hreflang"): link.get("href") for link in entry.iter(XHTML + "link")}
        assert links == heads[path].languages, path
        day = entry.find(SITEMAP + "lastmod")
        if day is not None:
            dated += 1
            changed = heads[path].meta.get("article:modified_time")
            assert changed in (None, day.text), path
            # A day that is in the content; the day of the build would be on every page.
            assert datetime.date.fromisoformat(day.text) <= datetime.date.today(), path
    assert dated > len(addresses) / 4


def test_feeds_are_atom(site, heads, base):
    """RFC 4287, sections 4.1.1, 4.1.2 and 3.3: what a feed must have, once."""
    feeds = sorted(site.folder.rglob("feed.xml"))
    assert feeds
    instant = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
    for file in feeds:
        feed = xml.etree.ElementTree.parse(file).getroot()
        assert feed.tag == ATOM + "feed"
        ids = []
        for part in [feed, *feed.iter(ATOM + "entry")]:
            for name in ("id", "title", "updated"):
                [element] = part.findall(ATOM + name)
                assert element.text.strip(), f"{file}: {name}"
            assert instant.fullmatch(part.find(ATOM + "updated").text)
            ids.append(part.find(ATOM + "id").text)
        assert len(set(ids)) == len(ids) > 1
        assert feed.find(f"{ATOM}author/{ATOM}name").text
        links = {link.get("rel"): link.get("href") for link in feed.findall(ATOM + "link")}
        assert links["self"] == base + str(file.relative_to(site.folder))
        newest = max(entry.find(ATOM + "updated").text for entry in feed.iter(ATOM + "entry"))
        assert feed.find(ATOM + "updated").text == newest
        for entry in feed.iter(ATOM + "entry"):
            [address] = [link.get("href") for link in entry.findall(ATOM + "link")]
            assert address.removeprefix(base) in heads
            assert entry.find(ATOM + "summary").text


def test_robots_name_the_sitemap(site, base):
    assert f"Sitemap: {base}sitemap.xml" in (site.folder / "robots.txt").read_text().splitlines()
