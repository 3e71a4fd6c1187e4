"""Short forms: how people shorten the name of a company they know (中燃 for 中国船舶燃料). Pure."""

from collections.abc import Sequence

from channel.matching.evidence import Evidence, reason
from channel.matching.names import CompanyName


def find_short_form(one: CompanyName, other: CompanyName) -> Sequence[Evidence] | None:
    """Why one name may be short for the other; None when it is none.

    Only a name without a full legal form is taken for a short one: two registered names are both written out.
    """
    best: Sequence[Evidence] | None = None
    for short, long in ((one, other), (other, one)):
        if is_loose(short) and len(_letters(short)) < len(long.body + long.legal_form):
            found = _shortened(short, long)
            if found is not None and (best is None or found[0].cost < best[0].cost):
                best = found
    return best


def is_loose(name: CompanyName) -> bool:
    """Whether a name is written as people speak: without a form, or with nothing but 公司, 集团, 厂, 股份."""
    return (
        name.legal_form in ("", "公司", "股份", "集团", "集团公司", "厂", "总厂", "总公司", "集团股份")
        and not name.branch
    )


def _letters(name: CompanyName) -> str:
    return name.body if len(name.body) >= 2 else name.body + name.legal_form[:1]


def _shortened(short: CompanyName, long: CompanyName) -> Sequence[Evidence] | None:
    letters, text = _letters(short), long.body + long.legal_form
    if len(letters) < 2:
        return None
    whole = letters in text
    if whole:
        return (reason("short_form", 0.10 if len(letters) > 2 else 0.14, letters),)
    starts = _starts(long)
    if _fits(letters, text, starts):
        return (reason("short_form", 0.16, letters),)
    return None


def _starts(name: CompanyName) -> frozenset[int]:
    """Where a word begins in body and form, and every place of the brand."""
    found = {0, len(name.body)}
    at = name.body.find(name.core) if name.core else -1
    if at >= 0:
        found.update(range(at, at + len(name.brand) + 1))
        at += len(name.brand)
        for word in name.words:
            found.add(at)
            found.update(at + n for n in range(2, len(word.text), 2))
            at += len(word.text)
    found.update(range(len(name.body) - len(name.core)))
    return frozenset(found)


def _fits(letters: str, text: str, starts: frozenset[int]) -> bool:
    """Whether the letters stand in the text in order, each where a word begins or right behind the one before."""

    def fits(index: int, after: int) -> bool:
        if index == len(letters):
            return True
        return any(
            text[at] == letters[index] and (at in starts or (at == after and index > 0)) and fits(index + 1, at + 1)
            for at in range(after, len(text))
        )

    return fits(0, 0)
