"""A command typed at a terminal, and an answer when it asks."""

import os
import pty
import subprocess


def typed(command, place, environment, timeout, answer=None):
    """What became of the command; its output holds the answer too, where a terminal would show it."""
    mine, theirs = pty.openpty() if answer else (None, subprocess.DEVNULL)
    if answer:
        os.write(mine, f"{answer}\n".encode())
    done = subprocess.run(
        ["bash", "-c", command], stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        cwd=place, env=environment, timeout=timeout, check=False)
    if answer:
        os.close(mine)
        os.close(theirs)
        # What is typed is shown by the terminal, not by the program.
        done.stdout = done.stdout.replace("press Enter: ", f"press Enter: {answer}\n")
    return done
