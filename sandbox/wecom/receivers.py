"""Who a message is for: members, departments and tags named in a call, sorted into known and unknown.

Userids count without regard to case and come back in lower case (server-apis-wecom.md 2.1 and 4).
"""

from dataclasses import dataclass, field
from typing import Any

from sandbox.gateway import Refused
from sandbox.people import Member
from sandbox.world import World

USERS, PARTIES, TAGS = 1000, 100, 100
#: Too many users, parties, tags (errors-and-limits.md 2).
TOO_MANY = {"user": 40032, "party": 82002, "tag": 82003}
EVERYBODY = "@all"


@dataclass
class Receivers:
    """`members` in the order of the call, each once; the rest is for the answer."""

    members: list[Member] = field(default_factory=list)
    invalid_users: list[str] = field(default_factory=list)
    invalid_parties: list[str] = field(default_factory=list)
    invalid_tags: list[str] = field(default_factory=list)
    unlicensed: list[str] = field(default_factory=list)
    _named: set[str] = field(default_factory=set)

    def add(self, member: Member) -> None:
        """Sort a member in: out of the app's range, without license, or reachable."""
        if not member.visible:
            self.invalid_users.append(member.userid.lower())
        elif not member.licensed:
            self.unlicensed.append(member.userid.lower())
        elif member.userid not in self._named:
            self._named.add(member.userid)
            self.members.append(member)


def named_in_send(world: World, body: dict[str, Any]) -> Receivers:
    """Receivers of message/send: `|`-joined strings, or @all."""
    users, parties, tags = (_joined(body, name) for name in ("touser", "toparty", "totag"))
    if not users and not parties and not tags:
        raise Refused(40003, "touser, toparty and totag are all empty")
    if users == [EVERYBODY]:
        return _everybody(world)
    return resolve(world, users, parties, tags)


def named_in_update(world: World, body: dict[str, Any]) -> Receivers | None:
    """Receivers of update_template_card: arrays, or atall; None when nobody is named."""
    users, parties, tags = (_array(body, name) for name in ("userids", "partyids", "tagids"))
    if str(body.get("atall", 0)) == "1":
        return _everybody(world)
    if not users and not parties and not tags:
        return None
    return resolve(world, users, parties, tags)


def resolve(world: World, users: list[str], parties: list[str], tags: list[str]) -> Receivers:
    """Look everybody up; refuses lists that are too long. The sandbox has no tags, so each is unknown."""
    for what, given, most in (("user", users, USERS), ("party", parties, PARTIES), ("tag", tags, TAGS)):
        if len(given) > most:
            raise Refused(TOO_MANY[what], f"{what} list too long, at most {most}")
    found = Receivers(invalid_tags=tags)
    for userid in users:
        member = world.people.member(userid)
        if member is None:
            found.invalid_users.append(userid.lower())
        else:
            found.add(member)
    for party in parties:
        members = world.people.in_department(int(party)) if party.isdecimal() else None
        if members is None:
            found.invalid_parties.append(party)
        for member in members or []:
            found.add(member)
    return found


def _everybody(world: World) -> Receivers:
    found = Receivers()
    for member in world.people.members():
        if member.visible:
            found.add(member)
    return found


def _joined(body: dict[str, Any], name: str) -> list[str]:
    value = body.get(name)
    if value is None:
        return []
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise Refused(40035, f"{name} must be a string joined by |")
    return list(dict.fromkeys(part.strip() for part in str(value).split("|") if part.strip()))


def _array(body: dict[str, Any], name: str) -> list[str]:
    value = body.get(name)
    if value is None:
        return []
    if not isinstance(value, list):
        raise Refused(40035, f"{name} must be an array")
    return list(dict.fromkeys(str(item) for item in value))
