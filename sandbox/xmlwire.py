"""The platforms' XML: text in CDATA, numbers bare, a list as repeated elements (events.md, top)."""

from typing import Any
from xml.parsers.expat import ExpatError

import xmltodict

from sandbox.checks import is_too_deep


def to_xml(message: dict[str, Any]) -> str:
    """`{"MsgType": "text", "AgentID": 7, "Articles": {"item": [{…}, {…}]}}` as one `<xml>` document."""
    return f"<xml>{_children(message)}</xml>"


def from_xml(document: str | bytes) -> dict[str, Any]:
    """The children of `<xml>` as a dict; raises ValueError for anything else."""
    try:
        root = xmltodict.parse(document, disable_entities=True)
    except (ExpatError, ValueError, TypeError) as error:
        raise ValueError("not well-formed XML") from error
    content = root.get("xml") if isinstance(root, dict) else None
    if is_too_deep(content):
        raise ValueError("nested too deeply")
    if not isinstance(content, dict):
        raise ValueError("the root element must be <xml> with children")
    return content


def _children(fields: dict[str, Any]) -> str:
    return "".join(_element(name, item) for name, value in fields.items() for item in _repeat(value))


def _repeat(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _element(name: str, value: Any) -> str:
    if isinstance(value, dict):
        return f"<{name}>{_children(value)}</{name}>"
    if isinstance(value, int):
        return f"<{name}>{value}</{name}>"
    if isinstance(value, float):
        return f"<{name}>{value:.6f}</{name}>"
    return f"<{name}>{cdata(str(value))}</{name}>"


def cdata(text: str) -> str:
    """Text in CDATA; a `]]>` inside is split over two sections, and what XML cannot hold is left out."""
    held = "".join(
        c for c in text if c in "\t\n\r" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff"
    )
    return "<![CDATA[" + held.replace("]]>", "]]]]><![CDATA[>") + "]]>"
