"""The site that is tested, and the windows that look at it."""

import os
import pathlib

import pytest
from built_site import Site
from font_sets import USUAL, WIDEST, font_variables
from preview import Editor, until_ended
from site_server import SiteServer
from windows import Browsers, WebKitCrashed

ROOT = pathlib.Path(__file__).parents[2]


def pytest_addoption(parser):
    parser.addoption("--site", default=str(ROOT / "site"), help="the built site to test")
    parser.addoption("--sample", action="store_true", help="look at one page of each kind instead of at all, without the long tests")


def pytest_configure(config):
    # For all that a test starts, so that what other fonts this machine has makes no difference.
    os.environ.update(font_variables(USUAL))
    config.site = Site(pathlib.Path(config.getoption("--site")).resolve(), config.getoption("--sample"))
    if not config.site.every_page:
        raise pytest.UsageError(f"{config.site.folder} holds no page; build the site first: make site")


def pytest_collection_modifyitems(config, items):
    """Of a sample the long tests are left out: their faults are rare, and found by `make test` and `make nightly`."""
    if config.site.sample:
        config.hook.pytest_deselected(items=[item for item in items if item.get_closest_marker("long")])
        items[:] = [item for item in items if not item.get_closest_marker("long")]


def pytest_itemcollected(item):
    """Two workers share the tests: a file's tests of one browser stay together, and no worker is idle while much is left."""
    asked = item.callspec.params if hasattr(item, "callspec") else {}
    browser = (asked.get("window_name") or asked.get("engine") or "none").split()[0]
    item.add_marker(pytest.mark.xdist_group(f"{item.path.stem} {browser}"))


@pytest.fixture(scope="session")
def site(pytestconfig):
    return pytestconfig.site


@pytest.fixture(scope="session")
def server(site):
    server = SiteServer(site.folder)
    yield server
    server.stop()


@pytest.fixture(scope="session")
def browsers(tmp_path_factory):
    browsers = Browsers(tmp_path_factory.mktemp("browsers"))
    yield browsers
    browsers.close()


@pytest.fixture
def window(browsers, window_name):
    return browsers.window(window_name)


@pytest.fixture
def left_empty(request):
    """For tests whose pages go on asking their server: the next test in the same window must not hear of it."""
    window = request.getfixturevalue("window") if "window" in request.fixturenames else None
    yield
    if window:
        window.leave()


@pytest.fixture
def editor(tmp_path):
    """`guide edit`, over a copy of the guide that a test may change."""
    yield from until_ended(Editor(tmp_path))


def in_windows(*names, fonts=(), long=()):
    """Runs a test once in each of the named windows; `Browsers` says what they are.

    With sets of fonts, each window is opened once with each of them. Windows named as long are left out with --sample,
    and so are the fonts between the usual ones and the widest.
    """
    runs = [(name, False) for name in names] + [(name, True) for name in long]
    if fonts:
        runs = [(f"{name} with {one}", is_long or one not in (USUAL, WIDEST)) for one in fonts for name, is_long in runs]
    return pytest.mark.parametrize(
        "window_name", [pytest.param(name, marks=[pytest.mark.long] if is_long else []) for name, is_long in runs])


@pytest.fixture
def look_at(window):
    """Opens each of a server's pages and asserts that nothing is wrong with any."""

    def looked(server, pages, faults_of):
        found = {}
        for page in pages:
            server.take_faults()
            try:
                window.open(server.base + page.path)
                faults = faults_of(page)
            except WebKitCrashed:
                raise
            except Exception as error:  # a page that cannot be opened must not hide the next one's faults
                faults = [f"{type(error).__name__}: {str(error).splitlines()[0]}"]
            for fault in faults:
                found.setdefault(fault, []).append(str(page))
        said = [f"{fault}\n    on {len(pages)}: {' '.join(pages[:5])}" for fault, pages in found.items()]
        assert not found, "\n".join([f"{len(found)} faults", *said[:20]])

    return looked


@pytest.fixture
def look(look_at, server, site, window_name):
    """The same, of the site that is tested.

    Of a sample Chromium with the usual fonts sees every page, other browsers and fonts each kind in one language.
    """
    is_usual = "chromium" in window_name and WIDEST not in window_name

    def looked(pages, faults_of):
        if site.sample and not is_usual:
            pages = [page for page in pages if page in site.each_kind_once]
        assert pages
        look_at(server, pages, faults_of)

    return looked
