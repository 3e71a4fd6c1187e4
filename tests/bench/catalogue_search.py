"""`catalogue-search`: an article found by a few letters among many, as a dealer who may order half of them.

On both engines, by everything that an article is known by. BENCH_ARTICLES sets another number of articles, for a quick
run. What is timed is what the door asks for: what the dealer may order, and the first page of finds. The bench stops
when something is found that he may not order, or when the engines find different articles.
"""

import os
import random
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from pypinyin import lazy_pinyin
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from channel.access import PAGE_DEFAULT
from channel.access.catalogue import counter
from channel.actors import Actor
from channel.batches import batches
from channel.catalogue.articles import Article, put_articles
from channel.catalogue.searching import search
from models import Category, Database, ProductLine, Sku
from tests.bench import house
from tests.bench.lines import emit, ensure, left_out, quantile, rounded
from tests.factories import NOW, make_cast
from tests.shop import OPERATOR, publish

SIZE = int(os.environ.get("BENCH_ARTICLES", "50000"))
#: Texts of each kind, and those before the clock starts.
TEXTS, WARM_UP = 60, 20
TARGET_MS = 50.0
_LINES, _CATEGORIES = 20, 100
_BRANDS = "正泰 德力西 公牛 飞雕 西蒙 鸿雁 罗格朗 欧普 雷士 三雄 佛山照明 木林森 远东 上上 宝胜 起帆 熊猫 金龙羽 华通"
_GOODS = (
    "墙壁开关 五孔插座 三孔插座 断路器 漏电保护器 交流接触器 热继电器 配电箱 电缆桥架 筒灯 射灯 吸顶灯 平板灯 灯带"
    " 工矿灯 投光灯 应急灯 球泡 灯管 硬线 软线 护套线 电力电缆 控制电缆 网线 电话线 线槽 穿线管 电工胶带 接线端子 排插"
)
_SERIES = "雅致 星河 灵动 臻品 云影 极光 御景 朗逸"
_COLOURS = "雅白 香槟金 星空灰 珍珠黑 拉丝银"
_NICKNAMES = {
    "墙壁开关": "面板",
    "断路器": "空开",
    "漏电保护器": "漏保",
    "护套线": "平行线",
    "排插": "拖线板",
    "浴霸": "暖风机",
}


@dataclass(frozen=True)
class Typed:
    """What somebody types who means one article."""

    kind: str
    text: str
    meant: str


@dataclass(frozen=True)
class Timed:
    """Codes found by each text, and how long it took: wall clock and CPU of this process, in ms."""

    found: Sequence[Sequence[str]]
    wall_ms: Sequence[float]
    cpu_ms: Sequence[float]


def catalogue_search() -> None:
    """The figures of both engines; those of PostgreSQL are left out where there is none."""
    articles = _articles()
    typed = _typed(articles)
    with house.sqlite_database(with_demo=False) as url, _shop(url, "SQLite", articles) as (database, actor):
        found = _search(database, "SQLite", actor, articles, typed)
    if not house.has_postgres():
        left_out("catalogue-search", "PostgreSQL", "no PostgreSQL at TEST_DATABASE_URL")
        return
    with house.postgres_database(with_demo=False) as url, _shop(url, "PostgreSQL", articles) as (database, actor):
        again = _search(database, "PostgreSQL", actor, articles, typed)
    ensure(again == found, "the two engines found different articles")


def _articles() -> Sequence[Article]:
    """Articles of twenty lines and a hundred categories, the same each time."""
    chance = random.Random(11)
    return [_article(number, chance) for number in range(SIZE)]


def _article(number: int, chance: random.Random) -> Article:
    goods, series = chance.choice(_GOODS.split()), chance.choice(_SERIES.split())
    rating = chance.choice((6, 10, 16, 20, 32, 63))
    name = f"{chance.choice(_BRANDS.split())}{goods} {series}{chance.randint(1, 99)}系列 {rating}A"
    return Article(
        code=f"{chance.choice('KQBXLDZ')}{number:06d}{chance.choice('WRGB')}",
        name=name,
        product_line=f"L{number % _LINES}",
        base_unit="个",
        spec=f"{chance.choice((86, 118, 120))}型 {chance.choice(_COLOURS.split())}",
        aliases=(f"{series}{_NICKNAMES.get(goods, goods[-2:])}{number % 1000}号",),
        category=f"C{number % _CATEGORIES}",
    )


def _may_order(article: Article) -> bool:
    """The dealer's ranges: half of the lines without every tenth category of them."""
    return int(article.product_line[1:]) < _LINES // 2 and int((article.category or "C0")[1:]) % 10 != 3


def _typed(articles: Sequence[Article]) -> Sequence[Typed]:
    """Texts of each kind for articles that he may order, mixed, and codes of some that he may not."""
    chance = random.Random(13)
    mine = [article for article in articles if _may_order(article)]
    theirs = [article for article in articles if not _may_order(article)]
    typed = [Typed(kind, part, one.code) for one in chance.sample(mine, TEXTS) for kind, part in _ways(one).items()]
    typed += [Typed("of others", one.code, one.code) for one in chance.sample(theirs, TEXTS)]
    chance.shuffle(typed)
    return typed


