"""The search, as people use it: by keyboard and by button, with slips and other forms, in each language."""

import gzip
import re
import subprocess
import sys

import pytest
from built_guide import guide_program
from conftest import ROOT, in_windows
from site_server import SiteServer

OPEN = "document.querySelector('dialog.search')?.open === true"


def open_search(window, server, page=""):
    window.open(server.base + page)
    window.wait("document.querySelector('a[data-search]').getAttribute('role') === 'button'")
    window.js("document.querySelector('a[data-search]').click()")
    window.wait(OPEN)


def ask(window, question):
    """Types a question and waits for its answer: the status, and the results as title and address."""
    window.js("(document.querySelector('.search-status').textContent = 'waiting', true)")
    window.js(f"""(() => {{
        const field = document.querySelector('.search input');
        field.value = {question!r};
        field.dispatchEvent(new Event('input', {{ bubbles: true }}));
        return true;
    }})()""")
    window.wait("document.querySelector('.search-status').textContent !== 'waiting'")
    results = window.js("[...document.querySelectorAll('.search-results a')].map(link => [link.textContent, link.href])")
    return window.js("document.querySelector('.search-status').textContent"), results


ALL = ("chromium light", "firefox light", "webkit light")


@in_windows(*ALL)
def test_answers_with_other_forms_and_after_a_slip(window, server):
    open_search(window, server)
    _, results = ask(window, "interviewing")
    assert results
    for same in ("interviews ", "intervew ", "interviewnig ", "nterview "):
        status, others = ask(window, same)
        assert {address for _, address in others} & {address for _, address in results}, f"{same}: {status} {others}"
    status, none = ask(window, "qqqqqqqq")
    assert none == [] and status.strip()


@in_windows(*ALL)
def test_a_result_shows_the_section_with_the_words_marked(window, server, site):
    open_search(window, server)
    _, results = ask(window, "thanks")
    assert any("#" in address for _, address in results)
    for _, address in results:
        path, _, anchor = address.removeprefix(server.base).partition("#")
        assert path in site.by_path and (not anchor or anchor in site.by_path[path].html.ids), address
    marks = window.js("[...document.querySelectorAll('.search-results mark')].map(mark => mark.textContent.toLowerCase())")
    assert marks and all(mark.startswith("thank") for mark in marks)


@in_windows("chromium light", "firefox light")
def test_by_keyboard_alone(window, server):
    window.open(server.base)
    window.wait("document.querySelector('a[data-search]').getAttribute('role') === 'button'")
    window.to_front()
    window.js("(document.querySelector('a[data-search]').focus(), true)")
    window.press("/")
    window.wait(OPEN)
    assert window.js("document.activeElement.type") == "search"
    window.page.keyboard.type("prepare ")
    window.wait("document.querySelectorAll('.search-results a').length > 1")
    window.press("ArrowDown")
    window.press("ArrowDown")
    window.press("ArrowUp")
    assert window.js("document.activeElement === document.querySelector('.search-results a')")
    assert window.check("focus")["ring"] >= 2
    window.press("ArrowUp")
    assert window.js("document.activeElement.type") == "search"
    window.press("Escape")
    window.wait("!document.querySelector('dialog.search').open")
    assert window.js("document.activeElement.matches('a[data-search]')")
    window.press("/")
    window.wait(OPEN)
    first = window.js("document.querySelector('.search-results a').href")
    window.press("Enter")
    window.page.wait_for_url(first)


# A key that is part of a word being composed, as browsers tell of it; Safari says so by a number alone.
COMPOSING = ["isComposing: true", "keyCode: 229"]


@in_windows("chromium light", "firefox light")
def test_a_word_that_is_being_composed_keeps_its_keys(window, server):
    open_search(window, server)
    assert ask(window, "question")[1]
    for key in ("ArrowDown", "ArrowUp", "Escape"):
        for how in COMPOSING:
            assert window.js(f"""(() => {{
              const field = document.querySelector('#guide-search-field');
              field.focus();
              const event = new KeyboardEvent('keydown', {{key: '{key}', bubbles: true, cancelable: true, {how}}});
              field.dispatchEvent(event);
              return !event.defaultPrevented && document.activeElement === field && document.querySelector('dialog.search').open;
            }})()"""), (key, how)


