"""What the trainee has set: kept as JSON in the folder for configuration."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from msgspec import DecodeError, Struct, json
from msgspec.structs import asdict, replace

from tui.paths import PathError

FILE = "settings.json"
MOST_BYTES = 65_536  # a settings file is some hundred bytes; more is none of ours


class Settings(Struct, frozen=True):
    """The settings. `animation` off stops all motion; `ascii` draws with plain characters alone."""

    theme: str = "readback-dark"
    certainty: bool = True
    animation: bool = True
    ascii: bool = False

    @staticmethod
    def of(values: Mapping[str, Any]) -> Settings:
        """Settings from a mapping; what is missing, unknown or of the wrong type is left at its default."""
        usual = asdict(Settings())
        taken = {
            name: values[name]
            for name, default in usual.items()
            if name in values and type(values[name]) is type(default)
        }
        return replace(Settings(), **taken)


class Store(Struct):
    """The settings and where they are kept; without a folder they last as long as the app."""

    folder: Callable[[], Path] | None = None
    now: Settings = Settings()

    @staticmethod
    def read(folder: Callable[[], Path]) -> Store:
        """What was set before; the defaults where nothing (readable) was."""
        values: Any = {}
        try:
            with (folder() / FILE).open("rb") as file:
                values = json.decode(file.read(MOST_BYTES))
        except (OSError, DecodeError, RecursionError, PathError):
            pass  # nothing was set before, or nothing that can be read
        return Store(folder, Settings.of(values if isinstance(values, dict) else {}))

    def change(self, **values: Any) -> bool:
        """Changes settings and keeps them; False where they could not be written."""
        self.now = replace(self.now, **values)
        if self.folder is None:
            return True
        try:
            self._write(self.folder())
        except (OSError, PathError):
            return False
        return True

    def _write(self, folder: Path) -> None:
        """Writes a whole file beside, and moves it over the old one: never half a file."""
        import os
        import tempfile

        folder.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=folder, prefix=FILE)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(json.format(json.encode(self.now), indent=2) + b"\n")
            Path(name).replace(folder / FILE)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
