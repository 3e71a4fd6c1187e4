"""The corps below ours: what is remembered of them."""

from dataclasses import dataclass, field
from typing import Any

from sandbox.tokens import Tokens

#: Before the corp's id in the family of a token.
FAMILY = "below:"


@dataclass
class Person:
    """Somebody in a corp below us. `custom_id` is the number that the import of the chain gave him."""

    userid: str
    name: str
    custom_id: str = ""
    visible: bool = True
    messages: list[dict[str, Any]] = field(default_factory=list)


@dataclass
class Corp:
    """A corp of the chain. `is_shared`: it has a copy of our app, with `agent_id`."""

    corp_id: str
    name: str
    custom_id: str
    agent_id: int
    is_joined: bool = True
    is_shared: bool = True
    people: dict[str, Person] = field(default_factory=dict)
    repeats: dict[str, str] = field(default_factory=dict)


@dataclass
class Chain:
    """The one chain of the sandbox."""

    corps: dict[str, Corp] = field(default_factory=dict)

    def corp_of(self, tokens: Tokens, token: str) -> Corp | None:
        """The corp below us that a token belongs to; None for our own."""
        family = tokens.family(token)
        return self.corps.get(family.removeprefix(FAMILY)) if family.startswith(FAMILY) else None
