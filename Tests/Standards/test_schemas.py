"""The JSON Schemas for editors, read by a library of JSON Schema: right files pass, and slips are underlined."""

import fnmatch
import json
import re
import subprocess

import jsonschema
import pytest
import yaml
from built_guide import ROOT, guide_program
from conftest import GUIDES



class Loader(yaml.SafeLoader):
    """YAML as editors read it, without dates: 2026-11-30 is a text, as in JSON."""


Loader.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(text):
    return yaml.load(text, Loader)


@pytest.fixture(scope="module")
def validators(tmp_path_factory):
    """By the file's name, as guide writes the schemas."""
    folder = tmp_path_factory.mktemp("schemas")
    subprocess.run([guide_program(), "schema", folder], check=True, stdout=subprocess.DEVNULL)
    found = {}
    for file in folder.iterdir():
        schema = json.loads(file.read_text(encoding="utf-8"))
        assert "$schema" in schema, file
        kind = jsonschema.validators.validator_for(schema, default=None)
        assert kind, f"{file.name}: {schema['$schema']} is no edition of JSON Schema"
        kind.check_schema(schema)
        found[file.name] = kind(schema)
    return found


def validator_of(validators, file):
    return validators["translation.schema.json" if "i18n" in file.parts else "guide.schema.json"]


@pytest.mark.parametrize("guide", GUIDES)
def test_files_without_mistakes_pass(validators, guide):
    content = GUIDES[guide] / "content"
    # The wording has schemas of the theme's own words, which guide does not write.
    files = [file for file in sorted(content.rglob("*.yaml")) if "wording" not in file.parts]
    assert len(files) > 20
    for file in files:
        errors = list(validator_of(validators, file).iter_errors(read(file.read_text(encoding="utf-8"))))
        assert errors == [], f"{file}: {errors[0].json_path} {errors[0].message[:300]}"


# Mistakes that can be seen without knowing the rest of the guide. Each has an example in Tests/Fixtures/diagnostics.
SLIPS = [
    "bad-email", "bad-id", "bad-path", "bad-phone", "bad-time", "bad-web-address", "empty-value", "missing-key", "missing-kind",
    "not-a-choice", "not-a-date", "not-a-number", "out-of-range", "too-few", "too-long", "too-many", "too-short",
    "translation-undated", "unknown-key", "unknown-kind", "unquoted-number", "unquoted-time", "wrong-shape",
]


@pytest.mark.parametrize("code", SLIPS)
def test_a_slip_is_underlined(validators, code):
    files = list((ROOT / "Tests/Fixtures/diagnostics" / code / "content").rglob("*.yaml"))
    assert any(list(validator_of(validators, file).iter_errors(read(file.read_text(encoding="utf-8")))) for file in files)


def test_editors_look_up_the_schema_wherever_a_kind_of_file_usually_is(tmp_path):
    subprocess.run([guide_program(), "new", tmp_path / "guide"], check=True, stdout=subprocess.DEVNULL)
    settings = json.loads((tmp_path / "guide/.vscode/settings.json").read_text())
    patterns = settings["yaml.schemas"]["schemas/guide.schema.json"]
    usual = set(re.findall(r"`(content/[^`]+\.yaml)`", (ROOT / "Documentation/ContentFiles.md").read_text()))
    assert len(usual) > 10
    assert {path for path in usual if not any(fnmatch.fnmatch(path, pattern) for pattern in patterns)} == set()
    assert json.loads((ROOT / ".vscode/settings.json").read_text()) == settings
