"""The form on paper, and the page as all readers meet it: without script, small, in the dark, in forced colors."""

import gzip
import re

import pytest
from font_sets import SETS
from paper import texts_of_sheets
from student import student
from webkit_page import WebKit
from windows import LEVELS, TOOLS

VIEWS = ["talks", "board", "people", "side-by-side", "data", "talk", "goal", "ask", "arrange", "prepare", "hold", "thank", "follow-up", "compare"]


def filled(browser, server, must=None, **options):
    """A student who has the example before them, and its id. What the browser `must` have taken on is asked of it."""
    one = student(browser, server, **options).open().do("Look at an example").view("talk")
    assert must is None or one.page.evaluate(f"matchMedia('{must}').matches"), f"the browser did not take on {must}"
    return one, one.page.evaluate("location.hash.split('/')[1]")


def go(one, view, id):
    one.page.evaluate("to => location.hash = to", view if view in VIEWS[:5] else f"{view}/{id}")
    one.page.wait_for_selector(f"html[data-ws-view='{view}']")


def with_prefs(browsers, engine, prefs, **options):
    """The browser of an engine with what its owner likes: Firefox takes that only as it starts."""
    is_firefox = not isinstance(engine, WebKit) and engine.browser_type.name == "firefox"
    return (browsers.firefox(**prefs), {}) if is_firefox else (engine, options)


@pytest.mark.not_in("firefox", why="cannot be asked anything without script")
def test_without_script_the_form_is_whole(engine, server):
    # WebKitGTK leaves out all script of a page, and can still be asked what it shows.
    context = engine.new_context(**{"settings": ["enable-javascript-markup=false"]} if isinstance(engine, WebKit) else {"java_script_enabled": False})
    page = context.new_page()
    page.goto(server.base + "worksheet/")
    for step in ("goal", "people", "ask", "arrange", "prepare", "talk", "thank", "follow-up", "compare"):
        assert page.locator(f"#{step}").is_visible()
    lines = page.eval_on_selector_all(".paper-questions > li", "all => all.map(one => one.querySelectorAll('.lines i').length)")
    assert len(lines) >= 7 and min(lines) >= 4
    assert page.locator("#guide-paper .lines").count() > 10
    assert page.is_hidden("#guide-worksheet") and page.locator(".help").is_visible() and page.locator(".foot").is_visible()
    assert "What first drew you to this kind of work?" in page.locator("#guide-paper").inner_text()
    context.close()


@pytest.mark.parametrize("fonts", SETS)
@pytest.mark.parametrize("paper", ["Letter", "A4"])
def test_no_question_is_split_from_its_lines(browsers, server, paper, fonts):
    one = student(browsers.with_fonts(fonts).chromium, server).open()
    questions = one.page.evaluate("""() => {
      document.documentElement.classList.add("ws-print-blank");
      return [...document.querySelectorAll(".paper-questions > li")].map((item, index) => {
        item.prepend(`first${index}. `);
        item.append(`last${index}.`);
        return index;
      });
    }""")
    pages = texts_of_sheets(one.page.pdf(format=paper))
    where = {name: [number for number, text in enumerate(pages) if name in text] for index in questions for name in (f"first{index}.", f"last{index}.")}
    assert all(len(found) == 1 for found in where.values()), where
    assert [index for index in questions if where[f"first{index}."] != where[f"last{index}."]] == []
    assert "Your talks" not in pages[0] and "573-341-4209" in "".join(pages)
    one.context.close()


def faults_of_axe(browser, server, must=None, **options):
    one, id = filled(browser, server, must, **options)
    found = []
    for view in VIEWS:
        go(one, view, id)
        one.page.evaluate("() => { for (const fold of document.querySelectorAll('#guide-worksheet details')) fold.open = true; }")
        one.load((TOOLS / "axe.min.js").read_text())
        report = one.page.evaluate(f"axe.run(document, {{runOnly: {LEVELS}, resultTypes: ['violations']}})")
        found += [f"{view}: {fault['id']}: {node['html'][:150]}" for fault in report["violations"] for node in fault["nodes"]]
    errors = one.errors + getattr(one.context, "errors", [])
    one.context.close()
    return found + errors


@pytest.mark.long_in("firefox", "webkit")
def test_every_view_is_accessible(engine, server):
    assert faults_of_axe(engine, server) == []


@pytest.mark.long_in("firefox", "webkit")
def test_every_view_is_accessible_in_the_dark(engine, browsers, server):
    theme = {"theme": "Adwaita:dark"} if isinstance(engine, WebKit) else {"color_scheme": "dark"}
    browser, options = with_prefs(browsers, engine, {"ui.systemUsesDarkTheme": 1}, **theme)
    assert faults_of_axe(browser, server, "(prefers-color-scheme: dark)", **options) == []


@pytest.mark.not_in("chromium", "firefox", why="is asked about forced colors instead")
def test_every_view_is_accessible_in_high_contrast(engine, server):
    assert faults_of_axe(engine, server, "(prefers-contrast: more)", theme="HighContrast") == []


def test_every_view_fits_a_small_screen_and_large_targets(engine, server):
    look_on_a_small_screen(engine, server)


@pytest.mark.parametrize("fonts", SETS)
def test_every_view_fits_a_small_screen_with_other_fonts(browsers, server, fonts):
    look_on_a_small_screen(browsers.with_fonts(fonts).chromium, server)


