"""Registered opportunities (商机报备).

Pure rules in `rules.py`, what is free in `availability.py`, how rows are written in `records.py`, the acts in
`service.py`, what a door shows beside the columns in `details.py`.
"""

from channel.opportunities.availability import Availability, look_up
from channel.opportunities.rules import REGISTRATION_STATES, Draft
from channel.opportunities.service import (
    expire_protections,
    register_opportunity,
    registration_facts,
    settle_registration,
    withdraw_registration,
)

__all__ = [
    "REGISTRATION_STATES",
    "Availability",
    "Draft",
    "expire_protections",
    "look_up",
    "register_opportunity",
    "registration_facts",
    "settle_registration",
    "withdraw_registration",
]
