"""Changing the configuration: who may, what differs, what it means for what is open, and two at the same moment."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.approvals import checked_verdict
from channel.configuration import Configuration, built_in, configuration_of, current
from channel.configuration.differences import differences
from channel.configuration.effects import EFFECT_TEXTS
from channel.configuration.labels import LABELS
from channel.configuration.service import (
    UnusableConfiguration,
    apply_configuration,
    list_versions,
    newest_version,
    readable,
    restore_configuration,
)
from channel.configuration.trial import try_configuration
from channel.configuration.whole import WrongConfiguration, body_of
from channel.configuration.words import chinese
from channel.decisions import decide
from channel.errors import ChannelError, Conflict, Forbidden, Invalid, NotFound
from channel.opportunities.drafts import Draft
from channel.opportunities.submitting import register_opportunity
from channel.orders.drafts import Draft as OrderDraft
from channel.orders.keeping import save_draft
from channel.rebates.accrual import record
from channel.rebates.settling import settle_due
from channel.rebates.wallet import WalletLine, reserve
from models import Approval, AuditEntry, Database, Member, RebateSettlement
from tests.channel.rebates.agreed import agree, event
from tests.channel.rebates.test_wallet import give
from tests.channel.test_races import all_at_once
from tests.factories import NOW, make_cast


def changed(**registrations: Any) -> Configuration:
    """The built-in configuration with other values of the section on registrations."""
    body = body_of(built_in())
    body["registrations"] |= registrations
    return configuration_of(body)


LONGER = changed(cool_down_days=45)


def test_differences_name_place_and_values_and_follow_codes_instead_of_positions() -> None:
    body = body_of(built_in())
    types = body["registrations"]["types"]
    types[0]["windows"][0]["days"] = 120
    body["registrations"]["types"] = [
        {"code": "lease", "name": "租赁", "pipeline": "renewal", "windows": [{"days": 30}]},
        *types[:-1],
    ]
    body["registrations"]["capacity"]["by_level"]["D"] = 5
    body["approvals"]["rules"][0]["steps"][0]["mode"] = "all"
    found = {each.path: (each.change, each.text) for each in differences(built_in(), configuration_of(body))}
    assert found == {
        "registrations.types[project].windows[0].days": (
            "changed",
            "商机报备 › 商机类型 › 工程项目 › 保护期 › 第 1 项 › 保护天数：90 → 120",
        ),
        "registrations.types[referral]": ("removed", "商机报备 › 商机类型 › 转介绍：删除"),
        "registrations.types[lease]": ("added", "商机报备 › 商机类型 › 租赁：新增"),
        "registrations.capacity.by_level[D]": ("added", "商机报备 › 同时有效的报备上限 › 按级别 › D：新增 5"),
        "approvals.rules[standard].steps[0].mode": (
            "changed",
            "审批 › 规则 › 渠道经理或大区总监审批 › 节点 › 审批 › 方式：任一人同意 → 全部同意",
        ),
    }
    assert differences(built_in(), built_in()) == []


def test_every_field_of_every_section_has_a_chinese_label() -> None:
    def classes(model: type[BaseModel]) -> set[type[BaseModel]]:
        found = {model}
        for field in model.model_fields.values():
            found |= {part for kind in kinds(field.annotation) for part in classes(kind)}
        return found

    def kinds(annotation: Any) -> list[type[BaseModel]]:
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return [annotation]
        return [kind for argument in getattr(annotation, "__args__", ()) for kind in kinds(argument)]

    for model in classes(Configuration):
        assert set(LABELS[model.__name__]) == set(model.model_fields), model.__name__


def test_only_headquarters_change_the_configuration(session: Session) -> None:
    cast = make_cast(session)
    for who in (cast.owner, cast.rival, cast.rep, cast.manager, cast.director):
        actor = cast.actor(who)
        for act in (
            lambda actor=actor: apply_configuration(session, actor, LONGER, seen=0, note="x", now=NOW),
            lambda actor=actor: restore_configuration(session, actor, 0, seen=0, note="x", now=NOW),
            lambda actor=actor: try_configuration(session, actor, LONGER, now=NOW),
            lambda actor=actor: list_versions(session, actor),
            lambda actor=actor: newest_version(session, actor),
        ):
            with pytest.raises(Forbidden):
                act()
    assert current(session) == built_in()


def test_an_applied_version_counts_is_kept_and_can_be_restored(session: Session) -> None:
    cast = make_cast(session)
    hq = cast.actor(cast.hq)
    version, found = apply_configuration(session, hq, LONGER, seen=0, note=" 更长的 间隔 ", now=NOW)
    assert (version.number, version.applied_by, version.note) == (1, "总部值班", "更长的 间隔")
    assert [each.path for each in found] == ["registrations.cool_down_days"]
    assert current(session).registrations.cool_down_days == 45
    restore_configuration(session, hq, 0, seen=1, note="改回", now=NOW)
    assert current(session) == built_in()
    assert [each.number for each in list_versions(session, hq)] == [2, 1]
    assert [each.number for each in list_versions(session, hq, before=2)] == [1]
    entry = session.scalars(select(AuditEntry).order_by(AuditEntry.id)).first()
    assert entry is not None
    assert (entry.action, entry.object_id) == ("configuration_applied", "1")
    assert entry.facts == {"note": "更长的 间隔", "paths": ["registrations.cool_down_days"], "count": 1}


def test_who_changes_an_old_version_is_told_whose_is_newer(session: Session) -> None:
    cast = make_cast(session)
    hq = cast.actor(cast.hq)
    apply_configuration(session, hq, LONGER, seen=0, note="一", now=NOW)
    for seen in (0, 2, 99):
        with pytest.raises(Conflict) as stale:
            apply_configuration(session, hq, changed(cool_down_days=60), seen=seen, note="二", now=NOW)
        assert (stale.value.code, stale.value.facts) == ("configuration_changed", {"number": "1", "by": "总部值班"})
    with pytest.raises(Conflict, match="configuration_same"):
        apply_configuration(session, hq, LONGER, seen=1, note="二", now=NOW)
    with pytest.raises(NotFound):
        restore_configuration(session, hq, 9, seen=1, note="二", now=NOW)
    for note in ("", "\u3164", "字" * 201, "a\x00b"):
        with pytest.raises(Invalid) as unusable:
            apply_configuration(session, hq, built_in(), seen=1, note=note, now=NOW)
        assert unusable.value.field_sentences().keys() == {"note"}
    assert len(list_versions(session, hq)) == 1


def test_of_eight_who_apply_at_once_exactly_one_wins(database: Database) -> None:
    with database.transaction() as session:
        hq = make_cast(session)
        actor = hq.actor(hq.hq)

    def apply(days: int) -> str:
        with database.transaction() as session:
            apply_configuration(session, actor, changed(cool_down_days=days), seen=0, note="x", now=NOW)
        return "applied"

    outcomes = all_at_once([lambda days=days: apply(days) for days in range(40, 48)])
    assert sorted(outcomes) == ["applied", *["configuration_changed"] * 7]
    with database.reading() as session:
        assert len(list_versions(session, actor)) == 1


def test_what_a_person_sends_is_answered_with_chinese_sentences_by_path() -> None:
    body = body_of(built_in())
    body["registrations"]["heartbeat"]["release_days"] = 3
    del body["matching"]
    with pytest.raises(UnusableConfiguration) as unusable:
        readable(body)
    assert isinstance(unusable.value, ChannelError)
    assert unusable.value.sentence == "配置有 2 处需要修改，请看标出的位置。"
    assert unusable.value.field_sentences() == {
        "registrations.heartbeat.release_days": "释放天数要大于提醒天数。",
        "matching": "请填写这一项。",
    }


def test_a_dry_run_counts_dealers_over_a_new_limit_and_changes_nothing(session: Session) -> None:
    cast = make_cast(session)
    for name in ("上海浦江大饭店有限公司", "南京紫金商贸有限公司"):
        register_opportunity(session, cast.actor(cast.buyer), Draft(customer=name, name="改造"), now=NOW)
    hq = cast.actor(cast.hq)
    trial = try_configuration(session, hq, changed(capacity={"default": 25, "by_level": {"A": 1}}), now=NOW)
    effects = {effect.kind: (effect.count, effect.examples) for effect in trial.effects}
    assert effects["over_capacity"] == (1, ("杭州建安电气有限公司",))
    assert all(effect.text and effect.kind in EFFECT_TEXTS for effect in trial.effects)
    assert trial.differences[0].path == "registrations.capacity.by_level[A]"
    assert (trial.version.number, current(session)) == (0, built_in())
    assert not try_configuration(session, hq, built_in(), now=NOW).effects


def effects_of(session: Session, change: Callable[[dict[str, Any]], None], now: datetime) -> dict[str, int]:
    """Kind → count of what a change of the built-in configuration would mean."""
    body = body_of(built_in())
    change(body)
    hq = session.scalars(select(Member).where(Member.role == "hq")).one()
    actor = Actor("member", hq.id, hq.name)
    return {
        each.kind: each.count for each in try_configuration(session, actor, configuration_of(body), now=now).effects
    }


def longer_window(body: dict[str, Any]) -> None:
    body["registrations"]["types"][0]["windows"][0]["days"] = 120


def no_project(body: dict[str, Any]) -> None:
    del body["registrations"]["types"][0]
    body["registrations"]["default_type"] = "purchase"


def test_examples_are_named_as_people_know_them(session: Session) -> None:
    cast = make_cast(session)
    buyer = cast.actor(cast.buyer)
    row, _ = register_opportunity(session, buyer, Draft(customer="南京紫金商贸有限公司", name="改造"), now=NOW)
    body = body_of(built_in())
    by_headquarters(body)
    (effect,) = try_configuration(session, cast.actor(cast.hq), configuration_of(body), now=NOW).effects
    assert (effect.kind, effect.examples) == ("routed_elsewhere", (f"商机报备 {row.number}",))


def test_r_reb_13_what_a_change_of_rebates_means_for_settlements_and_orders_is_said_before(session: Session) -> None:
    cast = make_cast(session)
    agree(session, cast)
    record(session, event(cast, "1000"), now=NOW)
    settle_due(session, datetime(2027, 1, 18, 2, tzinfo=UTC))
    give(session, cast, "A", "100", 30)
    draft = save_draft(session, cast.actor(cast.buyer), OrderDraft(), now=NOW)
    lines = [WalletLine(1, "S1", None, "switch", Decimal(1000))]
    reserve(session, cast.actor(cast.owner), cast.dealer.id, draft.id, Decimal(50), lines, now=NOW)
    body = body_of(built_in())
    body["rebates"] |= {"answer_workdays": 5, "use_cap_percent": 20}
    trial = try_configuration(session, cast.actor(cast.hq), configuration_of(body), now=NOW)
    assert [(one.path, one.text) for one in trial.differences] == [
        ("rebates.use_cap_percent", "返利 › 每单最多用返利支付（%）：30 → 20"),
        ("rebates.answer_workdays", "返利 › 结算单确认期限（工作日）：10 → 5"),
    ]
    number = session.scalars(select(RebateSettlement.number)).one()
    assert {one.kind: (one.count, one.examples) for one in trial.effects} == {
        "answers_kept": (1, (number,)),
        "cap_kept": (1, (draft.number,)),
    }


@pytest.mark.parametrize(("name", "value"), [("use_cap_percent", 101), ("answer_workdays", 0), ("restored_days", 366)])
def test_r_reb_10_values_of_rebates_that_make_no_sense_are_refused_with_their_place(name: str, value: int) -> None:
    body = body_of(built_in())
    body["rebates"][name] = value
    with pytest.raises(WrongConfiguration) as refusal:
        configuration_of(body)
    (problem,) = refusal.value.problems
    assert problem.path == f"rebates.{name}"
    assert chinese(problem)


def strict_heartbeat(body: dict[str, Any]) -> None:
    body["registrations"]["heartbeat"] = {"on": True, "warn_days": 3, "release_days": 5}


def lax_heartbeat(body: dict[str, Any]) -> None:
    body["registrations"]["heartbeat"]["on"] = False


def by_headquarters(body: dict[str, Any]) -> None:
    body["approvals"]["rules"][0]["steps"][0]["approvers"] = [{"by": "role", "role": "hq", "in_region": False}]


def longer_stage(body: dict[str, Any]) -> None:
    for pipeline in body["pipelines"]["all"]:
        pipeline["stages"][0]["max_days"] += 1


@pytest.mark.parametrize(
    ("change", "days", "expected"),
    [
        (longer_window, 0, {"windows_of_pending": 1}),
        (no_project, 0, {"windows_of_pending": 1, "type_removed": 2}),
        (strict_heartbeat, 0, {}),
        (strict_heartbeat, 4, {"warned_sooner": 1}),
        (strict_heartbeat, 8, {"released_sooner": 1}),
        (lax_heartbeat, 8, {}),
        (lax_heartbeat, 50, {"released_later": 1}),
        (by_headquarters, 0, {"routed_elsewhere": 1}),
        (longer_stage, 0, {"pipeline_kept": 1}),
    ],
)
def test_a_dry_run_tells_what_a_change_means_for_each_kind_of_open_thing(
    session: Session, change: Callable[[dict[str, Any]], None], days: int, expected: dict[str, int]
) -> None:
    cast = make_cast(session)
    buyer, manager = cast.actor(cast.buyer), cast.actor(cast.manager)
    register_opportunity(session, buyer, Draft(customer="上海浦江大饭店有限公司", name="改造"), now=NOW)
    approval = session.scalars(select(Approval)).one()
    decide(session, manager, approval.id, checked_verdict("approved"), now=NOW)
    register_opportunity(session, buyer, Draft(customer="南京紫金商贸有限公司", name="改造"), now=NOW)
    assert effects_of(session, change, NOW + timedelta(days=days)) == expected
