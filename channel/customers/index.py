"""The index of customers' names in the database: writing it with a name, and keeping it up with the matching.

A row for each piece of each name, in one table on both engines. Rows are written in the transaction that writes the
name and belong to that name alone, so that concurrent writers never meet and nothing global is ever rebuilt.
"""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from channel.matching.pieces import pieces_of
from channel.rows import insert_once
from models import CustomerPiece


def write_pieces(session: Session, names: Sequence[tuple[int, str]]) -> None:
    """Index names, given as (id, text)."""
    rows = sorted({(piece, name_id) for name_id, text in names for piece in pieces_of(text)})
    if rows:
        insert = insert_once(session, CustomerPiece)
        session.execute(insert, [{"piece": piece, "name_id": name_id} for piece, name_id in rows])
