"""The texts of a content folder, read without guide: what the tests hold against what guide says."""

import re

import yaml

PROSE_BLOCKS = ("tip", "note", "do", "dont")


class Article:
    def __init__(self, path):
        text = path.read_text(encoding="utf-8")
        _, head, self.body = re.split(r"^---\n", text, maxsplit=2, flags=re.MULTILINE)
        self.head = yaml.safe_load(head)
        self.id = self.head.get("id", path.stem)
        self.path = path

    def section(self, anchor):
        """The text under the heading with this id; without one, the text before the first heading."""
        if not anchor:
            return re.split(r"^#", self.body, maxsplit=1, flags=re.MULTILINE)[0]
        found = re.search(rf"^##+ .*\{{#{re.escape(anchor)}\}}\n(.*?)(?=^##|\Z)", self.body, re.M | re.S)
        return found and found.group(1)

    @property
    def blocks(self):
        """The fenced blocks: their names and what is in them."""
        return re.findall(r"^```(\S+)[^\n]*\n(.*?)^```", self.body, re.M | re.S)


class Guide:
    def __init__(self, folder):
        self.folder = folder
        self.articles = {article.id: article for article in map(Article, sorted((folder / "articles").glob("*.md")))}
        self.names = {
            "page": {article.id: article.head["title"] for article in self.articles.values()},
            "term": {term["id"]: term["term"] for term in self.data("glossary.yaml")["items"]},
            "contact": {contact["id"]: contact["name"] for contact in self.data("contacts.yaml")["items"]},
        }

    def data(self, name):
        return yaml.safe_load((self.folder / name).read_text(encoding="utf-8"))

    def all_data(self, folder):
        return [self.data(f"{folder}/{path.name}") for path in sorted((self.folder / folder).glob("*.yaml"))]

    def paragraphs(self, article):
        """The sentences of an article block by block, as a reader meets them; headings are left out."""

        def block(match):
            return match.group(2) if match.group(1) in PROSE_BLOCKS else "\n"

        text = re.sub(r"^```(\S+)[^\n]*\n(.*?)^```$", block, article.body, flags=re.M | re.S)
        text = re.sub(r"^#.*$", "", text, flags=re.M)
        text = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", text)
        text = re.sub(r"\[\]\((\w+):([^)#]*)[^)]*\)", lambda m: self.names.get(m[1], {}).get(m[2], m[2]), text)
        text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
        text = re.sub(r"\*+|(?<!\\)\\(?=\*)|`", "", text)
        text = re.sub(r"^(?=[ \t]*(?:[-*]|\d+\.) )", "\n", text, flags=re.M)
        text = re.sub(r"^[ \t]*(?:[-*]|\d+\.) ", "", text, flags=re.M)
        return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if re.search(r"\w", part)]
