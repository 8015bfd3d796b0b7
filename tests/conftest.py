"""What the tests share: the built sites, a server for them, and a real Chromium."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from plan.check.gate import checked
from plan.check.ledger import LEDGER_FILE, ledger_beside, written_ledger
from plan.derive.register import Register, register
from plan.model.records import Assignments
from plan.tools.memory import collect_rarely
from tests.support.browser.chromium import ARGUMENTS, light_chromium
from tests.support.plans.full_plan import full_plan, written
from tests.support.plans.hostile import hostile
from tests.support.sites.hosts import QuickHost
from tests.support.sites.projects import (
    DATA,
    NAMED_BY_PEOPLE,
    OTHER_PLAN,
    SUCCESSORS,
    build,
    built_site,
    project,
)
from tests.support.sites.this_run import NAME, made_once

LEFT_OUT = "not office"
"""The choice of tests in pyproject.toml."""
NO_BROWSER = "not browser"
"""A part of the choice of tests that `make quick` makes."""
PROCESSES = "workerinput"
"""What pytest-xdist gives to the configuration of each process but the first."""


def pytest_configure(config: pytest.Config) -> None:
    """Make the folder that all processes of this run share, in the first of them."""
    collect_rarely()
    if not hasattr(config, PROCESSES):
        folder = TemporaryDirectory(prefix="plan-tests-")
        config.add_cleanup(folder.cleanup)
        os.environ[NAME] = folder.name


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Return how many processes run the tests: as many as there are cores.

    With tests in a browser two more, for pages on slow links leave cores idle.
    """
    cores = os.cpu_count() or 1
    return cores if NO_BROWSER in config.option.markexpr else cores + 2


def pytest_collection_finish() -> None:
    """Let Python look no more through what was loaded for the tests."""
    gc.collect()
    gc.freeze()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which tests are left to another command, so that none is left out in silence."""
    if terminalreporter.config.option.markexpr == LEFT_OUT:
        terminalreporter.line(
            "Not run here: tests that open files with LibreOffice or poppler (make office)."
        )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test that opens a browser, so that others can be run without it."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def site() -> Path:
    """The built site of the real plan."""
    return built_site("real", DATA.read_text("utf-8"))


@pytest.fixture(scope="session")
def other_site() -> Path:
    """The built site of the invented plan."""
    return built_site("other", OTHER_PLAN.read_text("utf-8"))


@pytest.fixture(scope="session")
def rearranged_site() -> Path:
    """The built site of the invented plan whose bodies were rearranged."""
    return built_site("rearranged", SUCCESSORS.read_text("utf-8"))


@pytest.fixture(scope="session")
def moved_site() -> Path:
    """A site whose first body, a task and a document once had other addresses."""

    def make(folder: Path) -> None:
        made = project(folder / "project", _moved_data())
        (made / LEDGER_FILE).write_text(_ledger_of_moved_data(), "utf-8")
        result = build(made)
        assert result.returncode == 0, result.stderr

    return made_once("moved", make) / "project" / "site"


def _moved_data() -> str:
    text = DATA.read_text("utf-8")
    text = text.replace(
        "  - id: ban-tuyen-giao-tinh-uy\n",
        "  - id: ban-tuyen-giao-tinh-uy\n    formerly: [ban-tuyen-giao]\n",
    )
    text = text.replace("  - number: 31-KL/TW\n", "  - number: 31-KL/TW\n    formerly: [31-kl]\n")
    return text.replace(
        "      - number: 1\n        text: >-\n          Quán triệt",
        "      - number: 1\n        formerly: [ii-7]\n        text: >-\n          Quán triệt",
    )


def _ledger_of_moved_data() -> str:
    old = """
        co-quan/ban-tuyen-giao/ co-quan/ban-tuyen-giao/#truc-tiep co-quan/ban-tuyen-giao/#xua
        van-ban/31-kl/ nhiem-vu/ii-7/ nhiem-vu/ii-7/#loi-van
        ke-hoach/ ke-hoach/#ii-7 ke-hoach/#ii-1-ban-tuyen-giao-lead
        ke-hoach/#ii-7-ban-tuyen-giao-lead ke-hoach/#iii-1-so-cu-implement ke-hoach/#xua
    """.split()
    ledger, plan = ledger_beside(DATA, "a"), checked(DATA, "a").plan
    return written_ledger([*ledger.addresses, *old], plan)


@pytest.fixture(scope="session")
def hostile_plan() -> dict[str, Any]:
    """The invented plan as plain data, with text in it that would do harm if it could."""
    data = full_plan(OTHER_PLAN.read_text("utf-8"))
    hostile(data)
    return data


@pytest.fixture(scope="session")
def hostile_site(hostile_plan: dict[str, Any]) -> Path:
    """The built site of that plan."""
    return built_site("hostile", written(hostile_plan))


@pytest.fixture(scope="session")
def preview() -> Path:
    """The preview of the real plan, in a folder named as people name them."""

    def make(folder: Path) -> None:
        made = project(folder / "project", DATA.read_text("utf-8"))
        result = build(made, PREVIEW="true")
        assert result.returncode == 0, result.stderr
        (made / "site").rename(folder / NAMED_BY_PEOPLE)

    return made_once("preview", make) / NAMED_BY_PEOPLE


@pytest.fixture(scope="session")
def assignments() -> Assignments:
    """The real plan."""
    return checked(DATA, "data/assignments.yaml")


@pytest.fixture(scope="session")
def known(assignments: Assignments) -> Register:
    """What follows from the real plan."""
    return register(assignments)


@pytest.fixture(scope="session")
def served() -> Iterator[Callable[[Path], str]]:
    """Serves a folder and returns its address."""
    servers: dict[Path, ThreadingHTTPServer] = {}

    def serve(folder: Path) -> str:
        if folder not in servers:
            handler = partial(QuickHost, directory=str(folder))
            server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
            servers[folder] = server
            Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{servers[folder].server_port}/"

    yield serve
    for server in servers.values():
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def home(site: Path, served: Callable[[Path], str]) -> str:
    """The address of the real plan's site, served here."""
    return served(site)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium; the tests fail where there is none."""
    path = light_chromium()
    assert path is not None, "no Chromium on this machine: run `make browser`"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone of 390 px."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()
