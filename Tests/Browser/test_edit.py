"""The editor as somebody in the office uses it: by mouse, by keyboard, on a phone."""

import difflib
import re
import signal

import pytest
from conftest import in_windows
from preview import Editor
from windows import PlaywrightWindow

CONTACTS = "content/contacts.yaml"
OFFICE = "Parent & Family Relations"
OLD, NEW = "+1-573-341-4209", "+1-573-341-0000"
ALL = ("chromium light", "firefox light", "webkit light")
SAVED = "document.querySelector('.status')?.textContent.startsWith('Everything is saved.')"

pytestmark = pytest.mark.usefixtures("left_empty")


def heading(words):
    return f"document.querySelector('main h1')?.textContent === {words!r} && !document.querySelector('main').ariaBusy"


def enter(window, editor, hash="", title=None):
    """Opens the editor by the address that guide has printed, and goes to one of its views."""
    if isinstance(window, PlaywrightWindow):
        if not getattr(window, "leaves", False):
            # A page with unsaved words asks before it is left.
            window.page.on("dialog", lambda dialog: dialog.accept())
            window.leaves = True
        window.page.goto("about:blank")
    window.open(editor.way_in)
    if isinstance(window, PlaywrightWindow):
        # Keys go to the window in front, and the tests of other files have left theirs open.
        window.to_front()
    window.wait("document.querySelector('main h1') !== null")
    if hash:
        window.js(f"void (location.hash = {hash!r})")
    if title:
        window.wait(heading(title))


def press_button(window, words, within="document"):
    """Clicks what is named by these words, as a mouse does: not in a view that waits for the next one."""
    found = f"[...({within} ?? document.createElement('p')).querySelectorAll('button, a, summary')].find(one => " \
            "one.checkVisibility() && !one.closest('[inert]') && " \
            f"(one.getAttribute('aria-label') ?? one.textContent).trim().startsWith({words!r}))"
    window.wait(f"{found} !== undefined")
    window.js(f"{found}.click()")


def write(window, box, text):
    """Puts a text into a box, as somebody does who types it."""
    window.js(f"(box => {{ box.focus(); box.value = {text!r}; box.dispatchEvent(new Event('input', {{bubbles: true}})); }})({box})")


FIELD = "[...document.querySelectorAll('label')].find(one => one.checkVisibility() && one.textContent.startsWith(%r)).control"


def fill(window, label, text):
    window.wait(f"[...document.querySelectorAll('label')].some(one => one.checkVisibility() && one.textContent.startsWith({label!r}))")
    write(window, FIELD % label, text)


def difference(old, new):
    return [line for line in difflib.unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm="") if re.match(r"[-+](?![-+])", line)]


