"""Categories and dealer groups as headquarters write them."""

from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.catalogue.categories import Listed as ListedCategory
from channel.catalogue.categories import Sorting
from channel.dealer_groups import Listed as ListedGroup
from miniapp_api.schemas.me import DEALER_EXAMPLE, DealerOut
from miniapp_api.values import Body, PathValues

_CATEGORY_EXAMPLE: dict[str, Any] = {
    "code": "wall_switch",
    "name": "墙壁开关",
    "parent": "electric",
    "position": 1,
    "return_days": 15,
    "is_active": True,
    "articles": 42,
}
_DEALER: dict[str, Any] = {**DEALER_EXAMPLE}
_GROUP_EXAMPLE: dict[str, Any] = {"code": "key", "name": "重点客户", "dealers": 12}

Code = Annotated[str, Field(max_length=32)]


class SortingPath(PathValues):
    """One category, or one group."""

    code: Annotated[str, Field(pattern=r"^[^\x00-\x1f]{1,32}$")]


class CategoryIn(Body):
    """A category as it is to be."""

    model_config = ConfigDict(json_schema_extra={"example": {"name": "墙壁开关", "parent": "electric"}})

    name: str = Field(max_length=100)
    parent: Code | None = Field(None, description="Code of the category that it is a part of; null: at the top.")
    position: int = Field(0, description="Place in lists, small first.")
    return_days: int = Field(7, description="Days after receipt in which goods can be returned; 0: not at all.")
    is_active: bool = True

    def sorting(self) -> Sorting:
        """The values as the domain takes them."""
        return Sorting(self.name, self.parent, self.position, self.return_days, self.is_active)


class NewCategory(CategoryIn):
    """A category with its code, which stays."""

    model_config = ConfigDict(json_schema_extra={"example": {"code": "wall_switch", "name": "墙壁开关"}})

    code: Code


class PutArticles(Body):
    """Articles to be put in."""

    model_config = ConfigDict(json_schema_extra={"example": {"skus": ["K101W"]}})

    skus: list[Code] = Field(max_length=5_000)


class MovedArticles(BaseModel):
    """What was moved."""

    model_config = ConfigDict(json_schema_extra={"example": {"moved": 1}})

    moved: int = Field(description="How many were in another category, or in none.")


class CategoryRow(BaseModel):
    """A category for headquarters."""

    model_config = ConfigDict(json_schema_extra={"example": _CATEGORY_EXAMPLE})

    code: str
    name: str
    parent: str | None
    position: int
    return_days: int
    is_active: bool
    articles: int = Field(description="Articles that are sold and in it, not counting those of its parts.")

    @classmethod
    def of(cls, listed: ListedCategory) -> Self:
        """The category as the API shows it."""
        same = cls.model_fields.keys() - {"articles"}
        return cls(articles=listed.articles, **{name: getattr(listed.row, name) for name in same})


class CategoryRowsAnswer(BaseModel):
    """Every category, those that are turned off too."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_CATEGORY_EXAMPLE]}})

    items: list[CategoryRow]


class GroupIn(Body):
    """What a group is called."""

    model_config = ConfigDict(json_schema_extra={"example": {"name": "重点客户"}})

    name: str = Field(max_length=100)


class NewGroup(GroupIn):
    """A group with its code, which stays."""

    model_config = ConfigDict(json_schema_extra={"example": {"code": "key", "name": "重点客户"}})

    code: Code


class Regroup(Body):
    """Codes of dealers to be put in, and to be taken out."""

    model_config = ConfigDict(json_schema_extra={"example": {"add": ["D0001"], "remove": []}})

    add: list[Code] = Field([], max_length=5_000)
    remove: list[Code] = Field([], max_length=5_000)


class GroupRow(BaseModel):
    """A dealer group."""

    model_config = ConfigDict(json_schema_extra={"example": _GROUP_EXAMPLE})

    code: str
    name: str
    dealers: int = Field(description="How many are in it.")

    @classmethod
    def of(cls, listed: ListedGroup) -> Self:
        """The group as the API shows it."""
        return cls(code=listed.row.code, name=listed.row.name, dealers=listed.dealers)


class GroupsAnswer(BaseModel):
    """Every group, by name."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_GROUP_EXAMPLE]}})

    items: list[GroupRow]


class GroupDealersAnswer(BaseModel):
    """A page of the dealers of a group."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_DEALER], "next_cursor": None}})

    items: list[DealerOut]
    next_cursor: str | None
