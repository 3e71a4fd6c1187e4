"""The articles by all the ways in which people name them: code, name, name with measure, alias. Pure.

Only what is certain is taken: one article, or none. What several articles are called is asked about, and what nothing
is called comes with the nearest names, for the person to choose from; nothing is guessed (R-ORD-5).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from channel.workbooks.cells import squeezed

#: Nearest names of an article that nobody knows: so many, and so near at least (percent).
_SUGGESTED, _NEAR = 3, 60


@dataclass(frozen=True, slots=True)
class Article:
    """One SKU as it can be ordered."""

    code: str
    name: str
    spec: str = ""
    base_unit: str = "个"
    #: All units in which it can be ordered, the base unit among them.
    units: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """As people are told about it: 五孔插座 白（K111W）."""
        return f"{self.name}（{self.code}）"


@dataclass(frozen=True, slots=True)
class Found:
    """What a name led to: one article, several, or none with what is near."""

    article: Article | None = None
    several: tuple[Article, ...] = ()
    near: tuple[Article, ...] = ()


@dataclass(slots=True)
class Goods:
    """An index of articles. Built once for a catalogue; several workbooks may be read with it at once."""

    by_code: dict[str, Article] = field(default_factory=dict)
    _by_name: dict[str, dict[str, Article]] = field(default_factory=lambda: defaultdict(dict))
    _bare: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, articles: Iterable[Article], aliases: Mapping[str, str] | None = None) -> "Goods":
        """An index of articles, with further names (name → code) such as those that one dealer uses."""
        goods = cls()
        for article in articles:
            goods._add(article)
        for alias, code in (aliases or {}).items():
            if _code(code) in goods.by_code:
                goods._by_name[squeezed(alias)] = {code: goods.by_code[_code(code)]}
        return goods

    def _add(self, article: Article) -> None:
        key = _code(article.code)
        self.by_code[key] = article
        self._bare[key.lstrip("0")].add(key)
        for name in (article.name, article.name + article.spec, article.spec + article.name, *article.aliases):
            self._by_name[squeezed(name)][article.code] = article

    def with_code(self, text: str) -> Article | None:
        """The article of a code, however it is spaced; zeros in front may be missing, as spreadsheets drop them."""
        key = _code(text)
        bare = self._bare.get(key.lstrip("0"), set())
        return self.by_code.get(key) or (self.by_code[next(iter(bare))] if len(bare) == 1 else None)

    def named(self, name: str, spec: str = "", *, suggest: bool = True) -> Found:
        """What a name means, with its measure where that stands in a cell of its own.

        The nearest names of one that nobody knows cost a look at all names; `suggest` says whether they are wanted.
        """
        exact = self.with_code(name)
        if exact is not None:
            return Found(exact)
        for key in dict.fromkeys((squeezed(name + spec), squeezed(spec + name), squeezed(name))):
            found = self._by_name.get(key, {})
            if len(found) == 1:
                return Found(next(iter(found.values())))
            if found:
                return Found(several=_by_spec(tuple(found.values()), spec))
        return Found(near=self._near(name + spec) if suggest else ())

    def knows(self, text: str) -> bool:
        """Whether a text is an article's code or name; headings are told from goods by it."""
        return self.with_code(text) is not None or squeezed(text) in self._by_name

    def _near(self, text: str) -> tuple[Article, ...]:
        hits = process.extract(
            squeezed(text), self._by_name.keys(), scorer=fuzz.WRatio, limit=_SUGGESTED * 2, score_cutoff=_NEAR
        )
        near = {code: article for key, _, _ in hits for code, article in self._by_name[key].items()}
        return tuple(near.values())[:_SUGGESTED]


def _by_spec(articles: tuple[Article, ...], spec: str) -> tuple[Article, ...]:
    """Those of several articles of one name that the measure does not exclude."""
    wanted = squeezed(spec)
    fitting = tuple(article for article in articles if wanted and wanted in squeezed(article.spec))
    return fitting or articles


def _code(text: str) -> str:
    return squeezed(text).replace("-", "").replace(".", "").replace("/", "")
