"""Product lines."""

from typing import Self

from pydantic import BaseModel, ConfigDict

from models import ProductLine


class ProductLineOut(BaseModel):
    """A group of articles that a registration can name."""

    code: str
    name: str

    @classmethod
    def of(cls, line: ProductLine) -> Self:
        """The product line as the API shows it."""
        return cls(code=line.code, name=line.name)


class ProductLinesAnswer(BaseModel):
    """Every product line on offer, in order."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [{"code": "switch", "name": "开关插座"}]}})

    items: list[ProductLineOut]
