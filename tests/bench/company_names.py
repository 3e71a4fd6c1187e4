"""A million company names to search among, and what people type when they mean one of them.

With BENCH_DATA, a folder that holds company_names.txt.gz (a name a line) and company_pairs.csv (a, b, label, kind;
of a pair labelled `same`, a is what somebody typed and b the full name), real names and pairs; without it all are
made. The rest of the million is derived from them: the place of one, a brand of the front characters of two others,
the trade and the legal form of a fourth, so that brands are as crowded as they are in life.
"""

import csv
import gzip
import os
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from opencc import OpenCC

from channel.matching import parse_company_name
from channel.matching.pieces import sounds_of
from channel.matching.words import trade_words
from channel.regions import place_names

#: How many names are there before any is derived, when there is no folder.
_MADE, _MADE_PAIRS = 200_000, 1_000
_FORMS = ("有限公司",) * 8 + ("有限责任公司", "股份有限公司", "集团有限公司", "厂", "经营部")
_BRAND = (
    "华信中天元恒大通宏达利丰盛泰隆昌兴旺顺安康德福瑞祥和平正远航海洋江河山川金银铜铁玉石龙凤鹏飞腾跃云雷星辰光明亮"
    "新创佳美嘉诚义仁智勇强胜凯科博文雅清源润泽森林木森茂荣华春夏秋冬东南西北方圆联合众亿万千百博士卓越超群领先锋"
)


@dataclass(frozen=True)
class Typed:
    """What somebody typed, the name he meant, and how the two differ."""

    text: str
    meant: str
    kind: str


@dataclass(frozen=True)
class Names:
    """All names, what is typed, and where they are from."""

    all: Sequence[str]
    typed: Sequence[Typed]
    source: str


def company_names(size: int) -> Names:
    """`size` different names, the meant ones among them; the same with every run."""
    rng = random.Random(20261121)
    folder = os.environ.get("BENCH_DATA")
    base, typed = _real(Path(folder)) if folder else _made(rng, min(_MADE, size))
    # The meant names first: they must be there in a small run too.
    known = dict.fromkeys([*(each.meant for each in typed), *base])
    real = len(known)
    names = list(known)[:size]
    names += _derived(rng, base, known, size - len(names))
    return Names(names, typed, f"{min(real, size)} {'real' if folder else 'made'}, the rest derived")


def _real(folder: Path) -> tuple[list[str], list[Typed]]:
    with gzip.open(folder / "company_names.txt.gz", "rt", encoding="utf-8") as file:
        names = [line.strip() for line in file]
    with (folder / "company_pairs.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["label"] == "same"]
    return names, [Typed(row["a"], row["b"], row["kind"]) for row in rows]


def _made(rng: random.Random, count: int) -> tuple[list[str], list[Typed]]:
    places, words = sorted(place_names()), sorted(trade_words())
    names: dict[str, tuple[str, str, str, str]] = {}
    while len(names) < count:
        brand = "".join(rng.choices(_BRAND, k=rng.choice((2, 2, 3, 4))))
        parts = (rng.choice(places), brand, rng.choice(words) + rng.choice(("", *words)), rng.choice(_FORMS))
        names["".join(parts)] = parts
    meant = rng.sample(sorted(names), min(_MADE_PAIRS, count))
    return list(names), [_mistyped(rng, name, *names[name]) for name in meant]


def _mistyped(rng: random.Random, name: str, place: str, brand: str, trade: str, form: str) -> Typed:
    alike = [char for char in _BRAND if char != brand[0] and sounds_of(char) == sounds_of(brand[0])]
    ways = {
        "drop_suffix": place + brand + trade,
        "drop_form_word": place + brand + trade + "公司",
        "bracket_region": f"{brand}{trade}（{place}）{form}",
        "space": f"{place} {brand}{trade} {form}",
        "trad": OpenCC("s2t").convert(name),
        **({"homophone": place + rng.choice(alike) + brand[1:] + trade + form} if alike else {}),
    }
    kind = rng.choice(sorted(ways))
    return Typed(ways[kind], name, kind)


def _derived(rng: random.Random, base: Sequence[str], known: dict[str, None], count: int) -> list[str]:
    parts = [cut for cut in map(_cut, base) if cut] if count > 0 else []
    derived: list[str] = []
    while len(derived) < count:
        (place, *_), (_, one, *_), (_, other, *_), (*_, trade, form) = (rng.choice(parts) for _ in range(4))
        name = f"{place}{one[0]}{other[1]}{trade}{form}"
        if name not in known:
            known[name] = None
            derived.append(name)
    return derived


def _cut(name: str) -> tuple[str, str, str, str] | None:
    """Place, two characters of brand, trade and form as written; None when the name is not built so."""
    core = parse_company_name(name).core
    at = name.find(core) if len(core) >= 4 else -1
    return (name[:at], core[:2], core[2:], name[at + len(core) :]) if at >= 0 else None
