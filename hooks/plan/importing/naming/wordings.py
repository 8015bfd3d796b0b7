"""When two wordings are one name: capitals, tone marks, articles and “tỉnh” do not tell apart."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ...language.vietnamese import ascii_form

_SHORT = (
    (r"\bubmttq(?:vn)?\b", "uy ban mat tran to quoc viet nam"),
    (r"\bmttq(?:vn)?\b", "mat tran to quoc viet nam"),
    (r"\bubnd\b", "uy ban nhan dan"),
    (r"\bhdnd\b", "hoi dong nhan dan"),
    (r"\bvp(?= |$)", "van phong"),
    (r"\bvpcp\b", "van phong chinh phu"),
    (r"\btt\.?(?= (?:tinh|thanh|hdnd|hoi))", "thuong truc"),
    (r"\bbchqs\b", "bo chi huy quan su"),
    (r"\bca(?= tinh)", "cong an"),
    (r"\btw\b", "trung uong"),
    (r"\btp\b", "thanh pho"),
    (r"\bkh&cn\b|\bkhcn\b", "khoa hoc va cong nghe"),
    (r"\bgd&dt\b|\bgddt\b", "giao duc va dao tao"),
    (r"\bnn&mt\b|\bnnmt\b", "nong nghiep va moi truong"),
    (r"\bvhttdl\b|\bvhtt&dl\b", "van hoa the thao va du lich"),
    (r"\btt&tt\b", "thong tin va truyen thong"),
    (r"\bldld\b", "lien doan lao dong"),
    (r"\bbhxh\b", "bao hiem xa hoi"),
    (r"\btand\b", "toa an nhan dan"),
    (r"\bvksnd\b", "vien kiem sat nhan dan"),
    (r"\bkbnn\b", "kho bac nha nuoc"),
    (r"\bnhnn\b", "ngan hang nha nuoc"),
    (r"\bnhcsxh\b", "ngan hang chinh sach xa hoi"),
    (r"\bttyt\b", "trung tam y te"),
    (r"\bbql(?= )", "ban quan ly"),
    (r"\bbqlda\b", "ban quan ly du an"),
    (r"\bhlhpn\b", "hoi lien hiep phu nu"),
    (r"\blhpn\b", "lien hiep phu nu"),
    (r"\bbdbp\b", "bo doi bien phong"),
    (r"\bubkt\b", "uy ban kiem tra"),
    (r"\bqltt\b", "quan ly thi truong"),
)
"""What offices shorten in every document, and the words for it."""
_LOOSE = re.compile(r"^(?:cac|nhung) |(?<= )cac (?=xa|phuong|tinh|so\b)|\bco (?=lien quan)")
_PLACE = re.compile(r"(?<=\w) (?:tinh|thanh pho)$")


def folded(name: str) -> str:
    """Return `name` as it is looked for in a text: as long as it is, without capitals and tones."""
    return "".join(_plain(letter) for letter in unicodedata.normalize("NFC", name))


@lru_cache(maxsize=4096)
def _plain(letter: str) -> str:
    plain = ascii_form(letter)
    return plain if len(plain) == 1 else letter


def is_short_for_a_body(word: str) -> bool:
    """Return whether `word` is what offices shorten the first words of a body's name to."""
    plain = f"{ascii_form(word)} "
    return any(re.match(short, plain) for short, _ in _SHORT)


def same_name(name: str) -> str:
    """Return what is the same for all wordings of one name."""
    plain = re.sub(r"\s+", " ", re.sub(r"[.,;/-]", " ", ascii_form(name))).strip()
    for short, long in _SHORT:
        plain = re.sub(short, long, plain)
    return _PLACE.sub("", re.sub(r"\s+", " ", _LOOSE.sub("", plain)).strip())
