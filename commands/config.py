"""`qudao config`: look at the configuration, check and try a file, apply it, look back and restore."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import clock as wall_clock
from commands.surroundings import database_of, with_settings
from settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from channel.configuration import Configuration
    from channel.configuration.differences import Difference
    from channel.configuration.service import Version

_FILE = click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
_NOTE = click.option("--note", required=True, help="Why, for whoever looks back.")
_SEEN = click.option("--seen", type=click.IntRange(0), help="Refuse when another version than this counts by now.")


@click.group()
def config() -> None:
    """Types, windows, limits, approval rules and pipelines: configuration as data."""


@config.command()
@click.option("--version", "number", type=click.IntRange(0), help="An earlier one; 0 is the built-in one.")
@with_settings
def show(settings: Settings, number: int | None) -> None:
    """Print the configuration as TOML, to change and apply."""
    from channel.configuration.service import newest_version, version_of
    from channel.configuration.whole import built_in_text, toml_of

    with database_of(settings) as database, database.reading() as session, _refusals():
        actor = _operator()
        version = newest_version(session, actor) if number is None else version_of(session, actor, number)
    click.echo(built_in_text() if version.number == 0 else toml_of(version.configuration), nl=False)


@config.command()
@_FILE
def check(file: Path) -> None:
    """Say everything that is wrong with a file. Needs no settings."""
    _read(file)
    click.echo("ok")


@config.command()
@_FILE
@with_settings
def diff(settings: Settings, file: Path) -> None:
    """Print what a file changes."""
    from channel.configuration.differences import differences
    from channel.configuration.service import newest_version

    wanted = _read(file)
    with database_of(settings) as database, database.reading() as session:
        version = newest_version(session, _operator())
    _print_differences(differences(version.configuration, wanted))


@config.command("try")
@_FILE
@with_settings
def try_(settings: Settings, file: Path) -> None:
    """Print what a file changes and what that would mean for whatever is open now. Changes nothing."""
    from channel.configuration.trial import try_configuration

    wanted = _read(file)
    with database_of(settings) as database, database.reading() as session:
        trial = try_configuration(session, _operator(), wanted, now=wall_clock.now())
    _print_differences(trial.differences)
    for effect in trial.effects:
        click.echo(
            f"! {effect.text} ({', '.join(effect.examples)}{' …' if effect.count > len(effect.examples) else ''})"
        )
    click.echo(f"version {trial.version.number} counts now; apply with --seen {trial.version.number}")


@config.command()
@_FILE
@_NOTE
@_SEEN
@with_settings
def apply(settings: Settings, file: Path, note: str, seen: int | None) -> None:
    """Make a file count from now on."""
    from channel.configuration.service import apply_configuration, newest_version

    wanted = _read(file)
    with database_of(settings) as database, _refusals(), database.transaction() as session:
        actor = _operator()
        seen = newest_version(session, actor).number if seen is None else seen
        version, found = apply_configuration(session, actor, wanted, seen=seen, note=note, now=wall_clock.now())
    _print_differences(found)
    click.echo(f"version {version.number} counts now")


@config.command()
@click.option("--limit", type=click.IntRange(1, 100), default=20, show_default=True)
@with_settings
def history(settings: Settings, limit: int) -> None:
    """List applied versions, newest first."""
    from channel.configuration.service import list_versions

    with database_of(settings) as database, database.reading() as session:
        for version in list_versions(session, _operator(), limit=limit):
            click.echo(_line(version))


@config.command()
@click.argument("number", type=click.IntRange(0, 2**31))
@_NOTE
@_SEEN
@with_settings
def restore(settings: Settings, number: int, note: str, seen: int | None) -> None:
    """Apply an earlier version again, as a new one; 0 is the built-in one."""
    from channel.configuration.service import newest_version, restore_configuration

    with database_of(settings) as database, _refusals(), database.transaction() as session:
        actor = _operator()
        seen = newest_version(session, actor).number if seen is None else seen
        version, found = restore_configuration(session, actor, number, seen=seen, note=note, now=wall_clock.now())
    _print_differences(found)
    click.echo(f"version {version.number} counts now")


class _refusals:
    """Turns what the domain refuses into a message of the command."""

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        from channel.errors import ChannelError

        if isinstance(error, ChannelError):
            fields = "".join(f"\n  {name}: {text}" for name, text in error.field_sentences().items())
            raise click.ClickException(f"{error.code}: {error.sentence}{fields}") from None


def _operator() -> Any:
    from channel.actors import job

    return job("config")


def _read(file: Path) -> "Configuration":
    from channel.configuration import WrongConfiguration
    from channel.configuration.whole import configuration_of_text
    from channel.configuration.words import chinese, english

    try:
        return configuration_of_text(file.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        raise click.ClickException(f"{file} is not UTF-8") from None
    except WrongConfiguration as wrong:
        lines = [f"{problem.path or file}: {english(problem)} {chinese(problem)}" for problem in wrong.problems]
        raise click.ClickException("\n".join([f"{len(lines)} wrong", *lines])) from None


def _print_differences(found: "Sequence[Difference]") -> None:
    for difference in found or ():
        click.echo(f"{difference.path}  {difference.text}")
    if not found:
        click.echo("no difference")


def _line(version: "Version") -> str:
    at = version.applied_at.isoformat(timespec="seconds") if version.applied_at else ""
    return f"{version.number}\t{at}\t{version.applied_by or 'operator'}\t{version.note}"
