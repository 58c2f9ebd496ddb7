"""What readers meet of each kind of page, in numbers: `measure_reading.py SITE`. Documentation/Design.md tells what is aimed at.

On a phone of 360 by 740 pixels: where the text begins, what comes after its last sentence, how high help and footer are.
On paper: how many sheets each kind of page takes. And how many taps lead from the first page to what readers come for;
going into a field counts as one tap, and so does a choice.
"""

import pathlib
import statistics
import sys
import tempfile

from built_site import Site
from paper import lines_of_sheets
from site_server import SiteServer
from windows import Browsers, PlaywrightWindow

PHONE = {"width": 360, "height": 740}
PAPERS = ("Letter", "A4")

HEIGHTS = """(() => {
  const top = (selector) => {
    const element = document.querySelector(selector);
    return element?.checkVisibility() ? Math.round(element.getBoundingClientRect().top + scrollY) : null;
  };
  const prose = document.querySelector('.prose');
  const last = prose && [...prose.querySelectorAll(':scope > :is(p, ul, ol, figure, div, table):not(.next)')].at(-1);
  const next = prose?.querySelector(':scope > .next');
  const end = (element) => Math.round(element.getBoundingClientRect().bottom + scrollY);
  return {
    page: document.documentElement.scrollHeight,
    text: top('.prose > *'),
    after: last ? top('.help') - end(next ?? last) : null,
    foot: document.documentElement.scrollHeight - top('.help'),
    question: top('.category li'),
    letter: top('.letter-text'),
    copy: top('.letter-tools button'),
    blank: top('.letter .blank, .fill input'),
  };
})()"""


def heights(browsers, server, site):
    window = PlaywrightWindow(browsers.chromium, viewport=PHONE, has_touch=True)
    found = {}
    for page in site.standing_pages:
        window.open(server.base + page.path)
        window.wait("document.readyState === 'complete'")
        window.js("new Promise(done => setTimeout(done, 150))")
        found[page] = window.js(HEIGHTS)
    window.close()
    return found


def sheets(browsers, server, pages):
    window = PlaywrightWindow(browsers.chromium, viewport={"width": 720, "height": 960})
    window.page.emulate_media(media="print")
    found = {}
    for page in pages:
        window.open(server.base + page.path)
        window.lay_out()
        found[page] = {paper: lines_of_sheets(window.pdf(paper)) for paper in PAPERS}
    window.close()
    return found


def show_heights(found, languages):
    print("On a phone of 360 by 740, in pixels")
    for language in languages:
        articles = {page: measured for page, measured in found.items() if page.kind == "article" and page.html.lang == language}
        texts = {page: measured["text"] for page, measured in articles.items() if measured["text"]}
        late = sorted((top, str(page)) for page, top in texts.items() if top > 430)
        print(f"  articles, {language}: text begins at {statistics.median(texts.values()):.0f} in the middle, {max(texts.values())} at most; "
              f"below 430 on {len(late)} of {len(texts)}: {' '.join(f'{name}={top}' for top, name in late)}")
        after = {page: measured["after"] for page, measured in articles.items() if measured["after"] is not None}
        print(f"  articles, {language}: from the last sentence or the next step to the help {statistics.median(after.values()):.0f} in the middle, {max(after.values())} at most")
        mine = {page: measured for page, measured in found.items() if page.html.lang == language and page.kind != "worksheet"}
        feet = {page: measured["foot"] for page, measured in mine.items()}
        highest = max(feet, key=feet.get)
        print(f"  all pages, {language}: help and footer {statistics.median(feet.values()):.0f} in the middle, {feet[highest]} at most ({highest})")
    for page, measured in found.items():
        if page.kind in ("home", "bank", "print"):
            print(f"  {page}: {measured['page']} high" + (f", first question at {measured['question']}" if measured["question"] else ""))
        if page.kind == "template" and page.path.endswith("email-cold/"):
            print(f"  {page}: {measured['page']} high, letter at {measured['letter']}, copy button at {measured['copy']}, first blank at {measured['blank']}")


def show_sheets(found):
    print("On paper, in sheets")
    for page, papers in found.items():
        counts = ", ".join(f"{paper} {len(sheets)}" for paper, sheets in papers.items())
        short = [f"{paper} {number}: {len(lines)} lines" for paper, sheets in papers.items() for number, lines in enumerate(sheets, 1) if len(lines) < 6]
        print(f"  {page}: {counts}" + (f"; short sheets: {', '.join(short)}" if short else ""))


def main(folder):
    site = Site(pathlib.Path(folder).resolve())
    languages = list(dict.fromkeys(page.html.lang for page in site.standing_pages))
    with tempfile.TemporaryDirectory() as work:
        server, browsers = SiteServer(site.folder), Browsers(pathlib.Path(work))
        show_heights(heights(browsers, server, site), languages)
        kinds = ("article", "checklist", "template", "bank", "faq", "print", "packet", "home", "glossary")
        printed = [page for page in site.standing_pages if page.kind in kinds and page.html.lang == languages[0]]
        show_sheets(sheets(browsers, server, printed))
        browsers.close()
        server.stop()


main(sys.argv[1])
