"""Which of several names somebody means who typed part of one. Pure.

A search has to put the right name among the first few even when what was typed is much shorter than the name, which
the careful comparison of two full names (`channel.matching.compare`) rightly calls unsure.
"""

from rapidfuzz.distance import LCSseq

from channel.matching import CompanyName
from channel.matching.pieces import is_large, sounds_of
from channel.matching.places import relation

#: Characters in order say most, their sounds less; how much of what was typed is there, and how much else is.
_CHARACTERS, _SOUNDS = 0.7, 0.3
_REST = 0.35
#: The same front, where the brand is: written alike, or sounding alike.
_FRONT, _FRONT_SOUNDS = 0.25, 0.15
_WHOLE = 0.5
_SAME_REGION, _OTHER_REGION = 0.3, -0.4
#: Who types a name without a legal form means a company that people know by it rather than one of its many namesakes.
_LARGE = 0.12


def promising(typed: CompanyName, text: str, weight: float) -> float:
    """Whether a name as written is worth taking apart: its weight in the index and the characters it shares."""
    return weight + LCSseq.similarity(typed.core, text) / max(1, len(typed.core))


def closeness(typed: CompanyName, name: CompanyName) -> float:
    """How well a name fits what was typed; the more the better, comparable for one typed text only."""
    wanted, core = typed.core, name.core
    if not wanted or not core:
        return 0.0
    sounds, core_sounds = sounds_of(wanted), sounds_of(core)
    shared = _CHARACTERS * LCSseq.similarity(wanted, core) + _SOUNDS * LCSseq.similarity(sounds, core_sounds)
    score = shared / len(wanted) + _REST * shared / len(core)
    if wanted[:2] == core[:2]:
        score += _FRONT
    elif sounds[:2] == core_sounds[:2]:
        score += _FRONT_SOUNDS
    if wanted == core:
        score += _WHOLE
    if typed.regions and name.regions:
        score += _OTHER_REGION if relation(typed.regions, name.regions) == "apart" else _SAME_REGION
    return score + (_LARGE if is_large(name) and not typed.branch else 0.0)
