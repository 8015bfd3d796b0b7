"""The order of a build: load → check → derive → render → publish, on every build and rebuild.

Each function is an event of MkDocs, after that which reads its settings.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from ..check.reports import doubt_line, text_report
from ..check.reviews import UnreviewedError
from ..check.unshown import unshown_letters
from ..exports.common import source_of
from ..load.data_file import DATA_FILE
from ..load.problems import ProblemsFoundError
from ..model.addresses import TABS
from ..pages import Site
from ..pages.site_of_file import published_site
from ..render.content_policy import FOLDER, SITE, content_policy
from ..render.html import NO_OFFERS
from ..share.head import head_writer
from ..share.home_screen import MANIFEST, TOUCH_ICON, home_screen, tab_icon
from ..share.sitemap import ADDRESS as SITEMAP
from ..share.sitemap import site_maps
from ..templates.compiled import CompiledTemplates
from ..tools.failures import failure_report
from ..tools.store import PAGES, PICTURES, TEMPLATES, not_kept
from ..tools.web_address import (
    NoWebAddressError,
    edit_path,
    file_path,
    repository_address,
    site_root,
)
from .build import Messages, at_the_end, begin, build_of
from .files import (
    add_downloads,
    add_files,
    add_pictures,
    begin_downloads,
    put_files,
    take_in,
)
from .finished.after_build import words_of_pages, write_index, write_worker
from .finished.lighter import classes_of_pages, lighten
from .finished.offline import REGISTERS
from .finished.search import finding_script
from .kept_pages import kept_pages
from .pages import (
    PlanPage,
    add_pages,
    leave_out_kept,
    lines_address,
    put_last_what_tells_of_files,
    share_pictures,
    site_name,
    site_page,
)
from .served import being_served, wait_for_readers, with_brackets
from .site_folder import SiteFolder
from .standing import Earlier
from .theme_html import (
    OTHER_THEME,
    UnknownThemeError,
    is_ours,
    quickly_listed,
    with_named_dialog,
    with_own_search,
    with_patient_search,
)

PREVIEW = Path(__file__).parent / "preview"
NOT_UTF8 = (
    "Một tệp trong docs/ không lưu ở bảng mã UTF-8 (tên tệp ở dòng trên)"
    " · lưu lại tệp với bảng mã UTF-8"
)


def begin_build(config: MkDocsConfig, earlier: Earlier) -> MkDocsConfig:
    """Read and check the plan before anything is cleaned or written."""
    if not is_ours(config.theme.dirs):
        raise Abort(OTHER_THEME)
    _encode_addresses(config)
    if config.extra["preview"]:
        _for_a_folder(config)
    file = Path(config.config_file_path).parent / DATA_FILE
    messages = Messages()
    try:
        site = published_site(
            file,
            DATA_FILE,
            messages.say,
            root=config.site_url or "",
            repository=config.repo_url or "",
            draft=config.extra["preview"],
            past_of=earlier.past,
        )
    except ProblemsFoundError as problems:
        raise Abort(text_report(problems)) from None
    except UnreviewedError as draft:
        raise Abort(str(draft)) from None
    _refuse_another_folder(earlier.folder)
    build = begin(config, site, messages, earlier, served=being_served())
    _begin_the_next(config, earlier.folder)
    config.site_name = site_name(site)
    config.theme.static_templates.discard(SITEMAP)  # its days would be the build's
    # No event of MkDocs gives the environment before it lists the theme's templates.
    config.theme.get_env = quickly_listed(config.theme.get_env)  # type: ignore[method-assign]
    if build.offline and not build.preview:
        config.extra_javascript.append(REGISTERS)
    return config


def _refuse_another_folder(folder: SiteFolder) -> None:
    """End the build where its folder holds files, and no site: all that lies there would go."""
    if folder.standing and not folder.is_site():
        raise Abort(
            f"{folder.path}: ở đây đã có tệp không phải của một trang, dựng vào đây thì mất hết"
            " · chọn thư mục khác, hoặc dọn thư mục này trước"
        )


def _begin_the_next(config: MkDocsConfig, folder: SiteFolder) -> None:
    """Let MkDocs write beside the site that stands, and nothing of that stay if it fails."""
    folder.begin()
    config.site_dir = str(folder.next)
    at_the_end(folder.drop)  # where it is served, the next build drops it


def _encode_addresses(config: MkDocsConfig) -> None:
    """Read the addresses of the environment as browsers send them, once and for all pages."""
    if being_served() and config.site_url:
        config.site_url = with_brackets(config.site_url, config.dev_addr.host)
    try:
        config.site_url = config.site_url and site_root(config.site_url)
        config.repo_url = config.repo_url and repository_address(config.repo_url)
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
    build = build_of(config)
    source = source_of(build.site)
    if config.site_url and not build.served:
        begin_downloads(
            build, source
        )  # now that MkDocs has cleaned the folder, and no thread works yet
    for file in files.documentation_pages():
        file.edit_uri = f"docs/{file_path(file.src_uri)}"
    build.offers = NO_OFFERS
    if config.site_url:
        add_files(files, home_screen(build.site, build.store(PICTURES)), config)
        for letter in unshown_letters(build.site.register.assignments):
            # As a warning it would end a strict build.
            build.messages.say(doubt_line(DATA_FILE, letter))
        build.offers = add_downloads(files, build, source, config)
    add_files(files, {**finding_script(build.site.register.assignments), **tab_icon()}, config)
    add_pages(files, build, config)
    _add_site_maps(files, build.site, config)
    put_files(files, build.earlier.folder, config)
    return files


def _add_site_maps(files: Files, site: Site, config: MkDocsConfig) -> None:
    """Add what search engines read of all pages, in place of what the theme would copy."""
    if of_theme := files.get_file_from_path(SITEMAP):
        files.remove(of_theme)
    if config.site_url:
        pages = [file.url.removeprefix("./") for file in files.documentation_pages()]
        add_files(files, site_maps(site, pages), config)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give each page of a preview the template that says so."""
    if build_of(config).preview:
        page.meta["template"] = "preview.html"
    return markdown


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Let the theme write what a page may run, and draw what is shown where its link is shared.

    Handwritten pages are read by now, so they have a picture too.
    """
    build = build_of(config)
    own = FOLDER if build.preview else SITE
    env.bytecode_cache = CompiledTemplates(build.store(TEMPLATES))
    env.filters["content_policy"] = partial(content_policy, own=own)
    env.globals.update(
        served=build.served,
        publisher=build.renderer.publisher(),
        find_form=build.renderer.find_form,
        tabs=TABS,
    )
    env.filters["own_search"] = with_own_search
    env.filters["patient_search"] = with_patient_search
    env.filters["named_dialog"] = with_named_dialog
    if config.site_url:
        env.globals.update(manifest=MANIFEST, touch_icon=TOUCH_ICON.address)
        build.head_writer = head_writer(build.site, share_pictures(files, build), build.renderer)
    pages = [file.page for file in files.documentation_pages() if file.page]
    env.globals["every_page"] = pages  # also those that are taken from MkDocs' hands below
    if build.earlier.frame and not (build.preview or build.site.draft):
        menu = [page for page in pages if not (isinstance(page, PlanPage) and page.parent)]
        build.kept_pages = kept_pages(build.site, build.store(PAGES), build.earlier, menu)
    leave_out_kept(files, build, offering=False)
    build.words = words_of_pages(build.site.pages, preview=build.preview)
    if build.head_writer:
        add_pictures(files, build, config, build.head_writer.pictures)
    if build.earlier.folder.drawn_from:
        take_in(build)
        leave_out_kept(files, build, offering=True)
    else:
        put_last_what_tells_of_files(files, build)
    return env


def on_page_context(
    context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """Give each page its foot, and the head of each published one what is shown where it is shared.

    MkDocs types only what it gives itself; themes read anything else as well.
    """
    build = build_of(config)
    if isinstance(page, PlanPage) and page.tells_of_files(build):
        take_in(build)
    of_site = site_page(page, build.site)
    context["draft_banner"] = build.renderer.draft_banner(of_site)  # type: ignore[typeddict-unknown-key]
    foot = build.renderer.foot(of_site, page.edit_url, lines_address(build))
    context["foot"] = foot  # type: ignore[typeddict-unknown-key]
    context["updated"] = build.renderer.updated(of_site)  # type: ignore[typeddict-unknown-key]
    if build.head_writer:
        context["share_head"] = build.head_writer.head(of_site)  # type: ignore[typeddict-unknown-key]
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Keep the page for the next build."""
    if isinstance(page, PlanPage):
        page.keep(build_of(config), output)
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """Write what is made of what was written; put the site into its place, and keep what helps."""
    build = build_of(config)
    folder, earlier = build.earlier.folder, build.earlier
    config.site_dir = str(folder.path)
    take_in(build)
    if build.pictures:
        build.pictures.finish()
    write_index(folder, build.words, preview=build.preview)
    folder.take_in()
    classes = classes_of_pages(folder, earlier.classes())
    lighten(folder, classes, config.theme.get("palette") or ())
    if not build.preview:
        write_worker(folder, offline=build.offline)
    if config.strict and earlier.has_warned():
        folder.drop()
        return  # MkDocs will refuse it
    folder.settle()
    if build.served:
        wait_for_readers(build.unmade)
    for store in build.stores.values():
        store.drop_unused()
    for line in not_kept(build.failures):
        build.messages.say(line)
    earlier.remember(build.messages.lines, classes)


def on_build_error(error: Exception) -> None:
    """Tell in one line what the system refused or the theme lacks, in place of a traceback."""
    if isinstance(error, UnknownThemeError):
        raise Abort(str(error)) from None
    if isinstance(error, OSError):
        raise Abort(failure_report(error, "trang")) from None
    if isinstance(error, UnicodeDecodeError):
        raise Abort(NOT_UTF8) from None
