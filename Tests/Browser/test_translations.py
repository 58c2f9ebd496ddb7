"""What readers are told of a translation: that no person has reviewed it, on every page that has words of one."""

import re
import shutil
import subprocess

from built_guide import guide_program
from built_site import Site
from conftest import ROOT

# Pages whose words are the theme's, or that only lead on.
WITHOUT_TRANSLATED_CONTENT = {"404", "not-found", "offline", "redirect"}
KINDS = {
    "home", "article", "bank", "template", "checklist", "time-plans", "glossary", "faq", "contact", "sources", "worksheet",
    "questions", "templates", "checklists", "all-pages", "tag", "tags", "print",
}


def built(folder, change):
    """This guide with its translations changed: each file's text goes through `change`."""
    content = shutil.copytree(ROOT / "content", folder / "content")
    for file in (content / "i18n").rglob("*.*"):
        file.write_text(change(re.sub(r"(?m)^reviewed_by:.*\n", "", file.read_text())))
    subprocess.run([guide_program(), "build", "--content", content, "--themes", ROOT / "themes", "--output", folder / "site", "--quiet"],
                   check=True, capture_output=True)
    return Site(folder / "site")


def translated(site):
    main = site.by_path[""].html.lang
    return [page for page in site.standing_pages
            if page.html.lang != main and not page.original_language and page.kind not in WITHOUT_TRANSLATED_CONTENT]


def says_so(page):
    words = re.search(r'(?m)^  unreviewed: "(.*)"$', (ROOT / f"themes/campus/wording/{page.html.lang}.yaml").read_text())[1]
    return words in page.source


def test_every_kind_of_page_says_that_nobody_has_reviewed_it(tmp_path):
    pages = translated(built(tmp_path, lambda text: text))
    assert KINDS - {page.kind for page in pages} == set()
    # A topic may have only articles that nobody has translated.
    assert [str(page) for page in pages if page.kind != "tag" and not says_so(page)] == []
    assert any(says_so(page) for page in pages if page.kind == "tag")


def test_no_page_says_so_once_somebody_has(tmp_path):
    office = re.search(r"(?m)^office: *(\S+)", (ROOT / "content/site.yaml").read_text())[1]

    def reviewed(text):
        return re.sub(r"(?m)^(kind|title):", rf"reviewed_by: {office}\n\1:", text, count=1)

    pages = translated(built(tmp_path, reviewed))
    assert len(pages) > 20
    assert [str(page) for page in pages if says_so(page)] == []
