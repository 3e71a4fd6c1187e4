"""Requests for a decision, whatever they are about (domain.md B4).

A part of its own: it knows the subject of a request only by name, id and the facts that came with it. What a decision
does to its subject is in `channel.decisions`.

Pure: `verdicts.py` (what an approver may say), `shown.py` (what he is shown), `rules.py` (which rule counts),
`steps.py` (when a step is over). With rows, from below: `routing.py` (whom a name means), `asking.py` (cards and
messages), `seats.py` (who is asked in a step), `turns.py` (one act after the other), `absences.py`, `requests.py`,
`deciding.py`, `signers.py`, `leaving.py`, `clock.py` (the acts), `standing.py` (what people see of a request).
"""

from channel.approvals.asking import approval_task_id, ask_again, card_in
from channel.approvals.deciding import Seen, record_verdict, retrieve_verdict
from channel.approvals.requests import (
    Request,
    amend_approval,
    newest_approval,
    request_approval,
    still_approved,
    withdraw_approval,
)
from channel.approvals.rules import Inputs
from channel.approvals.verdicts import REASON_LIMIT, REASONS, STATE_TEXTS, Decision, Verdict, checked_verdict

__all__ = [
    "REASONS",
    "REASON_LIMIT",
    "STATE_TEXTS",
    "Decision",
    "Inputs",
    "Request",
    "Seen",
    "Verdict",
    "amend_approval",
    "approval_task_id",
    "ask_again",
    "card_in",
    "checked_verdict",
    "newest_approval",
    "record_verdict",
    "request_approval",
    "retrieve_verdict",
    "still_approved",
    "withdraw_approval",
]
