"""Section `matching`: from which score on two company names are possibly, and surely, the same (R-ID-5)."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from channel.configuration.parts import Part, Problem
from channel.matching import Thresholds

Score = Annotated[float, Field(ge=0, le=1)]


class Matching(Part):
    """Thresholds of the score, which `qudao evaluate company-match` helps to set on one's own data."""

    possible_from: Score
    strong_from: Score
    same_from: Score

    def thresholds(self) -> Thresholds:
        """The section as `channel.matching.compare` takes it."""
        return Thresholds(possible=self.possible_from, strong=self.strong_from, same=self.same_from)


def problems(section: Matching) -> Iterator[Problem]:
    """What is wrong with values that can be read one by one."""
    if not section.possible_from <= section.strong_from <= section.same_from:
        yield Problem("matching.same_from", "same_below_possible")
