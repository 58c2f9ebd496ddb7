"""The program whose checks are compared with others, and the guide that it checks."""

import json
import pathlib
import shutil
import subprocess

import pytest
from guide_texts import Guide

ROOT = pathlib.Path(__file__).parents[2]


def pytest_addoption(parser):
    parser.addoption("--guide", help="the program; without it the release build, or else the debug build")


@pytest.fixture(scope="session")
def program(pytestconfig):
    named = pytestconfig.getoption("--guide")
    builds = [pathlib.Path(named)] if named else [ROOT / ".build/release/guide", ROOT / ".build/debug/guide"]
    for build in builds:
        if build.exists():
            return build.resolve()
    pytest.fail("guide has not been built: make build")


@pytest.fixture(scope="session")
def guide():
    return Guide(ROOT / "content")


@pytest.fixture
def check(program, tmp_path):
    """Runs `guide check` over a copy of the content that a test may change first."""

    def run(change):
        content = tmp_path / "content"
        shutil.copytree(ROOT / "content", content)
        change(content)
        result = subprocess.run(
            [program, "check", "--content", content, "--themes", ROOT / "themes", "--format", "json"],
            capture_output=True, text=True, check=False)
        assert result.returncode in (0, 1), result.stderr
        return json.loads(result.stdout)

    return run