def look_on_a_small_screen(browser, server):
    one, id = filled(browser, server, "(width: 320px)", viewport={"width": 320, "height": 640})
    wide, small = [], []
    for view in VIEWS:
        go(one, view, id)
        if one.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(view)
        small += one.page.evaluate("""view => [...document.querySelectorAll('#guide-worksheet :is(button, input, select, summary)')]
          .map(one => [one, one.getBoundingClientRect()]).filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
          .map(([one]) => `${view}: ${one.outerHTML.slice(0, 100)}`)""", view)
    assert wide == [] and small == []
    one.context.close()


def test_in_the_talk_the_question_is_at_the_top_of_the_screen(engine, server):
    one, id = filled(engine, server, "(width: 360px)", viewport={"width": 360, "height": 740})
    go(one, "hold", id)
    assert one.page.evaluate("document.querySelector('.ws-asking').getBoundingClientRect().top + scrollY") < 740 / 5
    one.context.close()


def test_the_bar_of_a_message_leaves_a_phone_to_the_message(engine, server):
    one, id = filled(engine, server, "(width: 360px)", viewport={"width": 360, "height": 740})
    go(one, "ask", id)
    for name in one.page.eval_on_selector_all("[id^=ws-blank-]:not([id$=fault]):not([id$=hint])", "all => all.map(one => one.id)"):
        one.page.fill(f"#{name}", "bridges")
    # The longest words that there are for each action.
    tall = one.page.evaluate("""words => { const bar = document.querySelector('.ws-stay'), buttons = [...bar.children];
      const short = bar.offsetHeight; buttons.forEach((button, index) => button.textContent = words[index]); return [buttons.length, short, bar.offsetHeight]; }""",
                             ["Copiar el mensaje", "Abrir en el correo", "Lo envié otra vez"])
    assert tall[0] == 3 and max(tall[1:]) <= 100, tall
    one.context.close()


@pytest.mark.parametrize(("width", "columns"), [(360, 1), (1280, 3)])
def test_people_take_the_width_of_a_screen(engine, server, width, columns):
    one, _ = filled(engine, server, f"(width: {width}px)", viewport={"width": width, "height": 800})
    for _ in range(3):
        go(one, "people", "")
        one.do("Add a person").view("person")
    go(one, "people", "")
    items = "[...document.querySelectorAll('.ws-people > li')].map(item => item.getBoundingClientRect().left)"
    assert one.page.evaluate(f"new Set({items}).size") == columns
    one.context.close()


@pytest.mark.not_in("webkit", why="forces no colors: under a desktop of high contrast it tells pages (prefers-contrast: more) and leaves theirs")
def test_forced_colors_keep_what_color_tells(engine, browsers, server):
    browser, options = with_prefs(browsers, engine, {"browser.display.document_color_use": 2}, forced_colors="active")
    one, id = filled(browser, server, "(forced-colors: active)", **options)
    go(one, "prepare", id)
    borders = one.page.evaluate("[...document.querySelectorAll('.ws-part')].map(one => getComputedStyle(one).borderTopStyle)")
    assert borders and set(borders) == {"solid"}
    one.context.close()


def test_a_filled_talk_prints_its_notes_and_nothing_of_the_page(browsers, server):
    one, id = filled(browsers.chromium, server)
    go(one, "goal", id)
    words = " ".join(texts_of_sheets(one.page.pdf(format="Letter")))
    assert "Came to it through a summer job" in words and "573-341-4209" in words
    assert "Saved on this device" not in words and "In progress" not in words
    one.context.close()


def test_the_language_can_be_changed_and_nothing_is_lost(browsers, server):
    one, id = filled(browsers.chromium, server)
    one.page.goto(server.base + f"es/worksheet/#goal/{id}")
    assert one.page.input_value("#ws-goal") == "I wonder how much of the work happens outside an office."
    assert one.page.text_content("#ws-title") == "Meta"
    one.context.close()


def test_the_first_script_is_light_and_the_second_is_kept_for_when_there_is_no_network(site):
    page = (site.folder / "worksheet" / "index.html").read_text()
    kept = (site.folder / "worker.js").read_text()
    for name, most in [("script", 40_000), ("later", 60_000)]:
        script = next(iter(re.findall(rf' data-{name}="\.\./(assets/worksheet[^"]+)"', page)))
        assert len(gzip.compress((site.folder / script).read_bytes())) <= most
        assert "import" not in re.findall(r"^\w+", (site.folder / script).read_text(), re.M)
        assert f'"{script}"' in kept


def test_notes_are_at_hand_when_the_second_script_does_not_come(browsers, server):
    context = browsers.chromium.new_context(service_workers="block")
    page = context.new_page()
    page.route("**/worksheet-later*", lambda route: route.abort())
    page.goto(server.base + "worksheet/#data")
    page.wait_for_selector("text=This part of the page did not load")
    page.unroute("**/worksheet-later*")
    page.click("text=Try again")
    page.wait_for_selector("#ws-import-file")
    context.close()


def test_nothing_is_written_while_an_import_that_was_cut_off_cannot_be_taken_back(browsers, server):
    context = browsers.chromium.new_context(service_workers="block")
    page = context.new_page()
    page.goto(server.base + "404.html")
    page.evaluate("localStorage.setItem('guide.infoint.importing', '[]')")
    page.route("**/worksheet-later*", lambda route: route.abort())
    page.goto(server.base + "worksheet/")
    page.wait_for_selector("[data-banner=newer]")
    page.unroute("**/worksheet-later*")
    page.reload()
    page.wait_for_selector("html[data-worksheet=on]")
    assert page.locator("[data-banner=newer]").count() == 0
    context.close()
