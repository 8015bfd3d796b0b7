"""What all processes of one test run share: a folder, and in it each thing made once."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock

NAME = "PLAN_TESTS_FOLDER"
"""The variable of the environment by which the first process tells the others of the folder."""


def shared_folder() -> Path:
    """Return the folder that all processes of this run share."""
    return Path(os.environ[NAME])


def kept_folder(name: str = "") -> Path:
    """Return what all projects of this run have for the folder `.cache/name`."""
    folder = shared_folder() / "kept" / Path(name).name
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def made_once(name: str, make: Callable[[Path], None]) -> Path:
    """Return the folder `name` of this run, which `make` fills for the first who asks for it.

    `make` is given an empty folder of another name, which is renamed when it is whole.
    """
    folder = shared_folder() / name
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            begun = folder.with_name(f"{name}.begun")
            begun.mkdir()
            make(begun)
            begun.rename(folder)
    return folder
