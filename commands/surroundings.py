"""What commands stand on: the settings, logging, and the deployment's database."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Any

import click
from sqlalchemy.exc import DBAPIError

from settings import Settings, SettingsError, load_settings

if TYPE_CHECKING:
    from models import Database


def with_settings(command: Callable[..., Any]) -> Callable[..., Any]:
    """Read the environment and start logging before a command; say all that is wrong with it at once."""

    @wraps(command)
    def run(*args: Any, **options: Any) -> Any:
        try:
            settings = load_settings()
        except SettingsError as error:
            raise click.ClickException(str(error)) from None
        import telemetry

        telemetry.configure_logging(settings.log_format)
        try:
            return command(settings, *args, **options)
        except DBAPIError as error:
            hint = "is it there, and did you run `qudao migrate`?"
            raise click.ClickException(f"the database did not answer as expected; {hint} ({error.orig})") from None

    return run


@contextmanager
def database_of(settings: Settings, keys: Sequence[str] | None = None) -> Iterator["Database"]:
    """The deployment's database for one command."""
    from models import Database

    database = Database(settings.database_url, field_keys=keys or settings.field_key_texts)
    try:
        yield database
    finally:
        database.close()
