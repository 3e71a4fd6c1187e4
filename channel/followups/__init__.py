"""Follow-ups (跟进): what somebody did about a registration, and what he promised to do next (R-REG-6, domain.md A7).

Pure rules in `rules.py`, the acts in `service.py`, what a door shows in `details.py`. Records are never changed.
"""
