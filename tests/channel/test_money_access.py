"""Who may look at money: the question that every part of it asks first."""

import pytest
from sqlalchemy.orm import Session

from channel.access.money import check_role, visible_settlement
from channel.actors import Actor
from channel.errors import Forbidden
from tests.factories import make_cast


@pytest.mark.parametrize("is_somebodys", [True, False])
def test_who_is_bound_to_nobody_is_no_contact_whatever_his_number(session: Session, is_somebodys: bool) -> None:
    cast = make_cast(session)
    number = cast.buyer.id if is_somebodys else 1_000_000
    stranger = Actor("identity", number, "", identity_id=number)
    for ask in (
        lambda: check_role(session, stranger, ("buyer", "owner")),
        lambda: visible_settlement(session, stranger, "FL1"),
    ):
        with pytest.raises(Forbidden, match="not_bound"):
            ask()