def _ways(one: Article) -> Mapping[str, str]:
    brand_and_goods, series, rating = one.name.split()
    sounds = lazy_pinyin(brand_and_goods)
    return {
        "code": one.code,
        "part of a code": one.code[2:6],
        "name": one.name,
        "words of a name": f"{brand_and_goods[-3:]} {series}",
        "alias": one.aliases[0],
        "one word": brand_and_goods[-2:],
        "one character": brand_and_goods[-1],
        "pinyin": "".join(sounds) + series,
        "initials": "".join(sound[0] for sound in sounds) + " " + rating,
        "spec and words": f"{one.spec.split()[1]} {brand_and_goods[:2]} {series}",
    }


@contextmanager
def _shop(url: str, engine: str, articles: Sequence[Article]) -> Iterator[tuple[Database, Actor]]:
    """A database with all articles, of which a dealer may order half, and somebody of that dealer's."""
    database = house.open_database(url)
    with database.transaction() as session:
        cast = make_cast(session)
        session.add_all(ProductLine(code=f"L{n}", name=f"产品线{n}", position=n) for n in range(_LINES))
        session.add_all(Category(code=f"C{n}", name=f"品类{n}", position=n) for n in range(_CATEGORIES))
        actor = cast.actor(cast.owner)
    started = time.perf_counter()
    for some in batches(articles, 2_500):
        with database.transaction() as session:
            put_articles(session, OPERATOR, some, now=NOW)
    seconds = time.perf_counter() - started
    emit("catalogue-search", f"articles written and indexed, {engine}", seconds, "s", articles=len(articles))
    with database.transaction() as session:
        publish(session, {"sellable_ranges": list(_ranges())})
        session.execute(text("ANALYZE"))
    try:
        yield database, actor
    finally:
        database.close()


def _ranges() -> Iterator[dict[str, object]]:
    mine, theirs = ([f"L{n}" for n in range(*ends)] for ends in ((0, _LINES // 2), (_LINES // 2, _LINES)))
    banned = [f"C{n}" for n in range(_CATEGORIES) if n % 10 == 3]
    for code, dealer, products, is_excluding in (
        ("mine", "D0001", {"product_lines": mine}, False),
        ("banned", "D0001", {"categories": banned}, True),
        ("theirs", "D0002", {"product_lines": theirs}, False),
    ):
        audience = {"dealers": [dealer]}
        yield {"code": code, "name": code, "audience": audience, "products": products, "is_excluding": is_excluding}


def _search(
    database: Database, engine: str, actor: Actor, articles: Sequence[Article], typed: Sequence[Typed]
) -> Sequence[Sequence[str]]:
    """Search for all texts; what each found."""
    mine = {article.code for article in articles if _may_order(article)}
    with database.reading() as session:
        ensure(len(session.scalars(select(Sku.id)).all()) == len(articles), "articles are missing")
    _timed(database, actor, typed[:WARM_UP])
    run = _timed(database, actor, typed)
    for each, found in zip(typed, run.found, strict=True):
        ensure(mine.issuperset(found), f"{each.text} found what the dealer may not order")
        ensure(each.kind != "code" or found[:1] == [each.meant], f"{each.text} is not the first find of its code")
    p95, named = quantile(run.wall_ms, 0.95), {"code", "name", "alias"}
    hits = [each.meant in found for each, found in zip(typed, run.found, strict=True) if each.kind in named]
    emit(
        "catalogue-search",
        f"first page, {engine}, p95",
        p95,
        "ms",
        p50=rounded(quantile(run.wall_ms, 0.5)),
        cpu_p95=rounded(quantile(run.cpu_ms, 0.95)),
        p95_by_kind=_by_kind(typed, run.wall_ms),
        on_the_first_page_by_code_name_or_alias=rounded(sum(hits) / len(hits)),
        texts=len(typed),
        articles=len(articles),
        target=TARGET_MS,
        met=p95 < TARGET_MS,
    )
    return run.found


def _by_kind(typed: Sequence[Typed], times: Sequence[float]) -> dict[str, float]:
    of: dict[str, list[float]] = {}
    for each, took in zip(typed, times, strict=True):
        of.setdefault(each.kind, []).append(took)
    return {kind: rounded(quantile(some, 0.95)) for kind, some in sorted(of.items())}


def _timed(database: Database, actor: Actor, typed: Sequence[Typed]) -> Timed:
    found, wall, cpu = [], [], []
    for each in typed:
        with database.reading() as session:
            begin, begin_cpu = time.perf_counter(), time.process_time()
            found.append(_first_page(session, actor, each.text))
            cpu.append((time.process_time() - begin_cpu) * 1e3)
            wall.append((time.perf_counter() - begin) * 1e3)
    return Timed(found, wall, cpu)


def _first_page(session: Session, actor: Actor, text_: str) -> list[str]:
    at = counter(session, actor, now=NOW)
    return [find.sku.code for find in search(session, at, text_, limit=PAGE_DEFAULT)]