def fits(window):
    assert window.js("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "wider than the screen"


def complaints(window):
    # What is left while something is loading is counted as a failure.
    return [error for error in window.errors if "/events" not in error and not error.startswith("failed: ")
            and "409" not in error]


# From the overview to a changed line and back


@in_windows(*ALL)
def test_a_phone_number_is_changed_by_mouse_and_taken_back(editor, window):
    file = editor.folder / CONTACTS
    before = file.read_text()
    enter(window, editor)
    press_button(window, "Contacts", "document.querySelector('main')")
    window.wait(heading("Contacts"))
    press_button(window, OFFICE)
    fill(window, "Phone", NEW)
    window.wait("document.querySelector('.status').textContent.startsWith('Not saved.')")
    assert file.read_text() == before, "something was written before it was saved"
    press_button(window, "Save")
    window.wait(SAVED)
    assert difference(before, file.read_text()) == [f'-    phone: "{OLD}"', f'+    phone: "{NEW}"']
    press_button(window, "History")
    window.wait(heading("History"))
    assert f"Phone of {OFFICE}" in window.js("document.querySelector('main').innerText")
    press_button(window, f"Take back: Phone of {OFFICE}")
    press_button(window, "Take it back", "document.querySelector('dialog')")
    window.wait("document.querySelector('main').innerText.includes('Taken back: Phone of')")
    assert file.read_text() == before
    assert complaints(window) == []


def tab_to(window, expression, most=200):
    """Goes on with the Tab key until the element with the focus is the one that is meant."""
    for _ in range(most):
        window.page.keyboard.press("Tab")
        if window.js(f"(one => Boolean(one && ({expression})))(document.activeElement)"):
            return
    raise AssertionError(f"the Tab key never leads to {expression}")


@in_windows("chromium light", "firefox light")
def test_a_phone_number_is_changed_by_keyboard(editor, window):
    file = editor.folder / CONTACTS
    before = file.read_text()
    enter(window, editor)
    keys = window.page.keyboard
    tab_to(window, "one.tagName === 'A' && one.textContent === 'Contacts'", 400)
    keys.press("Enter")
    window.wait(heading("Contacts"))
    assert window.js("document.activeElement.tagName") == "H1", "the focus is not at the head of the new view"
    tab_to(window, f"one.textContent.startsWith({OFFICE!r})")
    keys.press("Enter")
    tab_to(window, "one.labels?.[0]?.textContent.startsWith('Phone')")
    keys.press("Control+A")
    keys.type(NEW)
    keys.press("Control+S")
    window.wait(SAVED)
    assert window.js("document.activeElement.labels?.[0]?.textContent.startsWith('Phone')"), "the focus was lost"
    assert difference(before, file.read_text()) == [f'-    phone: "{OLD}"', f'+    phone: "{NEW}"']


@in_windows("chromium light", "firefox light")
def test_an_item_is_moved_by_keyboard(editor, window):
    before = (editor.folder / CONTACTS).read_text()
    enter(window, editor, "file=contacts.yaml", "Contacts")
    window.js(f"[...document.querySelectorAll('button')].find(one => one.ariaLabel === {'Move down: ' + OFFICE!r}).focus()")
    window.page.keyboard.press("Enter")
    assert window.js("document.activeElement.getAttribute('aria-label')") == f"Move down: {OFFICE}"
    window.wait(f"document.getElementById('live').textContent === {OFFICE + ' is now 2 of 3.'!r}")
    window.page.keyboard.press("Control+S")
    window.wait(SAVED)
    after = (editor.folder / CONTACTS).read_text()
    assert sorted(after.splitlines()) == sorted(before.splitlines()) and after != before
    assert after.index("id: career-office") < after.index("id: parent-family")


@in_windows("chromium phone", "webkit phone")
def test_a_phone_number_is_changed_on_a_phone(editor, window):
    file = editor.folder / CONTACTS
    before = file.read_text()
    enter(window, editor)
    fits(window)
    press_button(window, "Contacts", "document.querySelector('main')")
    window.wait(heading("Contacts"))
    press_button(window, OFFICE)
    fits(window)
    fill(window, "Phone", NEW)
    press_button(window, "Save")
    window.wait(SAVED)
    assert difference(before, file.read_text()) == [f'-    phone: "{OLD}"', f'+    phone: "{NEW}"']
    for hash, title in [("file=articles/about.md", "About this guide"), ("history", "History"), ("file=site.yaml", "Site")]:
        enter(window, editor, hash, title)
        fits(window)


# What is written wrong, and what others write


@in_windows("chromium light")
def test_a_mistake_stands_at_its_field_and_is_mended_by_a_button(editor, window):
    enter(window, editor, "file=contacts.yaml", "Contacts")
    press_button(window, OFFICE)
    fill(window, "Phone", "+1 573 341 4209")
    window.wait("document.querySelector('.field.wrong .problem')?.textContent.includes('country code')")
    assert window.js("document.querySelector('.field.wrong label').textContent").startswith("Phone")
    assert "cannot" not in window.js("document.querySelector('.status').textContent")
    press_button(window, "Write “+1-573-341-4209”")
    window.wait("document.querySelector('.field.wrong') === null")
    window.wait(SAVED), "the text is as it was, so there is nothing to save"


@in_windows("chromium light", "firefox light")
def test_others_changes_stand_and_the_same_one_is_asked_about(editor, window):
    file = editor.folder / CONTACTS
    enter(window, editor, "file=contacts.yaml", "Contacts")
    press_button(window, OFFICE)
    fill(window, "Phone", NEW)
    editor.edit(CONTACTS, "parents@mst.edu", "families@mst.edu")
    window.wait("document.querySelector('.news')?.textContent.includes('Somebody has changed')")
    press_button(window, "Save")
    window.wait(SAVED)
    assert NEW in file.read_text() and "families@mst.edu" in file.read_text()
    press_button(window, OFFICE) if window.js("document.querySelector('.panel:not([hidden])') === null") else None
    fill(window, "Phone", "+1-573-341-1111")
    editor.edit(CONTACTS, NEW, "+1-573-341-2222")
    window.wait("document.querySelector('.news')?.textContent.includes('Somebody has changed')")
    press_button(window, "Save")
    window.wait("document.querySelectorAll('dialog .side').length === 2")
    shown = window.js("document.querySelector('dialog').innerText")
    assert "+1-573-341-1111" in shown and "+1-573-341-2222" in shown and f"Phone of {OFFICE}" in shown
    assert window.axe() == []
    window.js("document.querySelector('dialog input[value=theirs]').click()")
    press_button(window, "Save what is chosen", "document.querySelector('dialog')")
    window.wait(SAVED)
    assert "+1-573-341-2222" in file.read_text() and "+1-573-341-1111" not in file.read_text()


@in_windows("chromium light", "firefox light")
def test_what_was_typed_outlives_the_browser_and_the_server(editor, window):
    enter(window, editor, "file=contacts.yaml", "Contacts")
    press_button(window, OFFICE)
    fill(window, "Phone", NEW)
    kept = "Object.keys(localStorage).some(key => key.startsWith('guide-edit-draft:') && key.endsWith(':contacts.yaml'))"
    window.wait(kept)
    editor.end(signal.SIGKILL)
    again = Editor(editor.folder, "--port", str(editor.port))
    try:
        enter(window, again)
        assert "Contacts" in window.js("document.querySelector('.news').innerText")
        window.js("void (location.hash = 'file=contacts.yaml')")
        press_button(window, "Go on with it", "document.querySelector('dialog')")
        window.wait(heading("Contacts"))
        press_button(window, "Save")
        window.wait(SAVED)
        assert NEW in (editor.folder / CONTACTS).read_text()
        assert not window.js(kept)
    finally:
        again.end()


# Articles


@in_windows(*ALL)
def test_the_text_of_an_article_is_changed(editor, window):
    file = editor.folder / "content/articles/about.md"
    before = file.read_text()
    enter(window, editor, "file=articles/about.md", "About this guide")
    window.js("(box => { box.value += '\\nOne more line.\\n'; box.dispatchEvent(new Event('input')); })(document.querySelector('textarea.body'))")
    press_button(window, "Save")
    window.wait(SAVED)
    assert file.read_text() == before + "\nOne more line.\n"
    fill(window, "Title", "About us")
    press_button(window, "Save")
    window.wait(SAVED)
    assert difference(before + "\nOne more line.\n", file.read_text()) == ['-title: "About this guide"', '+title: "About us"']


PASTE = """(html => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  const box = document.querySelector("textarea.body");
  box.focus();
  box.setSelectionRange(0, 0);
  box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  return box.value;
})(%r)"""


@in_windows("chromium light")
def test_what_is_pasted_from_word_becomes_markdown(editor, window):
    enter(window, editor, "file=articles/about.md", "About this guide")
    html = "<h1>Costs</h1><p style='color:red'>All <b>costs</b>.</p><ul><li>one</li><li>two</li></ul><img src=x onerror='document.title=1'>"
    text = window.js(PASTE % html)
    assert text.startswith("## Costs\n\nAll **costs**.\n\n- one\n- two")
    assert "colors and fonts" in window.js("document.querySelector('.markdown:has(.body)').innerText")
    assert window.js("document.title") != "1"


@in_windows("chromium light", "firefox light")
def test_the_page_stands_beside_the_form_with_what_is_typed(editor, window):
    enter(window, editor, "file=articles/about.md", "About this guide")
    if window.js("document.querySelector('.pane').hidden"):
        press_button(window, "Show the page")
    page = "document.querySelector('.pane iframe').contentDocument?.body?.innerText"
    window.wait(f"{page}?.includes('Where it comes from')")
    window.js("(box => { box.value = 'A sentence that is not saved.\\n\\n' + box.value; box.dispatchEvent(new Event('input')); })(document.querySelector('textarea.body'))")
    window.wait(f"{page}?.includes('A sentence that is not saved.')")
    assert "not saved" not in (editor.folder / "content/articles/about.md").read_text()


# Nothing is lost


BODY = "document.querySelector('textarea.body')"
KEPT = "Object.entries(localStorage).filter(([key]) => key.startsWith('guide-edit-draft:')).map(([, text]) => text).join('')"


def add_to_body(window, text, first=False):
    value = f"{text!r} + box.value" if first else f"box.value + {text!r}"
    window.js(f"(box => {{ box.value = {value}; box.dispatchEvent(new Event('input')); }})({BODY})")


@in_windows("chromium light", "firefox light")
def test_two_windows_in_one_article_lose_nothing_and_both_changes_can_stay(editor, window):
    file = editor.folder / "content/articles/about.md"
    enter(window, editor, "file=articles/about.md", "About this guide")
    other = window.page.context.new_page()
    other.goto(f"{editor.folder_of_editor}#file=articles/about.md")
    other.wait_for_selector("textarea.body")
    add_to_body(window, "\nMine at the end.\n")
    window.wait(f"{KEPT}.includes('Mine at the end')")
    other.evaluate(f"(box => {{ box.value = 'Theirs at the top.\\n\\n' + box.value; box.dispatchEvent(new Event('input')); }})({BODY})")
    window.wait(f"{KEPT}.includes('Theirs at the top')")
    assert window.js(f"{KEPT}.includes('Mine at the end')"), "each window keeps its own words"
    other.click("button:has-text('Save')")
    other.wait_for_selector(".status:has-text('Everything is saved.')")
    window.wait("document.querySelector('.news')?.textContent.includes('Somebody has changed')")
    assert window.js(f"{KEPT}.includes('Mine at the end')"), "saving drops only what was saved"
    other.close()
    press_button(window, "Save")
    window.wait("document.querySelectorAll('dialog .side').length === 3")
    assert window.js("[...document.querySelectorAll('dialog mark')].length") == 4
    assert window.axe() == []
    press_button(window, "Save what is chosen", "document.querySelector('dialog')")
    window.wait(SAVED)
    text = file.read_text()
    assert "Theirs at the top." in text and text.endswith("\nMine at the end.\n")
    assert window.js(f"{BODY}.value.includes('Theirs at the top.')")
    window.wait(f"!{KEPT}.includes('Mine at the end')")


@in_windows("chromium light", "firefox light")
def test_words_in_a_question_stay_until_somebody_throws_them_away(editor, window):
    enter(window, editor)
    before = editor.files()
    press_button(window, "New: article")
    summary = "document.querySelector('dialog textarea')"
    window.wait(f"{summary} !== null")
    window.page.locator("dialog textarea").fill("Words of a summary.")
    for leave in (lambda: window.page.keyboard.press("Escape"), lambda: window.js("void (location.hash = 'history')"),
                  lambda: press_button(window, "Cancel", "document.querySelector('dialog')")):
        leave()
        window.wait("document.querySelector('dialog').innerText.includes('What you wrote here is not kept yet')")
        assert window.axe() == []
        press_button(window, "Go on writing", "document.querySelector('dialog')")
        assert window.js(f"{summary}.value") == "Words of a summary."
    # When it cannot be made the question says why, and the words are still there.
    editor.end(signal.SIGKILL)
    press_button(window, "Make it", "document.querySelector('dialog')")
    window.wait("document.querySelector('dialog [role=alert]:not([hidden])')?.textContent.includes('does not answer')")
    assert window.js(f"{summary}.value") == "Words of a summary."
    window.page.keyboard.press("Escape")
    press_button(window, "Throw it away", "document.querySelector('dialog')")
    window.wait("document.querySelector('dialog') === null")
    assert editor.files() == before


@in_windows("chromium light")
def test_what_was_written_in_a_file_that_is_gone_can_be_read(editor, window):
    enter(window, editor, "file=articles/about.md", "About this guide")
    add_to_body(window, "\nWords that nobody else has.\n")
    window.wait(f"{KEPT}.includes('nobody else')")
    (editor.folder / "content/articles/about.md").unlink()
    enter(window, editor, "file=articles/about.md", "What you wrote is still here")
    assert "Words that nobody else has." in window.js("document.querySelector('main').innerText")
    assert window.axe() == []
    press_button(window, "Throw it away")
    press_button(window, "Throw it away", "document.querySelector('dialog')")
    window.wait(f"!{KEPT}.includes('nobody else')")


@in_windows("chromium light")
def test_a_window_is_told_of_changes_after_a_new_start(editor, window):
    enter(window, editor, "file=contacts.yaml", "Contacts")
    editor.end(signal.SIGKILL)
    again = Editor(editor.folder, "--port", str(editor.port))
    try:
        other = window.page.context.new_page()
        other.goto(again.way_in)
        other.wait_for_selector("main h1")
        other.close()
        window.page.wait_for_timeout(5000)
        again.edit(CONTACTS, OFFICE, "Office of Families")
        window.wait("document.querySelector('main').innerText.includes('Office of Families')")
    finally:
        again.end()


# Pictures and files


@in_windows("chromium light", "webkit light")
def test_pictures_are_listed_and_one_that_is_used_nowhere_goes(editor, window):
    picture = editor.folder / "content/images/left.svg"
    picture.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" width="8" height="8"><path d="M0 0h8v8z"/></svg>')
    enter(window, editor)
    press_button(window, "All pictures, files and tables")
    window.wait(heading("Pictures and files"))
    window.wait("[...document.querySelectorAll('.thumb img')].some(one => one.naturalWidth > 0)")
    fits(window)
    used = "[...document.querySelectorAll('.medium')].find(one => one.textContent.includes('career-stages.svg'))"
    assert "A staircase of four steps" in window.js(f"{used}.innerText") and window.js(f"{used}.querySelector('button') === null")
    window.js("document.querySelector('main input[type=checkbox]').click()")
    window.wait("document.querySelectorAll('.medium').length === 1")
    press_button(window, "Delete left.svg")
    press_button(window, "Delete", "document.querySelector('dialog')")
    window.wait("document.querySelectorAll('.medium').length === 0")
    assert not picture.exists() and list(editor.folder.glob(".guide-history/removed/*/images/left.svg"))


# For everybody


VIEWS = [("", None), ("file=contacts.yaml", "Contacts"), ("file=articles/about.md", "About this guide"),
         ("file=site.yaml", "Site"), ("file=i18n/es/contacts.yaml", "Contacts"), ("text=faq.yaml", "Frequent questions"),
         ("find=norwood", "Search: norwood"), ("media", "Pictures and files"), ("history", "History")]


@in_windows("chromium light", long=["chromium dark", "firefox light"])
def test_every_view_is_accessible(editor, window):
    editor.edit("content/faq.yaml", "kind: faq", "kind: faq\nodd: yes")
    for hash, title in VIEWS:
        enter(window, editor, hash, title)
        if hash == "file=contacts.yaml":
            press_button(window, OFFICE)
            fill(window, "Phone", "573")
            window.wait("document.querySelector('.field.wrong') !== null")
        found = window.axe()
        assert found == [], f"{hash}: {found}"
        if hash == "file=contacts.yaml":
            fill(window, "Phone", OLD)
            window.wait(SAVED)
