"""manual.py VERSION DATE: reads what guide says of its commands (JSON) and writes its manual page (roff)."""

import json
import re
import sys


def plain(text):
    """Words in which nothing is a command of roff."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return re.sub(r"^\.", r"\\&.", text, flags=re.MULTILINE)


def paragraphs(text):
    """Paragraphs of a discussion; lines that are indented stay lines."""
    for part in text.strip().split("\n\n"):
        yield ".PP"
        for line in part.split("\n"):
            if line.startswith("  "):
                yield ".br"
            yield plain(line.strip())


def name(argument):
    if argument["kind"] == "positional":
        return "\\fI" + plain(argument["valueName"]) + "\\fR"
    names = [("--" if n["kind"] == "long" else "-") + n["name"] for n in argument["names"]]
    text = ", ".join("\\fB" + plain(n) + "\\fR" for n in names)
    return text + (" \\fI" + plain(argument["valueName"]) + "\\fR" if argument["kind"] == "option" else "")


def arguments(command):
    for argument in command.get("arguments", []):
        if not argument.get("shouldDisplay", True):
            continue
        yield ".TP"
        yield name(argument)
        yield plain(argument.get("abstract", "").replace("\n", " "))


def manual(command, version, date):
    yield f'.TH GUIDE 1 "{date}" "guide {version}" "User commands"'
    yield ".SH NAME"
    yield "guide \\- " + plain(command["abstract"].rstrip(".").lower())
    yield ".SH SYNOPSIS"
    yield ".B guide"
    yield "\\fIcommand\\fR [\\fIoptions\\fR]"
    yield ".SH DESCRIPTION"
    yield from paragraphs(command.get("discussion", ""))
    yield ".SH COMMANDS"
    for verb in command["subcommands"]:
        if not verb.get("shouldDisplay", True) or verb["commandName"] == "help":
            continue
        yield f'.SS guide {plain(verb["commandName"])}'
        yield plain(verb["abstract"])
        yield from paragraphs(verb.get("discussion", ""))
        yield from arguments(verb)
    yield ".SH EXIT STATUS"
    for status, words in [
        (0, "Done."),
        (1, "The content has errors, or the answer is no. Nothing was published."),
        (2, "A file or a folder could not be read or written."),
        (64, "guide did not understand the command."),
    ]:
        yield f".TP\n{status}\n{words}"
    yield ".SH FILES"
    yield ".TP\n\\fIcontent/\\fR\nThe texts."
    yield ".TP\n\\fIcontent/published.lock\\fR\nWhat was published; nothing of it may get lost."
    yield ".TP\n\\fIsite/\\fR\nThe website that guide makes."
    yield ".TP\n\\fI.guide/\\fR\nThe last websites that were published, and the receipts."


if __name__ == "__main__":
    described = json.load(sys.stdin)["command"]
    print("\n".join(manual(described, sys.argv[1], sys.argv[2])))
