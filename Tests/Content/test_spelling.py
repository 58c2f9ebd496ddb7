"""Every word of the guide and of its theme is spelled right, by hunspell and the lists in `words/`."""

import pathlib
import re
import subprocess

import pytest
import yaml
from guide_texts import Article

ROOT = pathlib.Path(__file__).parents[2]
WORDS = pathlib.Path(__file__).parent / "words"
DICTIONARIES = {"en": "en_US", "es": "es_US"}
# Not words of the language of the page: what programs read, and the names and titles of works.
SKIPPED_KEYS = {
    "kind", "id", "url", "doi", "email", "phone", "author", "slug", "moment", "channel", "audience", "category",
    "categories", "page", "related", "sources", "replaced_by", "see", "owner", "tags_of", "from", "to", "office",
    "attribution", "starter_plan", "theme", "time_zone", "languages", "default_language", "base_url", "only_on",
    "source_hash", "share_image", "except", "stages", "modes", "origin", "status", "type", "grade", "known",
}


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in SKIPPED_KEYS:
                yield from strings(item)


def texts(language):
    """Each file of a language with its texts. The messages stay English in every language."""
    folder = ROOT / "content" if language == "en" else ROOT / "content/i18n" / language
    for path in sorted([*folder.glob("articles/*.md"), *folder.glob("*.yaml"), *folder.glob("*/*.yaml")]):
        if path.parent.name == "wording":
            continue
        if path.suffix == ".md":
            article = Article(path)
            yield path, "\n".join([*strings(article.head), article.body])
            continue
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        if path.name == "search.yaml":
            # What people type into the search has words of other languages and short forms on purpose.
            continue
        if path.name == "sources.yaml":
            for source in data["items"]:
                source.pop("title", None), source.pop("publisher", None)
        yield path, "\n".join(strings(data))
    # The words of the theme, and those that this guide says in its own way; both are named by their language.
    for path in [ROOT / f"themes/campus/wording/{language}.yaml", ROOT / f"content/wording/{language}.yaml"]:
        wording = yaml.safe_load(path.read_text(encoding="utf-8"))
        wording["words"].pop("search_synonyms", None)
        yield path, "\n".join(strings(wording))


def words(text):
    text = re.sub(r"^```\w+|\]\([^)]*\)|\{#[^}]*\}|\{\w+\}|https?://\S+|\S+@\S+|\b\w+:[\w-]+$", " ", text, flags=re.M)
    text = re.sub(r"^(?:id|page|bank|category|source|starter|name): .*$", " ", text, flags=re.M)
    text = re.sub(r"^(?:caption|columns|rows|text): ", " ", text, flags=re.M)
    return set(re.findall(r"[^\W\d_]{2,}(?:'[^\W\d_]+)*", text.replace("’s ", " ").replace("’", "'")))


@pytest.mark.parametrize("language", sorted(DICTIONARIES))
def test_words_are_spelled_right(language):
    found = {path: words(text) for path, text in texts(language)}
    assert len(found) > 20
    every = sorted(set().union(*found.values()))
    result = subprocess.run(
        ["hunspell", "-l", "-i", "utf-8", "-d", DICTIONARIES[language], "-p", WORDS / f"{language}.txt"],
        input="\n".join(every), capture_output=True, text=True, check=True)
    wrong = set(result.stdout.split())
    places = {
        word: [str(path.relative_to(ROOT)) for path in found if word in found[path]] for word in sorted(wrong)}
    assert places == {}, "fix the word, or add it to Tests/Content/words if it is right"


@pytest.mark.parametrize("language", sorted(DICTIONARIES))
def test_lists_hold_nothing_that_is_not_used(language):
    used = set().union(*(words(text) for _, text in texts(language)))
    listed = (WORDS / f"{language}.txt").read_text(encoding="utf-8").split()
    assert listed == sorted(set(listed)), "one of each, in order"
    assert [word for word in listed if word not in used] == []
