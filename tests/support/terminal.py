"""A terminal to run the app in: a pseudo-terminal whose every byte is kept."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from running import COMMAND, PATIENCE, environment

# Makes the pseudo-terminal on standard input the controlling one, as a login does, and becomes the command.
_LAUNCH = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""
_CONTROL = re.compile(r"\x1b(?:\[[0-9;:?<=>$ ]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][A-Z0-9]|[=>78])")
_MODES = (b"1049", b"1000", b"1003", b"1004", b"1006", b"2004")  # alternate screen, mouse, focus, paste


class Terminal:
    """A command that runs on a pseudo-terminal. `shown` is every byte that it has written so far."""

    def __init__(self, argv: Sequence[str], env: Mapping[str, str], size: tuple[int, int]) -> None:
        self.master, self.slave = pty.openpty()
        self.resize(*size)
        self.before = termios.tcgetattr(self.slave)
        self.shown = b""
        self.process = subprocess.Popen(
            [sys.executable, "-c", _LAUNCH, *argv],
            stdin=self.slave,
            stdout=self.slave,
            stderr=self.slave,
            env=dict(env),
            start_new_session=True,
        )

    def resize(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def send(self, keys: str) -> None:
        os.write(self.master, keys.encode())

    def signal(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    def read(self, seconds: float) -> bytes:
        """What the command writes within `seconds`, or until it pauses for half a second."""
        start, got = len(self.shown), b""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if not select.select([self.master], [], [], min(left, 0.5))[0]:
                if got:
                    break
                continue
            try:
                got = os.read(self.master, 65536)
            except OSError:  # the other side is closed
                break
            self.shown += got
        return self.shown[start:]

    def wait_for(self, pattern: str, since: int = 0) -> int:
        """Read until the words match `pattern` (styles left out); gives where reading stood then."""
        end = time.monotonic() + PATIENCE
        while not re.search(pattern, words(self.shown[since:])):
            assert time.monotonic() < end, f"{pattern} never came; last: {words(self.shown[since:])[-1500:]}"
            assert self.read(1) or self.process.poll() is None, f"it ended: {words(self.shown)[-1500:]}"
        return len(self.shown)

    def wait(self) -> int:
        """Read until the command ends; its exit code."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            assert time.monotonic() < end, "it did not end"
            self.read(0.2)
        self.read(0.2)
        return self.process.returncode

    def given_back(self) -> bool:
        """Whether the terminal is as it was: its attributes, its modes, the main screen and a cursor."""
        now: list[Any] = termios.tcgetattr(self.slave)
        left_on = [mode for mode in _MODES if self._last(mode) == b"h"]
        return now == self.before and not left_on and self._last(b"25") != b"l"

    def _last(self, mode: bytes) -> bytes:
        """How a private mode of the terminal was set last: b"h" on, b"l" off, b"" never."""
        found = re.findall(rb"\x1b\[\?(?:[0-9;]*;)?" + mode + rb"(?:;[0-9;]*)?([hl])", self.shown)
        return found[-1] if found else b""

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for handle in (self.master, self.slave):
            with contextlib.suppress(OSError):
                os.close(handle)


@contextlib.contextmanager
def terminal(
    *arguments: str,
    env: Mapping[str, str] | None = None,
    size: tuple[int, int] = (80, 24),
    command: Sequence[str] = COMMAND,
) -> Iterator[Terminal]:
    """Run `readback ARGUMENTS` on a pseudo-terminal of `size` columns and rows."""
    running = Terminal([*command, *arguments], environment(env), size)
    try:
        yield running
    finally:
        running.close()


def words(shown: bytes) -> str:
    """What was written, without control sequences: moves of the cursor become line breaks."""
    text = shown.decode(errors="replace")
    text = re.sub(r"\x1b\[[0-9;]*[Hf]", "\n", text)
    return _CONTROL.sub("", text)
