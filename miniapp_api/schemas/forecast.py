"""What a period will bring, as those who look after dealers see it."""

from datetime import date, datetime
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.pipelines.outlook import Outlook
from miniapp_api.schemas.probability import Percent
from miniapp_api.values import Money

_RISK_EXAMPLE: dict[str, Any] = {
    "number": "BB261121-7K3FQ",
    "customer": "上海浦江大饭店有限公司",
    "name": "客房开关改造",
    "stage_name": "发现商机",
    "days": 60,
    "amount": "120000.00",
    "percent": "3.1",
    "risk": "116280.00",
}


class RiskOut(BaseModel):
    """An opportunity that stands still for much money."""

    number: str
    customer: str
    name: str
    stage_name: str
    days: int
    amount: Money
    percent: Percent
    risk: Money


class ForecastAnswer(BaseModel):
    """A forecast. `forecast` = `open`, plus `actual` when `includes_actual`."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "period": "2026-12",
                "first": "2026-12-01",
                "last": "2026-12-31",
                "label": "预测含已成交金额",
                "includes_actual": True,
                "forecast": "22800000.00",
                "actual": "3480000.00",
                "open": "19320000.00",
                "open_computed": "16320000.00",
                "won": 4,
                "expected": 31,
                "without_amount": 2,
                "without_day": 3,
                "target": "23200000.00",
                "attainment": "98.3",
                "gap": "400000.00",
                "risks": [_RISK_EXAMPLE],
            }
        }
    )

    period: str
    first: date
    last: date
    label: str = Field(description="Says whether what is closed already is in it.")
    includes_actual: bool
    forecast: Money
    actual: Money = Field(description="Won in the period.")
    open: Money = Field(description="Σ open amount × the percentage that counts, expected in the period.")
    open_computed: Money = Field(description="The same with computed percentages alone.")
    won: int
    expected: int = Field(description="How many open ones are in it.")
    without_amount: int = Field(description="Open ones in no forecast, because they have no amount.")
    without_day: int = Field(description="Open ones in no forecast, because their day is not known or has passed.")
    target: Money | None
    attainment: str | None = Field(description="Per cent of the target, one place; null without one.")
    gap: Money | None = Field(description="What is missing to the target; null without one.")
    risks: list[RiskOut] = Field(description="The five most at risk, the worst first.")

    @classmethod
    def of(cls, period: str, found: Outlook, *, now: datetime, **asked: Any) -> Self:
        """The forecast as the API shows it; `asked` has the target."""
        numbers = {name: getattr(found, name) for name in ("won", "expected", "without_amount", "without_day", "gap")}
        sums = {name: getattr(found.forecast, name) for name in ("actual", "open", "open_computed", "label")}
        risks = [
            RiskOut(
                number=standing.registration.number,
                customer=standing.opportunity.customer,
                name=standing.opportunity.name,
                stage_name=standing.stage.name,
                days=standing.days(now),
                amount=standing.opportunity.amount,
                percent=chances.percent,
                risk=chances.risk,
            )
            for standing, chances in found.risks
            if standing.opportunity.amount is not None and chances.risk is not None
        ]
        return cls(
            period=period,
            first=found.period.first,
            last=found.period.last,
            includes_actual=found.forecast.includes_actual,
            forecast=found.forecast.total,
            attainment=str(found.attainment) if found.attainment is not None else None,
            risks=risks,
            **numbers,
            **sums,
            **asked,
        )
