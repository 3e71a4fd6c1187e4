"""What a registration holds unique: customer, opportunity type and project, by product line (R-REG-1). Pure."""

import re
import unicodedata

from channel.plain import plain

#: The claim of a registration that named no product line; such a registration also claims every line there is.
ANY_LINE = "*"
#: A project key is cut here; what differs only behind it is taken for the same.
_LONGEST = 80

_NOT_KEY = re.compile(r"[\W_]+")


def project_key(text: str | None) -> str:
    """A site or tender number in the one spelling that is compared: no case, width, space or punctuation.

    Empty when there is none. Letters and digits of any script stay.
    """
    if not text:
        return ""
    return _NOT_KEY.sub("", unicodedata.normalize("NFKC", plain(text)).casefold())[:_LONGEST]


def claim_key(customer_id: int, opportunity_type: str, project: str) -> str:
    """The key under which product lines are claimed, such as `customer:812|new|` or `customer:812|tender|zb202611`."""
    return f"customer:{customer_id}|{opportunity_type}|{project}"


def shared_key(key: str) -> str:
    """The key that a second registration holds beside the first, where adjudication gave both a part (R-REG-11)."""
    return f"{key}|shared"


def claimed(lines: tuple[str, ...], active: tuple[str, ...]) -> tuple[str, ...]:
    """The lines that are claimed: the named ones, or every one there is and `*` when none was named; sorted.

    Sorted, because two transactions that insert the same claims in different orders would deadlock.
    """
    return tuple(sorted(lines or (*active, ANY_LINE)))


def lines_meet(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two registrations have a product line in common; one that named none has all (R-REG-1)."""
    return not one or not other or bool(set(one) & set(other))
