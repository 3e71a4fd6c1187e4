"""What may stand in a form of an approval: `contents` of oa/applyevent against the template's controls.

Source: server-apis-wecom.md 11. Numbers, amounts and times are strings. Refusals are OUT_OF_RANGE here; the endpoint
turns them into the number that approvals have for it.
"""

import re
from collections.abc import Callable
from typing import Any

from sandbox.gateway import Refused
from sandbox.wecom.approval_state import Control, Template
from sandbox.wecom.fields import OUT_OF_RANGE, as_list, as_object
from sandbox.world import World

FILES_MOST = 6
_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,10})?")
_MONEY = re.compile(r"\d{1,15}(\.\d{1,2})?")
_TIME = re.compile(r"\d{1,11}")

Value = dict[str, Any]


def check_contents(world: World, template: Template, contents: list[dict[str, Any]]) -> None:
    """Refuse an unknown or repeated control, a value of another kind, and a required control without a value."""
    by_id = {control.id: control for control in template.controls}
    seen: set[str] = set()
    for given in contents:
        control = by_id.get(str(given.get("id")))
        if control is None or given.get("control") != control.control:
            raise wrong(f"apply_data.contents: no control {given.get('control')} {given.get('id')} in the template")
        if control.id in seen:
            raise wrong(f"apply_data.contents: {control.id} repeated")
        seen.add(control.id)
        value = as_object(given.get("value"), f"{control.id}.value")
        if value or control.required:
            _CHECKS[control.control](world, control, value)
    missing = [control.id for control in template.controls if control.required and control.id not in seen]
    if missing:
        raise wrong(f"apply_data.contents: required control {missing[0]} missing")


def shown(control: Control, value: Value) -> str:
    """A value as a phone shows it."""
    if control.control == "Selector":
        chosen = (value.get("selector") or {}).get("options") or []
        return "、".join(control.options.get(str(each.get("key")), "") for each in chosen)
    if control.control == "Date":
        return str((value.get("date") or {}).get("s_timestamp", ""))
    if control.control == "Contact":
        return "、".join(str(each.get("name") or each.get("userid", "")) for each in value.get("members") or [])
    return str(value.get("text") or value.get("new_money") or value.get("new_number") or "")


def wrong(words: str) -> Refused:
    """The refusal of a parameter."""
    return Refused(OUT_OF_RANGE, words)


def _text(_world: World, control: Control, value: Value) -> None:
    given = value.get("text")
    if not isinstance(given, str) or (control.required and not given.strip()):
        raise wrong(f"{control.id}.value.text must be a string")


def _pattern(name: str, pattern: re.Pattern[str]) -> Callable[[World, Control, Value], None]:
    def check(_world: World, control: Control, value: Value) -> None:
        given = value.get(name)
        if not isinstance(given, str) or not pattern.fullmatch(given):
            raise wrong(f"{control.id}.value.{name} must be a string of digits")

    return check


def _date(_world: World, control: Control, value: Value) -> None:
    given = as_object(value.get("date"), f"{control.id}.value.date")
    if given.get("type") != control.date_type:
        raise wrong(f"{control.id}.value.date.type must be {control.date_type}")
    if not isinstance(given.get("s_timestamp"), str) or not _TIME.fullmatch(given["s_timestamp"]):
        raise wrong(f"{control.id}.value.date.s_timestamp must be a string of digits")


def _selector(_world: World, control: Control, value: Value) -> None:
    where = f"{control.id}.value.selector"
    given = as_object(value.get("selector"), where)
    if given.get("type") != ("multi" if control.multiple else "single"):
        raise wrong(f"{where}.type is another than the template's")
    chosen = as_list(given.get("options"), f"{where}.options", int(control.required), len(control.options))
    if len(chosen) > 1 and not control.multiple:
        raise wrong(f"{where}.options: one at most")
    if any(each.get("key") not in control.options for each in chosen):
        raise wrong(f"{where}.options: no such key")


def _contact(world: World, control: Control, value: Value) -> None:
    members = as_list(value.get("members"), f"{control.id}.value.members", 0, 1000)
    departments = as_list(value.get("departments"), f"{control.id}.value.departments", 0, 1000)
    if not members and not departments:
        raise wrong(f"{control.id}.value must have members or departments")
    if any(world.people.member(str(each.get("userid"))) is None for each in members):
        raise wrong(f"{control.id}.value.members: userid not found")


def _file(world: World, control: Control, value: Value) -> None:
    for each in as_list(value.get("files"), f"{control.id}.value.files", int(control.required), FILES_MOST):
        if each.get("file_id") not in world.wecom.media:
            raise wrong(f"{control.id}.value.files: no such file")


def _has(name: str) -> Callable[[World, Control, Value], None]:
    def check(_world: World, control: Control, value: Value) -> None:
        if not isinstance(value.get(name), dict | list):
            raise wrong(f"{control.id}.value.{name} missing")

    return check


_CHECKS: dict[str, Callable[[World, Control, Value], None]] = {
    "Text": _text,
    "Textarea": _text,
    "Number": _pattern("new_number", _NUMBER),
    "Money": _pattern("new_money", _MONEY),
    "Date": _date,
    "Selector": _selector,
    "Contact": _contact,
    "File": _file,
    "Table": _has("children"),
    "Location": _has("location"),
    "RelatedApproval": _has("related_approval"),
    "Formula": _has("formula"),
    "DateRange": _has("date_range"),
}

#: Kinds of control that a template may have.
KINDS = frozenset(_CHECKS)
