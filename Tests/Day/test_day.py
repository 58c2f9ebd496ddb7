"""A new office worker's day: from an empty folder to a site that is public, in a hurry, and taken back.

Everything is done as the handbook tells it, with real servers: rsync to a real sshd, read through a real nginx with the
settings that `guide host` writes. What was typed and said is kept in .guide-tools/logs/day.txt.
"""

import contextlib
import pathlib
import re

from built_guide import guide_program
from free_port import free_port
from servers import nginx, sshd
from worker import Worker

ROOT = pathlib.Path(__file__).parents[2]
PROGRAM = guide_program()
NOTICE = "**Closed today because of snow.** We call everybody who has a visit."


def test_a_day(tmp_path):
    home, server = tmp_path / "home", tmp_path / "server"
    home.mkdir()
    server.mkdir()
    tmp_path.chmod(0o755)
    with contextlib.ExitStack() as running:
        worker = Worker(home, PROGRAM, running.enter_context(sshd(server)))
        worker.environment["SERVER"] = str(server)
        try:
            first_hour(worker)
            review(worker)
            site = go_public(worker, server, running)
            urgent_notice(worker, site)
            take_back(worker, site)
        finally:
            worker.lines = [line.replace(str(server), "/srv") for line in worker.lines]
            worker.keep(ROOT / ".guide-tools/logs/day.txt")


def first_hour(worker):
    worker.says("An empty folder, and the page “Your first hour”")
    worker.types("guide new my-guide")
    worker.types("cd my-guide")
    preview, address = worker.serve()
    try:
        worker.opens(address + "contact/", "573-555-0100")
        worker.says("“Change a phone number”: the browser follows by itself")
        worker.edits("content/contacts.yaml", 'phone: "+1-573-555-0100"', 'phone: "+1-573-555-0123"')
        worker.opens(address + "contact/", "573-555-0123")
        worker.says("A mistake: the last good page stays, and guide says what to write")
        worker.edits("content/contacts.yaml", "phone:", "phon:")
        said = worker.types("guide check", status=1)
        assert "Did you mean `phone`?" in said
        worker.opens(address + "contact/", "573-555-0123")
        worker.says("The repair: the line that guide gave is copied into the file")
        worker.takes_the_advice(said)
        assert "Nothing is wrong." in worker.types("guide check")
        worker.opens(address + "contact/", "573-555-0123")
    finally:
        worker.ends(preview)


def review(worker):
    worker.says("“Have it read”: the number was last called long ago")
    contacts = worker.place / "content/contacts.yaml"
    text = contacts.read_text(encoding="utf-8")
    contacts.write_text(re.sub(r"verified_on: \d{4}-\d\d-\d\d", "verified_on: 2020-01-31", text), encoding="utf-8")
    worker.types("guide review", status=1)
    before = contacts.read_text(encoding="utf-8")
    worker.types("guide review done contact:visit-office --by visit-office")
    after = contacts.read_text(encoding="utf-8")
    assert re.sub(r"\d{4}-\d\d-\d\d", "DAY", after) == re.sub(r"\d{4}-\d\d-\d\d", "DAY", before)
    assert "2020-01-31" not in after and "# the day on which somebody" in after
    worker.types("guide review")


def go_public(worker, server, running):
    worker.says("“Publish”: once, the place is named")
    settings = worker.place / "content/site.yaml"
    target = f'targets:\n  - name: public\n    kind: rsync\n    to: "127.0.0.1:{server}/www"\n'
    settings.write_text(settings.read_text(encoding="utf-8") + target, encoding="utf-8")
    worker.lines += ["(adds to content/site.yaml)", *[f"  + {line}" for line in target.splitlines()]]
    worker.edits("content/site.yaml", '"https://guide.example.edu/"', '"https://www.college.edu/guide/"')
    said = worker.types("guide deploy", status=1)
    assert "content/contacts.yaml:9: +1-573-555-0123" in said and "Nothing was published." in said
    worker.edits("content/site.yaml", "theme: campus", 'theme: campus\ntheme_options: [{name: institution, value: "Our College"}]')
    worker.edits("content/contacts.yaml", "573-555-0123", "573-341-0123")
    worker.edits("content/contacts.yaml", '"Main Hall 101", "1 College Street"', '"Parker Hall", "300 West Street"')
    worker.edits("content/contacts.yaml", "visits@example.edu", "visits@college.edu")
    worker.edits("content/contacts.yaml", "https://example.edu/visits/", "https://www.college.edu/visits/")
    worker.types(f"guide host --for nginx --root {server}/www")
    port = free_port()
    (server / "www").mkdir()
    running.enter_context(nginx(server, worker.place / "hosts/nginx.conf", port))
    site = f"http://127.0.0.1:{port}/guide/"
    assert "the first publication from here" in worker.types("guide diff")
    said = worker.types("guide deploy", answer="yes")
    assert "publication 1." in said
    worker.opens(site + "contact/", "573-341-0123")
    assert "are as they were published." in verify(worker, site)

    worker.says("The next change: seen sentence by sentence before it goes out")
    worker.edits("content/contacts.yaml", "8 a.m. to 4:30 p.m.", "9 a.m. to 5 p.m.")
    said = worker.types("guide deploy", answer="yes")
    assert "    + Monday to Friday, 9 a.m. to 5 p.m.\n" in said and "publication 2." in said
    worker.opens(site + "contact/", "9 a.m. to 5 p.m.")
    verify(worker, site)
    return site


def verify(worker, site):
    said = worker.types(f"guide verify {site}")
    worker.lines = [re.sub(r"127\.0\.0\.1:\d+", "127.0.0.1", line) for line in worker.lines]
    return said


def urgent_notice(worker, site):
    worker.says("“When it cannot wait”: snow, and another page is half done")
    worker.edits("content/articles/what-to-ask.md", "All of them stand", "[More](page:not-written-yet). All of them stand")
    worker.edits("content/home.yaml", "points:\n", f'points:\n  - "{NOTICE}"\n')
    assert "Nothing was published." in worker.types("guide deploy --yes", status=1)
    worker.types('guide deploy --yes --urgent "closed by snow"')
    worker.opens(site, "Closed today because of snow.")
    assert "More. All of them stand" in worker.opens(site + "what-to-ask/", "All of them stand")
    verify(worker, site)


def take_back(worker, site):
    worker.says("“Take it back”: it was the wrong campus")
    said = worker.types("guide rollback", answer="yes")
    assert "Brought back publication 2" in said
    assert "Closed today" not in worker.opens(site, "A good visit starts")
    verify(worker, site)
    worker.says("The texts are fixed, and the site goes out as usual")
    worker.edits("content/home.yaml", f'points:\n  - "{NOTICE}"\n', "points:\n")
    worker.edits("content/articles/what-to-ask.md", "[More](page:not-written-yet). ", "")
    worker.types("guide deploy --yes")
    worker.opens(site + "contact/", "9 a.m. to 5 p.m.")
    verify(worker, site)
    assert "Nothing is wrong." in worker.types("guide check")
