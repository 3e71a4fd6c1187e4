"""End customers, for members who look after dealers. Dealers never read these."""

from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.customers import NAME_KINDS, Known, Match
from channel.customers.changes import ADDED_KINDS
from miniapp_api.values import Body, Form, OneOf, PathValues, RowId
from models import Customer

_CUSTOMER_EXAMPLE: dict[str, Any] = {
    "id": "812",
    "name": "上海浦江大饭店有限公司",
    "credit_code": "91350100M000100Y43",
}
_MATCH_EXAMPLE: dict[str, Any] = {
    **_CUSTOMER_EXAMPLE,
    "id": "1207",
    "name": "上海浦江大饭店管理有限公司",
    "credit_code": None,
    "verdict": "possible",
    "score": 0.91,
    "evidence": ["一方少写了：管理"],
}
_DETAIL_EXAMPLE: dict[str, Any] = {
    **_CUSTOMER_EXAMPLE,
    "names": [{"name": "浦江饭店", "kind": "alias", "kind_text": "别名"}],
    "similar": [_MATCH_EXAMPLE],
}


class CustomerPath(PathValues):
    """One customer."""

    id: RowId = Field(description="`id` of the customer.")


class NotSame(Body):
    """Which customer it is not."""

    model_config = ConfigDict(json_schema_extra={"example": {"other": "1207"}})

    other: RowId = Field(description="`id` of the other customer.")


class Rename(Form):
    """The new name."""

    model_config = ConfigDict(json_schema_extra={"example": {"name": "上海浦江国际大饭店有限公司"}})

    name: str


class AddName(Form):
    """Another name that the customer is known by."""

    model_config = ConfigDict(json_schema_extra={"example": {"name": "Pujiang Hotel", "kind": "english"}})

    name: str
    kind: Annotated[str, OneOf(ADDED_KINDS)]


class Merge(Body):
    """Which customer it really is."""

    model_config = ConfigDict(json_schema_extra={"example": {"into": "1207"}})

    into: RowId = Field(description="`id` of the customer that stays.")


class CustomerOut(BaseModel):
    """A customer."""

    model_config = ConfigDict(json_schema_extra={"example": _CUSTOMER_EXAMPLE})

    id: str
    name: str
    credit_code: str | None

    @classmethod
    def of(cls, customer: Customer, **more: Any) -> Self:
        """The customer as the API shows it; `more` are fields of a subclass."""
        return cls(id=str(customer.id), name=customer.name, credit_code=customer.credit_code, **more)


class CustomerMatch(CustomerOut):
    """A customer beside what was asked."""

    model_config = ConfigDict(json_schema_extra={"example": _MATCH_EXAMPLE})

    verdict: str = Field(description="same, possible, related or different.")
    score: float = Field(description="0 to 1: how alike the names are.")
    evidence: list[str] = Field(description="Why, in Chinese, the weightiest reason first.")

    @classmethod
    def of_match(cls, match: Match) -> Self:
        """The match as the API shows it."""
        found = match.comparison
        reasons = [each.sentence for each in found.evidence]
        return cls.of(match.customer, verdict=found.verdict, score=round(found.score, 2), evidence=reasons)


class CustomersAnswer(BaseModel):
    """Customers that may be meant, best first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_MATCH_EXAMPLE]}})

    items: list[CustomerMatch]


class NameOut(BaseModel):
    """A name that a customer is known by."""

    name: str
    kind: str = Field(description="registered, former, alias, english or written.")
    kind_text: str


class CustomerDetail(CustomerOut):
    """A customer with all its names, and the customers that look like it and were not told apart from it yet."""

    model_config = ConfigDict(json_schema_extra={"example": _DETAIL_EXAMPLE})

    names: list[NameOut]
    similar: list[CustomerMatch]

    @classmethod
    def of_known(cls, known: Known) -> Self:
        """The customer as the API shows it."""
        names = [NameOut(name=row.text, kind=row.kind, kind_text=NAME_KINDS[row.kind]) for row in known.names]
        return cls.of(known.customer, names=names, similar=list(map(CustomerMatch.of_match, known.similar)))
