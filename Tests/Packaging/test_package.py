"""The Debian package: made, installed into a folder of its own, and used from there."""

import gzip
import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).parents[2]
BUILT = [ROOT / ".build" / kind / "guide" for kind in ("release", "debug")]


def run(*words, **options):
    return subprocess.run(words, check=True, text=True, capture_output=True, **options).stdout


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    binary = next(path for path in BUILT if path.exists())
    said = run(ROOT / "scripts/make-deb", binary)
    return ROOT / said.split(" ")[0]


@pytest.fixture(scope="module")
def installed(package, tmp_path_factory):
    """A scratch root that dpkg itself has unpacked and configured the package in."""
    root = tmp_path_factory.mktemp("root")
    (root / "var/lib/dpkg/updates").mkdir(parents=True)
    for name in ("status", "available"):
        (root / "var/lib/dpkg" / name).touch()
    (root / "var/lib/dpkg/info").mkdir()
    # The scratch root has none of the libraries that the package needs; the machine around it has.
    run("dpkg", f"--root={root}", "--force-depends", "--force-not-root", "--force-script-chrootless",
        "--log=/dev/null", "--install", package)
    assert "install ok installed" in (root / "var/lib/dpkg/status").read_text()
    return root


def test_it_says_what_it_is(package):
    fields = run("dpkg-deb", "--field", package)
    assert "Package: guide\n" in fields
    assert "libc6" in fields.split("Depends: ")[1].split("\n")[0]
    assert run("dpkg-deb", "--contents", package).count("root/root") > 10


def test_the_installed_program_makes_a_website(installed, tmp_path):
    guide = installed / "usr/bin/guide"
    run(guide, "new", "my-guide", cwd=tmp_path)
    # The theme is the one of the package: the folder has none of its own.
    assert "Built" in run(guide, "build", "my-guide", cwd=tmp_path)
    assert (tmp_path / "my-guide/site/index.html").exists()


def test_the_handbook_comes_along(installed):
    handbook = installed / "usr/share/doc/guide/handbook"
    assert "Keep your guide, step by step" in (handbook / "index.html").read_text()
    # It opens by double-click.
    assert 'href="first-hour/index.html"' in (handbook / "index.html").read_text()
    assert not (handbook / ".guide-manifest").exists()


def test_the_terms_of_what_is_linked_in_come_along(installed):
    terms = (installed / "usr/share/doc/guide/copyright").read_text()
    for name in ("libcmark", "libyaml", "Kirill Simonov", "John MacFarlane", "swift-argument-parser", "swift-nio", "llhttp"):
        assert name in terms


def test_debians_own_check_finds_nothing(package):
    if not has("lintian"):
        pytest.skip("lintian is not installed")
    # Nobody is named who could get mail; and an address in a feed is fetched by nobody.
    said = subprocess.run(
        ["lintian", "--allow-root", "--fail-on", "error,warning", "--suppress-tags", "bogus-mail-host,bogus-mail-host-in-debian-changelog,unstripped-binary-or-object,privacy-breach-generic", package],
        text=True, capture_output=True)
    assert said.returncode == 0, said.stdout + said.stderr


def test_every_command_is_in_the_manual(installed):
    page = gzip.decompress((installed / "usr/share/man/man1/guide.1.gz").read_bytes()).decode()
    verbs = [
        line.split()[0] for line in run(installed / "usr/bin/guide", "--help").split("SUBCOMMANDS:")[1].split("\n")
        if line.startswith("  ") and not line.startswith("   ") and line.strip()
    ]
    assert "deploy" in verbs
    for verb in verbs:
        assert f".SS guide {verb}\n" in page or verb == "See", verb
    assert "\\fB\\-\\-urgent\\fR \\fIreason\\fR" in page
    # The one who shows manual pages finds nothing to complain about.
    said = subprocess.run(["man", "--warnings", "-l", "-"], input=page, text=True, capture_output=True,
                          env={**os.environ, "MANWIDTH": "80", "LC_ALL": "C.UTF-8"}) if has("man") else None
    assert said is None or (said.returncode == 0 and "warning" not in said.stderr)


def has(program):
    return subprocess.run(["which", program], capture_output=True).returncode == 0


def test_the_shell_completes_what_is_typed(installed):
    script = installed / "usr/share/bash-completion/completions/guide"
    asked = f'source {script}; COMP_WORDS=(guide dep); COMP_CWORD=1; COMP_LINE="guide dep"; COMP_POINT=9; ' \
        'COMP_TYPE=9; "$(complete -p guide | sed -E "s/.*-F ([^ ]+).*/\\1/")" guide dep guide; echo "${COMPREPLY[@]}"'
    assert "deploy" in run("bash", "-c", asked)
    for other in ("zsh/vendor-completions/_guide", "fish/vendor_completions.d/guide.fish"):
        assert "deploy" in (installed / "usr/share" / other).read_text()


def test_the_package_of_a_commit_is_the_same_bytes_each_time(package):
    binary = next(path for path in BUILT if path.exists())
    before = package.read_bytes()
    run(ROOT / "scripts/make-deb", binary)
    assert package.read_bytes() == before
