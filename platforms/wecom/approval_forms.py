"""The forms of WeCom's own approvals: a template's controls, and values for them.

Follows server-apis-wecom.md section 11 (https://developer.work.weixin.qq.com/document/path/91982 for templates,
/91853 for values). Numbers, amounts and times go as strings. Pure: reads and writes nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any
from zoneinfo import ZoneInfo

#: A day in a form begins at midnight here, wherever the server stands.
_CHINA = ZoneInfo("Asia/Shanghai")


@dataclass(frozen=True, slots=True)
class Control:
    """One field of a template. `kind` is the platform's name (Text, Money, Selector …), `title` the Chinese label.

    `options` maps a Selector's option texts to their keys; `date_type` is "day" or "hour" for a Date.
    """

    kind: str
    id: str
    title: str
    required: bool
    options: Mapping[str, str]
    date_type: str = "day"


@dataclass(frozen=True, slots=True)
class ApprovalTemplate:
    """A form that somebody made in the console of 审批."""

    id: str
    name: str
    controls: tuple[Control, ...]


def control_value(control: Control, text: str) -> dict[str, Any]:
    """A fact as this control's value. Raises ValueError when the control cannot hold it.

    Money and Number take a decimal number, Date takes 2026-11-23, Selector the text of one of its options.
    """
    make = _VALUES.get(control.kind)
    if make is None:
        raise ValueError(f"a control of type {control.kind} cannot be filled")
    return make(control, text)


def can_hold(control: Control) -> bool:
    """Whether `control_value` knows this kind of control."""
    return control.kind in _VALUES


def _text(_control: Control, text: str) -> dict[str, Any]:
    return {"text": text}


def _number(_control: Control, text: str) -> dict[str, Any]:
    return {"new_number": f"{_decimal(text).normalize():f}"}


def _money(_control: Control, text: str) -> dict[str, Any]:
    return {"new_money": f"{_decimal(text):.2f}"}


def _date(control: Control, text: str) -> dict[str, Any]:
    day = date.fromisoformat(text)
    start = datetime(day.year, day.month, day.day, tzinfo=_CHINA)
    return {"date": {"type": control.date_type, "s_timestamp": str(int(start.timestamp()))}}


def _selector(control: Control, text: str) -> dict[str, Any]:
    if text not in control.options:
        raise ValueError("no such option")
    return {"selector": {"type": "single", "options": [{"key": control.options[text]}]}}


def _decimal(text: str) -> Decimal:
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise ValueError("not a number") from None
    if not value.is_finite():
        raise ValueError("not a number")
    return value


_VALUES: Mapping[str, Callable[[Control, str], dict[str, Any]]] = {
    "Text": _text,
    "Textarea": _text,
    "Number": _number,
    "Money": _money,
    "Date": _date,
    "Selector": _selector,
}


def read_template(template_id: str, answer: Mapping[str, Any]) -> ApprovalTemplate:
    """The template in an answer of oa/gettemplatedetail."""
    controls = (answer.get("template_content") or {}).get("controls") or []
    return ApprovalTemplate(template_id, _chinese(answer.get("template_names")), tuple(map(_control, controls)))


def _control(given: Mapping[str, Any]) -> Control:
    said, config = given.get("property") or {}, given.get("config") or {}
    selector = config.get("selector") or {}
    return Control(
        kind=str(said.get("control", "")),
        id=str(said.get("id", "")),
        title=_chinese(said.get("title")),
        required=str(said.get("require", 0)) == "1",
        options={_chinese(each.get("value")): str(each.get("key", "")) for each in selector.get("options") or []},
        date_type=str((config.get("date") or {}).get("type") or "day"),
    )


def _chinese(texts: Any) -> str:
    """The Chinese text among translations `[{text, lang}]`, or the first of them."""
    listed = [each for each in texts or [] if isinstance(each, dict)]
    best = next((each for each in listed if each.get("lang") == "zh_CN"), listed[0] if listed else {})
    return str(best.get("text") or "").strip()
