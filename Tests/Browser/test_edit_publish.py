"""Publishing from the browser: seen page by page, answered with a yes, sent, and brought back."""

import os
import pathlib
import shutil
import subprocess
import sys

import pytest
from built_guide import guide_program
from conftest import in_windows
from preview import ROOT, Editor, until_ended
from test_edit import complaints, enter, fits, press_button

sys.path.append(str(pathlib.Path(__file__).parents[1] / "Day"))
from servers import sshd

pytestmark = pytest.mark.usefixtures("left_empty")

MAIN = "document.querySelector('main').innerText"
RUN = "(document.querySelector('.run:not([hidden])')?.innerText ?? '')"
READY = "document.querySelector('main .bar button.main')?.disabled === false"
OWN_FACTS = [
    ("site.yaml", '"https://guide.example.edu/"', '"https://www.college.edu/guide/"'),
    ("contacts.yaml", "573-555-0100", "573-341-0123"),
    ("contacts.yaml", '"Main Hall 101", "1 College Street"', '"Parker Hall", "300 West Street"'),
    ("contacts.yaml", "visits@example.edu", "visits@college.edu"),
    ("contacts.yaml", "https://example.edu/visits/", "https://www.college.edu/visits/"),
]


def new_guide(folder, *words):
    """A guide as `guide new` makes it."""
    subprocess.run([guide_program(), "new", "mine", *words], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    guide = folder / "mine"
    if not (guide / "themes").exists():
        shutil.copytree(ROOT / "themes", guide / "themes")
    return guide


def guide_with_targets(folder, *targets):
    """A new guide with places to publish to."""
    guide = new_guide(folder)
    settings = guide / "content/site.yaml"
    settings.write_text(settings.read_text() + "targets:\n" + "".join(
        f'  - name: {name}\n    kind: {kind}\n    to: "{to}"\n' for name, kind, to in targets))
    return guide


def with_own_facts(guide):
    for name, old, new in OWN_FACTS:
        file = guide / "content" / name
        file.write_text(file.read_text().replace(old, new))


@pytest.fixture
def office(tmp_path):
    """The editor over a new guide that has two folders to publish to."""
    guide = guide_with_targets(tmp_path, ("public", "folder", tmp_path / "www"), ("trial", "folder", tmp_path / "trial"))
    (tmp_path / "www").mkdir()
    (tmp_path / "trial").mkdir()
    yield from until_ended(Editor(guide))


def answer_yes(window, words="Publish", typed="yes"):
    window.wait("document.querySelector('dialog input') !== null")
    # How the last one ended is no answer for this one.
    window.js("void (document.querySelector('.run h2').textContent = '')")
    window.js(f"void (document.querySelector('dialog input').value = {typed!r})")
    press_button(window, words, "document.querySelector('dialog')")


def publish(window, typed="yes"):
    window.wait(READY, 60)
    press_button(window, "Publish…", "document.querySelector('main')")
    answer_yes(window, typed=typed)


def ended(window, heading):
    try:
        window.wait(f"document.querySelector('.run:not([hidden]) h2')?.textContent === {heading!r}", 60)
    except AssertionError as error:
        raise AssertionError(window.js(MAIN)) from error
    return window.js(RUN)


@in_windows("chromium light", "firefox light")
def test_the_guide_is_published_and_brought_back(office, window):
    www = office.folder.parent / "www"
    enter(window, office, "changes", "Publish")

    # What is still as it was in the new guide is refused in a sentence.
    publish(window)
    said = ended(window, "Nothing was published")
    assert "573-555-0100" in said and "content/contacts.yaml, line" in said and "--" not in said, said
    assert not list(www.iterdir())
    assert window.axe() == []

    with_own_facts(office.folder)
    enter(window, office, "changes", "Publish")
    window.wait(f"{MAIN}.includes('the first publication from here')", 60)
    publish(window, typed="no")
    window.wait("document.querySelector('dialog')?.innerText.includes('the answer was not yes')")
    window.js("document.querySelector('dialog button').click()")
    assert not list(www.iterdir())
    publish(window)
    assert "publication 1." in ended(window, "Done")
    assert "573-341-0123" in (www / "contact/index.html").read_text()
    window.wait(f"{MAIN}.includes('readers see it now')")
    window.wait(f"{MAIN}.includes('Nothing changes')", 60)

    # The next change is seen page by page before it goes out.
    office.edit("content/contacts.yaml", "8 a.m. to 4:30 p.m.", "9 a.m. to 5 p.m.")
    window.wait(f"{MAIN}.includes('9 a.m. to 5 p.m.') && {MAIN}.includes('/contact/')", 60)
    assert "8 a.m. to 4:30 p.m." in window.js("document.querySelector('.comparison del').textContent")
    assert window.axe() == []
    publish(window)
    assert "publication 2." in ended(window, "Done")
    assert "9 a.m. to 5 p.m." in (www / "contact/index.html").read_text()

    # Bringing back shows what readers will see first.
    press_button(window, "Bring back publication 1")
    window.wait("document.querySelector('dialog .comparison') !== null", 60)
    assert "8 a.m. to 4:30 p.m." in window.js("document.querySelector('dialog ins').textContent")
    answer_yes(window, "Bring it back")
    assert "Brought back publication 1" in ended(window, "Done")
    assert "8 a.m. to 4:30 p.m." in (www / "contact/index.html").read_text()
    window.wait(f"{MAIN}.includes('publication 1 brought back')")
    assert "9 a.m. to 5 p.m." in (office.folder / "content/contacts.yaml").read_text(), "the texts stay"

    # The receipts are there after a start anew, and how the last one ended.
    enter(window, office, "changes", "Publish")
    window.wait(f"{MAIN}.includes('Publication 3')")
    assert "Brought back publication 1" in window.js(RUN)
    assert not list((office.folder.parent / "trial").iterdir()), "the other place was not meant"
    assert complaints(window) == []


@in_windows("chromium light")
def test_a_colleagues_newer_publication_is_not_undone_unasked(office, window):
    www = office.folder.parent / "www"
    with_own_facts(office.folder)
    enter(window, office, "changes", "Publish")
    publish(window)
    ended(window, "Done")
    # A colleague has published from another computer meanwhile.
    theirs = office.folder.parent / "theirs"
    shutil.copytree(office.folder / "content", theirs / "content")
    shutil.copytree(office.folder / "themes", theirs / "themes")
    contacts = theirs / "content/contacts.yaml"
    contacts.write_text(contacts.read_text().replace("573-341-0123", "573-341-0999"))
    subprocess.run([guide_program(), "deploy", "public", "--yes"], cwd=theirs, check=True, stdout=subprocess.DEVNULL)
    assert "573-341-0999" in (www / "contact/index.html").read_text()

    office.edit("content/contacts.yaml", "8 a.m. to 4:30 p.m.", "9 a.m. to 5 p.m.")
    enter(window, office, "changes", "Publish")
    window.wait(f"{MAIN}.includes('would be undone')", 60)
    publish(window)
    said = ended(window, "Nothing was published")
    assert "This would undo what somebody else has published." in said and "--" not in said, said
    assert "573-341-0999" in (www / "contact/index.html").read_text()
    # Who means it says so, and answers once more.
    press_button(window, "Publish all the same, and undo what they did", "document.querySelector('main')")
    answer_yes(window)
    ended(window, "Done")
    assert "573-341-0123" in (www / "contact/index.html").read_text()


@in_windows("chromium phone")
def test_mistakes_and_places_are_told_on_a_phone(office, window):
    with_own_facts(office.folder)
    office.edit("content/contacts.yaml", "phone:", "phon:")
    enter(window, office, "changes", "Publish")
    window.wait(f"{MAIN}.includes('There are mistakes, so nothing can be published yet.')", 60)
    assert not window.js(READY)
    fits(window)
    office.edit("content/contacts.yaml", "phon:", "phone:")
    window.wait(READY, 60)
    # The other place is chosen by its name.
    window.js("(box => { box.value = 'trial'; box.dispatchEvent(new Event('change')); })(document.querySelector('main select'))")
    window.wait(f"{MAIN}.includes('Published to trial before')")
    publish(window)
    assert "publication 1." in ended(window, "Done")
    fits(window)
    assert list((office.folder.parent / "trial").iterdir()) and not list((office.folder.parent / "www").iterdir())


@in_windows("chromium light")
def test_the_guide_is_published_by_rsync(tmp_path, window, monkeypatch):
    server = tmp_path / "server"
    server.mkdir()
    (server / "www").mkdir()
    tmp_path.chmod(0o755)
    guide = guide_with_targets(tmp_path, ("public", "rsync", f"127.0.0.1:{server}/www"))
    with_own_facts(guide)
    with sshd(server) as shell:
        monkeypatch.setitem(os.environ, "RSYNC_RSH", shell)
        office = Editor(guide)
        try:
            enter(window, office, "changes", "Publish")
            publish(window)
            assert "publication 1." in ended(window, "Done")
            assert "573-341-0123" in (server / "www/contact/index.html").read_text()
        finally:
            office.end()
