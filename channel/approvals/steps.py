"""When a step of a request is over, and who of it may act (R-APR-2). Pure.

A step has seats, each one vote; whoever fills a seat (the member himself, who decides for him, his leader after an
escalation) is a matter of tasks. Seats of kind `before` were asked to look first: the seat that asked waits. Those of
kind `with` must agree whatever the mode.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Mode = Literal["any", "all", "k_of_n", "sequential"]
SeatState = Literal["waiting", "open", "approved", "rejected", "returned"]
Outcome = Literal["approved", "rejected", "returned"]


@dataclass(frozen=True, slots=True)
class Seat:
    """One vote of a step."""

    number: int
    state: SeatState
    kind: Literal["vote", "before", "with"] = "vote"
    #: The seat that waits for a `before`.
    before: int | None = None


def outcome(mode: Mode, needed: int | None, seats: Sequence[Seat]) -> Outcome | None:
    """How the step ends with these votes; None while it does not.

    A return ends every mode, and so does the refusal of somebody who was asked besides. `any` follows the first vote,
    `all` and `sequential` end with the first refusal, `k_of_n` when so many agree or no longer can.
    """
    besides = [seat for seat in seats if seat.kind != "vote"]
    votes = [seat.state for seat in seats if seat.kind == "vote"]
    if any(seat.state == "returned" for seat in seats):
        return "returned"
    if any(seat.state == "rejected" for seat in besides):
        return "rejected"
    ended = _votes_end(mode, needed, votes)
    if ended == "approved" and any(seat.state != "approved" for seat in besides if seat.kind == "with"):
        return None
    return ended


def to_open(mode: Mode, seats: Sequence[Seat]) -> tuple[int, ...]:
    """Numbers of the waiting seats whose turn it is now, in order; the step is not over."""
    pending_before = {seat.before for seat in seats if seat.kind == "before" and seat.state in ("open", "waiting")}
    ready = [seat for seat in seats if seat.state == "waiting" and seat.number not in pending_before]
    if mode != "sequential":
        return tuple(seat.number for seat in ready)
    first = next((seat for seat in seats if seat.kind == "vote" and seat.state in ("open", "waiting")), None)
    return tuple(seat.number for seat in ready if seat.kind != "vote" or seat is first)


def _votes_end(mode: Mode, needed: int | None, votes: Sequence[SeatState]) -> Outcome | None:
    approved, rejected = votes.count("approved"), votes.count("rejected")
    wanted = {"any": 1, "k_of_n": needed or 1}.get(mode, len(votes))
    # In `any` the first vote decides, whichever it is; otherwise a refusal counts once it makes consent impossible.
    if approved >= wanted:
        return "approved"
    if rejected and (mode == "any" or len(votes) - rejected < wanted):
        return "rejected"
    return None
