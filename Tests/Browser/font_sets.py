"""Sets of fonts. A page has to hold with each: readers have other fonts than the machine that tests.

Each set is a file of fontconfig's in fonts/. A program that is started with it sees those fonts and no others,
whatever else the machine has. scripts/setup-tests installs the packages that they come from.
"""

import pathlib

FOLDER = pathlib.Path(__file__).with_name("fonts")

# The one that every test has that says nothing of fonts.
USUAL = "dejavu-liberation"

# The one that needs the most room.
WIDEST = "wide"

SETS = sorted(file.stem for file in FOLDER.glob("*.conf"))


def font_variables(name):
    """What to put into a program's environment so that it has this set."""
    file = FOLDER / f"{name}.conf"
    assert file.is_file(), f"there is no set of fonts {name}; there are {SETS}"
    return {"FONTCONFIG_FILE": str(file)}
