"""What Python does with memory takes a build no time that nobody gains by."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
from plan.tools.memory import collect_rarely

class Held:
    def __del__(self):
        print("taken apart")

collect_rarely()
held = Held()
held.by = held
del held
print("done")
"""


def test_at_its_end_a_process_does_not_take_apart_what_it_held() -> None:
    ended = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "done\n", "")
