"""The vocabulary of schema.org, as a package has it: whether a thing may have what is said of it."""

import datetime
import functools
import importlib
import pathlib
import re

import msgspec_schemaorg.models

MODELS = pathlib.Path(msgspec_schemaorg.models.__file__).parent
DAYS = {"date": datetime.date.fromisoformat, "datetime": datetime.datetime.fromisoformat}


@functools.cache
def class_of(name):
    """The class of a type of things, such as FAQPage; None if there is no such type."""
    found = next(MODELS.glob(f"*/{name}.py"), None)
    return found and getattr(importlib.import_module(f"{msgspec_schemaorg.models.__name__}.{found.parent.name}.{name}"), name)


def types_of(name):
    """A type with all that it is a kind of."""
    return {kind.__name__ for kind in class_of(name).__mro__}


@functools.cache
def allowed(name, key):
    """The names of the types that a property may have, none if things of this type have no such property."""
    declared = next((kind.__annotations__[key] for kind in class_of(name).__mro__ if key in getattr(kind, "__annotations__", {})), "")
    return set(re.findall(r"\w+", declared)) - {"Union", "List", "None", "Optional"}


def is_text_of(types, text):
    # An address may also stand for the thing that it leads to.
    if types & {"URL", "Thing"} and re.fullmatch(r"https?://\S+", text):
        return True
    for name in types & DAYS.keys():
        try:
            return bool(DAYS[name](text))
        except ValueError:
            pass
    return "str" in types


def faults(thing, where="it"):
    """What schema.org does not know in a thing of JSON-LD, and in the things within it."""
    name = thing.get("@type")
    if not class_of(name):
        return [f"{where} has the type {name}"]
    found = []
    for key, value in thing.items():
        if key.startswith("@"):
            continue
        types, here = allowed(name, key), f"{where}.{key}"
        for each in value if isinstance(value, list) else [value]:
            if not types:
                found.append(f"{name} has no {key}")
            elif isinstance(each, dict):
                found += faults(each, here)
                if class_of(each.get("@type")) and not types & types_of(each["@type"]):
                    found.append(f"{here} cannot be a {each['@type']}")
            elif isinstance(each, str) and not is_text_of(types, each) or not isinstance(each, str) and type(each).__name__ not in types:
                found.append(f"{here} cannot be {each!r}")
    return found
