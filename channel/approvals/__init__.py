"""Requests for a decision, whatever they are about (domain.md B4).

A part of its own: it knows the subject of a request only by name, id and the facts that came with it. What a decision
does to its subject is in `channel.decisions`. Pure: `verdicts.py` (what an approver may say), `shown.py` (what he is
shown). With rows: `requests.py` (asking, deciding, taking back).
"""

from channel.approvals.requests import (
    Inputs,
    Request,
    ask_again,
    decider_name,
    outdate_cards,
    record_verdict,
    request_approval,
    withdraw_approval,
)
from channel.approvals.verdicts import REASON_LIMIT, REASONS, STATE_TEXTS, Decision, Verdict, checked_verdict

__all__ = [
    "REASONS",
    "REASON_LIMIT",
    "STATE_TEXTS",
    "Decision",
    "Inputs",
    "Request",
    "Verdict",
    "ask_again",
    "checked_verdict",
    "decider_name",
    "outdate_cards",
    "record_verdict",
    "request_approval",
    "withdraw_approval",
]
