"""Real web servers on loopback with the settings that `guide host` writes, at the site's own path."""

import contextlib
import http.client
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time

from built_guide import guide_program
from free_port import free_port

ROOT = pathlib.Path(__file__).parents[2]
MODULES = "/usr/lib/apache2/modules"


class Answer:
    def __init__(self, response):
        self.status, self.body = response.status, response.read()
        self.headers = {name.lower(): value for name, value in response.getheaders()}


class HostServer:
    """A running server; `base` is where the site is, `path` the site's path on it."""

    def __init__(self, path, port, process, log):
        self.path, self.port, self.process, self.log = path, port, process, log
        self.origin = f"http://127.0.0.1:{port}"
        self.base = self.origin + path

    def get(self, path, **headers):
        """Asks as a browser does that follows nothing; `path` is below the site's own."""
        return self.ask(self.path + path, **headers)

    def ask(self, path, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        with contextlib.closing(connection):
            connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            return Answer(connection.getresponse())

    def wait(self):
        end = time.monotonic() + 20
        while time.monotonic() < end and self.process.poll() is None:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                return
            time.sleep(0.05)
        raise AssertionError(f"the server does not answer: {self.log.read_text()[-2000:]}")

    def stop(self):
        self.process.terminate()
        self.process.wait(20)


@contextlib.contextmanager
def serving(kind, site, base_url=None):
    """Serves a copy of a site: kind is nginx, apache, htaccess or caddy; at another address than its own if one is given."""
    # Servers give up root's rights, so the folder is one that everybody may read.
    folder = pathlib.Path(tempfile.mkdtemp(prefix="guide-host-"))
    folder.chmod(0o755)
    server = None
    try:
        root = folder / "public"
        (folder / "none").mkdir()
        shutil.copytree(site.folder, root)
        (root / "probe.webmanifest").write_text("{}")
        (root / ".secret").write_text("not for readers")
        challenge = root / ".well-known" / "acme-challenge"
        challenge.mkdir(parents=True)
        (challenge / "token-1").write_text("the answer")
        (challenge / ".secret").write_text("not for readers")
        settings = folder / "hosts"
        address = ["--base-url", base_url] if base_url else []
        subprocess.run(
            [guide_program(), "host", ROOT, "--root", root, "--output", settings, *address], check=True, capture_output=True)
        port = free_port()
        command = {"nginx": nginx, "apache": apache, "htaccess": htaccess, "caddy": caddy}[kind](
            folder, settings, root, port)
        log = folder / "log"
        with log.open("wb") as output:
            environment = os.environ | {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
            process = subprocess.Popen(command, stdout=output, stderr=output, env=environment)
        server = HostServer(base_path(settings), port, process, log)
        server.wait()
        yield server
    finally:
        if server:
            server.stop()
        shutil.rmtree(folder)


def base_path(settings):
    first = (settings / "nginx.conf").read_text().splitlines()[0]
    return "/" + first.rpartition("://")[2].partition("/")[2]


def nginx(folder, settings, root, port):
    user = "user root;" if os.getuid() == 0 else ""
    paths = " ".join(f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    conf = folder / "nginx.conf"
    conf.write_text(
        f"daemon off; {user} pid {folder}/pid; error_log stderr;\n"
        "events {}\n"
        f"http {{ access_log off; {paths}\n"
        f"server {{ listen 127.0.0.1:{port}; root {folder}/none;\ninclude {settings}/nginx.conf;\n}} }}\n")
    return ["nginx", "-e", "stderr", "-p", folder, "-c", conf]


def apache(folder, settings, root, port, inner=None):
    inner = inner or f"Include {settings}/apache.conf"
    modules = ["mpm_event", "authz_core", "mime", "dir", "alias", "headers", "filter", "deflate"]
    user = "User www-data\nGroup www-data\n" if os.getuid() == 0 else ""
    conf = folder / "apache.conf"
    conf.write_text(
        "".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so\n" for name in modules)
        + f"ServerRoot {folder}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {folder}/pid\n"
        + f"DefaultRuntimeDir {folder}\nErrorLog /dev/stderr\n{user}"
        + f"TypesConfig /dev/null\nDocumentRoot {folder}/none\n"
        + f"<VirtualHost *:{port}>\n{inner}\n</VirtualHost>\n")
    return ["apache2", "-D", "FOREGROUND", "-f", conf]


def htaccess(folder, settings, root, port):
    shutil.copy(settings / "apache.htaccess", root / ".htaccess")
    path = base_path(settings).rstrip("/")
    place = f'Alias "{path}" "{root}"' if path else f'DocumentRoot "{root}"'
    return apache(
        folder, settings, root, port,
        f'{place}\n<Directory "{root}">\nRequire all granted\nAllowOverride All\n</Directory>')


def caddy(folder, settings, root, port):
    conf = folder / "Caddyfile"
    conf.write_text(
        "{\n\tadmin off\n\tauto_https off\n}\n"
        f"http://127.0.0.1:{port} {{\n\tbind 127.0.0.1\n\timport {settings}/guide.caddy\n}}\n")
    return ["caddy", "run", "--config", conf, "--adapter", "caddyfile"]
