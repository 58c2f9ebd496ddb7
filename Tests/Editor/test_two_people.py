"""Random stories of several people in one guide: nothing that was shown as saved is lost, nobody is overwritten unasked."""

import os

from two_people import Office

STORIES = int(os.environ.get("GUIDE_EDIT_SEQUENCES", "50"))
FIRST = int(os.environ.get("GUIDE_FIRST_EDIT_SEQUENCE", "1"))
# A start takes a moment, so several stories go on in one folder.
STORIES_OF_A_FOLDER, STEPS = 10, 8


def test_stories(tmp_path):
    conflicts = kills = 0
    for seed in range(FIRST, FIRST + STORIES, STORIES_OF_A_FOLDER):
        folder = tmp_path / str(seed)
        folder.mkdir()
        office = Office(folder, seed)
        try:
            for _ in range(min(STORIES_OF_A_FOLDER, FIRST + STORIES - seed)):
                office.steps(STEPS)
        except Exception as error:
            raise AssertionError(f"story of seed {seed}: {error}\n" + "\n".join(map(str, office.story[-12:]))) from error
        finally:
            office.ends()
        conflicts += office.conflicts
        kills += office.kills
    # The stories must have met what they are told for.
    assert conflicts and kills
