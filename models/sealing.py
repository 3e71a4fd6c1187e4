"""Whether the field keys fit what is stored, and changing them for good.

Works on the mapping: every `Sealed` column is read with one database's keys and written with the other's; a
`BlindIndex` column `<name>_index` is made anew from the column `<name>` beside it.
"""

from sqlalchemy import Column, Table, select, update

from models.db import Base, Database
from models.dealer import Contact
from models.types import BlindIndex, Sealed

#: Rows that are held in memory at a time.
_BATCH = 500


def keys_fit(database: Database) -> bool:
    """Whether the newest contact can be opened and found with the keys of this process; true when there is none."""
    newest = select(Contact.phone, Contact.phone_index).order_by(Contact.id.desc()).limit(1)
    with database.reading() as session:
        try:
            row = session.execute(newest).first()
        except ValueError:
            return False
    return row is None or database.cipher.index(row.phone, "phone") == row.phone_index


def rekey(old: Database, new: Database) -> int:
    """Seal and index every sealed value with the keys of `new`, all or nothing; returns how many rows changed.

    Both are the same database, opened with different keys. To run while nothing else does: what others write
    meanwhile with the old keys stays under them. Raises ValueError when a value cannot be opened.
    """
    count = 0
    with old.reading() as session, new.transaction() as writing:
        for table in Base.metadata.sorted_tables:
            sealed = [column for column in table.columns if isinstance(column.type, Sealed)]
            if not sealed:
                continue
            (key,) = table.primary_key.columns
            with session.execute(select(key, *sealed).execution_options(yield_per=_BATCH)) as rows:
                for row in rows.mappings():
                    values = _anew(table, {column: row[column.name] for column in sealed})
                    writing.execute(update(table).where(key == row[key.name]).values(values))
                    count += 1
    return count


def _anew(table: Table, opened: dict[Column[str], str | None]) -> dict[str, str | None]:
    """Values for an UPDATE: the column types seal and index them on the way in."""
    values: dict[str, str | None] = {}
    for column, value in opened.items():
        values[column.name] = value
        index = table.columns.get(f"{column.name}_index")
        if index is not None and isinstance(index.type, BlindIndex):
            values[index.name] = value
    return values
