"""The theme of the benchmark has all that guide asks of a theme today; otherwise `make bench` fails when it is wanted."""

import subprocess

from built_guide import ROOT, guide_program


def test_it_builds_a_new_guide(tmp_path):
    guide = guide_program()
    subprocess.run([guide, "new", "mine", "--name", "Mine"], cwd=tmp_path, check=True, capture_output=True)
    site = tmp_path / "mine/content/site.yaml"
    site.write_text(site.read_text().replace("theme: campus", "theme: bench"))
    checked = subprocess.run([guide, "check", "mine", "--themes", ROOT / "scripts/bench/theme", "--format", "lines"],
                             cwd=tmp_path, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr
