"""Of goods that a dealer may not order a price says that he may not, and nothing else (R-PRC, layer 2)."""

from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.pricing.quoting import Wanted, quote
from channel.pricing.values import CartLine
from channel.pricing.words import problem_sentence
from models import Sku
from tests.factories import NOW, Cast, make_cast
from tests.shop import make_shop, make_sku, publish

D = Decimal


@pytest.fixture
def cast(session: Session) -> Cast:
    found = make_cast(session)
    make_shop(session, found)
    return found


def told(session: Session, cast: Cast, who: Any, *lines: CartLine) -> Any:
    return quote(session, cast.actor(who), Wanted(lines), now=NOW).result


@pytest.mark.parametrize(
    ("quantity", "unit"), [("1", ""), ("1", "吨"), ("0", ""), ("1.5", ""), ("99999999999", "米"), ("NaN", "")]
)
def test_r_prc_a_guessed_code_tells_a_rival_no_name_unit_limit_price_or_rule(
    session: Session, cast: Cast, quantity: str, unit: str
) -> None:
    publish(
        session,
        {
            "price_lists": [{"code": "a", "name": "A级"}],
            "price_entries": [{"price_list": "a", "sku": "BV25", "price": "99"}],
        },
    )
    wanted = (CartLine(1, "BV25", D(quantity), unit), CartLine(2, "Q9", D(1)))
    priced = told(session, cast, cast.rival, *wanted)
    assert [(one.line, one.code, one.facts) for one in priced.problems] == [(1, "not_sellable", {"sku": "BV25"})]
    assert problem_sentence(priced.problems[0]) == "BV25 不在您的允销范围内，请删除，或联系渠道经理。"
    assert {step.line for step in priced.trace} == {2}
    said = str([priced.problems, list(priced.trace), priced.flags])
    assert not [word for word in ("电线", "卷", "米", "115", "99.00") if word in said]
    # Who may order it is told all that is wrong.
    mine = told(session, cast, cast.owner, *wanted)
    assert "not_sellable" not in {one.code for one in mine.problems}
    assert (unit != "吨") or "卷、米" in problem_sentence(mine.problems[0])


def test_r_prc_what_is_offered_instead_is_offered_only_to_who_may_order_it(session: Session, cast: Cast) -> None:
    cable = session.scalars(select(Sku).where(Sku.code == "BV25")).one()
    make_sku(session, "OLD", "旧款", "switch", "switches", is_active=False, substitute_id=cable.id)
    session.scalars(select(Sku).where(Sku.code == "OLD")).one().is_active = False
    session.flush()
    line = CartLine(1, "OLD", D(1))
    (mine,) = told(session, cast, cast.owner, line).problems
    (theirs,) = told(session, cast, cast.rival, line).problems
    assert problem_sentence(mine) == "商品 OLD 已停止销售，可以换成 BV25。"
    assert problem_sentence(theirs) == "商品 OLD 已停止销售，请删除或更换。"
