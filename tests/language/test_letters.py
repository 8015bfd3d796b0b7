"""Letters that look right and are not are told at their place; sound words of any kind are not."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from plan.check.gate import checked_content
from plan.language.characters.encodings import wrecks
from plan.language.characters.unseen import unseen
from plan.language.document_numbers import document_numbers
from plan.language.vietnamese import LETTERS, is_syllable
from plan.load.problems import Problem, ProblemsFoundError
from plan.load.slips.characters import FORBIDDEN, as_meant, character_problems
from plan.model.citations import citations
from tests.support.sites.projects import DATA, TESTS

SENTENCE = "góp phần đảm bảo quốc phòng, an ninh và trật tự trên địa bàn tỉnh Ủy ban"

SOUND = (
    "São Paulo, Köln, Škoda, Würth, Nestlé, Café, Señor, Ñ, Øre",
    "tia α, β-carotene, µm, μg, kΩ, Δt, πr², 30 °C, x², m³, γH2AX, ℓ, 5ª, ¹, ≥ 5, ½",
    "100.000 ₫, 5₫/người, 5 £, 3 ¥, © 2030, Windows®, ™, §1, «Kế hoạch», № 5",
    "H'leo, Cư M'gar, Rʼlấp, K’Bang, Ƀuôn, ƀuôn, Čư, Ê Đê, Ea Súp",
    "Москва, 河内, ភាសាខ្មែរ, ລາວ",
    "31–KL/TW, 31‑KL/TW, 2021–2025, a – b, a — b, A‐B, −5",
    "Có được không? (có) a+b, x^2, `mã`, ~5, *, www.a.vn?b=c",
    "hoá, khoẻ, thuỷ, quý, bô-xít, xoong, khuỷu, ĐẮK LẮK, ĐMST, HĐND, vectơ",
)


def problems(text: str) -> list[Problem]:
    return list(character_problems(text))


@pytest.mark.parametrize("text", SOUND)
def test_sound_words_are_left_alone(text: str) -> None:
    assert problems(text) == []
    assert as_meant(text) == (text, [])


@pytest.mark.parametrize("file", [DATA, *sorted((TESTS / "plans").glob("*.yaml"))])
def test_every_letter_of_real_plans_is_sound(file: Path) -> None:
    assert problems(file.read_text("utf-8")) == []


WRONG = {
    "Ðảng ủy": "Đảng ủy",
    "ðảm bảo": "đảm bảo",
    "Ɖồng ɖội": "Đồng đội",
    "Ủy bаn": "Ủy ban",
    "Сао Вằng": "Cao Bằng",
    "Ủy bαn": "Ủy ban",
    "Ủy baո": "Ủy ban",
    "ӑn": "ăn",
    "sάch": "sách",
    "ǎn": "ăn",
    "nhı": "nhi",
    "Ｂan １": "Ban 1",
    "𝐁𝐚𝐧 𝟏": "Ban 1",
    "ﬁle": "file",
    "Khu vực Ⅱ": "Khu vực II",
    "₫ồng": "đồng",
    "31-КL/TW": "31-KL/TW",
    "QĐ-ТТg": "QĐ-TTg",
    "số 3l-KL/TW": "số 31-KL/TW",
    "số 1O-NQ/TW": "số 10-NQ/TW",
    "số l4/2025/NQ-CP": "số 14/2025/NQ-CP",
    "a：b，c": "a:b,c",
    "Ủy b\u200ban": "Ủy ban",
    "a\u00a0b": "a b",
    "số 31\u00adKL/TW": "số 31-KL/TW",
}


@pytest.mark.parametrize("text", WRONG)
def test_a_wrong_letter_is_told_and_read_as_it_was_meant(text: str) -> None:
    meant, told = as_meant(text)
    assert meant == WRONG[text]
    assert told


STRAY = ["cǜ", "kǶ", "d\u0336ảm", "o\u0315n", "ba \u0309o", "a\u0301\u0323\u0309"]


@pytest.mark.parametrize("text", STRAY)
def test_a_letter_of_no_known_meaning_is_told_too(text: str) -> None:
    assert problems(unicodedata.normalize("NFC", text))


def test_the_message_names_the_place_the_letter_and_the_letter_meant() -> None:
    (told,) = problems("a\nban Đảng, ðảm")
    assert told.place == (2, 11)
    for words in ("ð (U+00F0)", "đ (U+0111)", "“ðảm”"):
        assert words in told.what
    assert "“đảm”" in told.how


def shown(content: bytes, encoding: str) -> str:
    """Return `content` as a program shows it that takes it for `encoding`."""
    letters = []
    for byte in content:
        try:
            letters.append(bytes([byte]).decode(encoding))
        except UnicodeDecodeError:
            letters.append(chr(byte))
    return "".join(letters)


ENCODINGS = ("cp1252", "latin-1", "cp1258", "mac_roman", "cp437", "cp850")


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("times", [1, 2])
def test_utf_8_taken_for_another_encoding_is_read_back(encoding: str, times: int) -> None:
    text = SENTENCE
    for _ in range(times):
        text = shown(text.encode(), encoding)
    found = wrecks({1: text})[1]
    assert "UTF-8" in found.encoding
    assert text[: found.start] + found.meant + text[found.end :] == SENTENCE


OLD = {
    "TCVN3": "gãp phÇn ®¶m b¶o quèc phßng, an ninh vµ trËt tù trªn ®Þa bµn",
    "VNI": "goùp phaàn ñaûm baûo quoác phoøng, an ninh vaø traät töï treân ñòa baøn",
    "VIQR": "go'p pha^`n dda?m ba?o quo^'c pho`ng, an ninh va` tra^.t tu+. tre^n ddi.a ba`n",
    "1258": "goìp phâÌn ðaÒm baÒo quôìc phoÌng, an ninh vaÌ trâòt týò trên ðiòa baÌn",
}


@pytest.mark.parametrize("name", OLD)
def test_words_of_the_time_before_unicode_are_read_back(name: str) -> None:
    line = OLD[name]
    found = wrecks({7: line})[7]
    assert name in found.encoding
    read = line[: found.start] + found.meant + line[found.end :]
    assert read == SENTENCE.removesuffix(" tỉnh Ủy ban")


def test_one_word_of_another_encoding_is_told_where_others_bear_witness() -> None:
    assert wrecks({1: "Uûy ban", 5: "Ñaûng uûy"}).keys() == {1, 5}
    assert wrecks({1: "Peña"}) == {}


def test_no_id_is_made_of_a_wreck() -> None:
    text = DATA.read_text("utf-8")
    right = "name: Đảng đoàn Mặt trận"
    for wrong in ("Ðảng đoàn Mặt trận", "Đảng đoàn Mặt trậǜn", "Ñaûng ñoaøn Maët traän"):
        with pytest.raises(ProblemsFoundError) as found:
            checked_content(text.replace(right, f"name: {wrong}").encode(), "a")
        assert not any("viết `id" in each.how for each in found.value.problems)


def test_unseen_characters_are_known_by_what_unicode_says_of_them() -> None:
    for code in range(0x110000):
        character = chr(code)
        category = unicodedata.category(character)
        if character in "\n " or code == 0xFFFD:
            continue
        hidden = category in ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs")
        if hidden or "VARIATION SELECTOR" in unicodedata.name(character, ""):
            assert unseen(character), hex(code)
    assert all(unseen(each) for each in "\u034f\u115f\u1160\u17b4\u2800\u3164\uffa0\U0001d159")


def test_what_the_schema_refuses_the_check_refuses() -> None:
    import re

    refused = re.compile(f"[{FORBIDDEN}]")
    assert all(unseen(chr(code)) for code in range(0x10000) if refused.match(chr(code)))


AS_ISSUED = ["31‑KL/TW", "31‐KL/TW", "31–KL/TW", "31−KL/TW", "31 - KL/TW", "31 – KL/TW"]


def cited(content: bytes) -> list[str]:
    """Return the words that name 31-KL/TW, wherever the plan in `content` cites it."""
    plan = checked_content(content, "a")
    return [
        each.passage.text[slice(*each.span)]
        for each in citations(plan)
        if each.document.number == "31-KL/TW"
    ]


@pytest.mark.parametrize("typed", AS_ISSUED)
def test_a_number_as_issued_is_the_same_citation_with_its_words_kept(typed: str) -> None:
    text = DATA.read_text("utf-8")
    found = cited(text.replace("số 31-KL/TW", f"số {typed}").encode())
    assert len(found) == len(cited(text.encode()))
    assert all(words.endswith(typed) for words in found)


def test_dates_and_spans_of_years_are_no_numbers() -> None:
    words = "ngày 07-3-2022, giai đoạn 2021–2025 – UBND/HĐND, mục 1 - VIỆC, năm 2025 - 2030"
    assert list(document_numbers(words)) == []


def test_syllables_are_those_of_vietnamese() -> None:
    for word in "đảm nghiêng quốc giặt gì gìn khuỷu xoong quyết ngoằn yêu ƯỚC thuở".split():
        assert is_syllable(word), word
    for word in "Köln quèc toaùn măt trưc fax bạỏ ngh strong".split():
        assert not is_syllable(word), word


@pytest.mark.parametrize(
    "text",
    [
        "KË HOẠCH, HOÄCH, PHÒNG VÅN, CÖNG AN",  # of another language, in a word in capitals
        "thực hiÊn hiËn, vÄ báo cáo",  # a capital of another language inside a word
        "chức vụ cöng, thực hiën, kët quả",  # where the mark that is meant is another
        "c🄐n bộ, c⒜n bộ, x🇦",  # in brackets, of a flag
        "cᵃn bộ, bₐn, xªn",  # raised or lowered, inside a word
    ],
)
def test_a_letter_of_another_kind_in_a_word_of_vietnamese_is_told(text: str) -> None:
    for clause in text.split(", "):
        if any(letter not in LETTERS for letter in clause if letter.isalpha()):
            assert problems(clause), clause
