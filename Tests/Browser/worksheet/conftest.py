"""Browsers for the worksheet. The site is the one that the other browser tests look at."""

import pytest
from notebook import Notebook


def pytest_generate_tests(metafunc):
    if "engine" in metafunc.fixturenames:
        metafunc.parametrize("engine", ["chromium", "firefox"], indirect=True)


@pytest.fixture
def engine(request, browsers):
    return browsers.chromium if request.param == "chromium" else browsers.firefox()


@pytest.fixture
def worksheet(server):
    return server.base + "worksheet/"


@pytest.fixture
def notebook(engine, worksheet):
    notebook = Notebook(engine.new_context(timezone_id="America/Chicago", locale="en-US"), worksheet)
    yield notebook
    faults = [error for tab in notebook.tabs for error in tab.errors]
    notebook.close()
    assert faults == []


@pytest.fixture
def chromium_notebook(browsers, worksheet):
    """Makes notebooks in Chromium for what only Chromium can be made to do."""
    made = []

    def make(**options):
        made.append(Notebook(browsers.chromium.new_context(**{"timezone_id": "America/Chicago", "locale": "en-US"} | options), worksheet))
        return made[-1]

    yield make
    for notebook in made:
        notebook.close()
