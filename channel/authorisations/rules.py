"""Which authorisations exclude each other (A-7). Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

#: Instead of a region or the code of a product line: all of them.
ANY = "*"


@dataclass(frozen=True, slots=True)
class Grant:
    """A dealer may sell a product line in a region, for a time; perhaps he alone."""

    dealer_id: int
    region: str
    product_line: str
    #: First local day on which it holds, and the first on which it does not any more; None: until further notice.
    valid_from: date
    valid_until: date | None = None
    is_exclusive: bool = False


def overlap(one: Grant, other: Grant) -> bool:
    """Whether there is a day, a region and a line for which both hold."""
    return (
        _meet(one.region, other.region)
        and _meet(one.product_line, other.product_line)
        and (other.valid_until is None or one.valid_from < other.valid_until)
        and (one.valid_until is None or other.valid_from < one.valid_until)
        and not _is_empty(one)
        and not _is_empty(other)
    )


def collide(one: Grant, other: Grant) -> bool:
    """Whether two dealers would be authorised for the same while one of them is to be alone."""
    return one.dealer_id != other.dealer_id and (one.is_exclusive or other.is_exclusive) and overlap(one, other)


class Ledger:
    """Grants that count, to be asked for one that collides with another; thousands at a time."""

    def __init__(self, grants: Iterable[Grant] = ()) -> None:
        self._at: dict[tuple[str, str], list[Grant]] = defaultdict(list)
        for grant in grants:
            self.add(grant)

    def add(self, grant: Grant) -> None:
        """Let one more count; it takes the place of the one of the same dealer, region, line and first day."""
        place = self._at[grant.region, grant.product_line]
        place[:] = [each for each in place if key_of(each) != key_of(grant)]
        place.append(grant)

    def collision(self, grant: Grant) -> Grant | None:
        """A grant that collides with this one; None when none does."""
        return next((each for each in self._near(grant) if collide(grant, each)), None)

    def _near(self, grant: Grant) -> Iterator[Grant]:
        if ANY in (grant.region, grant.product_line):
            places: Iterable[tuple[str, str]] = list(self._at)
        else:
            places = [(region, line) for region in (grant.region, ANY) for line in (grant.product_line, ANY)]
        for place in places:
            yield from self._at.get(place, ())


def key_of(grant: Grant) -> tuple[int, str, str, date]:
    """What makes two grants the same, said anew."""
    return grant.dealer_id, grant.region, grant.product_line, grant.valid_from


def _meet(one: str, other: str) -> bool:
    return one == other or ANY in (one, other)


def _is_empty(grant: Grant) -> bool:
    return grant.valid_until is not None and grant.valid_until <= grant.valid_from
