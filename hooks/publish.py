"""What MkDocs runs: a site that stands as its data say is left alone, any other is built.

`plan.publish.events` has the order of a build.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from plan.load.data_file import DATA_FILE
from plan.publish.served import being_served
from plan.publish.site_folder import wait_for_others
from plan.publish.standing import earlier_builds, left_as_it_stands
from plan.tools.memory import all_stays_to_the_end, collect_rarely
from plan.tools.streams import make_printable


def on_startup(command: str, dirty: bool) -> None:
    """Let Vietnamese be printed, whatever the machine's encoding, and Python collect rarely."""
    make_printable((sys.stdout, sys.stderr), os.environ)
    collect_rarely()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """End here if a build would write what is there; else begin it, and let its events follow."""
    project = Path(config.config_file_path).parent
    if not being_served():  # its folder is its own
        wait_for_others(Path(config.site_dir), project, print)
    earlier = earlier_builds(config, project / DATA_FILE)
    if left_as_it_stands(earlier):
        raise SystemExit
    # Loaded now only: it takes longer than all that is needed where nothing has changed.
    from plan.publish import events

    config.plugins[events.__name__] = events  # type: ignore[assignment]  # as MkDocs does with hooks
    if being_served():
        from plan.publish import live

        config.plugins[live.__name__] = live  # type: ignore[assignment]
    else:
        all_stays_to_the_end()  # the code, which is more than a small plan
    return events.begin_build(config, earlier)
