"""A picture in several sizes: each screen loads the one that fits it, and a device that keeps the guide has one."""

import re
import shutil
import subprocess

import pytest
from built_guide import guide_program
from conftest import ROOT
from site_server import SiteServer
from test_offline import until

PAGE = "plan-your-visit/"
LOADED = "[...document.images].some(image => image.currentSrc.includes('garden') && image.complete && image.naturalWidth > 0)"


@pytest.fixture(scope="module")
def pictured(tmp_path_factory):
    """A new guide, with a picture at the end of an article."""
    folder = tmp_path_factory.mktemp("pictured")
    subprocess.run([guide_program(), "new", "guide"], cwd=folder, check=True, capture_output=True)
    images = folder / "guide/content/images"
    images.mkdir(exist_ok=True)
    for file in (ROOT / "Tests/Fixtures/pictures").glob("*.jpg"):
        shutil.copy(file, images)
    with (folder / "guide/content/articles/plan-your-visit.md").open("a") as article:
        article.write("\n![Our garden in May](image:garden.jpg)\n")
    subprocess.run([guide_program(), "build", "guide", "--output", "site", "--strict", "--quiet"], cwd=folder, check=True,
                   capture_output=True)
    return folder / "site"


@pytest.fixture
def server(pictured):
    server = SiteServer(pictured)
    yield server
    server.stop()


@pytest.fixture
def screen(browsers, request):
    contexts = []

    def opened(width, sharpness, **options):
        context = browsers.chromium.new_context(viewport={"width": width, "height": 800}, device_scale_factor=sharpness, **options)
        contexts.append(context)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()


def pictures_loaded(page, address):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    page.locator("img[src*=garden]").scroll_into_view_if_needed()
    until(page, LOADED)
    return [re.search(r"garden(-\d+w)?", url)[0] for url in asked if "/garden" in url]


@pytest.mark.xdist_group("chromium")
@pytest.mark.parametrize(("width", "sharpness", "file"), [
    (360, 1, "garden-480w"), (360, 2, "garden-960w"), (1280, 1, "garden-960w"), (1280, 2, "garden"),
])
def test_each_screen_loads_the_size_that_fits(screen, server, width, sharpness, file):
    # A device that keeps the guide loads its own size besides; that is another test.
    page = screen(width, sharpness, service_workers="block")
    assert pictures_loaded(page, server.base + PAGE) == [file]
    shown, column = page.evaluate("""(() => {
        const picture = document.querySelector('img[src*=garden]');
        return [picture.getBoundingClientRect().width, picture.closest('.prose').getBoundingClientRect().width];
    })()""")
    # What the theme told the browser beforehand is how wide the picture is in the end.
    told = min(35 * 16, width - 32)
    assert abs(shown - min(column, 35 * 16)) <= 1 and abs(shown - told) <= 0.05 * told


@pytest.mark.xdist_group("chromium")
def test_without_a_network_the_size_that_is_there_stands_for_all(screen, pictured):
    server = SiteServer(pictured)
    page = screen(360, 1)
    page.goto(server.base)
    assert page.evaluate("navigator.serviceWorker.ready.then(registration => registration.active !== null)")
    server.stop()
    page.goto(server.base + PAGE)
    page.locator("img[src*=garden]").scroll_into_view_if_needed()
    until(page, LOADED)
    assert "garden-480w" in page.evaluate("document.querySelector('img[src*=garden]').currentSrc")
