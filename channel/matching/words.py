"""The words that many companies share, and what is left: the brand.

Data: `data/trade_words.csv`, written by hand: sense, kind, words, English words. `filler` words say little (科技,
发展), `trade` words say what the company deals in, `body` words what it is (研究院).
"""

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

WordKind = Literal["filler", "trade", "body", "ordinal"]

_LONGEST = 8
_ORDINAL = re.compile(r"第[0-9]+$")


@dataclass(frozen=True, slots=True)
class Word:
    """One way to say what companies have in common; words of one sense speak of the same trade."""

    text: str
    sense: str
    kind: WordKind


@cache
def trade_words() -> dict[str, Word]:
    """Every common word by its text."""
    return {
        text: Word(text, row["sense"], row["kind"])  # type: ignore[arg-type]
        for row in _rows()
        for text in row["words"].split()
    }


@cache
def english_words() -> dict[str, frozenset[str]]:
    """English word, upper case → the senses it may stand for."""
    senses: dict[str, set[str]] = {}
    for row in _rows():
        for text in row["english"].split():
            senses.setdefault(text, set()).add(row["sense"])
    return {text: frozenset(found) for text, found in senses.items()}


@lru_cache(maxsize=8192)
def brand_and_words(core: str) -> tuple[str, tuple[Word, ...]]:
    """Cut a core where the common words at its end begin: 华信电子科技 → 华信, (电子科技).

    Where all of it is common words, the first of them stands for the brand.
    """
    words: list[Word] = []
    end = len(core)
    while end:
        word = _word_before(core, end)
        if word is None:
            break
        words.append(word)
        end -= len(word.text)
    if not end and words:
        return words.pop().text, tuple(reversed(words))
    return core[:end], tuple(reversed(words))


def _word_before(core: str, end: int) -> Word | None:
    known = trade_words()
    for start in range(max(0, end - _LONGEST), end - 1):
        if found := known.get(core[start:end]):
            return found
    match = _ORDINAL.search(core, 0, end)
    return Word(match[0], "ordinal", "ordinal") if match else None


def is_trade_word(text: str) -> bool:
    """Whether a brand is none: 建设 in 北京建设投资公司."""
    return text in trade_words()


@cache
def _rows() -> tuple[dict[str, str], ...]:
    text = files("channel").joinpath("data/trade_words.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))
