"""Our sites as the benchmark builds them: of a synthetic plan, or of the repository's own."""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plan.check.gate import checked
from plan.load.data_file import DATA_FILE
from plan.load.problems import ProblemsFoundError
from tests.support.bench.costs import Cost, apart, cost, median_cost
from tests.support.plans.synthetic import synthetic_plan

REPOSITORY = Path(__file__).parents[3]

Edit = Callable[[str], str]
"""What makes another data file of one; each time that it is called on its own result, another."""

_BUILD = (sys.executable, "-m", "mkdocs", "build", "-q")


@dataclass(frozen=True, slots=True)
class Project:
    """A copy of the repository's site, with the data of its own."""

    folder: Path

    @property
    def data_file(self) -> Path:
        """The file that all of the site comes from."""
        return self.folder / DATA_FILE

    @property
    def site(self) -> Path:
        """Where it is built."""
        return self.folder / "site"

    def build(self) -> Cost:
        """Build the site, and return what that took."""
        return cost(_BUILD, self.folder)

    def again(self) -> Cost:
        """Build what is built already."""
        return median_cost(self.build)

    def after(self, edit: Edit) -> Cost:
        """Build after `edit`, each time another one, and leave the data as they were."""
        before = self.data_file.read_bytes()

        def edited() -> Cost:
            text = self.data_file.read_text("utf-8")
            self.data_file.write_text(edit(text), encoding="utf-8")
            return self.build()

        try:
            return median_cost(edited)
        finally:
            self.data_file.write_bytes(before)


def synthetic_project(beside: Path, count: int, bodies: int | None = None) -> Project:
    """Return the project of a synthetic plan of `count` tasks, in a new folder in `beside`."""
    project = _empty_project(beside)
    apart(_write_synthetic_plan, project.data_file, count, bodies)
    return project


def _write_synthetic_plan(file: Path, count: int, bodies: int | None) -> None:
    file.write_text(synthetic_plan(count, bodies), encoding="utf-8")


def real_project(beside: Path) -> Project:
    """Return the project of the repository's own plan, in a new folder in `beside`."""
    project = _empty_project(beside)
    shutil.copy2(REPOSITORY / DATA_FILE, project.data_file)
    return project


def _empty_project(beside: Path) -> Project:
    folder = Path(tempfile.mkdtemp(dir=beside))
    unmade = shutil.ignore_patterns("__pycache__", "*.egg-info")
    for name in ("hooks", "docs"):
        shutil.copytree(REPOSITORY / name, folder / name, ignore=unmade)
    shutil.copy2(REPOSITORY / "mkdocs.yml", folder)
    (folder / DATA_FILE).parent.mkdir()
    return Project(folder)


def with_another_role(text: str) -> str:
    """Return the data file `text` with another role in a duty; called again, in the one before."""
    *_, last = re.finditer(r"role: (?!lead\b)[\w-]+", text)
    return f"{text[: last.start()]}role: lead{text[last.end() :]}"


def with_another_line(text: str) -> str:
    """Return the data file `text` with a line more above all, which changes nothing but numbers."""
    return f"# một dòng thêm\n{text}"


def with_another_word(text: str) -> str:
    """Return the data file `text` with another word in an entry, one that no quote rests on."""
    for place in _between_words(text):
        edited = f"{text[:place]} thêm{text[place:]}"
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "plan.yaml")
            file.write_text(edited, encoding="utf-8")
            try:
                checked(file, DATA_FILE)
            except ProblemsFoundError:
                continue
        return edited
    raise AssertionError("every word of the plan is quoted")


def _between_words(text: str) -> Iterator[int]:
    """Yield places between two words of entries that begin a line below their key."""
    for entry in re.finditer(r"text: >-\n +", text[text.index("\nsections:") :]):
        start = text.index("\nsections:") + entry.end()
        yield text.index(" ", start)
