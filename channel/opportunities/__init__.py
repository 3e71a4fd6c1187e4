"""Registered opportunities (商机报备, domain.md B2).

Pure rules: `transitions.py` (states), `drafts.py` (what may be submitted), `keys.py` (what is unique), `windows.py`
(how long). What is free: `availability.py`, `cooling.py`, `eligibility.py`. Acts: `submitting.py`, `settling.py`,
`ending.py`, `extensions.py`, `transfers.py`, `waiting.py`, `engagements.py`; what time does: `sweep.py`. How rows are
written: `records.py`, silence: `channel.heartbeat`. What a door shows: `details.py`, `clock.py`; what people are told:
`telling.py`. The act to imitate is `extensions.py`.
"""

from channel.heartbeat import touched
from channel.opportunities.availability import Availability, look_up
from channel.opportunities.drafts import Draft
from channel.opportunities.ending import (
    cancel_registration,
    lose_registration,
    revoke_registration,
    win_registration,
    withdraw_registration,
)
from channel.opportunities.extensions import ask_extension
from channel.opportunities.settling import settle_registration
from channel.opportunities.submitting import register_opportunity, save_draft, submit_draft
from channel.opportunities.sweep import expire_protections, release_silent, remind_of_ends, warn_silent
from channel.opportunities.telling import registration_facts
from channel.opportunities.transfers import ask_transfer
from channel.opportunities.transitions import REGISTRATION_STATES
from channel.opportunities.waiting import join_waiting_list, lapse_first_options, leave_waiting_list

__all__ = [
    "REGISTRATION_STATES",
    "Availability",
    "Draft",
    "ask_extension",
    "ask_transfer",
    "cancel_registration",
    "expire_protections",
    "join_waiting_list",
    "lapse_first_options",
    "leave_waiting_list",
    "look_up",
    "lose_registration",
    "register_opportunity",
    "registration_facts",
    "release_silent",
    "remind_of_ends",
    "revoke_registration",
    "save_draft",
    "settle_registration",
    "submit_draft",
    "touched",
    "warn_silent",
    "win_registration",
    "withdraw_registration",
]
