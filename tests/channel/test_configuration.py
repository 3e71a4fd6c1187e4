"""The configuration: one validated file, every problem at once, the newest applied version counts (issue: as data)."""

from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session

from channel.configuration import WrongConfiguration, built_in, configuration_of, current
from channel.configuration.whole import body_of
from channel.configuration.words import chinese, english
from tests.factories import configure

TYPE = {"code": "p", "name": "项目", "pipeline": "project"}


def wrong(changes: dict[str, Any]) -> dict[str, str]:
    """Path → code of what is wrong with the built-in configuration after changes of whole values by dotted path."""
    body = body_of(built_in())
    for path, value in changes.items():
        *parents, last = path.split(".")
        place = body
        for name in parents:
            place = place[int(name)] if isinstance(place, list) else place[name]
        if isinstance(place, list):
            place[int(last)] = value
        else:
            place[last] = value
    try:
        configuration_of(body)
    except WrongConfiguration as error:
        for problem in error.problems:
            assert english(problem)
            assert chinese(problem)
        return {problem.path: problem.code for problem in error.problems}
    return {}


def windows(*values: tuple[object, object]) -> list[dict[str, Any]]:
    return [{"amount_from": start, "amount_below": end, "days": 90} for start, end in values]


def test_the_built_in_configuration_is_right_and_survives_being_stored() -> None:
    assert configuration_of(body_of(built_in())) == built_in()


@pytest.mark.parametrize(
    ("amount", "days"), [(None, 90), (Decimal("499999.99"), 90), (Decimal(500000), 120), (Decimal(2000000), 180)]
)
def test_r_reg_3_the_window_follows_from_type_and_amount(amount: Decimal | None, days: int) -> None:
    project = built_in().registrations.type_of("project")
    assert project is not None
    assert project.protection_days(amount) == days


@pytest.mark.parametrize(
    ("changes", "path", "code"),
    [
        ({"registrations.heartbeat.on": 1}, "registrations.heartbeat.on", "bool_type"),
        ({"registrations.extension.days": "30"}, "registrations.extension.days", "int_type"),
        ({"registrations.surprise": 1}, "registrations.surprise", "extra_forbidden"),
        ({"surprise": {}}, "surprise", "extra_forbidden"),
        ({"matching": None}, "matching", "model_type"),
        ({"registrations.default_type": "nothing"}, "registrations.default_type", "unknown_type"),
        ({"registrations.types.0.pipeline": "nothing"}, "registrations.types[0].pipeline", "unknown_pipeline"),
        ({"registrations.types.0.code": "tender"}, "registrations.types[2]", "repeated"),
        (
            {"registrations.types.0.windows": windows((0, 10), (20, None))},
            "registrations.types[0].windows[1]",
            "amounts_gap",
        ),
        (
            {"registrations.types.0.windows": windows((0, 10), (5, None))},
            "registrations.types[0].windows[1]",
            "amounts_overlap",
        ),
        (
            {"registrations.types.0.windows": windows((0, None), (5, None))},
            "registrations.types[0].windows[1]",
            "amounts_overlap",
        ),
        ({"registrations.types.0.windows": windows((0, 10))}, "registrations.types[0].windows", "amounts_end"),
        (
            {"registrations.types.0.windows": windows((0, 0), (0, None))},
            "registrations.types[0].windows[0]",
            "amounts_empty",
        ),
        (
            {"registrations.heartbeat.release_days": 30},
            "registrations.heartbeat.release_days",
            "release_before_warning",
        ),
        ({"pipelines.all.0.stages.0.win": 101}, "pipelines.all[0].stages[0].win", "less_than_equal"),
        ({"pipelines.all.0.stages.0.requires": ["a", "b", "c"]}, "pipelines.all[0].stages[0]", "too_many_new_fields"),
        (
            {"approvals.rules.0.conditions": {"regions": ["华东"]}},
            "approvals.rules",
            "no_catch_all",
        ),
        (
            {"approvals.rules.0.conditions": {"opportunity_types": ["nothing"]}},
            "approvals.rules[0].conditions.opportunity_types",
            "unknown_type",
        ),
        ({"approvals.rules.0.steps.0.mode": "k_of_n"}, "approvals.rules[0].steps[0].k", "k_needed"),
        ({"approvals.clock.then": "approve_below"}, "approvals.clock.limit", "limit_needed"),
        ({"approvals.clock.remind_hours": [8, 4]}, "approvals.clock.remind_hours", "hours_not_rising"),
        ({"matching.same_from": 0.5}, "matching.same_from", "same_below_possible"),
    ],
)
def test_what_is_wrong_is_named_by_path_and_said_in_both_languages(changes: Any, path: str, code: str) -> None:
    assert wrong(changes)[path] == code


def test_everything_that_is_wrong_is_said_at_once() -> None:
    found = wrong({"registrations.heartbeat": None, "matching.same_from": 0.5, "approvals.clock.escalate_hours": 4})
    assert set(found) == {"registrations.heartbeat", "matching.same_from", "approvals.clock.escalate_hours"}


def test_the_newest_applied_version_counts(session: Session) -> None:
    assert current(session) is built_in()
    configure(session, {"registrations": {"heartbeat": {"on": False}}})
    assert not current(session).registrations.heartbeat.on
    assert current(session).registrations.extension == built_in().registrations.extension
    configure(session, {"registrations": {"heartbeat": {"on": True}}})
    assert current(session).registrations.heartbeat.on
