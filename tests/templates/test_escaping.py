"""Nothing in the data, in a file's name or in a message comes alive in a comment on GitHub."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plan.check.gate import checked_content
from plan.check.reports import markdown_report
from plan.compare import changes, compared
from plan.compare.texts import changes_markdown
from plan.load.problems import ProblemsFoundError
from plan.templates.escaping import Marked, escaped, fenced
from tests.support.github.github_reader import shown
from tests.support.sites.projects import OTHER_PLAN

HARMFUL = """
@org/team @octocat a@b.co user@0123abc GH-3 gh-12 CVE-2030-1234 GHSA-abcd-efgh-ijkl #1 \\#1 \\\\#1
a/b#2 a/b@0123456789abcdef0123456789abcdef01234567 0123abc 20301231 DEADBEEFCAFE :smile: :+1: a:b:c
http://evil.example https://evil.example/?a=1&b=2 www.evil.example WWW.evil.example ftp://e.example
mailto:a@b.example xmpp:a@b.example <https://evil.example> <a@b.example> [x](https://evil.example)
[x][y] ![x](https://evil.example/t.png) <!-- <img/src=x> </span> <b> &#64;org &commat;org &amp; &lt;
**b** __b__ *i* _i_ ~~d~~ ~d~ `c` ``c`` ``` ~~~ $x^2$ $`x`$ $$x$$ | |---| \\ \\\\ \\@org [^1] [^1]:
# ## - + * 1. 1) = === --- ___ > [!NOTE] - [x] {x} (x) ! é\u0323 ” “
""".split()
PIECES = st.sampled_from(
    [*HARMFUL, " ", " ", "\n", "\r", "\n\n", "    ", "\t", "\u2028", "a", "1", "@", "/", "-"]
)


def seen(text: str) -> str:
    """Return what a reader sees of `text`, where blanks and line ends count as one space."""
    return " ".join(text.split())


def assert_harmless(text: str, before: str, after: str) -> None:
    """Assert that `text`, written between the two, is shown as it is, and does nothing."""
    comment = shown(f"{before}{escaped(text)}{after}")
    assert comment.alive == []
    assert comment.elements <= {"p", "ul", "li", "strong", "em", "del", "span", "br"}
    assert seen(text) in comment.text


@pytest.mark.parametrize("text", HARMFUL)
def test_a_word_is_shown_as_it_is(text: str) -> None:
    for before, after in (("", ""), ("- ", ""), ("Mục ", ": như cũ"), ("(", ")")):
        assert_harmless(text, before, after)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=12).map("".join))
def test_words_in_any_order_are_shown_as_they_are(text: str) -> None:
    assert_harmless(text, "- Mục ", ": như cũ")


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40).filter(lambda text: not re.search(r"[\x00-\x08\x0b-\x1f]", text)))
def test_any_text_is_shown_as_it_is(text: str) -> None:
    assert_harmless(text, "- Mục ", ": như cũ")


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=12).map("".join))
def test_nothing_ends_a_block_of_code(text: str) -> None:
    comment = shown(f"- Mục\n\n{fenced(text)}\n\n- *sau*")
    assert comment.alive == []
    assert comment.elements <= {"ul", "li", "p", "pre", "code", "em"}
    assert comment.text == seen(f"Mục {text} sau")


def test_what_is_markdown_already_stays() -> None:
    assert shown(escaped(Marked("**b**"))).elements == {"p", "strong"}


def test_no_character_is_put_in_that_nobody_sees() -> None:
    assert all(character.isprintable() for word in HARMFUL for character in escaped(word))


def test_the_model_sees_what_github_would_link() -> None:
    alive = [word for word in HARMFUL if shown(word).alive or "a" in shown(word).elements]
    assert {"@org/team", "GH-3", "#1", "\\#1", "a/b#2", "0123abc", ":smile:", "&#64;org"} <= {
        *alive
    }
    assert {"&#64;org", "http://evil.example", "www.evil.example", "a@b.co", "$x^2$"} <= {*alive}


def test_a_plan_full_of_harmful_words_is_compared_harmlessly() -> None:
    old = OTHER_PLAN.read_text("utf-8")
    harmful = " ".join(word.replace("'", "") for word in HARMFUL if word not in ("é\u0323",))
    new = old.replace("Sắp lại kệ sách;", f"'Sắp lại kệ sách {harmful};'")
    assert new != old
    told = changes(
        compared(checked_content(old.encode(), "old"), checked_content(new.encode(), "new"))
    )
    comment = shown(changes_markdown(told))
    assert comment.alive == []
    assert not comment.elements & {"a", "img", "code", "table", "hr", "h1", "h2"}
    assert "@org/team" in comment.text
    assert comment.text.index("@org/team") < comment.text.index("[!NOTE]")


def test_a_broken_file_full_of_harmful_words_is_reported_harmlessly() -> None:
    harmful = " ".join(HARMFUL)
    broken = OTHER_PLAN.read_text("utf-8").replace("role: own", f"role: '{harmful}'")
    with pytest.raises(ProblemsFoundError) as found:
        checked_content(broken.encode(), "data/assignments.yaml")
    comment = shown(markdown_report(found.value))
    assert comment.alive == []
    assert not comment.elements & {"a", "img", "table", "blockquote", "hr", "h1", "h2"}
    assert "chỗ cần sửa." in comment.text
