"""YAML as guide reads it, as libyaml's own events have it, and as another reader has it: PyYAML, which is written in Python.

Every YAML file and front matter of this repository is read by all three, whole and damaged. `GUIDE_YAML_RUNS` says how many
damaged ones (2,000 unless said), `GUIDE_YAML_SEED` with which number to begin. Where the three differ, the difference has a
name here, or the test fails.
"""

import itertools
import json
import os
import pathlib
import subprocess
import tempfile
from collections import Counter

import pytest
import yaml

ROOT = pathlib.Path(__file__).parents[2]
WORKER = ROOT / ".build/release/mutation-worker"
SMALL = ROOT / "Tests/Fixtures/guides/small"
RUNS = int(os.environ.get("GUIDE_YAML_RUNS", 2_000))
FIRST = int(os.environ.get("GUIDE_YAML_SEED", 1))
STYLES = {None: "plain", "'": "singleQuoted", '"': "doubleQuoted", "|": "literal", ">": "folded"}

# What guide refuses though it is YAML, since nobody who fills in a guide needs it.
NOT_NEEDED = {
    "yaml-anchor", "yaml-alias", "yaml-tag", "yaml-merge-key", "yaml-complex-key", "yaml-directive", "second-document",
    "nested-too-deep", "yaml-too-large", "too-many-entries",
    # Written as `\x07` within quotes, so that the file itself is clean.
    "control-character",
}
# What is YAML, and reads otherwise than whoever wrote it meant. guide says so, and what it reads then is what was meant.
MISREAD = {
    "missing-space-after-colon": "`title:a` is a text and no key",
    "missing-space-after-dash": "`-a` is a text and no entry",
    "no-break-space": "a no-break space is a letter",
    "duplicate-key": "of two keys of one name, readers take the one or the other",
    "hash-in-value": "what follows ` #` is a remark",
    "equals-for-colon": "`title = a` is a text",
    "curly-quotes": "curly quotes are letters",
    "wrong-list-marker": "a bullet is a letter",
    "list-after-text": "`- a` below a text is more of the text",
    "missing-dash": "entries without a dash are keys twice",
    "line-without-key": "a line below a text is more of the text",
    "stray-sign": "`//` and `;` are letters",
    "key-without-text": "`: a` is a key without a name",
    "comma-at-line-end": "a comma is a letter",
    "value-needs-quotes": "`{name}` is a group of keys",
    "backslash-in-quotes": "`\\t` in quotes is a tab",
    "missing-comma": "two texts within brackets are one",
    "extra-comma": "nothing is between two commas",
    "missing-colon": "a line without a colon is a text",
    "colon-in-value": "a colon in a value makes a key of it",
    "mixed-list-and-keys": "a list that has no key is none of a group",
    "text-not-indented": "a text that ends early",
    "wrong-indent": "a line that belongs to another key",
    "list-item-indent": "an entry that belongs to another list",
    "tab-indent": "a tab before a value",
    "quote-inside-quotes": "a quote ends a text",
    "text-after-quote": "a text after a quote",
    "unclosed-quote": "a quote that ends on a later line takes the keys between into the text",
    "text-after-bar": "a text after `|`",
}


