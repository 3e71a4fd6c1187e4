"""The index of names: it finds what is alike, follows every change, and is brought up to date without a stop."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel.customers import matches, resolve
from channel.customers.index import nearest_names
from channel.customers.matches import find_customers
from channel.customers.reindexing import reindex, stale_count
from channel.matching import MATCHING_VERSION, parse_company_name
from channel.matching.pieces import index_pieces, lookup_pieces
from models import Customer, CustomerName, CustomerPiece, Database
from tests.factories import NOW

TRADE = [
    f"{region}{brand}科技发展有限公司" for region in ("北京", "上海", "杭州") for brand in ("天元", "中恒", "大通")
]
NAME = "浙江浦江机电设备股份有限公司"

#: What is typed, and the kind of difference to NAME.
TYPED = [
    ("浦江机电", "short"),
    ("浙江浦江机电设备", "no legal form"),
    ("浦江机电设备（浙江）有限公司", "place in brackets"),
    ("浙江铺江机电设备股份有限公司", "homophone"),
    ("浙江浦讧机电设备股份有限公司", "slip in the brand"),
    ("浙江浦江機電設備股份有限公司", "traditional"),
    ("浦江股份", "short with its form"),
    ("浙江浦江机电设备股份有限公司杭州分公司", "branch"),
    ("Zhejiang Pujiang Machinery Co., Ltd.", "pinyin"),
    ("ZHEJIANG PU JIANG EQUIPMENT", "pinyin in syllables"),
]


@pytest.mark.parametrize("typed", [typed for typed, _ in TYPED], ids=[kind for _, kind in TYPED])
def test_a_name_is_found_however_it_is_written(session: Session, typed: str) -> None:
    for name in (*TRADE, NAME, *(name.replace("科技发展", "机电设备") for name in TRADE)):
        resolve(session, name, None, now=NOW)
    assert find_customers(session, typed)[0].customer.name == NAME


def test_an_english_name_that_is_known_is_found_by_the_chinese_one(session: Session) -> None:
    for name in (*TRADE, "Zhejiang Pujiang Machinery Co., Ltd."):
        resolve(session, name, None, now=NOW)
    assert "Zhejiang Pujiang Machinery Co., Ltd." in [match.customer.name for match in matches(session, NAME)]


def test_a_name_that_nobody_has_finds_nothing(session: Session) -> None:
    resolve(session, NAME, None, now=NOW)
    assert find_customers(session, "有限公司") == []
    assert list(nearest_names(session, parse_company_name("昆明滇池水产有限公司"), 5)) == []


def test_what_a_transaction_writes_it_finds(session: Session) -> None:
    for name in TRADE:
        customer = resolve(session, name, None, now=NOW)
        assert matches(session, name)[0].customer.id == customer.id


def test_stale_names_are_indexed_anew_and_keys_follow(database: Database) -> None:
    with database.transaction() as session:
        ids = [resolve(session, name, None, now=NOW).id for name in TRADE]
        pieces = set(session.execute(select(CustomerPiece.piece, CustomerPiece.name_id)).tuples())
        # As an older version of the matching left it: other keys, two of them equal, half of the index missing.
        session.execute(update(CustomerName).values(matching_version=0, name_key="旧"))
        session.execute(update(Customer).values(name_key="旧", namesake=Customer.id))
        session.execute(CustomerPiece.__table__.delete().where(CustomerPiece.piece > 0))  # type: ignore[attr-defined]
    assert reindex(database) == len(TRADE)
    with database.reading() as session:
        assert set(session.execute(select(CustomerPiece.piece, CustomerPiece.name_id)).tuples()) == pieces
        rows = session.scalars(select(Customer).order_by(Customer.id)).all()
        assert [row.id for row in rows] == ids
        assert [row.name_key for row in rows] == [parse_company_name(name).key for name in TRADE]
        assert set(session.scalars(select(CustomerName.matching_version))) == {MATCHING_VERSION}
        assert stale_count(session) == 0
    assert reindex(database) == 0


def test_customers_whose_keys_become_equal_stay_two(database: Database) -> None:
    with database.transaction() as session:
        one = resolve(session, NAME, None, now=NOW)
        other = resolve(session, TRADE[0], None, now=NOW)
        session.execute(update(CustomerName).where(CustomerName.customer_id == other.id).values(text=NAME))
        session.execute(update(Customer).where(Customer.id == other.id).values(name=NAME))
        session.execute(update(CustomerName).values(matching_version=0))
    reindex(database)
    with database.reading() as session:
        rows = session.execute(select(Customer.id, Customer.name_key, Customer.namesake).order_by(Customer.id)).all()
        assert rows == [(one.id, one.name_key, 0), (other.id, one.name_key, 1)]


@given(st.text(max_size=60))
def test_what_is_looked_up_for_a_name_is_what_it_is_stored_under(text: str) -> None:
    name = parse_company_name(text)
    assert bool(lookup_pieces(name)) == bool(name.core)
    assert not name.core or lookup_pieces(name) & index_pieces(name)
    assert all(-(2**31) <= piece < 2**31 for piece in index_pieces(name) | lookup_pieces(name))
