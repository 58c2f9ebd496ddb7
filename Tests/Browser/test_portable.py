"""The editions that are made to be carried: a folder that opens by double-click, and one file.

Everything here is opened from a folder (`file://`), where browsers load no modules and fetch nothing.
"""

import re
import subprocess

import pytest
from built_site import Site
from conftest import ROOT, in_windows
from test_search import ask, guide_program


def edition(folder, form):
    """This guide's own content in another form. A space in the folder's name, as people have them."""
    output = folder / f"my {form}"
    subprocess.run([guide_program(), "build", ROOT, f"--{form}", "--output", output, "--quiet"],
                   check=True, capture_output=True)
    return Site(output)


@pytest.fixture(scope="session")
def portable(tmp_path_factory):
    return edition(tmp_path_factory.mktemp("portable"), "portable")


@pytest.fixture(scope="session")
def single(tmp_path_factory):
    return edition(tmp_path_factory.mktemp("single"), "single-file")


def address(site, file):
    return (site.folder / file).as_uri()


FOLDER = ("chromium light", "firefox strict", "webkit light")


def test_every_link_names_a_file(portable):
    for page in portable.every_page:
        for reference in page.html.references:
            if not re.match(r"[a-z]+:|#", reference):
                assert (portable.folder / page.file).parent.joinpath(re.split("[?#]", reference)[0]).is_file(), \
                    f"{page}: {reference}"
        assert 'type="module"' not in page.source and "data-worker" not in page.source
    assert not (portable.folder / "worker.js").exists()


@in_windows(*FOLDER)
def test_pages_open_from_a_folder(window, portable):
    for page in portable.one_of_each_kind:
        window.open(address(portable, page.file))
        assert window.js("document.querySelectorAll('h1').length") == 1, page
        assert [error for error in window.errors if "404" not in error] == [], page


@in_windows(*FOLDER)
def test_search_works_from_a_folder(window, portable):
    window.open(address(portable, "prepare/index.html"))
    window.wait("document.querySelector('a[data-search]').getAttribute('role') === 'button'")
    window.js("document.querySelector('a[data-search]').click()")
    window.wait("document.querySelector('dialog.search')?.open === true")
    status, results = ask(window, "intervew")
    assert results, status
    window.open(results[0][1])
    assert window.js("document.querySelectorAll('h1').length") == 1


@in_windows(*FOLDER)
def test_tools_work_from_a_folder(window, portable):
    page = next(page for page in portable.standing_pages if page.kind == "bank")
    window.open(address(portable, page.file))
    window.wait("!document.querySelector('.filter').hidden")


@in_windows(*FOLDER)
def test_one_file_has_everything(window, single):
    for page in single.every_page:
        window.open(address(single, page.file))
        assert window.errors == [], page
        assert window.js("document.querySelectorAll('.one-page').length") > 20
        assert window.js("[...document.images].every(image => image.src.startsWith('data:'))")
        assert window.js("""[...document.querySelectorAll('a[href^="#"]')].filter(link => link.hash.length > 1 &&
            !document.getElementById(decodeURIComponent(link.hash.slice(1)))).map(link => link.hash)""") == []
        # The style within is the theme's and is allowed to apply; its sibling from elsewhere is not.
        assert window.js("document.styleSheets.length") == 1
        assert window.js("performance.getEntriesByType('resource').filter(entry => !entry.name.startsWith('data:')).length") == 0


@in_windows(*FOLDER)
def test_tools_in_one_file_see_their_own_page(window, single):
    window.open(address(single, "guide.html"))
    bank = "document.querySelector('.filter').closest('.one-page')"
    window.js(f"({bank}.scrollIntoView(), true)")
    window.wait("!document.querySelector('.filter').hidden")
    assert window.errors == []


@in_windows("chromium light")
def test_one_file_is_accessible(window, single):
    window.open(address(single, "guide.html"))
    assert window.axe() == []
