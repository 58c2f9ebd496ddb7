"""Browsers for the worksheet. The site is the one that the other browser tests look at."""

import zlib

import pytest
from notebook import Notebook
from webkit_page import WebKit

ENGINES = ["chromium", "firefox", "webkit"]


def pytest_generate_tests(metafunc):
    if "engine" not in metafunc.fixturenames:
        return
    test = metafunc.definition
    cannot = {name: mark.kwargs["why"] for mark in test.iter_markers("not_in") for name in mark.args}
    long = {name for mark in test.iter_markers("long_in") for name in mark.args}
    if not test.get_closest_marker("every_engine"):
        # By the test's name, so that a file's tests take turns and a test stays with its engine.
        usual = [name for name in ENGINES if name not in cannot and name not in long]
        long |= {*usual} - {usual[zlib.crc32(test.name.encode()) % len(usual)]}

    def marks(name):
        skipped = [pytest.mark.skip(reason=f"{name} {cannot[name]}")] if name in cannot else []
        return [*skipped, *([pytest.mark.long] if name in long else [])]

    metafunc.parametrize("engine", [pytest.param(name, marks=marks(name)) for name in ENGINES], indirect=True)


@pytest.fixture(scope="session")
def webkit(browsers):
    webkit = WebKit(browsers)
    yield webkit
    webkit.close()


@pytest.fixture
def engine(request, browsers):
    if request.param == "webkit":
        return request.getfixturevalue("webkit")
    return browsers.chromium if request.param == "chromium" else browsers.firefox()


@pytest.fixture
def worksheet(server):
    return server.base + "worksheet/"


@pytest.fixture
def notebooks(engine, worksheet):
    """Makes notebooks, each in a browser of its own that has nothing stored."""
    made = []

    def make(**options):
        made.append(Notebook(engine.new_context(**{"timezone_id": "America/Chicago", "locale": "en-US"} | options), worksheet))
        return made[-1]

    yield make
    try:
        faults = [fault for notebook in made for fault in notebook.faults]
    finally:
        for notebook in made:
            notebook.close()
    assert faults == []


@pytest.fixture
def notebook(notebooks):
    return notebooks()
