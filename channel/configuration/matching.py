"""Section `matching`: from which score on two company names are possibly, and surely, the same (R-ID-5)."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from channel.configuration.parts import Part, Problem

Score = Annotated[float, Field(ge=0, le=1)]


class Matching(Part):
    """Thresholds of the score, which `qudao evaluate company-match` helps to set on one's own data."""

    possible_from: Score
    same_from: Score


def problems(section: Matching) -> Iterator[Problem]:
    """What is wrong with values that can be read one by one."""
    if section.same_from < section.possible_from:
        yield Problem("matching.same_from", "same_below_possible")
