"""A real sshd and a real nginx on loopback, with keys and folders that are thrown away."""

import contextlib
import os
import pathlib
import socket
import subprocess
import time

from free_port import free_port


@contextlib.contextmanager
def running(words, port, log):
    """A server in the foreground, which inherits nothing that is open here."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            [str(word) for word in words], stdin=subprocess.DEVNULL, stdout=output, stderr=output, close_fds=True)
    try:
        end = time.monotonic() + 20
        while True:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            assert process.poll() is None and time.monotonic() < end, log.read_text()
            time.sleep(0.05)
        yield
    finally:
        process.terminate()
        process.wait(20)


@contextlib.contextmanager
def sshd(folder):
    """Gives what rsync reaches it with."""
    for name in ("host-key", "user-key"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
    with contextlib.suppress(OSError):
        pathlib.Path("/run/sshd").mkdir(exist_ok=True)
    port = free_port()
    settings = folder / "sshd_config"
    settings.write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host-key\nAuthorizedKeysFile {folder}/user-key.pub\n"
        "PasswordAuthentication no\nKbdInteractiveAuthentication no\nUsePAM no\nStrictModes no\n"
        f"PidFile {folder}/sshd.pid\n")
    with running(["/usr/sbin/sshd", "-D", "-e", "-f", settings], port, folder / "sshd.log"):
        yield (
            f"ssh -p {port} -i {folder}/user-key -o BatchMode=yes -o StrictHostKeyChecking=accept-new "
            f"-o UserKnownHostsFile={folder}/known -o LogLevel=ERROR")


@contextlib.contextmanager
def nginx(folder, settings, port):
    """With the settings that `guide host` wrote."""
    user = "user root;" if os.getuid() == 0 else ""
    (folder / "nothing").mkdir()
    paths = " ".join(f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    conf = folder / "nginx.conf"
    conf.write_text(
        f"daemon off; {user} pid {folder}/nginx.pid; error_log stderr;\nevents {{}}\n"
        f"http {{ access_log off; {paths}\n"
        f"server {{ listen 127.0.0.1:{port}; root {folder}/nothing;\ninclude {settings};\n}} }}\n")
    with running(["/usr/sbin/nginx", "-e", "stderr", "-p", folder, "-c", conf], port, folder / "nginx.log"):
        yield
