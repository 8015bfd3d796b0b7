"""MkDocs events: load → check → derive → render → publish, on every build and rebuild."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from plan.check.reports import text_report
from plan.exports import contents, downloads
from plan.exports.common import Source, source_of
from plan.exports.offers import offers
from plan.load.data_file import DATA_FILE
from plan.load.problems import ProblemsFoundError
from plan.pages import Site
from plan.pages.published import published_site
from plan.publish.built import write_index_as_script, write_worker
from plan.publish.live import allowing_reload, build_or_last_good, patient_observer, with_address
from plan.publish.offline import REGISTERS
from plan.publish.pages import add_files, add_pages, add_pictures, site_name, site_page, store
from plan.publish.theme_html import (
    UnknownThemeError,
    with_named_dialog,
    with_own_search,
    with_patient_search,
)
from plan.render.content_policy import FOLDER, SITE, content_policy
from plan.render.html import NO_OFFERS
from plan.share.head import Sharing, sharing
from plan.share.home_screen import home_screen
from plan.share.sitemap import ADDRESS as SITEMAP
from plan.share.sitemap import site_maps
from plan.share.unshown import unshown_letters, unshown_report
from plan.tools.failures import failure_report
from plan.tools.progress import Progress
from plan.tools.store import EXPORTS, not_kept
from plan.tools.streams import make_printable
from plan.tools.web_address import NoWebAddressError, edit_path, file_path, site_root, web_address

PREVIEW = Path(__file__).parent / "plan" / "publish" / "preview"
NOT_UTF8 = (
    "Một tệp trong docs/ không lưu ở bảng mã UTF-8 (tên tệp ở dòng trên)"
    " · lưu lại tệp với bảng mã UTF-8"
)


def on_startup(command: str, dirty: bool) -> None:
    """Let Vietnamese be printed, whatever the machine's encoding."""
    make_printable((sys.stdout, sys.stderr), os.environ)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the plan before anything is cleaned or written."""
    file = Path(config.config_file_path).parent / DATA_FILE
    try:
        published = published_site(file, DATA_FILE, partial(print, file=sys.stderr))
    except ProblemsFoundError as found:
        raise Abort(text_report(found)) from None
    _encode_addresses(config)
    config.extra["plan_site"] = published
    config.extra["plan_failures"] = []
    config.site_name = site_name(published)
    config.theme.static_templates.discard(SITEMAP)  # its days would be the build's
    if config.extra["preview"]:
        _for_a_folder(config)
    elif config.extra["offline"]:
        config.extra_javascript.append(REGISTERS)
    return config


def _encode_addresses(config: MkDocsConfig) -> None:
    """Read the addresses of the environment as browsers send them, once and for all pages."""
    try:
        config.site_url = config.site_url and site_root(config.site_url)
        config.repo_url = config.repo_url and web_address(config.repo_url)
        config.edit_uri = config.edit_uri and edit_path(config.edit_uri)
    except NoWebAddressError as error:
        raise Abort(f"SITE_URL, REPO_URL, EDIT_URI: {error}") from None


def _for_a_folder(config: MkDocsConfig) -> None:
    """Write addresses as names of files, and leave out what only a published site has."""
    config.use_directory_urls = False
    config.site_url = None
    config.theme.static_templates.discard("404.html")
    config.theme.dirs.insert(0, str(PREVIEW))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the plan's pages beside the handwritten ones."""
    for file in files.documentation_pages():
        file.edit_uri = f"docs/{file_path(file.src_uri)}"
    published: Site = config.extra["plan_site"]
    config.extra["plan_offers"] = NO_OFFERS
    if config.site_url:
        add_files(files, home_screen(published), config)
        _add_downloads(files, source_of(published, config.site_url), config)
    add_pages(files, published, config, config.extra["plan_offers"])
    _add_site_maps(files, published, config)
    return files


def _add_downloads(files: Files, source: Source, config: MkDocsConfig) -> None:
    """Add every file to take away, and let the pages offer it."""
    for line in unshown_report(unshown_letters(source.register.assignments), DATA_FILE):
        print(line, file=sys.stderr)  # no warning, which would end a strict build
    made = downloads(source, store(config, EXPORTS), Progress(sys.stderr))
    config.extra["plan_offers"] = offers(made)
    add_files(files, contents(made), config)


def _add_site_maps(files: Files, site: Site, config: MkDocsConfig) -> None:
    """Add what search engines read of all pages, in place of what the theme would copy."""
    if of_theme := files.get_file_from_path(SITEMAP):
        files.remove(of_theme)
    if config.site_url:
        pages = [file.url.removeprefix("./") for file in files.documentation_pages()]
        add_files(files, site_maps(site, pages, config.site_url), config)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give each page of a preview the template that says so."""
    if config.extra["preview"]:
        page.meta["template"] = "preview.html"
    return markdown


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Let the theme write what a page may run, and draw what is shown where its link is shared.

    Handwritten pages are read by now, so they have a picture too.
    """
    own = FOLDER if config.extra["preview"] else SITE
    env.filters["content_policy"] = partial(content_policy, own=own)
    env.filters["own_search"] = with_own_search
    env.filters["patient_search"] = with_patient_search
    env.filters["named_dialog"] = with_named_dialog
    if config.site_url:
        published: Site = config.extra["plan_site"]
        pictures = add_pictures(files, published, config)
        config.extra["plan_sharing"] = sharing(
            published, config.site_url, pictures, config.extra["plan_offers"]
        )
    return env


def on_page_context(
    context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """Give the head of each published page what is shown where its link is shared."""
    shared: Sharing | None = config.extra.get("plan_sharing")
    if shared:
        # MkDocs types only what it gives itself; themes read anything else as well.
        context["sharing"] = shared.head(site_page(page, config.extra["plan_site"]))  # type: ignore[typeddict-unknown-key]
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Write what is made of what was written, and tell what was not kept for the next build."""
    folder = Path(config.site_dir)
    if config.extra["preview"]:
        write_index_as_script(folder)
    else:
        write_worker(folder, offline=config.extra["offline"])
    for line in not_kept(config.extra["plan_failures"]):
        print(line, file=sys.stderr)


def on_build_error(error: Exception) -> None:
    """Tell in one line what the system refused or the theme lacks, in place of a traceback."""
    if isinstance(error, UnknownThemeError):
        raise Abort(str(error)) from None
    if isinstance(error, OSError):
        raise Abort(failure_report(error)) from None
    if isinstance(error, UnicodeDecodeError):
        raise Abort(NOT_UTF8) from None


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]
) -> LiveReloadServer:
    """Keep the last good site on show while something is wrong, and let its pages reload."""
    server.builder = partial(build_or_last_good, builder, Path(server.root))
    server.set_app(allowing_reload(server.serve_request))
    watched = (config.docs_dir, config.config_file_path)
    for path in watched:
        server.unwatch(path)
    server.observer = patient_observer()  # type: ignore[assignment]  # its sibling's type
    for path in watched:
        server.watch(path)
    # MkDocs would show the traceback of a port that is taken.
    server.server_bind = partial(with_address, server.server_bind, *config.dev_addr)  # type: ignore[method-assign]
    return server
