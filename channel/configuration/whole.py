"""The whole configuration, and how it is read: every problem at once, each with its path.

A section that cannot be read does not hide what is wrong with the others: each is read on its own, and rules across
sections are checked where both sides could be read.
"""

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

import tomli_w
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from channel.configuration import adjudication, approvals, matching, pipelines, registrations
from channel.configuration.parts import Part, Problem


class Configuration(Part):
    """What headquarters decide by themselves: data, not code."""

    registrations: registrations.Registrations
    pipelines: pipelines.Pipelines
    approvals: approvals.Approvals
    adjudication: adjudication.Adjudication
    matching: matching.Matching


class WrongConfiguration(ValueError):
    """It cannot be used; `problems` says why, all at once."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(f"{problem.path}: {problem.code}" for problem in problems))
        self.problems = tuple(problems)


#: Section → how it is read, and what may be wrong with values that can be read one by one.
_SECTIONS: Mapping[str, tuple[type[Part], Callable[[Any], Iterator[Problem]]]] = {
    "registrations": (registrations.Registrations, registrations.problems),
    "pipelines": (pipelines.Pipelines, pipelines.problems),
    "approvals": (approvals.Approvals, approvals.problems),
    "adjudication": (adjudication.Adjudication, adjudication.problems),
    "matching": (matching.Matching, matching.problems),
}

#: More than so many problems are cut off: nobody reads on.
_MOST_PROBLEMS = 200


def configuration_of(data: Mapping[str, Any]) -> Configuration:
    """The configuration of JSON values; WrongConfiguration with everything that is wrong."""
    found = list(_unknown_sections(data))
    sections: dict[str, Part] = {}
    for name, (kind, check) in _SECTIONS.items():
        if name not in data:
            found.append(Problem(name, "missing"))
            continue
        try:
            sections[name] = kind.model_validate_json(_json(data[name]))
        except RecursionError:
            found.append(Problem(name, "nested_too_deeply"))
        except ValidationError as error:
            found += _unreadable(name, error)
        else:
            found += check(sections[name])
    found += _across(sections)
    if found:
        raise WrongConfiguration(found[:_MOST_PROBLEMS])
    return Configuration.model_validate(sections)


def configuration_of_text(text: str) -> Configuration:
    """The configuration of a TOML file's text; WrongConfiguration with everything that is wrong."""
    try:
        data = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise WrongConfiguration([Problem("", "bad_toml", {"value": str(error)})]) from None
    except RecursionError:
        raise WrongConfiguration([Problem("", "nested_too_deeply")]) from None
    except ValueError:
        # Python does not read a whole number of thousands of digits.
        raise WrongConfiguration([Problem("", "number_too_long")]) from None
    return configuration_of(data)


@cache
def built_in() -> Configuration:
    """What counts before anything was applied: channel/data/configuration.toml."""
    return configuration_of_text(built_in_text())


def built_in_text() -> str:
    """The file with its comments, as a beginning for one's own."""
    return files("channel").joinpath("data/configuration.toml").read_text(encoding="utf-8")


def body_of(configuration: Configuration) -> dict[str, Any]:
    """The configuration as JSON values, which `configuration_of` reads again."""
    return configuration.model_dump(mode="json")


def toml_of(configuration: Configuration) -> str:
    """The configuration as a TOML file, which `configuration_of_text` reads again."""
    return tomli_w.dumps(configuration.model_dump(mode="json", exclude_none=True))


def _across(sections: Mapping[str, BaseModel]) -> Iterator[Problem]:
    """What is wrong between sections."""
    types, lines, rules = (sections.get(name) for name in ("registrations", "pipelines", "approvals"))
    if isinstance(types, registrations.Registrations) and isinstance(lines, pipelines.Pipelines):
        for index, type_ in enumerate(types.types):
            if lines.pipeline_of(type_.pipeline) is None:
                path = f"registrations.types[{index}].pipeline"
                yield Problem(path, "unknown_pipeline", {"value": type_.pipeline})
    if isinstance(types, registrations.Registrations) and isinstance(rules, approvals.Approvals):
        for index, rule in enumerate(rules.rules):
            for code in rule.conditions.opportunity_types:
                if types.type_of(code) is None:
                    yield Problem(
                        f"approvals.rules[{index}].conditions.opportunity_types", "unknown_type", {"value": code}
                    )


def _unknown_sections(data: Mapping[str, Any]) -> Iterator[Problem]:
    for name in data:
        if name not in _SECTIONS:
            yield Problem(name[:40], "extra_forbidden")


def _json(value: object) -> str:
    """JSON text, so that lists become tuples and strings amounts while everything else is read strictly."""
    return json.dumps(value, default=_plain)


def _plain(value: object) -> object:
    # A Decimal of a file: as a number where it is one in JSON, too; amounts are judged by their digits.
    return float(value) if isinstance(value, Decimal) else str(value)


def _unreadable(section: str, error: ValidationError) -> Iterator[Problem]:
    """What pydantic says, without "too short" about a list whose items it could not read."""
    errors = error.errors(include_url=False, include_input=False)[:_MOST_PROBLEMS]
    paths = [_path(section, item) for item in errors]
    for item, path in zip(errors, paths, strict=True):
        if item["type"] != "too_short" or not any(other.startswith(f"{path}[") for other in paths):
            yield Problem(path, item["type"], {name: str(value) for name, value in item.get("ctx", {}).items()})


def _path(section: str, error: ErrorDetails) -> str:
    """registrations.types[0].windows[1].days."""
    path = section
    for part in error["loc"]:
        path += f"[{part}]" if isinstance(part, int) else f".{part[:40]}"
    return path
