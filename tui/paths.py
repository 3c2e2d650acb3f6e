"""Folders: the stories that come with the program, and the trainee's own library, data and settings."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

APP = "readback"
LIBRARY_VARIABLE = "READBACK_LIBRARY"
DATA_VARIABLE = "READBACK_DATA"
CONFIG_VARIABLE = "READBACK_CONFIG"


class PathError(Exception):
    """A folder that cannot be told; the message says what to do."""


def bundled() -> Path:
    """The folder that holds the bundled `content/` and `seeds/`.

    An installed wheel has them inside the package; a checkout has them beside `pyproject.toml`.
    """
    package = Path(__file__).resolve().parent
    inside = package / "_data"
    return inside if inside.is_dir() else package.parent


def library_dir(given: str | None, env: Mapping[str, str]) -> Path:
    """The folder of stories: `--library`, else READBACK_LIBRARY, else the bundled one."""
    chosen = _chosen(given, "--library", LIBRARY_VARIABLE, env)
    return chosen if chosen is not None else bundled() / "content"


def seeds_dir(library: Path) -> Path:
    """Where a library keeps sources apart from its stories: `seeds/` in it, else beside it, else bundled.

    The bundled ones serve a copied `content/` too; a story’s sha256 says whether a source is the right one.
    """
    for folder in (library / "seeds", library.absolute().parent / "seeds"):
        if folder.is_dir():
            return folder
    return bundled() / "seeds"


def data_dir(given: str | None, env: Mapping[str, str]) -> Path:
    """Where answers are kept: `--data`, else READBACK_DATA, else the system's place for a user's data."""
    chosen = _chosen(given, "--data", DATA_VARIABLE, env)
    return chosen if chosen is not None else _system("data", DATA_VARIABLE)


def stories_dir(data: Path) -> Path:
    """The user's own library, in their data folder: what they draft and write goes there unless told."""
    return data / "stories"


def config_dir(given: str | None, env: Mapping[str, str]) -> Path:
    """Where settings are kept: given, else READBACK_CONFIG, else the system's place for them."""
    chosen = _chosen(given, "the settings folder", CONFIG_VARIABLE, env)
    return chosen if chosen is not None else _system("config", CONFIG_VARIABLE)


def _chosen(given: str | None, option: str, variable: str, env: Mapping[str, str]) -> Path | None:
    """The folder named by an option or a variable, an empty one counting as none."""
    text, origin = (given, option) if given else (env.get(variable, ""), variable)
    if not text:
        return None
    if "\0" in text:
        raise PathError(f"{origin} holds a NUL character, which no folder name has; give a plain path")
    try:
        return Path(text).expanduser()
    except RuntimeError:
        raise PathError(
            f"{origin} is {text}, and the home folder that ~ stands for is not known; give the whole path"
        ) from None


def _system(what: str, variable: str) -> Path:
    """The system's own place, which needs a home folder (there is none without HOME and a passwd entry)."""
    import platformdirs  # imported late: it costs a tenth of the start

    where = platformdirs.user_data_path if what == "data" else platformdirs.user_config_path
    try:
        folder = where(APP, appauthor=False)
    except (RuntimeError, KeyError, OSError):
        folder = Path()
    if not folder.is_absolute():
        raise PathError(f"no home folder is known, so there is no place for {what}; set HOME or {variable}")
    return folder
