"""Apps on a pseudo-terminal: weighed when something is painted, or timed from key to screen."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence

from bench.harness import LAUNCH, Cost, clean, waited

SIZE = (100, 30)
PATIENCE = 120.0  # seconds
QUIET = 0.05  # seconds without a byte after which a screen counts as repainted: three frames

# Runs an app, and ends the process the moment it writes the mark: so nothing that comes after is weighed.
UNTIL_PAINTED = """
import os, sys
from textual.drivers.linux_driver import LinuxDriver
mark, write = sys.argv.pop(1), LinuxDriver.write
def watched(self, data):
    write(self, data)
    if mark in data:
        os._exit(0)
LinuxDriver.write = watched
"""
BARE = UNTIL_PAINTED + "from bench.bare import Bare; Bare().run()"
READBACK = UNTIL_PAINTED + "from tui.cli.main import run; sys.exit(run())"


class Screen:
    """An app that runs on a pseudo-terminal."""

    def __init__(self, argv: Sequence[str], environment: Mapping[str, str] | None = None) -> None:
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))
        self.process = subprocess.Popen(
            argv,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=dict(environment or clean()),
            start_new_session=True,
        )
        os.close(slave)
        self.shown = b""

    def read(self, seconds: float) -> bytes:
        """What is written next, waiting `seconds` for it at most; nothing where nothing comes."""
        if not select.select([self.master], [], [], seconds)[0]:
            return b""
        try:
            got = os.read(self.master, 65536)
        except OSError:  # the other side is closed
            return b""
        self.shown += got
        return got

    def until(self, mark: bytes) -> None:
        """Read until `mark` has been written."""
        end = time.monotonic() + PATIENCE
        while mark not in self.shown:
            if time.monotonic() > end or (not self.read(1) and self.process.poll() is not None):
                raise SystemExit(f"{mark!r} was never painted; last: {self.shown[-800:]!r}")

    def settle(self, seconds: float = 0.3) -> None:
        """Read until nothing has come for `seconds`."""
        while self.read(seconds):
            pass

    def send(self, keys: bytes) -> None:
        """Press keys, and wait for nothing."""
        os.write(self.master, keys)

    def press(self, keys: bytes) -> float:
        """Seconds from a key to the last byte that it brings to the screen."""
        start = time.perf_counter()
        self.send(keys)
        if not self.read(5):
            raise SystemExit(f"the key {keys!r} painted nothing; last: {self.shown[-800:]!r}")
        last = time.perf_counter()
        while self.read(QUIET):
            last = time.perf_counter()
        return last - start

    def close(self) -> None:
        """End the app."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self.master)


def painted(code: str, mark: str, *arguments: str, environment: Mapping[str, str] | None = None) -> Cost:
    """What it costs an app until it has painted `mark`."""
    screen = Screen([sys.executable, "-c", code, mark, *arguments], environment)
    while screen.process.returncode is None:
        screen.read(0.5)
        if _ended(screen.process.pid):
            break
    found = waited(screen.process.pid)
    screen.process.returncode = found.code
    os.close(screen.master)
    if found.code:
        raise SystemExit(f"{mark} was never painted; last: {screen.shown[-800:]!r}")
    return found


def first(mark: str, environment: Mapping[str, str]) -> None:
    """The first start, which keeps what it has read for the later ones, and is left as users leave."""
    screen = Screen([sys.executable, "-c", LAUNCH], environment)
    try:
        screen.until(mark.encode())
        screen.settle(3)
        screen.send(b"q")
        while screen.process.poll() is None:
            screen.read(0.5)
    finally:
        screen.close()


def _ended(pid: int) -> bool:
    """Whether a child has ended, without taking its cost away."""
    return os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None
