"""A guide with steps and fields of its own: the one that `guide new` makes, which is about visits."""

import subprocess

import pytest
from built_guide import guide_program
from site_server import SiteServer

STEPS = ["Your question", "Arrange", "Prepare", "On the day", "Follow up", "Compare"]


class Visits:
    """The new guide, built anew whenever its worksheet has changed."""

    def __init__(self, folder):
        self.folder = folder / "guide"
        subprocess.run([guide_program(), "new", "guide"], cwd=folder, check=True, capture_output=True)
        self.build()
        self.server = SiteServer(folder / "site")

    def build(self):
        subprocess.run([guide_program(), "build", self.folder, "--output", self.folder.parent / "site", "--quiet"], check=True)

    def change(self, old, new):
        file = self.folder / "content/worksheet.yaml"
        text = file.read_text()
        assert old in text
        file.write_text(text.replace(old, new))
        self.build()


@pytest.fixture
def visits(tmp_path):
    visits = Visits(tmp_path)
    yield visits
    visits.server.stop()


@pytest.fixture
def page(browsers, visits):
    context = browsers.chromium.new_context(service_workers="block")
    page = context.new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(visits.server.base + "worksheet/")
    page.wait_for_selector("html[data-worksheet=on]")
    yield page
    context.close()
    assert faults == []


def view(page, hash):
    page.evaluate("to => location.hash = to", hash)
    page.wait_for_selector(f"html[data-ws-view='{hash.split('/')[0]}']")


def reload(page):
    page.reload()
    page.wait_for_selector("html[data-worksheet=on]")


def test_the_steps_are_those_of_the_guide_and_the_way_leads_through_them(page):
    assert "nine" not in page.inner_text(".ws-welcome")
    page.click("#guide-worksheet button:has-text('Plan a talk')")
    page.wait_for_selector("html[data-ws-view=goal]")
    id = page.evaluate("location.hash.split('/')[1]")
    way = [page.inner_text("#ws-title")]
    assert "Step 1 of 6" in page.inner_text(".ws-where")
    for view_name in ("arrange", "prepare", "hold", "follow-up", "compare"):
        page.click(".ws-foot .main")
        page.wait_for_selector(f"html[data-ws-view='{view_name}']")
        way.append(page.inner_text("#ws-title"))
    assert way == STEPS and page.locator(".ws-foot .main").count() == 0
    view(page, f"talk/{id}")
    assert page.locator(".ws-steps a").all_inner_texts() == STEPS
    # A step that the guide does not have is on the talk itself.
    page.evaluate("id => location.hash = `thank/${id}`", id)
    page.wait_for_selector("html[data-ws-view=talk]")
    assert page.evaluate("document.body.innerText.toLowerCase()").count("employer") == 0


def test_what_is_written_in_a_field_of_its_own_stays_when_the_field_goes(page, visits):
    page.click("#guide-worksheet button:has-text('Plan a talk')")
    page.wait_for_selector("html[data-ws-view=goal]")
    id = page.evaluate("location.hash.split('/')[1]")
    page.fill("#ws-own-comes-along", "My sister")
    view(page, f"compare/{id}")
    page.select_option("#ws-own-live-here", "Perhaps")
    assert page.locator("#ws-surprise").count() == 0
    page.fill("#ws-likes", "The library")
    view(page, f"goal/{id}")
    assert page.input_value("#ws-own-comes-along") == "My sister"
    view(page, "side-by-side")
    page.check(f"#ws-which-{id}") if not page.is_checked(f"#ws-which-{id}") else None
    assert "Perhaps" in page.inner_text(".ws-compare") and "My sister" in page.inner_text(".ws-compare")

    visits.change('      - id: comes-along\n        label: "Who comes along?"\n        type: line\n', "")
    visits.change('      - id: likes\n        label: "What did you like?"\n        short: "Liked"\n', "")
    reload(page)
    view(page, f"talk/{id}")
    page.click("#ws-others summary")
    assert "Who comes along?\nMy sister" in page.inner_text("#ws-others")
    # A field that the worksheet has anyway is shown as long as something is in it.
    view(page, f"compare/{id}")
    assert page.input_value("#ws-likes") == "The library"
    assert page.input_value("#ws-own-live-here") == "Perhaps"
