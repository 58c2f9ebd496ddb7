"""A small web server that shows a built site as a strict host would: at a sub-path, with a content security policy."""

import functools
import http.server
import pathlib
import re
import socket
import sys
import threading
import time

POLICY = "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; report-uri /policy-report"

FINGERPRINT = re.compile(r"\.[0-9a-f]{8}\.\w+$")


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | {
        ".css": "text/css; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".svg": "image/svg+xml",
        ".webmanifest": "application/manifest+json",
        ".xml": "application/xml",
    }

    def setup(self):
        super().setup()
        self.server.connections.add(self.connection)

    def finish(self):
        super().finish()
        self.server.connections.discard(self.connection)

    def translate_path(self, path):
        if not path.startswith("/guide/"):
            return "/nonexistent"
        return super().translate_path(path.removeprefix("/guide"))

    def send_head(self):
        # A copy of another time is of another edition, also when it is the newer one: a site may have gone back. Python's
        # own server takes any copy that is not older for a good one; nginx and others compare as this does.
        file = pathlib.Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if file.is_file() and self.headers.get("If-Modified-Since") != self.date_time_string(int(file.stat().st_mtime)):
            del self.headers["If-Modified-Since"]
        return super().send_head()

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.faults.append(f"against the policy: {body.decode(errors='replace')}")
        self.send_response(204)
        self.end_headers()

    def send_error(self, code, message=None, explain=None):
        missing = pathlib.Path(self.directory, "404.html")
        if code != 404 or not missing.is_file():
            return super().send_error(code, message, explain)
        body = missing.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def send_response(self, code, message=None):
        super().send_response(code, message)
        # As `guide host` tells real hosts to do: what has a fingerprint in its name never changes.
        if code == 200 and FINGERPRINT.search(self.path):
            self.send_header("Cache-Control", "public, max-age=31536000, immutable")

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_request(self, code="-", size="-"):
        self.server.asked.append(self.path)
        if int(code) >= 400:
            self.server.faults.append(f"{int(code)} {self.path}")

    def log_message(self, *_):
        pass


class Listener(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, address):
        # A browser that moves on drops its connections; anything else is worth seeing.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, address)


class SiteServer:
    """Serves a folder at http://127.0.0.1:PORT/guide/ and remembers what was asked for and what went wrong."""

    def __init__(self, folder):
        handler = functools.partial(Handler, directory=str(folder))
        self.http = Listener(("127.0.0.1", 0), handler)
        self.http.faults, self.http.asked, self.http.connections, self.http.is_stopped = [], [], set(), False
        self.origin = f"http://127.0.0.1:{self.http.server_port}"
        self.base = f"{self.origin}/guide/"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def take_faults(self):
        faults, self.http.faults[:] = list(self.http.faults), []
        return faults

    def take_asked(self):
        """What was asked for since the last time. The page's policy reports here what is asked of others."""
        asked, self.http.asked[:] = list(self.http.asked), []
        return asked

    def is_left_alone(self, seconds=0.2):
        """Waits until nobody has asked for anything for a while: all that a page loads has come."""
        while True:
            before = len(self.http.asked)
            time.sleep(seconds)
            if len(self.http.asked) == before:
                return

    def stop(self):
        """Stops for good: connections that a browser kept open would go on being answered."""
        if self.http.is_stopped:
            return
        self.http.is_stopped = True
        self.http.shutdown()
        self.http.server_close()
        for connection in list(self.http.connections):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass  # it was closed already
