"""What every section of the configuration is made of: its base class, its values, and what can be wrong with it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class Part(BaseModel):
    """A piece of the configuration: unknown fields are refused, values are taken as they are, nothing changes later.

    A field that is added after a release needs a default, because applied versions do not have it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


#: What programs call a thing of the configuration; it is stored in rows, so it never changes.
Code = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,31}$")]
#: What people call it.
Name = Annotated[str, Field(min_length=1, max_length=40, pattern=r"^[^\x00-\x1f\x7f]*$")]
#: Longer words for people.
Text = Annotated[str, Field(min_length=2, max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")]
#: How somebody else calls a thing: a level, a region, a product line, a userid.
Key = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[^\x00-\x1f\x7f]*$")]
#: An amount in yuan, at most two places; a string or a whole number in files.
Yuan = Annotated[Decimal, Field(ge=0, max_digits=14, decimal_places=2)]
#: A whole percentage.
Percent = Annotated[int, Field(ge=0, le=100)]
#: Days, workdays or hours that somebody waits.
Days = Annotated[int, Field(ge=0, le=3650)]
Hours = Annotated[int, Field(ge=0, le=1000)]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: where (such as registrations.types[0].windows), a code of `words.PROBLEMS`, facts."""

    path: str
    code: str
    facts: Mapping[str, str] = field(default_factory=dict)


def repeated(path: str, codes: Sequence[str]) -> Iterator[Problem]:
    """A problem for each code that a list has twice."""
    for index, code in enumerate(codes):
        if code in codes[:index]:
            yield Problem(f"{path}[{index}]", "repeated", {"value": code})
