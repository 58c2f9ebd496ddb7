"""The program whose checks are compared with others, and the guide that it checks."""

import json
import pathlib
import shutil
import subprocess

import pytest
from built_guide import guide_program
from guide_texts import Guide

ROOT = pathlib.Path(__file__).parents[2]


@pytest.fixture(scope="session")
def program():
    return guide_program()


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
