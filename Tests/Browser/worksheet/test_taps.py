"""How many taps the worksheet's tasks take on a phone."""

import pytest
from taps import TASKS, taps_of


@pytest.mark.parametrize("task", TASKS)
def test_a_task_takes_few_taps(browsers, server, task):
    assert taps_of(browsers.chromium, server.base, task)[1] <= TASKS[task][2]
