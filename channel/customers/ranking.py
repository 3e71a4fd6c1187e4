"""Which of several names somebody means who typed part of one. Pure.

A search has to put the right name among the first few even when what was typed is much shorter than the name, which
the careful comparison of two full names (`channel.matching.compare`) rightly calls unsure.
"""

from rapidfuzz.distance import LCSseq

from channel.matching import CompanyName
from channel.matching.foreign import find_foreign_name
from channel.matching.pieces import is_large, sounds_of
from channel.matching.places import relation

#: Characters in order say most, their sounds less; how much of what was typed is there, and how much else is.
_CHARACTERS, _SOUNDS = 0.7, 0.3
_REST = 0.35
#: The same front, where the brand is: written alike, or sounding alike; and nothing else beside it.
_FRONT, _FRONT_SOUNDS, _WHOLE = 0.25, 0.15, 0.5
_SAME_REGION, _OTHER_REGION = 0.3, -0.4
#: Who types a name without a legal form means a company that people know by it rather than one of its namesakes;
#: who types 股份 means a joint-stock company.
_LARGE, _SAME_FORM = 0.12, 0.25
_OTHER_BRANCH = -0.25


def promising(typed: CompanyName, text: str, weight: float) -> float:
    """Whether a name as written is worth taking apart: its weight in the index and the characters it shares."""
    return weight + LCSseq.similarity(typed.core, text) / max(1, len(typed.core))


def closeness(typed: CompanyName, name: CompanyName) -> float:
    """How well a name fits what was typed; the more the better, comparable for one typed text only."""
    # With places too: a brand may look like a place (东方盛虹), and a short name take a place's first character (上飞).
    score = max(_fit(typed.core, name.core), _fit(typed.body, name.body), _foreign_fit(typed, name))
    if typed.regions and name.regions:
        score += _OTHER_REGION if relation(typed.regions, name.regions) == "apart" else _SAME_REGION
    if typed.branch != name.branch:
        score += _OTHER_BRANCH
    if "股份" in typed.legal_form and "股份" in name.legal_form:
        score += _SAME_FORM
    return score + (_LARGE if is_large(name) else 0.0)


def _foreign_fit(typed: CompanyName, name: CompanyName) -> float:
    """How well a name in Latin letters fits a Chinese one, whose characters it does not share."""
    evidence = find_foreign_name(typed, name)
    return 1.0 - sum(each.cost for each in evidence) if evidence else 0.0


def _fit(wanted: str, text: str) -> float:
    if not wanted or not text:
        return 0.0
    sounds, text_sounds = sounds_of(wanted), sounds_of(text)
    shared = _CHARACTERS * LCSseq.similarity(wanted, text) + _SOUNDS * LCSseq.similarity(sounds, text_sounds)
    score = shared / len(wanted) + _REST * shared / len(text)
    if wanted[:2] == text[:2]:
        score += _FRONT
    elif sounds[:2] == text_sounds[:2]:
        score += _FRONT_SOUNDS
    return score + (_WHOLE if wanted == text else 0.0)
