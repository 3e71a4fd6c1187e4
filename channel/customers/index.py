"""The index of customers' names in the database: one row for each piece of each name, in one table on both engines.

Rows are written with their name, in its transaction, and belong to that name alone: writers never meet, and nothing
global is ever rebuilt. A look-up reads at most `_LIST` names of each piece, so that a word that half the trade has
in its name costs no more than a rare one; how many were read also says how rare a piece is.
"""

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import TextClause, text
from sqlalchemy.orm import Session

from channel.matching import CompanyName, parse_company_name
from channel.matching.pieces import index_pieces, lookup_pieces

#: A name and its id.
Named = tuple[int, str]
#: A row of the index in one number, whose order is that of the index: the piece above, the id of the name below.
Posting = int

#: How many names of one piece are read, the oldest first. A piece that more have says little about any of them.
_LIST = 200
#: What a piece weighs is the logarithm of how rare it is among so many names; one whose list was cut is taken to be
#: `_CUT` times as frequent as what was read of it.
_ALL, _CUT = 1_000_000, 4

# Statements in each engine's own words: both hand over a whole list at once, which neither can do in the other's way.
_WRITE: Mapping[str, TextClause] = {
    "sqlite": text(
        "INSERT OR IGNORE INTO customer_piece (piece, name_id)"
        # In the order of the key, which is how the table grows fastest.
        " SELECT value >> 32, value & 4294967295 FROM json_each(:postings) ORDER BY value"
    ),
    "postgresql": text(
        "INSERT INTO customer_piece (piece, name_id)"
        " SELECT * FROM unnest(CAST(:pieces AS integer[]), CAST(:names AS integer[])) ON CONFLICT DO NOTHING"
    ),
}
_READ: Mapping[str, TextClause] = {
    "sqlite": text(
        "SELECT (SELECT json_group_array(name_id) FROM (SELECT name_id FROM customer_piece"
        "   WHERE piece = wanted.value ORDER BY name_id LIMIT :list))"
        " FROM json_each(:pieces) AS wanted"
    ),
    "postgresql": text(
        "SELECT ARRAY(SELECT name_id FROM customer_piece WHERE piece = wanted.value ORDER BY name_id LIMIT :list)"
        " FROM unnest(CAST(:pieces AS integer[])) AS wanted(value)"
    ),
}


def index_names(session: Session, names: Iterable[Named]) -> None:
    """Write the pieces of names; what is there already stays."""
    _write(session, sorted(postings(names)))


def postings(names: Iterable[Named]) -> Iterable[Posting]:
    """The index rows of names, in no order."""
    return (piece << 32 | name_id for name_id, written in names for piece in index_pieces(parse_company_name(written)))


def unpacked(posting: Posting) -> tuple[int, int]:
    """The piece of an index row and its name."""
    return posting >> 32, posting & 0xFFFFFFFF


def block_of(rows: Iterable[Posting], *, is_sqlite: bool) -> str:
    """Index rows in the words in which the engine takes thousands of them: pure text, made where there is time."""
    if is_sqlite:
        return ",".join(map(str, rows))
    return "".join(f"{piece}\t{name_id}\n" for piece, name_id in map(unpacked, rows))


def write_blocks(session: Session, blocks: Sequence[str]) -> None:
    """Write thousands of index rows, whose keys should lie near each other; what is there already stays."""
    if _dialect(session) == "sqlite":
        session.execute(_WRITE["sqlite"], {"postings": f"[{','.join(blocks)}]"})
        return
    conflict: type[Exception] = session.get_bind().dialect.loaded_dbapi.IntegrityError
    text_ = "".join(blocks)
    try:
        with session.begin_nested():
            _copy(session, text_)
    except conflict:
        # COPY is five times as fast and cannot pass over a row that is there.
        rows = (line.split("\t") for line in text_.splitlines())
        _write(session, sorted(int(piece) << 32 | int(name_id) for piece, name_id in rows))


def _write(session: Session, rows: Sequence[Posting]) -> None:
    if not rows:
        return
    if _dialect(session) == "sqlite":
        session.execute(_WRITE["sqlite"], {"postings": json.dumps(rows)})
    else:
        pieces, names = zip(*map(unpacked, rows), strict=True)
        session.execute(_WRITE["postgresql"], {"pieces": list(pieces), "names": list(names)})


def _copy(session: Session, rows: str) -> None:
    driver: Any = session.connection().connection.driver_connection
    with driver.cursor() as cursor, cursor.copy("COPY customer_piece (piece, name_id) FROM STDIN") as copy:
        copy.write(rows)


def nearest_names(session: Session, name: CompanyName, limit: int) -> Sequence[tuple[int, float]]:
    """Ids of the names that share the most and the rarest pieces with this one, with their weight from 0 to 1.

    The best come first.
    """
    weights: defaultdict[int, float] = defaultdict(float)
    for found in _lists(session, sorted(lookup_pieces(name))):
        rarity = math.log(_ALL / (len(found) if len(found) < _LIST else _LIST * _CUT)) if found else 0.0
        for name_id in found:
            weights[name_id] += rarity
    best = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:limit]
    return [(name_id, weight / best[0][1]) for name_id, weight in best]


def _lists(session: Session, pieces: Sequence[int]) -> Iterable[Sequence[int]]:
    """For each piece the ids of names that have it, at most `_LIST`."""
    # What this transaction has added and not sent yet counts too.
    session.flush()
    if _dialect(session) == "sqlite":
        rows = session.scalars(_READ["sqlite"], {"pieces": json.dumps(pieces), "list": _LIST})
        return map(json.loads, rows)
    return session.scalars(_READ["postgresql"], {"pieces": list(pieces), "list": _LIST})


def _dialect(session: Session) -> str:
    return session.get_bind().dialect.name
