"""What the program and a website are made of, as another program reads it."""

import hashlib
import json
import subprocess

import pytest
from spdx_tools.spdx.parser.parse_anything import parse_file
from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document
from test_package import BUILT, ROOT


@pytest.fixture(scope="module")
def program():
    return next(path for path in BUILT if path.exists())


@pytest.fixture(scope="module")
def lists(program, tmp_path_factory):
    folder = tmp_path_factory.mktemp("sbom")
    site = folder / "site"
    (site / "assets").mkdir(parents=True)
    (site / "index.html").write_text("<p>A page")
    (site / "assets/page.0123abcd.js").write_text("1")
    for name in ("first", "second"):
        subprocess.run([ROOT / "scripts/sbom", program, site, "--to", folder / name], check=True, capture_output=True)
    return folder


@pytest.mark.parametrize("name", ["guide.spdx.json", "site.spdx.json"])
def test_it_follows_the_standard(lists, name):
    document = parse_file(str(lists / "first" / name))
    assert [fault.validation_message for fault in validate_full_spdx_document(document)] == []


def test_the_same_program_gives_the_same_bytes(lists):
    for file in (lists / "first").iterdir():
        assert file.read_bytes() == (lists / "second" / file.name).read_bytes()


def test_it_names_what_the_program_is_linked_with(lists, program):
    packages = json.loads((lists / "first/guide.spdx.json").read_text())["packages"]
    names = {package["name"]: package for package in packages}
    assert {"guide", "libcmark", "libyaml", "libcrypto", "swift-argument-parser", "swift-nio", "swift-runtime"} <= set(names)
    assert all(package["versionInfo"] for package in packages)
    digest = hashlib.sha256(program.read_bytes()).hexdigest()
    assert {"algorithm": "SHA256", "checksumValue": digest} in names["guide"]["checksums"]


def test_every_library_of_the_program_is_in_the_list(lists, program):
    """A library that comes to be linked has to be named as well."""
    linked = subprocess.run(["ldd", program], check=True, capture_output=True, text=True).stdout
    libraries = {line.split()[0].split(".")[0].split("-")[0] for line in linked.splitlines()}
    of_the_system = {"linux", "libm", "libc", "libgcc_s", "libstdc++", "/lib64/ld", "libdl", "libpthread"}
    names = {package["name"] for package in json.loads((lists / "first/guide.spdx.json").read_text())["packages"]}
    assert libraries - of_the_system <= names


def test_the_texts_of_a_site_have_another_license_than_its_scripts(lists):
    files = json.loads((lists / "first/site.spdx.json").read_text())["files"]
    assert {file["fileName"]: file["licenseConcluded"] for file in files} == {
        "./index.html": "LicenseRef-texts", "./assets/page.0123abcd.js": "Apache-2.0"}
