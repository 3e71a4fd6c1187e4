"""What is wrong with a text that should be a company's name. Pure."""

import re

from channel.matching.names import CompanyName, parse_company_name
from channel.matching.text import SURNAMES, spelled, squeezed
from channel.matching.words import trade_words

_SHORTEST_CORE = 2
_CHINESE_OR_LATIN = re.compile(r"[\u3400-\u9fffA-Z]")
_TITLED = re.compile(r"(?:先生|女士|小姐|经理|老板|师傅|老师)$")
_SHORTEST_PERSON, _LONGEST_PERSON = 2, 3
#: Surnames of two characters; people of them have a name of up to two more.
_TWO_CHARACTERS = ("欧阳", "司马", "上官", "诸葛", "令狐", "司徒", "皇甫", "尉迟", "慕容")


def name_problem(text: str) -> str | None:
    """A code of `channel.errors.FIELD_SENTENCES`; None when the text can be a company's name.

    A brand alone may read like a person (王老吉): whoever registers a customer writes its full name.
    """
    name = parse_company_name(text)
    letters = squeezed(spelled(text[:500]))
    if not _CHINESE_OR_LATIN.search(letters):
        return "name_unreadable"
    if not name.core:
        return "name_only_place" if name.regions or name.zone else "name_without_core"
    if len(name.core) < _SHORTEST_CORE:
        return "name_without_core"
    if name.core in trade_words() and not name.regions:
        return "name_only_trade"
    return "name_like_person" if _is_person(name, letters) else None


def _is_person(name: CompanyName, letters: str) -> bool:
    if name.legal_form or name.branch or name.words or name.regions:
        return False
    if _TITLED.search(letters):
        return True
    if letters != name.core or len(letters) <= _SHORTEST_PERSON:
        return False
    if letters.startswith(_TWO_CHARACTERS):
        return len(letters) <= _LONGEST_PERSON + 1
    return len(letters) <= _LONGEST_PERSON and letters[0] in SURNAMES
