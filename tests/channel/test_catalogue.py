"""What a dealer finds in the catalogue, and what he never sees there: a rival's range, stock in numbers."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.access.catalogue import counter, visible_sku
from channel.catalogue.articles import Article, Unit, index_articles, put_articles
from channel.catalogue.bands import band
from channel.catalogue.browsing import browse
from channel.catalogue.details import available, shown, smallest
from channel.catalogue.searching import search
from channel.catalogue.terms import end_of, terms_of, words_of
from channel.errors import Forbidden, Invalid, NotFound
from channel.pricing.quoting import Wanted, inputs_json, quote, replay
from models import Contact, Database, Member, PriceChange, Sku, SkuUnit
from tests.factories import NOW, Cast, configure, make_cast, make_contact
from tests.seeds import Seeds, begun_session
from tests.shop import OPERATOR, lines, make_shop, make_stock, publish


def opened(database: Database) -> Cast:
    with database.transaction() as session:
        found = make_cast(session)
        make_shop(session, found)
        index_articles(session)
        return found


@pytest.fixture
def cast(seed: Seeds) -> Cast:
    return seed(opened)


@pytest.fixture
def session(database: Database, cast: Cast) -> Iterator[Session]:
    with begun_session(database, cast) as session:
        yield session


def found(session: Session, cast: Cast, who: Contact | Member, text: str, dealer: str | None = None) -> list[str]:
    at = counter(session, cast.actor(who), dealer, now=NOW)
    return [find.sku.code for find in search(session, at, text)]


def listed(session: Session, cast: Cast, who: Contact | Member, dealer: str | None = None, **query: Any) -> list[str]:
    return [sku.code for sku in browse(session, counter(session, cast.actor(who), dealer, now=NOW), **query)]


def test_an_article_is_found_by_any_part_of_whatever_it_is_called() -> None:
    terms = terms_of("BV25R", "BV电线 2.5平方 红", "国标", ["二点五红线"])
    for text in (
        "bv25",
        "25r",
        "电线",
        "2.5平方",
        "平方红",
        "dianxian",
        "dx2.5pf",
        "hongxian",
        "edwhx",
        "国标",
        "ＢＶ",
    ):
        (word,) = words_of(text)
        assert any(word <= term < end_of(word) for term in terms), text
    assert terms["bv25r"] < terms["bv电线2.5平方红"] < terms["25r"] < terms["dianxian2.5pingfanghong"]
    assert not any(term.startswith(("xiandian", "线电")) for term in terms)
    assert words_of(" 电线，  2.5 平方 ") == ["电线", "2.5", "平方"]
    assert words_of("，。 ") == []


@pytest.mark.parametrize(
    ("left", "few", "said"), [("0", "20", "none"), ("-3", "20", "none"), ("19", "20", "few"), ("20", "20", "plenty")]
)
def test_stock_is_said_in_bands(left: str, few: str, said: str) -> None:
    assert band(Decimal(left), Decimal(few)) == said


@pytest.mark.parametrize(
    ("minimum", "step", "pack", "fewest"),
    [
        (None, None, None, "1"),
        ("5", None, None, "5"),
        (None, "4", "6", "12"),
        ("13", "4", "6", "24"),
        (None, "0.5", None, "0.5"),
    ],
)
def test_the_fewest_that_can_be_ordered_fit_minimum_step_and_pack(
    minimum: str | None, step: str | None, pack: str | None, fewest: str
) -> None:
    parts = {"min_quantity": minimum, "step_quantity": step, "pack_quantity": pack}
    sku = Sku(**{name: Decimal(value) if value else None for name, value in parts.items()})
    assert smallest(sku) == Decimal(fewest)


def test_searching_finds_by_code_name_alias_spec_pinyin_and_initials_the_best_first(
    session: Session, cast: Cast
) -> None:
    for text in ("k101", "01w", "一开", "单控开关", "yikai", "dkkg", "单开单控", "开关 白", "KG 一开"):
        assert found(session, cast, cast.owner, text)[:1] == ["K101W"], text
    assert found(session, cast, cast.owner, "e27") == ["Q9"]
    assert found(session, cast, cast.owner, "开关") == ["SET1", "K101W"]
    assert found(session, cast, cast.owner, "开关 球泡") == []
    assert found(session, cast, cast.owner, "%") == []


def test_a_rival_finds_nothing_of_what_only_the_other_may_order(session: Session, cast: Cast) -> None:
    assert listed(session, cast, cast.owner) == ["K101W", "Q9", "BV25", "SET1"]
    assert listed(session, cast, cast.rival) == ["K101W", "Q9", "SET1"]
    assert listed(session, cast, cast.rival, product_line="cable") == []
    assert (found(session, cast, cast.owner, "电线"), found(session, cast, cast.rival, "dianxian")) == (["BV25"], [])
    theirs = counter(session, cast.actor(cast.rival), now=NOW)
    with pytest.raises(NotFound):
        visible_sku(session, theirs, "BV25")
    assert listed(session, cast, cast.owner, category="electric") == ["K101W", "BV25", "SET1"]
    assert listed(session, cast, cast.owner, category="wires") == ["BV25"]
    assert listed(session, cast, cast.owner, after=visible_sku(session, theirs, "K101W").id, limit=1) == ["Q9"]
    assert listed(session, cast, cast.manager) == ["K101W", "Q9", "BV25", "SET1"]
    assert listed(session, cast, cast.manager, "D0002") == ["K101W", "Q9", "SET1"]
    with pytest.raises(NotFound):
        listed(session, cast, cast.outsider, "D0001")
    with pytest.raises(Forbidden):
        listed(session, cast, cast.rep)


def test_what_a_range_excludes_or_leaves_out_is_not_there_even_where_another_allows_it(
    session: Session, cast: Cast
) -> None:
    draft = {
        "sellable_ranges": [
            {"code": "all", "name": "全部", "products": {"categories": ["electric"], "but_not": ["SET1"]}},
            {
                "code": "no",
                "name": "不售",
                "products": {"skus": ["K101W"]},
                "audience": {"levels": ["A"]},
                "is_excluding": True,
            },
        ]
    }
    publish(session, draft)
    later = NOW + timedelta(days=1)
    seen = {who: browse(session, counter(session, cast.actor(who), now=later)) for who in (cast.owner, cast.rival)}
    assert [sku.code for sku in seen[cast.owner]] == ["BV25"]
    assert [sku.code for sku in seen[cast.rival]] == ["K101W", "BV25"]
    for who, skus in seen.items():
        wanted = Wanted(lines(*((sku, 1) for sku in ("K101W", "Q9", "BV25", "SET1"))))
        result = quote(session, cast.actor(who), wanted, now=later).result
        assert [line.sku for line in result.lines] == [sku.code for sku in skus]


def test_a_dealer_sees_his_own_price_and_the_band_and_the_keeper_of_his_store_no_price(
    session: Session, cast: Cast
) -> None:
    entries = [{"price_list": "a", "sku": "Q9", "price": "8.00"}]
    publish(
        session,
        {"price_lists": [{"code": "a", "name": "A级", "audience": {"levels": ["A"]}}], "price_entries": entries},
    )
    make_stock(session, "Q9", 30)
    make_stock(session, "Q9", 5, warehouse="WH02")
    make_stock(session, "K101W", 19)
    later = NOW + timedelta(days=1)
    keeper = make_contact(session, cast.dealer, "仓管", "warehouse", "+8613800000009")
    prices = {}
    for who in (cast.owner, cast.rival, keeper, cast.hq):
        at = counter(session, cast.actor(who), now=later)
        page = shown(session, at, browse(session, at, product_line="light"), now=later)
        prices[who.name] = [one.price.unit_price if one.price else None for one in page]
    assert prices == {"陈建安": [Decimal(8)], "吴远航": [Decimal("9.9")], "仓管": [None], "总部值班": [None]}
    at = counter(session, cast.actor(cast.owner), now=later)
    bands = {one.sku.code: one.band for one in shown(session, at, browse(session, at), now=later)}
    assert bands == {"K101W": "few", "Q9": "plenty", "BV25": "none", "SET1": "none"}
    configure(session, {"catalogue": {"few_below": "10", "few_below_by_category": {"bulbs": "100"}}})
    bands = {one.sku.code: one.band for one in shown(session, at, browse(session, at), now=later)}
    assert (bands["K101W"], bands["Q9"]) == ("plenty", "few")
    sku = visible_sku(session, at, "Q9")
    assert available(session, [sku.id]) == {sku.id: Decimal(35)}


def test_r_prc_6_an_article_that_is_changed_is_priced_as_it_was_when_an_old_price_is_asked_for(
    session: Session, cast: Cast
) -> None:
    later = NOW + timedelta(days=1)
    asked = quote(session, cast.actor(cast.owner), Wanted(lines(("K101W", 2, "盒"))), now=later)
    smaller = Article(
        "K101W", "一开单控 新", "switch", "个", category="switches", units=(Unit("盒", 5),), tax_rate=Decimal("0.09")
    )
    new = Article("NEW1", "新品", "switch", "个", substitute="K101W", aliases=("新开关",))
    assert put_articles(session, OPERATOR, [smaller, new], now=later) == 2
    assert session.scalars(select(PriceChange.counts).order_by(PriceChange.id.desc())).first() == {"articles": 1}
    again = quote(session, cast.actor(cast.owner), Wanted(lines(("K101W", 2, "盒"))), now=later + timedelta(days=1))
    assert (asked.result.totals.payable, again.result.totals.payable) == (Decimal("104.00"), Decimal("52.00"))
    assert replay(session, inputs_json(asked.cart, asked.circumstances), asked.rules_at) == asked.result
    assert found(session, cast, cast.owner, "新开关") == ["NEW1"]
    assert session.scalars(select(SkuUnit.numerator).join(Sku).where(Sku.code == "K101W")).all() == [5]
    assert put_articles(session, OPERATOR, [smaller, new], now=later) == 0


def test_articles_are_written_by_headquarters_alone_and_all_that_is_wrong_is_told_at_once(
    session: Session, cast: Cast
) -> None:
    wrong = Article("X1", "错", "nothing", "个", category="none", substitute="NOPE")
    with pytest.raises(Invalid) as refusal:
        put_articles(session, OPERATOR, [wrong], now=NOW)
    assert refusal.value.fields == {
        "articles[0].product_line": "unknown_product_line",
        "articles[0].category": "unknown_category",
        "articles[0].substitute": "unknown_sku",
    }
    for who in (cast.owner, cast.rival, cast.manager):
        with pytest.raises(Forbidden):
            put_articles(session, cast.actor(who), [], now=NOW)
