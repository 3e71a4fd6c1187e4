"""The whole configuration, and how it is read: every problem at once, each with its path.

A section that cannot be read does not hide what is wrong with the others: each is read on its own, and rules across
sections are checked where both sides could be read.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

import tomli_w
from pydantic import BaseModel

from channel.configuration import (
    adjudication,
    approvals,
    catalogue,
    credit,
    matching,
    orders,
    pipelines,
    rebates,
    registrations,
)
from channel.configuration.catalogue import Catalogue
from channel.configuration.credit import Credit
from channel.configuration.orders import Orders
from channel.configuration.parts import Part, Problem
from channel.configuration.reading import MOST_PROBLEMS, read_part
from channel.configuration.rebates import Rebates


class Configuration(Part):
    """What headquarters decide by themselves: data, not code."""

    registrations: registrations.Registrations
    pipelines: pipelines.Pipelines
    approvals: approvals.Approvals
    adjudication: adjudication.Adjudication
    matching: matching.Matching
    # Under names of their own: a default would hide the module from its own annotation.
    catalogue: Catalogue = Catalogue()
    orders: Orders = Orders()
    rebates: Rebates = Rebates()
    credit: Credit = Credit()


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
    "catalogue": (Catalogue, catalogue.problems),
    "orders": (Orders, orders.problems),
    "rebates": (Rebates, rebates.problems),
    "credit": (Credit, credit.problems),
}
#: Sections that came after a release: applied versions from before have their defaults.
_LATER = frozenset({"catalogue", "orders", "rebates", "credit"})


def configuration_of(data: Mapping[str, Any]) -> Configuration:
    """The configuration of JSON values; WrongConfiguration with everything that is wrong."""
    found = list(_unknown_sections(data))
    sections: dict[str, Part] = {}
    for name, (kind, check) in _SECTIONS.items():
        if name not in data and name in _LATER:
            continue
        if name not in data:
            found.append(Problem(name, "missing"))
            continue
        section, problems = read_part(kind, data[name], name)
        found += problems
        if section is not None:
            sections[name] = section
            found += check(section)
    found += _across(sections)
    if found:
        raise WrongConfiguration(found[:MOST_PROBLEMS])
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
