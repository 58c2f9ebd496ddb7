"""How long types and functions may be, and how many of a function's arguments may stand without a label."""

import collections
import pathlib

import pytest
from swift_outline import Outline

ROOT = pathlib.Path(__file__).parents[2]
LONGEST_TYPE = 500
LONGEST_FUNCTION = 60
MOST_UNLABELED = 2

SAMPLE = '''/// A func seen(_ a: Int, _ b: Int, _ c: Int) { that is none.
struct Sample {
  let text = "a brace } of \\(names.joined(separator: ", ")) {"
  func near(_ left: Int, _ right: Int) -> Bool {
    left == right
  }
  init?(
    _ bytes: [UInt8], _ start: Int, _ take: (_ first: Int) -> Void, named name: String = "{"
  ) {
    return nil
  }
  enum Kind { case one }
}

extension Sample {
  private static func whole<T>(
    _ type: T.Type
  ) throws(Failure)
    -> T
  {
    let body = """
      func none(_ a: Int, _ b: Int, _ c: Int) {
      """
    return T(body)
  }
}
'''


@pytest.fixture(scope="module")
def outlines():
    files = sorted((ROOT / "Sources").rglob("*.swift"))
    return {file.relative_to(ROOT): Outline(file.read_text(encoding="utf-8")) for file in files}


def lengths_of_types(outlines):
    """The lines of each type with all of its extensions; types of two modules are two."""
    lengths = collections.Counter()
    for file, outline in outlines.items():
        for span in outline.types:
            lengths[file.parts[1], span.name] += span.lines
    return lengths


def test_the_outline_of_a_sample():
    outline = Outline(SAMPLE)
    assert outline.types == [("Sample", 2, 12), ("Sample.Kind", 12, 1), ("Sample", 15, 12)]
    assert outline.functions == [("near", 4, 3, 2), ("init", 7, 5, 3), ("whole", 16, 10, 1)]


def test_there_is_something_to_measure(outlines):
    assert sum(len(outline.functions) for outline in outlines.values()) > 2_000
    assert max(lengths_of_types(outlines).values()) > 300


def test_no_type_is_too_long(outlines):
    """A type that does one thing is shorter; its extensions count too, in whichever file they are."""
    lengths = lengths_of_types(outlines)
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_TYPE} == {}


def test_no_function_is_too_long(outlines):
    assert [
        f"{file}:{function.line}: {function.name} has {function.lines} lines"
        for file, outline in outlines.items()
        for function in outline.functions
        if function.lines > LONGEST_FUNCTION
    ] == []


def test_arguments_after_the_second_have_a_label(outlines):
    """With three and more nobody who reads a call knows which argument is what."""
    assert [
        f"{file}:{function.line}: {function.name} has {function.unlabeled}"
        for file, outline in outlines.items()
        for function in outline.functions
        if function.unlabeled > MOST_UNLABELED
    ] == []