@in_windows("chromium light", "firefox light")
def test_no_single_sign_opens_it_from_the_page(window, server):
    window.open(server.base)
    window.wait("document.querySelector('a[data-search]').getAttribute('role') === 'button'")
    window.to_front()
    window.js("(document.querySelector('main a').focus(), true)")
    window.press("/")
    window.press("k")
    assert window.js("document.querySelector('dialog.search') === null")
    window.press("Control+k")
    window.wait(OPEN)


@in_windows("firefox light", "chromium light")
def test_what_is_hidden_is_not_shown(window, server):
    open_search(window, server)
    assert 0 < len(ask(window, "accommodations")[1]) <= 6
    assert window.js("[...document.querySelectorAll('.search [hidden]')].filter(one => one.getClientRects().length > 0).length") == 0


@in_windows("chromium light", "chromium dark", long=["firefox light", "webkit light"])
def test_is_accessible_and_says_how_many(window, server):
    open_search(window, server)
    status, results = ask(window, "question")
    assert re.search(r"\d", status) and results
    assert window.js("document.querySelector('.search-status').getAttribute('role')") == "status"
    assert window.axe() == []
    assert window.errors == []


@in_windows("chromium phone", "firefox phone")
def test_fits_a_narrow_phone(window, server):
    open_search(window, server)
    assert ask(window, "question")[1]
    assert window.check("sidewaysScrolling") == []
    assert window.js("document.querySelector('dialog.search').scrollWidth <= innerWidth")


@in_windows(*ALL)
def test_each_language_has_its_own(window, server):
    open_search(window, server, "es/")
    _, results = ask(window, "preguntando")
    assert results and all(address.startswith(server.base + "es/") for _, address in results)
    assert ask(window, "conversacion ")[1]


@in_windows(*ALL)
def test_a_question_in_another_language_leads_across(window, server):
    open_search(window, server)
    assert not [address for _, address in ask(window, "hoja de trabajo")[1] if "/es/" in address]
    window.wait("document.querySelector('.search-across button')?.checkVisibility()")
    assert window.js("document.querySelector('.search-across button').lang") == "es"
    window.js("(document.querySelector('.search-across button').click(), true)")
    window.wait("document.querySelector('.search-across').hidden")
    assert window.js("document.activeElement.href") == server.base + "es/worksheet/"
    assert ask(window, "worksheet ")[1][0][1] == server.base + "worksheet/"
    assert window.js("document.querySelector('.search-across').hidden")


@in_windows("chromium without script")
def test_without_script_the_button_leads_to_all_pages(window, server):
    window.open(server.base)
    window.page.locator("a[data-search]").click()
    assert window.page.url == server.base + "all-pages/"


def site_of_size(folder, articles):
    """A generated guide in this project's own theme, built."""
    corpus = folder / f"corpus-{articles}"
    subprocess.run([sys.executable, ROOT / "scripts/bench/make-corpus", "--n", str(articles), "--out", corpus,
                    "--layouts", "guide"], check=True, capture_output=True)
    settings = corpus / "guide/content/site.yaml"
    text = settings.read_text()
    settings.write_text(re.sub(r"(?m)^theme:.*\n", "", text))
    built = corpus / "site"
    subprocess.run([guide_program(), "build", corpus / "guide", "--themes", ROOT / "themes", "--output", built,
                    "--base-url", "https://another.example/", "--quiet"], check=True, capture_output=True)
    return built


def loaded_for(window, server, site, question):
    """The bytes, compressed, of all parts of the index that a first question loads."""
    open_search(window, server)
    ask(window, question)
    files = {url.removeprefix(server.base).partition("?")[0] for url in window.requests if "/search/" in url}
    assert any("/w" in file for file in files), files
    return sum(len(gzip.compress((site / file).read_bytes(), mtime=0)) for file in files)


@pytest.mark.parametrize(("pages", "articles", "limit"), [(40, 33, 40_000), (2_000, 1_950, 150_000)])
@in_windows("chromium light")
def test_a_question_loads_little(window, tmp_path, pages, articles, limit):
    site = site_of_size(tmp_path, articles)
    heads = [text for file in site.glob("search/*/t*.json") for text in re.findall(r'\["([^"]*/)",\["",', file.read_text())]
    assert len(heads) >= pages, f"only {len(heads)} pages can be found"
    server = SiteServer(site)
    try:
        questions = ["the first question about a notebook", "preparing", "thank you", "notebok", "librarain questoin"]
        loaded = {question: loaded_for(window, server, site, question) for question in questions}
    finally:
        server.stop()
    assert {question: size for question, size in loaded.items() if size > limit} == {}, loaded
