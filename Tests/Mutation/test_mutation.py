"""Damaged guides: guide ends as it should, and the script that looks for them tells when it does not."""

import importlib.machinery
import importlib.util
import pathlib
import stat

import pytest

ROOT = pathlib.Path(__file__).parents[2]
WORKER = ROOT / ".build/release/mutation-worker"


@pytest.fixture(scope="module")
def mutate():
    loader = importlib.machinery.SourceFileLoader("mutate", str(ROOT / "scripts/mutate"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("mutate", loader))
    loader.exec_module(module)
    return module


@pytest.fixture
def run(mutate, tmp_path):
    """Runs seeds, with the real worker or with a shell script in its place."""

    def ran(seeds, script=None, seconds=mutate.SECONDS):
        worker = WORKER
        if script:
            worker = tmp_path / "worker"
            worker.write_text("#!/bin/sh\n" + script)
            worker.chmod(worker.stat().st_mode | stat.S_IXUSR)
        scratch = tmp_path / "scratch"
        scratch.mkdir()
        mutations = mutate.Mutations(worker, None, scratch, seconds)
        mutations.run(seeds)
        return mutations

    return ran


def test_damaged_guides_are_checked_to_the_end(run):
    mutations = run(range(1, 501))
    assert mutations.findings == []
    assert sum(mutations.statuses.values()) == 500
    # Most damage is a fault of the content, and some does no harm.
    assert mutations.statuses[1] > mutations.statuses[0] > 0


def test_a_seed_gives_the_same_damage_each_time(run):
    mutations = run(range(0))
    made = [mutations.mutant(seed) for seed in range(40)]
    assert made == [mutations.mutant(seed) for seed in range(40)]
    assert len({data for _, data in made}) > 35


# $6 is the first seed and $7 how many.
EACH = 'seed=$6; while [ $seed -lt $(($6 + $7)) ]; do printf %s $seed; [ $seed = 3 ] && { FAULT; }; echo " 1"; seed=$((seed + 1)); done'


@pytest.mark.parametrize("fault, said", [
    ("kill -SEGV $$", "ended by SIGSEGV"),
    ("kill -ILL $$", "ended by SIGILL"),
    ("exit 3", "ended with 3"),
    ("while :; do :; done", "worked for more than 0.5 seconds"),
])
def test_a_seed_that_ends_the_worker_is_named_and_the_rest_is_checked(run, fault, said):
    mutations = run(range(1, 6), EACH.replace("FAULT", fault), seconds=0.5)
    assert [(finding.seed, finding.what) for finding in mutations.findings] == [(3, said)]
    assert mutations.statuses == {1: 4}


def test_a_status_that_guide_does_not_have_is_found(run):
    mutations = run(range(1, 6), EACH.replace("{ FAULT; }", "printf ' 7\\n%s' 4 && seed=4"))
    assert [finding.what for finding in mutations.findings] == ["came to 7"]


def test_what_goes_wrong_is_made_small(run, mutate):
    mutations = run(range(0), "exit 0")
    mutations.goes_wrong = lambda path, data: b"x" in data and b"&" in data
    assert mutations.smallest("faq.yaml", b"kind: faq\n" * 20 + b"x\n" + b"items:\n" * 30 + b"&\n") == b"x&"
