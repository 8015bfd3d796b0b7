"""Files that are no pages: of those that a site has, a build writes what differs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import PluginCollection
from mkdocs.structure.files import File, Files, InclusionLevel

from plan.publish.files import put_files
from plan.publish.site_folder import SiteFolder, contents_below
from tests.support.sites.sites import contents


@dataclass(frozen=True, slots=True)
class Putting:
    """Puts the files of a site into its folder when MkDocs has listed them."""

    folder: SiteFolder

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add some files, and put what is to be put."""
        out = InclusionLevel.EXCLUDED
        files.append(File.generated(config, "page.md", content="# Page"))
        files.append(File.generated(config, "left-out.css", content="", inclusion=out))
        for name in ("same", "other", "new"):
            files.append(File.generated(config, f"{name}.css", content=name))
        put_files(files, self.folder, config)
        return files


def test_what_stands_is_not_written_again_and_what_is_left_out_never(tmp_path: Path) -> None:
    (tmp_path / "same.css").write_bytes(b"same")
    (tmp_path / "other.css").write_bytes(b"before")
    folder = SiteFolder(path=tmp_path, standing=contents_below(tmp_path), drawn_from={})
    folder.begin()
    config = MkDocsConfig()
    config.load_dict({"site_name": "a", "site_dir": str(folder.next)})
    config.plugins = PluginCollection()
    config.plugins["putting"] = Putting(folder)  # type: ignore[assignment]  # as MkDocs with hooks
    files = config.plugins.on_files(Files([]), config=config)
    files.copy_static_files()
    assert contents(folder.next) == {"other.css": b"other", "new.css": b"new"}
    assert folder.files.keys() == {"same.css", "other.css", "new.css"}
    assert {file.src_uri for file in files} == {"page.md", "left-out.css", *folder.files}


def test_a_large_file_that_stands_is_not_written_again_either(tmp_path: Path) -> None:
    large = bytes(range(250)) * 10_000
    (tmp_path / "same.csv").write_bytes(large)
    (tmp_path / "other.csv").write_bytes(large)
    folder = SiteFolder(path=tmp_path, standing=contents_below(tmp_path), drawn_from={})
    folder.begin()
    folder.put("same.csv", large)
    folder.put("other.csv", large[:-1])
    assert contents(folder.next) == {"other.csv": large[:-1]}
