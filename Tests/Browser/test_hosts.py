"""The settings for web servers, in the servers themselves: headers, caching, wrong and old addresses, a path below the root."""

import gzip
import re

import pytest
from conftest import in_windows
from hosts import serving
from test_pages import faults_in_loading

KINDS = ["nginx", "apache", "htaccess", "caddy"]
FINGERPRINT = re.compile(r"\.[0-9a-f]{8}\.[a-z0-9]+$")


# The site's own path, the root of the host, and a path whose signs mean more in patterns.
ADDRESSES = {"": None, " at the root": "https://visits.example.edu/", " with dots": "https://example.edu/~v1.2/a_b/"}


@pytest.fixture(scope="module", params=[(kind, place) for kind in KINDS for place in ADDRESSES], ids="".join)
def host(request, site):
    kind, place = request.param
    with serving(kind, site, ADDRESSES[place]) as server:
        yield server


@pytest.fixture(scope="module")
def nginx(site):
    with serving("nginx", site) as server:
        yield server


def assets(site, ending):
    return [str(path.relative_to(site.folder)) for path in sorted(site.folder.rglob(f"*{ending}")) if FINGERPRINT.search(path.name)]


def largest_style(site):
    return max(assets(site, ".css"), key=lambda path: (site.folder / path).stat().st_size)


def policy_of(text):
    parts = [part.split() for part in text.split(";") if part.strip()]
    return {part[0]: part[1:] for part in parts}


def assert_safe(answer):
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert "camera=()" in answer.headers["permissions-policy"]
    policy = policy_of(answer.headers["content-security-policy"])
    assert policy["default-src"] == ["'none'"] and policy["frame-ancestors"] == ["'none'"]
    assert "'unsafe-inline'" not in str(policy) and "*" not in str(policy)


def test_pages_come_with_the_headers(host, site):
    for page in site.one_of_each_kind:
        if page.path == "404.html":
            continue
        answer = host.get(page.path)
        assert answer.status == 200 and answer.body == (site.folder / page.file).read_bytes(), page
        assert answer.headers["content-type"].replace(" ", "").lower() == "text/html;charset=utf-8", page
        assert answer.headers["cache-control"] == "no-cache", page
        assert_safe(answer)


def test_the_header_allows_what_the_pages_say(nginx, site):
    header = policy_of(nginx.get("").headers["content-security-policy"])
    for page in site.standing_pages:
        [meta] = [named["content"] for tag, named in page.html.elements if named.get("http-equiv") == "Content-Security-Policy"]
        for name, sources in policy_of(meta).items():
            assert header.get(name, header["default-src"]) == sources, f"{page}: {name}"


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_what_has_not_changed_is_not_sent_again(host, site, encoding):
    # What is shorter than a packet travels as it is.
    for path in ("", "contact/", "sitemap.xml", largest_style(site)):
        first = host.get(path, Accept_Encoding=encoding)
        assert first.headers.get("content-encoding", "identity") == encoding, path
        for etags in (first.headers["etag"], f'"another", {first.headers["etag"]}'):
            again = host.get(path, Accept_Encoding=encoding, If_None_Match=etags)
            assert again.status == 304 and again.body == b"", (path, etags)
        assert host.get(path, Accept_Encoding=encoding, If_None_Match='"another-gzip"').status == 200, path


def test_a_host_can_prove_what_it_is(host):
    answer = host.get(".well-known/acme-challenge/token-1")
    assert answer.status == 200 and answer.body == b"the answer"
    assert host.get(".well-known/acme-challenge/.secret").status == 404


def test_nginx_has_no_complaint_about_its_settings(site):
    with serving("nginx", site) as server:
        log = server.log.read_text()
    assert "[warn]" not in log and "[emerg]" not in log, log


def test_files_with_a_fingerprint_are_kept(host, site):
    for ending, kind in ((".css", "text/css"), (".js", "text/javascript"), (".svg", "image/svg+xml"), (".png", "image/png")):
        for path in assets(site, ending)[:1]:
            answer = host.get(path)
            assert answer.status == 200, path
            assert answer.headers["cache-control"] == "public, max-age=31536000, immutable", path
            assert answer.headers["content-type"].startswith(kind), path
            assert_safe(answer)


def test_other_files_are_asked_for_anew(host, site):
    loose = [path.relative_to(site.folder) for path in site.folder.rglob("*") if path.is_file()]
    loose = [str(path) for path in loose if not FINGERPRINT.search(path.name) and not path.name.startswith(".") and path.name != "index.html"]
    assert "sitemap.xml" in loose
    for path in loose:
        answer = host.get(path)
        assert answer.status == 200 and answer.headers["cache-control"] == "no-cache", path


def test_text_travels_compressed(host, site):
    style = largest_style(site)
    for path in ("", style, "sitemap.xml"):
        plain, small = host.get(path), host.get(path, Accept_Encoding="gzip")
        assert small.headers["content-encoding"] == "gzip", path
        assert gzip.decompress(small.body) == plain.body and len(small.body) < len(plain.body), path
        assert "accept-encoding" in small.headers["vary"].lower(), path
        # Each server has a method of its own; at its lowest level it makes a stylesheet a quarter larger.
        assert path != style or len(small.body) < 1.15 * len(gzip.compress(plain.body, 6))


def test_types_that_servers_do_not_know(host):
    assert host.get("probe.webmanifest").headers["content-type"].startswith("application/manifest+json")


@pytest.mark.parametrize("path", ["no/such/page/", "no-such-page", "prepare/no-such", "assets/site.00000000.css", ".secret", ".guide-manifest"])
def test_a_wrong_address_gets_the_page_that_helps(host, site, path):
    answer = host.get(path)
    assert answer.status == 404 and answer.body == (site.folder / "404.html").read_bytes()
    assert answer.headers["content-type"].startswith("text/html")
    assert "immutable" not in answer.headers["cache-control"]
    assert_safe(answer)


def test_a_folder_without_its_slash_leads_to_it(host, site):
    whole = [host.path.rstrip("/")] if host.path != "/" else []
    for path in (*whole, host.path + "contact", host.path + "es/contact"):
        answer = host.ask(path)
        assert answer.status in (301, 308), path
        assert answer.headers["location"].removeprefix(host.origin) in (path + "/", "./" + path.rpartition("/")[2] + "/"), path


def test_old_addresses_lead_on(host, site):
    assert site.redirects
    for page in site.redirects:
        target = host.path + site.path(page, page.html.refresh)
        for path in (page.path, page.path.rstrip("/")):
            answer = host.get(path)
            assert answer.status == 301, path
            assert answer.headers["location"].removeprefix(host.origin) == target, path


def test_nothing_outside_the_folder_is_served(host):
    for path in ("../hosts/nginx.conf", "%2e%2e/hosts/nginx.conf", "..%2fhosts/nginx.conf"):
        # Outside the site's path it is another site's business what is answered.
        assert b"Made by guide" not in host.get(path).body, path


@in_windows("chromium light", "firefox light", "webkit light")
def test_browsers_have_no_complaint_with_nginx_at_a_path(window, nginx, site):
    class Quiet:
        origin = nginx.origin
        take_faults = staticmethod(list)

    for page in site.one_of_each_kind:
        if page.path == "404.html":
            continue
        window.open(nginx.base + page.path)
        assert faults_in_loading(window, Quiet, page) == [], page
        sheets = window.js("[...document.styleSheets].map(sheet => sheet.cssRules.length > 0)")
        assert sheets and all(sheets), page
