"""XML and JSON of the callbacks, read safely into plain values and written safely from them.

Both are read into the same shape: lower-case names (the platform's own pages disagree about case, events.md), text for
every scalar (numbers come as numbers or as strings), dicts for elements with children, lists for repeated ones.
Whatever is broken, too deep, too many, or carries a DTD or an entity is one `BadCallback`.

expat directly, because it was as quick as the best (12 µs for a text message; etree with DTDs forbidden 12 µs,
xmltodict 29 µs) and refuses a DTD at its first byte, before anything is built from it.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import NoReturn, TypeAlias
from xml.parsers import expat

from platforms.errors import BadCallback

Value: TypeAlias = "str | dict[str, Value] | list[Value]"
Node: TypeAlias = dict[str, Value]

#: What may be written: scalars, and nested mappings and sequences of them.
Writable: TypeAlias = "str | int | float | bool | Mapping[str, Writable] | Sequence[Writable]"

#: The deepest documented push (open_approval_change) has 7 levels and a few hundred elements.
MAX_DEPTH = 16
MAX_ELEMENTS = 10_000

# Not allowed in XML 1.0 at all, not even escaped: a reply holding one would be thrown away whole.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def parse(data: bytes) -> Node:
    """Read a body by its first character: `<` XML, `{` JSON. Raises BadCallback."""
    if looks_like(data, b"<"):
        return parse_xml(data)
    if looks_like(data, b"{"):
        return parse_json(data)
    raise BadCallback("neither XML nor JSON")


def looks_like(data: bytes, first: bytes) -> bool:
    """True when the first character after white space and a byte order mark is `first`."""
    return data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(first)


def parse_xml(data: bytes) -> Node:
    """The children of the root element, names in lower case. Raises BadCallback."""
    tree = _Tree()
    # The encoding is ours to say: a declaration must not smuggle a DTD past us in UTF-16.
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_dtd
    parser.StartElementHandler = tree.start
    parser.EndElementHandler = tree.end
    parser.CharacterDataHandler = tree.text.append
    try:
        parser.Parse(data, True)
    except expat.ExpatError:
        raise BadCallback("broken XML") from None
    (inside,) = tree.node.values()
    return inside if isinstance(inside, dict) else {}


def _refuse_dtd(*_declaration: object) -> NoReturn:
    raise BadCallback("XML with a DTD")


class _Tree:
    """Builds the node while expat reads: leaves are text, parents dicts, repeated names lists."""

    __slots__ = ("elements", "node", "parents", "text")

    def __init__(self) -> None:
        self.node: Node = {}
        self.parents: list[Node] = []
        self.text: list[str] = []
        self.elements = 0

    def start(self, _name: str, _attributes: dict[str, str]) -> None:
        self.elements += 1
        if len(self.parents) >= MAX_DEPTH or self.elements > MAX_ELEMENTS:
            raise BadCallback("XML too deep or too long")
        self.parents.append(self.node)
        self.node = {}
        self.text.clear()

    def end(self, name: str) -> None:
        value: Value = self.node or "".join(self.text)
        self.text.clear()
        node = self.node = self.parents.pop()
        name = name.lower()
        if name not in node:
            node[name] = value
            return
        present = node[name]
        if isinstance(present, list):
            present.append(value)
        else:
            node[name] = [present, value]


def parse_json(data: bytes) -> Node:
    """The members of the object, names in lower case, scalars as text. Raises BadCallback."""
    try:
        loaded = json.loads(data.decode("utf-8-sig"), parse_int=str, parse_float=str, parse_constant=_refuse_constant)
        plain = _plain(loaded, 0)
    except (ValueError, RecursionError):
        raise BadCallback("broken JSON") from None
    if not isinstance(plain, dict):
        raise BadCallback("JSON is not an object")
    return plain


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(name)  # NaN and Infinity are not JSON


def _plain(value: object, depth: int) -> Value:
    if isinstance(value, str):
        if "\0" in value:  # no database takes it, and nobody can type it
            raise ValueError("NUL")
        if not value.isascii():
            value.encode()  # a lone surrogate raises a ValueError here rather than in the database
        return value
    if depth >= MAX_DEPTH:
        raise ValueError("too deep")
    if isinstance(value, dict):
        node = {name.lower(): _plain(member, depth + 1) for name, member in value.items()}
        if len(node) != len(value):
            raise ValueError("two names differ in case only")
        return node
    if isinstance(value, list):
        return [_plain(member, depth + 1) for member in value]
    return "" if value is None else str(value).lower()  # true and false


def cdata(text: str) -> str:
    """The text in CDATA. `]]>` inside would end it and let the rest through as markup, so it is split in two."""
    return f"<![CDATA[{_ILLEGAL.sub('', text).replace(']]>', ']]]]><![CDATA[>')}]]>"


def write_xml(node: Mapping[str, Writable]) -> str:
    """Elements for the members: text in CDATA, numbers bare, sequences as repeated elements.

    The names are ours (never taken from input), so they are not escaped.
    """
    return "".join(_element(name, value) for name, value in node.items())


def _element(name: str, value: Writable) -> str:
    if isinstance(value, str):
        return f"<{name}>{cdata(value)}</{name}>"
    if isinstance(value, bool):
        return f"<{name}>{'true' if value else 'false'}</{name}>"
    if isinstance(value, int | float):
        return f"<{name}>{value}</{name}>"
    if isinstance(value, Mapping):
        return f"<{name}>{write_xml(value)}</{name}>"
    return "".join(_element(name, each) for each in value)
