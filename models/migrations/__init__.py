"""Schema changes, forward only. `upgrade(database)` brings a database to the newest revision.

A new change: `qudao migrate --new "what it does"` writes `versions/NNNN_what_it_does.py` from the difference between
models and database; read it, tidy it, never edit it after it has landed. Add first, drop in a later release.
"""

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from models.db import Database


def config(database: Database) -> Config:
    """Alembic's settings for one database; there is no alembic.ini."""
    settings = Config()
    settings.set_main_option("script_location", "models:migrations")
    settings.set_main_option("path_separator", "os")
    settings.attributes["database"] = database
    return settings


def upgrade(database: Database, revision: str = "head") -> None:
    """Bring the database forward to a revision. Two processes may do it at once; one waits for the other."""
    command.upgrade(config(database), revision)


def new_revision(database: Database, message: str) -> None:
    """Write a migration file from the difference between the models and the database."""
    scripts = ScriptDirectory.from_config(config(database))
    number = f"{max((int(one.revision) for one in scripts.walk_revisions()), default=0) + 1:04d}"
    command.revision(config(database), message, autogenerate=True, rev_id=number)


def is_current(database: Database) -> bool:
    """Whether the database is at the newest revision."""
    with database.engine.connect() as connection:
        revision = MigrationContext.configure(connection).get_current_revision()
    return revision == ScriptDirectory.from_config(config(database)).get_current_head()
