"""Modes of a step: pure tables and properties (R-APR-2)."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.approvals.steps import Mode, Outcome, Seat, outcome, to_open

OPEN, A, R, W = "open", "approved", "rejected", "waiting"


def seats(*states: str) -> list[Seat]:
    return [Seat(number, state) for number, state in enumerate(states, 1)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("mode", "needed", "states", "end"),
    [
        ("any", None, (OPEN, OPEN), None),
        ("any", None, (A, OPEN), "approved"),
        ("any", None, (OPEN, R), "rejected"),
        ("all", None, (A, OPEN), None),
        ("all", None, (A, A), "approved"),
        ("all", None, (A, R, OPEN), "rejected"),
        ("k_of_n", 2, (A, OPEN, OPEN), None),
        ("k_of_n", 2, (A, OPEN, A), "approved"),
        ("k_of_n", 2, (A, R, OPEN), None),
        ("k_of_n", 2, (R, R, OPEN), "rejected"),
        ("sequential", None, (A, OPEN), None),
        ("sequential", None, (A, A), "approved"),
        ("sequential", None, (A, R), "rejected"),
        ("any", None, (OPEN, "returned"), "returned"),
        ("k_of_n", 3, (A, A, "returned"), "returned"),
    ],
)
def test_r_apr_2_how_a_step_ends_in_each_mode(
    mode: Mode, needed: int | None, states: Sequence[str], end: Outcome | None
) -> None:
    assert outcome(mode, needed, seats(*states)) == end


@pytest.mark.parametrize(
    ("mode", "states", "turns"),
    [
        ("all", (W, W, W), (1, 2, 3)),
        ("any", (W, W), (1, 2)),
        ("sequential", (W, W, W), (1,)),
        ("sequential", (A, W, W), (2,)),
        ("sequential", (A, OPEN, W), ()),
    ],
)
def test_r_apr_2_whose_turn_it_is_in_each_mode(mode: Mode, states: Sequence[str], turns: tuple[int, ...]) -> None:
    assert to_open(mode, seats(*states)) == turns


def test_r_apr_2_who_asked_somebody_to_look_first_waits_for_him() -> None:
    first = Seat(2, "open", "before", before=1)
    assert to_open("any", [Seat(1, "waiting"), first]) == ()
    assert outcome("any", None, [Seat(1, "waiting"), first]) is None
    agreed = replace(first, state="approved")
    assert to_open("any", [Seat(1, "waiting"), agreed]) == (1,)
    assert outcome("any", None, [Seat(1, "waiting"), agreed]) is None
    assert outcome("any", None, [Seat(1, "waiting"), replace(first, state="rejected")]) == "rejected"


def test_r_apr_2_a_countersigner_must_agree_whatever_the_mode() -> None:
    countersigner = Seat(3, "open", "with")
    assert outcome("any", None, [*seats(A, OPEN), countersigner]) is None
    assert outcome("any", None, [*seats(A, OPEN), replace(countersigner, state="approved")]) == "approved"
    assert outcome("any", None, [*seats(A, OPEN), replace(countersigner, state="rejected")]) == "rejected"


modes = st.sampled_from(["any", "all", "k_of_n", "sequential"])
votes = st.lists(st.tuples(st.integers(0, 20), st.sampled_from([A, A, A, R, "returned"])), max_size=40)


@given(modes, st.integers(1, 6), st.integers(1, 6), votes)
def test_r_apr_2_any_sequence_of_votes_ends_once_as_the_last_one_said_or_leaves_somebody_to_ask(
    mode: Mode, size: int, k: int, cast_votes: list[tuple[int, str]]
) -> None:
    needed = min(k, size) if mode == "k_of_n" else None
    now = seats(*[W] * size)
    end: Outcome | None = None
    for which, decision in cast_votes:
        now = [replace(seat, state="open") if seat.number in to_open(mode, now) else seat for seat in now]
        asked = [seat for seat in now if seat.state == "open"]
        assert asked, "a step that is not over asks somebody"
        voter = asked[which % len(asked)]
        now = [replace(seat, state=decision) if seat is voter else seat for seat in now]  # type: ignore[arg-type]
        end = outcome(mode, needed, now)
        if end is not None:
            assert end == decision, "a step ends as the vote said that ended it"
            break
    if end is None:
        assert any(seat.state in (OPEN, W) for seat in now)
