"""Whatever dealers, managers and time do in whatever order: the machine holds, and two protections never overlap."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.approvals import checked_verdict
from channel.decisions import decide
from channel.errors import ChannelError
from channel.heartbeat import touched
from channel.opportunities.details import named_lines
from channel.opportunities.ending import (
    cancel_registration,
    reinstate_registration,
    revoke_registration,
    win_registration,
    withdraw_registration,
)
from channel.opportunities.extensions import ask_extension
from channel.opportunities.submitting import register_opportunity, submit_draft
from channel.opportunities.sweep import expire_protections, release_silent
from channel.opportunities.transfers import ask_transfer
from channel.opportunities.transitions import HOLDING, TRANSITIONS
from channel.opportunities.waiting import join_waiting_list, lapse_first_options, leave_waiting_list
from models import Approval, Contact, Database, Registration, RegistrationClaim, RegistrationEvent
from tests.channel.lifecycle import DRAFT
from tests.conftest import FIELD_KEYS
from tests.factories import NOW, Cast, make_cast

#: Names of one customer and of a similar one, and lines that meet or do not.
CUSTOMERS = ("上海浦江大饭店有限公司", "上海市浦江大饭店 有限责任公司", "上海浦江大饭店管理有限公司")
LINES = ((), ("switch",), ("light",))
Act = Callable[[Session, Cast, Contact, Registration | None, datetime], Any]


def _decide(decision: Any) -> Act:
    def act(session: Session, cast: Cast, _who: Contact, _row: Registration | None, now: datetime) -> Any:
        approval_id = session.scalar(select(func.min(Approval.id)).where(Approval.state == "pending"))
        verdict = checked_verdict(decision, "incomplete")
        return approval_id and decide(session, cast.actor(cast.director), approval_id, verdict, now=now)

    return act


def _of_row(act: Callable[..., Any], *words: str, as_manager: bool = False) -> Act:
    def run(session: Session, cast: Cast, who: Contact, row: Registration | None, now: datetime) -> Any:
        actor = cast.actor(cast.manager if as_manager else who)
        return row and act(session, actor, row.number, *words, now=now)

    return run


def _submit(customer: str, lines: tuple[str, ...]) -> Act:
    def act(session: Session, cast: Cast, who: Contact, _row: Registration | None, now: datetime) -> Any:
        draft = replace(DRAFT, customer=customer, product_lines=lines)
        return register_opportunity(session, cast.actor(who), draft, now=now)

    return act


def _reinstate(session: Session, cast: Cast, _who: Contact, row: Registration | None, now: datetime) -> Any:
    if row is not None and row.state == "revoked":
        reinstate_registration(session, cast.actor(cast.manager), row, now=now)


def _touch(session: Session, _cast: Cast, _who: Contact, row: Registration | None, now: datetime) -> Any:
    if row is not None:
        touched(session, row, now)


ACTS: dict[str, Act] = {
    **{f"submit {c}{n}": _submit(name, lines) for c, name in enumerate(CUSTOMERS) for n, lines in enumerate(LINES)},
    "approve": _decide("approved"),
    "reject": _decide("rejected"),
    "return": _decide("returned"),
    "resubmit": _of_row(submit_draft),
    "withdraw": _of_row(withdraw_registration),
    "win": _of_row(win_registration, "HT-1"),
    "cancel": _of_row(cancel_registration, "项目取消了"),
    "revoke": _of_row(revoke_registration, "no_activity", "", "现场核实记录", as_manager=True),
    "reinstate": _reinstate,
    "touch": _touch,
    "extend": _of_row(ask_extension, "客户正在走内部审批流程"),
    "transfer": _of_row(ask_transfer, "D0001", "由对方覆盖该区域", as_manager=True),
    "wait": _of_row(join_waiting_list),
    "leave": _of_row(leave_waiting_list),
    "time": lambda session, _cast, _who, _row, now: [
        sweep(session, now) for sweep in (expire_protections, release_silent, lapse_first_options)
    ],
}
#: Act, who of two dealers, which of his registrations (the newest is 0), hours that pass before.
STEPS = st.lists(
    st.tuples(st.sampled_from(sorted(ACTS)), st.booleans(), st.integers(0, 2), st.sampled_from([1, 30, 400, 1000])),
    min_size=4,
    max_size=25,
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("machine")


@settings(max_examples=25)
@given(steps=STEPS)
def test_no_sequence_of_acts_leaves_the_machine_and_protections_of_one_key_never_overlap(
    sqlite_template: Path, place: Path, steps: list[tuple[str, bool, int, int]]
) -> None:
    shutil.copy(sqlite_template, place / "qudao.db")
    database = Database(f"sqlite:///{place}/qudao.db", field_keys=FIELD_KEYS)
    with database.transaction() as session:
        cast = make_cast(session)
    now = NOW
    for name, is_rival, which, hours in steps:
        now += timedelta(hours=hours)
        try:
            with database.transaction() as session:
                who = session.get_one(Contact, (cast.rival if is_rival else cast.buyer).id)
                mine = select(Registration).where(Registration.dealer_id == who.dealer_id)
                rows = session.scalars(mine.order_by(Registration.id.desc())).all()
                ACTS[name](session, cast, who, rows[which] if which < len(rows) else None, now)
        except ChannelError:
            pass
        with database.reading() as session:
            check(session)
    database.close()


def check(session: Session) -> None:
    """Every history is a way through TRANSITIONS, whoever holds has claims and nobody else, and no two overlap."""
    spans: dict[tuple[str, str], list[tuple[datetime, datetime]]] = {}
    rows = session.scalars(select(Registration)).all()
    held = select(RegistrationClaim.registration_id, RegistrationClaim.product_line, RegistrationClaim.reserved_until)
    claims = session.execute(held).all()
    for row in rows:
        state: str | None = None
        since: datetime | None = None
        query = select(RegistrationEvent).where(RegistrationEvent.registration_id == row.id)
        for happened in session.scalars(query.order_by(RegistrationEvent.id)):
            before, state = state, TRANSITIONS[state, happened.event]
            if state == "protected" and before != "protected":
                since = happened.at
            if before == "protected" and state != "protected":
                spans.setdefault((row.claim_key or "", _lines(session, row)), []).append((since or NOW, happened.at))
        assert state == row.state
        if state == "protected":
            end = datetime.max.replace(tzinfo=NOW.tzinfo)
            spans.setdefault((row.claim_key or "", _lines(session, row)), []).append((since or NOW, end))
        assert bool([c for c in claims if c.registration_id == row.id and not c.reserved_until]) == (state in HOLDING)
    every = [(key, line, span) for (key, lines), found in spans.items() for span in found for line in lines.split("+")]
    for (key, line, one), (other_key, other_line, other) in combinations(every, 2):
        if (key, line) == (other_key, other_line):
            assert one[1] <= other[0] or other[1] <= one[0], (key, line, one, other)


def _lines(session: Session, row: Registration) -> str:
    named = [line.code for line in named_lines(session, [row])[row.id]]
    return "+".join(named or ["*", "switch", "light", "cable"])