def documents(first, count):
    """What guide read: damaged files, or with a count of 0 all files as they are."""
    files = [path for path in subprocess.run(
        ["git", "ls-files", "*.yaml", "*.yml", "*.md"], cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.splitlines() if (ROOT / path).is_file()]
    with tempfile.NamedTemporaryFile() as listing:
        listing.write("".join(f"{path}\t{ROOT / path}\n" for path in files).encode())
        listing.flush()
        result = subprocess.run([WORKER, "nodes", SMALL, listing.name, str(first), str(count)], capture_output=True)
    assert result.returncode == 0, result.stdout[-300:]
    return [json.loads(line) for line in result.stdout.splitlines()]


class Reader:
    """A reader of PyYAML: its tree in the form of guide's, or why there is none."""

    def __init__(self, loader, counts_mark):
        self.loader, self.counts_mark = loader, counts_mark

    def __call__(self, text):
        try:
            nodes = list(yaml.compose_all(text, Loader=self.loader))
        except (yaml.YAMLError, ValueError, RecursionError) as error:
            return None, str(error)
        if len(nodes) > 1:
            return None, "several documents"
        return (self.tree(nodes[0], self.offsets(text)) if nodes and nodes[0] else ["plain", "", 0, 0]), ""

    def offsets(self, text):
        """For each letter the bytes before it, as guide counts. libyaml counts a mark at the start for none."""
        counts = list(itertools.accumulate((len(letter.encode()) for letter in text), initial=0))
        return counts[1:] if text.startswith("\ufeff") and not self.counts_mark else counts

    def tree(self, node, at):
        match node:
            case yaml.ScalarNode():
                return [STYLES[node.style or None], node.value, at[node.start_mark.index], at[node.end_mark.index]]
            case yaml.SequenceNode():
                return ["list", [self.tree(item, at) for item in node.value]]
            case _:
                return ["keys", [[self.tree(key, at)[1], self.tree(value, at)] for key, value in node.value]]


READERS = {"libyaml": Reader(yaml.CBaseLoader, counts_mark=False), "PyYAML": Reader(yaml.BaseLoader, counts_mark=True)}


def compared(tree):
    """A tree without places that readers count differently.

    The line ends of a text after `|` or `>` are counted to it or not, and a text of nothing is before or after the spaces.
    """
    match tree:
        case ["list", items]:
            return ["list", [compared(item) for item in items]]
        case ["keys", entries]:
            return ["keys", [[key, compared(value)] for key, value in entries]]
        case ["literal" | "folded" as style, text, start, _]:
            return [style, text, start]
        case ["plain", "", _, _]:
            return ["plain", ""]
    return tree


def difference(document, name):
    """Where guide and another reader differ, by its name; None where they agree."""
    text, faults = document["text"], set(document["faults"])
    tree, refused = READERS[name](text)
    if tree is None:
        # YAML lets a tab stand between a key and its value. PyYAML alone does not.
        is_tab = name == "PyYAML" and "found character '\\t'" in refused
        return None if faults or is_tab else f"guide reads what {name} does not: {refused}"
    # What libyaml refuses guide cannot read either, as `{owner:,x}`.
    is_libyaml = name == "libyaml" or READERS["libyaml"](text)[0] is not None
    if is_libyaml and (unnamed := faults - NOT_NEEDED - set(MISREAD)):
        return f"guide refuses what {name} reads: {sorted(unnamed)}"
    if faults:
        return None
    if compared(document["node"]) != compared(tree):
        return f"guide and {name} read different things"
    return None


def looked_at(read):
    """The differences of each kind, each with one document that has it."""
    found, examples = Counter(), {}
    for document in read:
        for name in READERS:
            if kind := difference(document, name):
                found[kind] += 1
                if kind not in examples or len(document["text"]) < len(examples[kind]["text"]):
                    examples[kind] = document
    return "\n".join(f"{count} times: {kind}, as in {examples[kind]['path']}:\n{examples[kind]['text'][:600]!r}\n"
                     f"guide: {examples[kind].get('node')}, {examples[kind]['faults']}" for kind, count in found.most_common(8))


def test_every_file_is_read_the_same_by_three_readers():
    read = documents(0, 0)
    assert sum(not document["faults"] for document in read) > 300
    assert looked_at(read) == ""


def test_damaged_files_are_read_the_same_by_three_readers():
    read = documents(FIRST, RUNS)
    assert len(read) > RUNS / 2
    clean = sum(not document["faults"] for document in read)
    assert RUNS < 500 or len(read) / 4 < clean < len(read), clean
    assert looked_at(read) == ""


@pytest.mark.parametrize("text, node, faults, said", [
    ("a: b\n", ["keys", [["a", ["plain", "c", 3, 4]]]], [], "read different things"),
    ("a: b\n", ["keys", [["a", ["plain", "b", 2, 3]]]], [], "read different things"),
    ("a: [b\n", ["keys", []], [], "guide reads what"),
    ("a: b\n", ["keys", []], ["not-understood"], "guide refuses what"),
])
def test_a_difference_is_seen(text, node, faults, said):
    for name in READERS:
        assert said in difference({"text": text, "node": node, "faults": faults}, name)
