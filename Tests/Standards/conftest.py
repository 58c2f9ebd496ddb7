"""The two guides of this repository, built: this one's own, and that of another office with dates, notices and French."""

import subprocess

import pytest
from built_guide import ROOT, guide_program

DAY = "2026-11-30"  # the second office's dates and notices are of about that day
GUIDES = {"first": ROOT, "second": ROOT / "Tests/SecondOffice"}


@pytest.fixture(scope="session", params=GUIDES)
def site(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param) / "site"
    command = [guide_program(), "build", GUIDES[request.param], "--as-of", DAY, "--output", folder]
    built = subprocess.run(command, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    return folder
