"""Commands in processes of their own that begin with everything loaded.

Starting Python and loading `mkdocs` and `plan` takes longer than most commands. Here one process
loads them, once for each process of tests, and every command is a fork of it.
"""

from __future__ import annotations

import atexit
import gc
import json
import os
import resource
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

Programs = Mapping[str, Callable[[list[str]], int | None]]


def forked(
    program: str,
    *words: str,
    folder: Path,
    environment: Mapping[str, str] = os.environ,
    seconds: float = 0,
    memory: int = 0,
) -> subprocess.CompletedProcess[str]:
    """Return how `program`, "plan" or "mkdocs", went with `words` in `folder`.

    It runs the code of this project: a test that changes code starts a Python of its own. It is
    killed when it takes more `seconds` of a processor or bytes of `memory`; 0 is no limit.
    """
    with TemporaryDirectory(prefix="plan-forked-") as made:
        out, err = Path(made, "out"), Path(made, "err")
        request = {
            "program": program,
            "words": words,
            "folder": str(folder),
            "environment": dict(environment),
            "files": [str(out), str(err)],
            "limits": [seconds, memory],
        }
        process = _loaded()
        assert process.stdin
        assert process.stdout
        process.stdin.write(json.dumps(request) + "\n")
        process.stdin.flush()
        status = int(process.stdout.readline())
        said = [file.read_text("utf-8") for file in (out, err)]
        return subprocess.CompletedProcess([program, *words], status, *said)


@cache
def _loaded() -> subprocess.Popen[str]:
    """Start the process that forks; it ends when nobody can ask it any more."""
    process = subprocess.Popen(
        [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    atexit.register(process.communicate)
    return process


def _serve() -> None:
    """Answer each request on a line of the input with the status of its process on a line."""
    programs = _programs()
    gc.freeze()  # what is loaded is never looked through again, so that forks share its memory
    answers = os.dup(1)
    for line in sys.stdin:
        if not (child := os.fork()):
            _run(programs, json.loads(line))
        _, status = os.waitpid(child, 0)
        os.write(answers, b"%d\n" % os.waitstatus_to_exitcode(status))


def _programs() -> Programs:
    """Load the programs, and by reading the settings of a build whatever it takes."""
    from mkdocs.__main__ import cli
    from mkdocs.commands import build  # noqa: F401 (loaded where a build begins)
    from mkdocs.config import load_config

    from plan.cli import main
    from plan.publish import events  # noqa: F401 (loaded where a build begins)

    load_config(str(Path(__file__).parents[3] / "mkdocs.yml"))
    _load_what_some_commands_need()
    _read_what_the_code_alone_sets()
    return {"plan": main, "mkdocs": lambda words: cli(words, prog_name="mkdocs")}


def _load_what_some_commands_need() -> None:
    """Load what commands load when they come to need it: each fork would load it anew."""
    import docx  # noqa: F401
    import PIL.PngImagePlugin  # noqa: F401
    import pypdfium2  # noqa: F401
    import xlsxwriter  # noqa: F401

    from plan import commands, compare  # noqa: F401
    from plan.publish import standalone  # noqa: F401


def _read_what_the_code_alone_sets() -> None:
    """Work out what is the same for every build of this code, and kept by the process."""
    from plan.exports import FORMATS
    from plan.exports.open_data.contents import SHAPES
    from plan.exports.open_data.schemas import json_schema
    from plan.tools.store import code_mark, versions

    code_mark()
    for format_ in FORMATS:
        code_mark(*format_.made_by)
        versions(format_.made_with)
    for shape in SHAPES.values():
        json_schema(shape)


def _run(programs: Programs, request: Any) -> None:
    """Be the command that is asked for, and end."""
    for number, name in enumerate(request["files"], 1):
        os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT, 0o600), number)
    os.chdir(request["folder"])
    os.environ.clear()
    os.environ.update(request["environment"])
    _limit(*request["limits"])
    try:
        sys.exit(programs[request["program"]](request["words"]))
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
    except BaseException:
        traceback.print_exc()
        status = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def _limit(seconds: float, memory: int) -> None:
    if seconds:
        signal.setitimer(signal.ITIMER_PROF, seconds)  # its signal ends the process
    if memory:
        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))


if __name__ == "__main__":
    _serve()
