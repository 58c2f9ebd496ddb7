"""The editions that are made to be carried: a folder that opens by double-click, and one file.

Everything here is opened from a folder (`file://`), where browsers load no modules and fetch nothing.
"""

import re
import subprocess

import pytest
from built_guide import guide_program
from built_site import Site
from conftest import ROOT, in_windows
from test_search import ask


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


@in_windows(*FOLDER)
@pytest.mark.parametrize(("file", "slip", "plain"), [("guide.html", "intervew", "thank"), ("guide-es.html", "entrevsta", "gracias")])
def test_search_works_in_one_file(window, single, file, slip, plain):
    window.open(address(single, file))
    window.wait("document.querySelector('a[data-search]').getAttribute('role') === 'button'")
    window.js("document.querySelector('a[data-search]').click()")
    window.wait("document.querySelector('dialog.search')?.open === true")
    status, results = ask(window, slip)
    assert results, status
    _, results = ask(window, plain)
    for _, found in results:
        assert found.startswith(address(single, file) + "#page-"), found
        assert window.js(f"document.getElementById({found.partition('#')[2]!r}) !== null"), found
    assert any("--" in found.partition("#page-")[2] for _, found in results)
    window.js("document.querySelector('.search-results a').click()")
    window.wait(f"location.href === {results[0][1]!r}")
    assert window.js("document.querySelector('dialog.search').open") is False
    assert window.errors == []


@in_windows(*FOLDER)
def test_the_worksheet_works_in_one_file(window, single):
    window.open(address(single, "guide.html"))
    sheet = "document.getElementById('page-worksheet')"
    # A link from another page leads to the step itself.
    window.js("(document.querySelector('a[href=\"#page-worksheet--prepare\"]').click(), true)")
    window.wait(f"{sheet}.querySelector('.worksheet').hidden === false")
    window.wait("document.documentElement.dataset.wsView === 'prepare'")
    assert window.js(f"{sheet}.querySelector('.notice').getBoundingClientRect().height") > 0
    assert window.js(f"[...{sheet}.querySelectorAll('.worksheet a[href]')].map(link => link.getAttribute('href'))"
                     ".filter(href => !href.startsWith('#page-'))") == []
    window.js("(location.hash = '#page-worksheet--goal', true)")
    window.wait("document.documentElement.dataset.wsView === 'goal'")
    window.js(f"""(() => {{
        const area = {sheet}.querySelector('.worksheet textarea');
        area.value = 'How is a bridge inspected?';
        area.dispatchEvent(new Event('input', {{ bubbles: true }}));
        area.dispatchEvent(new Event('focusout', {{ bubbles: true }}));
        return true;
    }})()""")
    # Another page of the file leaves the worksheet as it is, and the notes are there when the file is opened again.
    window.js("(location.hash = '#page-faq', true)")
    window.open("about:blank")
    window.open(address(single, "guide.html") + "#page-worksheet--goal")
    window.wait("document.documentElement.dataset.wsView === 'goal'")
    window.wait(f"{sheet}.querySelector('.worksheet textarea').value === 'How is a bridge inspected?'")
    window.js("(localStorage.clear(), true)")
    assert window.errors == []


@in_windows("chromium light")
def test_one_file_is_accessible(window, single):
    window.open(address(single, "guide.html"))
    assert window.axe() == []
