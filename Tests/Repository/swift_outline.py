"""Where the types and functions of Swift sources begin and end, without a compiler."""

import bisect
import re
from typing import NamedTuple

INTERPOLATION = r"\\\((?:[^()\n]|\((?:[^()\n]|\((?:[^()\n]|\([^()\n]*\))*\))*\))*\)"
WORDS = re.compile(
    r"//[^\n]*|/\*.*?\*/"
    r'|(?P<raw>#+)"(?:""(?s:.)*?"""|[^\n]*?")(?P=raw)'
    r'|"""(?:\\.|[^\\])*?"""'
    rf'|"(?:{INTERPOLATION}|\\.|[^"\\\n])*"',
    re.DOTALL,
)
TYPE = re.compile(r"(?<![.\w])(?:struct|class|enum|actor|extension|protocol)\s+([A-Z][\w.]*)")
FUNCTION = re.compile(
    r"^[ \t]*(?:(?:@\w+(?:\([^)]*\))?|\w+(?:\(set\))?)\s+)*?(?:func\s+(`?\w+`?|[^\s\w(]+)|(init)[?!]?|(subscript))\s*(?:<[^(]*>)?\(",
    re.MULTILINE,
)
# What is between the parameters of a function and its body.
RESULT = re.compile(r"[^{}\n]*(?:\n\s*(?:->|where|throws|async|rethrows)[^{}\n]*)*\s*\{")


class Span(NamedTuple):
    name: str
    line: int
    lines: int


class Function(NamedTuple):
    name: str
    line: int
    lines: int
    unlabeled: int


def without_words(source):
    """The source with blanks in place of comments and texts, so that each brace left is one of the language."""
    return WORDS.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), source)


class Outline:
    def __init__(self, source):
        self.code = without_words(source)
        self.starts = [0] + [found.end() for found in re.finditer("\n", self.code)]
        self.types = self._types()
        self.functions = [self._function(found) for found in FUNCTION.finditer(self.code)]

    def _line(self, offset):
        return bisect.bisect_right(self.starts, offset)

    def _end(self, start):
        """The offset of the bracket that closes the one at an offset."""
        opening = self.code[start]
        closing = {"(": ")", "{": "}"}[opening]
        depth = 0
        for found in re.compile(f"[{opening}{closing}]").finditer(self.code, start):
            depth += 1 if found[0] == opening else -1
            if depth == 0:
                return found.start()
        return len(self.code) - 1

    def _types(self):
        """The types and extensions; one within another has the names of both."""
        spans, around = [], []
        for found in TYPE.finditer(self.code):
            start, last = found.start(), self._end(self.code.index("{", found.end()))
            around = [(name, end) for name, end in around if end > start]
            spans.append(
                Span(
                    ".".join([name for name, _ in around] + [found[1]]),
                    self._line(start),
                    self._line(last) - self._line(start) + 1,
                )
            )
            around.append((found[1], last))
        return spans

    def _function(self, found):
        start = found.end() - 1
        end = self._end(start)
        parameters, nested = self.code[start + 1 : end], 1
        while nested:  # closures have parameters of their own
            parameters, nested = re.subn(r"\([^()]*\)", "", parameters)
        unlabeled = re.findall(r"(?:^|,)\s*(?:@\w+\s+)*_\s+\w+\s*:", parameters)
        line = self._line(found.end())
        body = RESULT.match(self.code, end + 1)
        # The requirement of a protocol has none.
        lines = self._line(self._end(body.end() - 1)) - line + 1 if body else 1
        return Function(found[1] or found[2] or found[3], line, lines, len(unlabeled))
