"""One transaction on both engines: what the session and a prepared statement do is kept or lost together."""

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import bindparam, insert, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from models import Database, InboundCallback, Member, prepared
from tests.factories import NOW

_CLAIM = insert(InboundCallback)
_REPLY = {"kind": "text", "content": "您好"}
_FIND = select(InboundCallback.received_at, InboundCallback.reply).where(InboundCallback.key == bindparam("wanted"))


def claim(key: str) -> dict[str, object]:
    return {"key": key, "kind": "text", "received_at": NOW, "reply": _REPLY}


def test_a_prepared_statement_writes_and_reads_what_the_models_say(database: Database) -> None:
    with database.transaction() as session:
        prepared.execute(session, _CLAIM, claim("k1"))
    with database.reading() as session:
        assert prepared.execute(session, _FIND, {"wanted": "k1"}) == (NOW, _REPLY)
        assert prepared.execute(session, _FIND, {"wanted": "k2"}) is None
        assert session.get_one(InboundCallback, "k1").reply == _REPLY


def test_a_session_and_a_prepared_statement_are_rolled_back_together(database: Database) -> None:
    with database.transaction() as session:
        prepared.execute(session, _CLAIM, claim("k1"))

    def claim_again() -> None:
        with database.transaction() as session:
            session.add(Member(userid="zoe", name="佐伊", role="rep", is_active=True))
            session.flush()
            prepared.execute(session, _CLAIM, claim("k1"))

    with pytest.raises(IntegrityError):
        claim_again()
    with database.reading() as session:
        assert session.scalars(select(Member)).all() == []


def test_what_was_only_added_to_a_session_is_kept_when_the_block_ends(database: Database) -> None:
    with database.transaction() as session:
        session.add(Member(userid="zoe", name="佐伊", role="rep", is_active=True))
    with database.reading() as session:
        assert [member.name for member in session.scalars(select(Member))] == ["佐伊"]


def test_what_is_written_while_reading_is_thrown_away(database: Database) -> None:
    with database.reading() as session:
        prepared.execute(session, _CLAIM, claim("k1"))
        session.execute(insert(Member).values(userid="zoe", name="佐伊", role="rep", is_active=True))
    with database.reading() as session:
        assert session.scalars(select(InboundCallback)).all() == []
        assert session.scalars(select(Member)).all() == []


@pytest.mark.postgres
def test_what_readers_ask_again_and_again_is_planned_once_by_the_server(postgres_database: Database) -> None:
    # Of a pool they would get one connection after the other, each with plans of its own.
    alone = Database(postgres_database.url, field_keys=[Fernet.generate_key().decode()])
    for _ in range(8):
        with alone.reading() as session:
            prepared.execute(session, _FIND, {"wanted": "k1"})
    with alone.reading() as session:
        kept = session.scalars(text("SELECT statement FROM pg_prepared_statements")).all()
    alone.close()
    assert any("inbound_callback" in statement for statement in kept)


def test_a_reader_whose_statement_failed_leaves_a_connection_that_works(database: Database) -> None:
    with database.reading() as session, pytest.raises(DBAPIError):
        session.execute(text("SELECT * FROM nowhere"))
    for _ in range(3):
        with database.reading() as session:
            assert session.scalar(text("SELECT 1")) == 1
        with database.transaction() as session:
            assert session.scalar(text("SELECT 1")) == 1


def hang_up_on(database: Database) -> None:
    """Let the server close every connection that others have to it, as when it is restarted."""
    other = Database(database.url, field_keys=[Fernet.generate_key().decode()])
    with other.reading() as session:
        mine = "datname = current_database() AND pid <> pg_backend_pid()"
        session.execute(text(f"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE {mine}"))
    other.close()


@pytest.mark.postgres
def test_connections_that_the_server_closed_meanwhile_are_replaced_unnoticed(postgres_database: Database) -> None:
    with postgres_database.reading(), postgres_database.reading():
        pass
    hang_up_on(postgres_database)
    for _ in range(3):
        with postgres_database.transaction() as session:
            assert session.scalar(text("SELECT 1")) == 1


@pytest.mark.postgres
def test_a_connection_lost_in_the_middle_is_an_error_and_is_never_used_again(postgres_database: Database) -> None:
    def lose_it() -> None:
        with postgres_database.transaction() as session:
            prepared.execute(session, _FIND, {"wanted": "k1"})
            hang_up_on(postgres_database)
            prepared.execute(session, _CLAIM, claim("k1"))

    with pytest.raises(OperationalError):
        lose_it()
    with postgres_database.reading() as session:
        assert prepared.execute(session, _FIND, {"wanted": "k1"}) is None
