"""The catalogue as dealers see it: no stock in numbers, no article that they may not order."""

from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.catalogue.bands import BAND_TEXTS
from channel.catalogue.details import Shown, smallest
from miniapp_api.schemas.attachments import AttachmentIds
from miniapp_api.schemas.configured import ChoiceGroupOut, ComponentOut, PriceTierOut
from miniapp_api.values import Body, OneOf, PathValues
from models import Category, SkuUnit

SKU_EXAMPLE: dict[str, Any] = {
    "code": "K101W",
    "name": "一开单控开关 白",
    "spec": "86型 雅白",
    "product_line": "switch",
    "category": "wall_switch",
    "base_unit": "个",
    "units": [{"unit": "盒", "numerator": 10, "denominator": 1, "places": 0}],
    "minimum": None,
    "maximum": None,
    "step": None,
    "pack": None,
    "places": 0,
    "smallest": "1",
    "picture": "3f9a1c27b04e4d58",
    "stock": "plenty",
    "stock_text": "有",
    "is_active": True,
    "has_choices": False,
    "price": {"unit_price": "4.8000", "list_price": "4.8000", "standard_price": "5.2000", "quantity": "1"},
}


class SkuPath(PathValues):
    """One article."""

    code: Annotated[str, Field(pattern=r"^[^\x00-\x1f]{1,32}$", description="Such as K101W.")]


class CategoryOut(BaseModel):
    """A group of articles."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"code": "wall_switch", "name": "开关", "parent": None, "return_days": 15}}
    )

    code: str
    name: str
    parent: str | None = Field(description="Code of the category that it is a part of.")
    return_days: int = Field(description="Days after receipt in which goods can be returned; 0: not at all.")

    @classmethod
    def of(cls, row: Category) -> Self:
        """The category as the API shows it."""
        return cls(code=row.code, name=row.name, parent=row.parent, return_days=row.return_days)


class CategoriesAnswer(BaseModel):
    """Every category on offer, in order."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {"items": [{"code": "wall_switch", "name": "开关", "parent": None, "return_days": 15}]}
        }
    )

    items: list[CategoryOut]


class SkuUnitOut(BaseModel):
    """A further unit: one is numerator/denominator base units, exactly."""

    unit: str
    numerator: int
    denominator: int
    places: int = Field(description="Decimal places that may be ordered of it.")

    @classmethod
    def of(cls, row: SkuUnit) -> Self:
        """The unit as the API shows it."""
        return cls(unit=row.unit, numerator=row.numerator, denominator=row.denominator, places=row.places)


class OwnPrice(BaseModel):
    """What the smallest quantity costs the dealer by itself now, per base unit; an order says more."""

    unit_price: Decimal = Field(description="After price lists and promotions of the line.")
    list_price: Decimal = Field(description="By price list.")
    standard_price: Decimal | None = Field(description="For everybody; null where there is none.")
    quantity: Decimal = Field(description="For how many base units.")


class SkuOut(BaseModel):
    """An article in a list. Quantities are base units; null asks for nothing."""

    code: str
    name: str
    spec: str
    product_line: str
    category: str | None
    base_unit: str
    units: list[SkuUnitOut]
    minimum: Decimal | None
    maximum: Decimal | None
    step: Decimal | None
    pack: Decimal | None
    places: int = Field(description="Decimal places that may be ordered of the base unit.")
    smallest: Decimal = Field(description="The fewest that can be ordered.")
    picture: str | None = Field(description="Id of an attachment.")
    stock: Annotated[str, OneOf(BAND_TEXTS)]
    stock_text: str
    is_active: bool = Field(description="False: it cannot be ordered any more; only members see it.")
    price: OwnPrice | None = Field(
        description="Null for a member who looks for no dealer, where none is known, and before choices are made."
    )
    has_choices: bool = Field(description="Something is to be chosen before it can be ordered.")

    @classmethod
    def of(cls, shown: Shown, **more: Any) -> Self:
        """The article as the API shows it; `more` are fields of a subclass."""
        sku, price = shown.sku, shown.price
        own = None
        if price is not None:
            quantity = price.base_quantity
            own = OwnPrice(
                unit_price=price.unit_price,
                list_price=price.list_price,
                standard_price=price.standard_price,
                quantity=quantity,
            )
        return cls(
            code=sku.code,
            name=sku.name,
            spec=sku.spec,
            product_line=sku.product_line,
            category=sku.category,
            base_unit=sku.base_unit,
            units=[SkuUnitOut.of(unit) for unit in shown.units],
            minimum=sku.min_quantity,
            maximum=sku.max_quantity,
            step=sku.step_quantity,
            pack=sku.pack_quantity,
            places=sku.base_places,
            smallest=smallest(sku),
            picture=sku.pictures[0] if sku.pictures else None,
            stock=shown.band,
            stock_text=BAND_TEXTS[shown.band],
            is_active=sku.is_active,
            price=own,
            has_choices=any(group.minimum for group in shown.configured.groups),
            **more,
        )


class SkuDetail(SkuOut):
    """One article."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                **SKU_EXAMPLE,
                "aliases": ["单开单控"],
                "pictures": ["3f9a1c27b04e4d58"],
                "tax_rate": "0.1300",
                "return_days": 15,
                "substitute": None,
                "is_backorderable": False,
                "parts": [],
                "groups": [],
                "tiers": [],
            }
        }
    )

    aliases: list[str] = Field(description="Other names of it.")
    pictures: list[str] = Field(description="Ids of attachments.")
    tax_rate: Decimal
    return_days: int | None = Field(description="Null while it has no category.")
    substitute: str | None = Field(description="Code of what is offered instead.")
    is_backorderable: bool = Field(description="Whether it can be ordered without stock.")
    parts: list[ComponentOut] = Field(description="What is always in it.")
    groups: list[ChoiceGroupOut] = Field(description="What is to be chosen of it: `choices` of a line.")
    tiers: list[PriceTierOut] = Field(description="What it costs by its number. Empty for who may not see prices.")

    @classmethod
    def with_all(cls, shown: Shown, *, sees: bool) -> Self:
        """The article with everything that the API shows of it; `sees`: prices, too."""
        sku = shown.sku
        return cls.of(
            shown,
            aliases=sku.aliases,
            pictures=sku.pictures,
            tax_rate=sku.tax_rate,
            return_days=shown.category.return_days if shown.category is not None else None,
            substitute=shown.substitute,
            is_backorderable=sku.is_backorderable,
            parts=[ComponentOut.of(part, sees=sees) for part in shown.configured.parts],
            groups=[ChoiceGroupOut.of(group, sees=sees) for group in shown.configured.groups],
            tiers=PriceTierOut.all_of(shown.configured) if sees else [],
        )


class PutPictures(Body):
    """What an article looks like."""

    model_config = ConfigDict(json_schema_extra={"example": {"attachments": ["3f9a1c27b04e4d58"]}})

    attachments: AttachmentIds


class CatalogueAnswer(BaseModel):
    """A page of articles: in the order in which they were added, or of a search the best first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [SKU_EXAMPLE], "next_cursor": None}})

    items: list[SkuOut]
    next_cursor: str | None
