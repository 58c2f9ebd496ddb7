"""What a built site consists of, read from its files, so that new pages are tested without a word."""

import dataclasses
import functools
import pathlib
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

# Which attribute of which element names another file.
REFERENCES = {
    "a": ["href"], "area": ["href"], "link": ["href"], "script": ["src"], "img": ["src"], "source": ["src"],
    "iframe": ["src"], "video": ["src", "poster"], "audio": ["src"], "form": ["action"], "use": ["href"],
}


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.lang = self.kind = self.refresh = None
        self.ids, self.references, self.elements = [], [], []

    def handle_starttag(self, tag, attributes):
        named = dict(attributes)
        self.elements.append((tag, named))
        if tag == "html":
            self.lang = named.get("lang")
        if tag in ("html", "body"):
            self.kind = named.get("data-kind") or self.kind
        if tag == "meta" and (named.get("http-equiv") or "").lower() == "refresh":
            self.refresh = named["content"].partition("=")[2].strip("'\" ")
        if named.get("id"):
            self.ids.append(named["id"])
        self.references += [named[key] for key in REFERENCES.get(tag, []) if named.get(key)]
        for candidate in (named.get("srcset") or "").split(","):
            self.references += candidate.split()[:1]


@dataclasses.dataclass(frozen=True)
class Page:
    site: pathlib.Path
    file: str

    def __str__(self):
        return self.path or "home"

    @property
    def path(self):
        """The page's address below the site's own: empty for home, `about/`, `404.html`."""
        folder, _, name = self.file.rpartition("/")
        return self.file if name != "index.html" else folder and folder + "/"

    @functools.cached_property
    def source(self):
        return (self.site / self.file).read_text(encoding="utf-8")

    @functools.cached_property
    def html(self):
        reader = Reader()
        reader.feed(self.source)
        return reader

    @property
    def kind(self):
        """Pages of one kind are laid out alike: what the theme says, or else the first part of the address."""
        if self.html.kind:
            return self.html.kind
        parts = self.path.split("/")
        if parts[0] == self.html.lang:
            parts = parts[1:]
        return "/".join([parts[0], "…"] if len(parts) > 2 else parts[:1])

    @property
    def editions(self):
        """The links to the same page in other languages."""
        return [named for named in self.links("a", "hreflang") if named.get("rel") == "alternate"]

    @property
    def original_language(self):
        """The language of the page's heading, when it is not the page's: nobody has translated it."""
        return next((named.get("lang") for tag, named in self.html.elements if tag == "h1"), None)

    def links(self, tag, attribute):
        """The elements of a kind that have an attribute, such as every `a` with a `hreflang`."""
        return [named for name, named in self.html.elements if name == tag and attribute in named]


@dataclasses.dataclass(frozen=True)
class Site:
    folder: pathlib.Path
    sample: bool = False

    @functools.cached_property
    def every_page(self):
        files = sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*.html"))
        return [Page(self.folder, file) for file in files]

    @property
    def standing_pages(self):
        """The pages that stand still: a redirect has sent its reader on before anything can be looked at."""
        return [page for page in self.every_page if not page.html.refresh]

    @property
    def pages(self):
        """The pages to look at."""
        return self.one_of_each_kind if self.sample else self.standing_pages

    @property
    def redirects(self):
        return [page for page in self.every_page if page.html.refresh]

    @property
    def one_of_each_kind(self):
        """Of each kind of page and language the longest, which has the most to go wrong."""
        longest = {}
        for page in self.standing_pages:
            key = (page.html.lang, page.kind)
            if key not in longest or len(page.source) > len(longest[key].source):
                longest[key] = page
        return [longest[key] for key in sorted(longest, key=str)]

    @functools.cached_property
    def each_kind_once(self):
        """Each kind of page in one language only; the languages take turns, so that each has its share."""
        kinds = {}
        for page in self.one_of_each_kind:
            kinds.setdefault(page.kind, []).append(page)
        return [kinds[kind][turn % len(kinds[kind])] for turn, kind in enumerate(sorted(kinds, key=str))]

    @functools.cached_property
    def by_path(self):
        return {page.path: page for page in self.every_page}

    def target(self, page, reference):
        """The address that a reference on a page stands for, in parts; a site has the host `site` here."""
        return urlsplit(urljoin(f"http://site/guide/{page.path}", reference))

    def path(self, page, reference):
        """Where inside the site a reference leads: a page's path, or a file's; nothing if it leads elsewhere."""
        target = self.target(page, reference)
        path = unquote(target.path)
        inside = target.netloc == "site" and path.startswith("/guide/")
        return path.removeprefix("/guide/") if inside else None

    def file(self, page, reference):
        return self.folder / self.path(page, reference)

    def dead_references(self, page):
        """What the page refers to inside the site that is not there."""
        return [fault for reference in page.html.references if (fault := self.fault(page, reference))]

    def fault(self, page, reference):
        target = self.target(page, reference)
        if target.netloc != "site":
            return None
        path = self.path(page, reference)
        if path is None:
            return f"{reference}: outside the site's own folder"
        if path not in self.by_path:
            return None if (self.folder / path).is_file() else f"{reference}: no such file"
        if target.fragment and unquote(target.fragment) not in self.by_path[path].html.ids:
            return f"{reference}: no such place on that page"
        return None

    def neighbors(self, page):
        """The pages that a reader can go to from this one."""
        paths = [self.path(page, named["href"]) for named in page.links("a", "href")]
        return [self.by_path[path] for path in paths if path in self.by_path]
