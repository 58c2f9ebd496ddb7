"""Publishing without a machine: the steps of the workflow and of the script, run in real repositories."""

import os
import pathlib
import subprocess

import pytest
import yaml
from built_guide import guide_program

ROOT = pathlib.Path(__file__).parents[2]
GUIDE = guide_program()
WORKFLOW = ROOT / "Documentation/publishing/github-actions.yml"
FORGE = ROOT / "Documentation/publishing/forge.sh"


def run(*words, status=0, **options):
    done = subprocess.run([str(word) for word in words], text=True, capture_output=True, **options)
    assert done.returncode == status, f"{words}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def git(folder, *words):
    return run("git", "-c", "user.name=x", "-c", "user.email=x@localhost", *words, cwd=folder)


def own_facts(folder):
    """What an office writes in place of what `guide new` wrote."""
    for name, old, new in [
        ("site", "guide.example.edu", "visits.college.edu"), ("site", "theme: campus", "theme: campus\ntheme_options: [{name: institution, value: Our College}]"),
        ("contacts", "555-0100", "341-0100"), ("contacts", "Main Hall 101", "Parker Hall"),
        ("contacts", "1 College Street", "300 West Street"), ("contacts", "example.edu", "college.edu"),
    ]:
        file = folder / f"content/{name}.yaml"
        file.write_text(file.read_text().replace(old, new))


@pytest.fixture
def clone(tmp_path):
    """A guide in a repository that was cloned from a forge, with a proposal on a branch."""
    folder = tmp_path / "clone"
    run(GUIDE, "new", folder)
    settings = folder / "content/site.yaml"
    own_facts(folder)
    settings.write_text(settings.read_text() + f'targets:\n  - name: public\n    kind: folder\n    to: "{tmp_path}/www"\n')
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", "forge.git")
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "Our guide")
    git(folder, "remote", "add", "origin", tmp_path / "forge.git")
    git(folder, "push", "--quiet", "--set-upstream", "origin", "main")
    return folder


@pytest.fixture
def environment(tmp_path):
    """guide on the path as the package would put it, and a `gh` that writes down what it is asked for."""
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "guide").symlink_to(GUIDE)
    (programs / "gh").write_text(f'#!/bin/sh\nwhile [ $# -gt 0 ]; do [ "$1" = --body-file ] && cp "$2" {tmp_path}/comment.md; shift; done\n')
    (programs / "gh").chmod(0o755)
    (tmp_path / "runner").mkdir()
    return {
        "PATH": f"{programs}:{os.environ['PATH']}", "HOME": str(tmp_path), "LANG": "C.UTF-8",
        "RUNNER_TEMP": str(tmp_path / "runner"), "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
        "BASE": "origin/main", "NUMBER": "1",
    }


def steps(job):
    """The shell steps of a job but for the one that fetches guide from afar."""
    described = yaml.safe_load(WORKFLOW.read_text())["jobs"][job]["steps"]
    return [step["run"] for step in described if "run" in step and step.get("name") != "Install guide"]


def run_steps(job, folder, environment, status=0):
    for number, step in enumerate(steps(job)):
        is_last = number + 1 == len(steps(job))
        run("bash", "-e", "-o", "pipefail", "-c", step, status=status if is_last else 0, cwd=folder, env=environment)


def propose(clone, old, new):
    git(clone, "checkout", "--quiet", "-b", "proposal")
    contacts = clone / "content/contacts.yaml"
    contacts.write_text(contacts.read_text().replace(old, new))
    git(clone, "commit", "--quiet", "-a", "-m", "Another number")


def test_the_workflow_is_one():
    workflow = yaml.safe_load(WORKFLOW.read_text())
    assert set(workflow["jobs"]) == {"check", "publish"}
    # YAML takes the word `on` for true.
    assert {"pull_request", "push", "schedule"} <= set(workflow[True])
    assert workflow["permissions"] == {"contents": "read"}
    for job in workflow["jobs"].values():
        for step in job["steps"]:
            # What somebody wrote into a proposal never is in a command itself.
            assert "${{" not in step.get("run", "")


def test_a_proposal_is_compared_and_checked(clone, environment, tmp_path):
    propose(clone, "0100", "0123")
    run_steps("check", clone, environment)
    comment = (tmp_path / "comment.md").read_text()
    assert "was: 573-341-0100" in comment and "now: 573-341-0123" in comment
    assert (tmp_path / "summary.md").read_text() == comment


def test_a_proposal_with_a_mistake_fails(clone, environment):
    propose(clone, "phone:", "phon:")
    run_steps("check", clone, environment, status=1)


def test_what_is_merged_is_published_and_remembered(clone, environment, tmp_path):
    environment["DEPLOY_KEY"] = ""
    run_steps("publish", clone, environment)
    assert (tmp_path / "www/index.html").exists()
    assert "address /faq/" in git(tmp_path / "forge.git", "show", "main:content/published.lock")
    # Nothing new, nothing to keep.
    run_steps("publish", clone, environment)
    assert git(tmp_path / "forge.git", "rev-list", "--count", "main").strip() == "2"


def test_the_script_for_other_forges(clone, environment, tmp_path):
    run(FORGE, "publish", cwd=clone, env=environment)
    assert "address /faq/" in git(tmp_path / "forge.git", "show", "main:content/published.lock")
    propose(clone, "0100", "0123")
    said = run(FORGE, "propose", "origin/main", cwd=clone, env=environment)
    assert "now: 573-341-0123" in said
    assert git(clone, "worktree", "list").count("\n") == 1
    contacts = clone / "content/contacts.yaml"
    contacts.write_text(contacts.read_text().replace("phone:", "phon:"))
    run(FORGE, "propose", "origin/main", status=1, cwd=clone, env=environment)
    run(FORGE, status=64, cwd=clone, env=environment)
