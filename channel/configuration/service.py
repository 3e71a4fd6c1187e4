"""Changing the configuration: apply, restore, look back. For headquarters, and for operators at the command line."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel import audit
from channel.access import PAGE_DEFAULT, PAGE_LIMIT, headquarters
from channel.actors import Actor
from channel.configuration.differences import Difference, differences
from channel.configuration.versions import digest_of, forget
from channel.configuration.whole import Configuration, WrongConfiguration, body_of, built_in, configuration_of
from channel.configuration.words import chinese
from channel.errors import Conflict, Invalid, NotFound
from channel.plain import plain
from channel.rows import insert_once
from models import ConfigurationVersion, Member

#: Characters of a note.
NOTE_LIMIT = 200
#: How many paths of changed values an audit row names.
_PATHS_IN_AUDIT = 50


class UnusableConfiguration(Invalid):
    """The configuration of somebody at a door is wrong; its fields are paths."""

    def __init__(self, wrong: WrongConfiguration) -> None:
        super().__init__("wrong_configuration", facts={"count": str(len(wrong.problems))})
        self.wrong = wrong

    def field_sentences(self) -> dict[str, str]:
        """Path → Chinese sentences, such as registrations.types[0].windows."""
        told: dict[str, str] = {}
        for problem in self.wrong.problems:
            told[problem.path] = told.get(problem.path, "") + chinese(problem)
        return told


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the configuration; number 0 is the built-in one, which nobody applied."""

    number: int
    configuration: Configuration
    applied_at: datetime | None = None
    #: Name of the member; None for an operator and for the built-in one.
    applied_by: str | None = None
    note: str = ""

    @property
    def id(self) -> int:
        """By what a list of versions is cut into pages."""
        return self.number


def readable(data: Mapping[str, Any]) -> Configuration:
    """The configuration of a person's JSON values; UnusableConfiguration with all that is wrong."""
    try:
        return configuration_of(data)
    except WrongConfiguration as wrong:
        raise UnusableConfiguration(wrong) from None


def newest_version(session: Session, actor: Actor) -> Version:
    """The version that counts now."""
    check_may_change(session, actor)
    rows = _versions(session, limit=1)
    return rows[0] if rows else Version(0, built_in())


def version_of(session: Session, actor: Actor, number: int) -> Version:
    """A version by its number, NotFound when there is none."""
    check_may_change(session, actor)
    if number == 0:
        return Version(0, built_in())
    rows = _versions(session, before=number + 1, limit=1)
    if not rows or rows[0].number != number:
        raise NotFound
    return rows[0]


def list_versions(
    session: Session, actor: Actor, *, before: int | None = None, limit: int = PAGE_DEFAULT
) -> Sequence[Version]:
    """Applied versions, newest first; `before` is the number where the last page ended."""
    check_may_change(session, actor)
    return _versions(session, before=before, limit=limit)


def apply_configuration(
    session: Session, actor: Actor, configuration: Configuration, *, seen: int, note: str, now: datetime
) -> tuple[Version, list[Difference]]:
    """Make a configuration count from now on; returns it with what it changed.

    `seen` is the number of the version that the actor changed: Conflict("configuration_changed") when another one
    counts by now, whoever of two at the same moment comes second. Conflict("configuration_same") when nothing differs.
    """
    note = checked_note(note)
    before = newest_version(session, actor)
    if before.number != seen:
        raise _changed(before)
    found = differences(before.configuration, configuration)
    if not found:
        raise Conflict("configuration_same")
    body = body_of(configuration)
    member_id = actor.id if actor.kind == "member" else None
    row = {"id": seen + 1, "applied_at": now, "member_id": member_id, "note": note}
    insert = insert_once(session, ConfigurationVersion).values(**row, body=body, digest=digest_of(body))
    if session.execute(insert.returning(ConfigurationVersion.id)).first() is None:
        raise _changed(newest_version(session, actor))
    forget(session)
    paths = [difference.path for difference in found[:_PATHS_IN_AUDIT]]
    facts = {"note": note, "paths": paths, "count": len(found)}
    audit.record(session, actor, "configuration_applied", "configuration", seen + 1, now=now, **facts)
    return version_of(session, actor, seen + 1), found


def restore_configuration(
    session: Session, actor: Actor, number: int, *, seen: int, note: str, now: datetime
) -> tuple[Version, list[Difference]]:
    """Apply an earlier version again, as a new one; raises like `apply_configuration`, and NotFound."""
    earlier = version_of(session, actor, number)
    return apply_configuration(session, actor, earlier.configuration, seen=seen, note=note, now=now)


def check_may_change(session: Session, actor: Actor) -> None:
    """Forbidden unless headquarters, or an operator at the command line, act."""
    if actor.kind != "job":
        headquarters(session, actor)


def checked_note(note: str) -> str:
    """Why a version was applied; Invalid when nobody could tell from it later."""
    note = plain(note)
    if any(unicodedata.category(char) in ("Cc", "Cs") for char in note):
        raise Invalid("invalid_fields", fields={"note": "bad_characters"})
    if not note:
        raise Invalid("invalid_fields", fields={"note": "required"})
    if len(note) > NOTE_LIMIT:
        raise Invalid("invalid_fields", fields={"note": f"too_long:{NOTE_LIMIT}"})
    return note


def _versions(session: Session, *, before: int | None = None, limit: int) -> list[Version]:
    query = select(ConfigurationVersion, Member.name).outerjoin(Member, Member.id == ConfigurationVersion.member_id)
    if before is not None:
        query = query.where(ConfigurationVersion.id < before)
    query = query.order_by(ConfigurationVersion.id.desc()).limit(min(limit, PAGE_LIMIT + 1))
    return [
        Version(row.id, configuration_of(row.body), row.applied_at, name, row.note)
        for row, name in session.execute(query).tuples()
    ]


def _changed(newest: Version) -> Conflict:
    return Conflict("configuration_changed", facts={"number": str(newest.number), "by": newest.applied_by or "管理员"})
