"""Which configuration counts now. Reading costs one small query a transaction; each version is parsed once."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.configuration.whole import Configuration, built_in, configuration_of
from models import ConfigurationVersion

#: What a transaction read is kept in its session under this name.
_REMEMBERED = "configuration"

#: Digest of a body → the configuration. Versions are few and small.
_parsed: dict[str, Configuration] = {}


def current(session: Session) -> Configuration:
    """The newest applied configuration, or the built-in one; the same for the whole transaction."""
    remembered = session.info.get(_REMEMBERED)
    if isinstance(remembered, Configuration):
        return remembered
    newest = select(ConfigurationVersion.id, ConfigurationVersion.digest)
    row = session.execute(newest.order_by(ConfigurationVersion.id.desc()).limit(1)).first()
    found = built_in() if row is None else _parsed.get(row.digest) or _parse(session, row.id, row.digest)
    session.info[_REMEMBERED] = found
    return found


def forget(session: Session) -> None:
    """Read anew when it is asked for again in this transaction."""
    session.info.pop(_REMEMBERED, None)


def digest_of(body: Mapping[str, Any]) -> str:
    """SHA-256 of the body's JSON text with sorted keys."""
    return hashlib.sha256(json.dumps(body, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _parse(session: Session, version: int, digest: str) -> Configuration:
    found = configuration_of(session.get_one(ConfigurationVersion, version).body)
    _parsed[digest] = found
    return found
