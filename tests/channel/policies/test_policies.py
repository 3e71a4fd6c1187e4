"""Policies from the draft to the signature (A6 rows 74 to 78): a manager writes, a dealer reads, his rival does not."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.access.attachments import may_see, visible_attachment
from channel.access.policies import (
    changeable_policy,
    current_policies,
    past_policies,
    sent_policy,
    visible_policy,
    visible_versions,
)
from channel.attachments.checks import examined as examined_file
from channel.attachments.service import attached, hand_in
from channel.errors import ChannelError, Conflict, Forbidden, Invalid, NotFound
from channel.policies.drafts import change_draft, discard_draft, revise_policy
from channel.policies.ending import recall_policy
from channel.policies.examining import NotPublishable, try_policy
from channel.policies.publishing import publish_policy
from channel.policies.pushing import push_unread
from channel.policies.reading import acknowledge_policy, read_policy, sign_policy
from channel.policies.values import Audience, Link, digest_of
from models import (
    AuditEntry,
    Contact,
    Dealer,
    DealerAuthorisation,
    DealerGroup,
    DealerGroupMember,
    OutboxMessage,
    Policy,
    PolicyReceiver,
    PolicyTarget,
    PolicyVersion,
)
from tests.channel.orders.stage import open_shop, order
from tests.channel.policies.desk import (
    NOTICE,
    TEMPLATE,
    TODAY,
    drafted,
    granted,
    kinds_told,
    linked,
    make_rules,
    opened,
    pushes,
    sent_out,
)
from tests.channel.rebates.agreed import agree
from tests.factories import NOW, Cast, make_cast, make_contact
from tests.pictures import phone_picture
from tests.shop import publish


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def make_far(session: Session, cast: Cast) -> tuple[Dealer, Contact]:
    """A dealer of another region and manager, with its owner."""
    far = Dealer(code="D0009", name="成都锦里照明有限公司", level="C", region="西南", city="成都", is_active=True)
    far.manager_id = cast.outsider.id
    session.add(far)
    session.flush()
    return far, make_contact(session, far, "锦里", "owner", "+8613800000009")


def refused(code: str, act: Any) -> ChannelError:
    with pytest.raises(ChannelError) as refusal:
        act()
    assert refusal.value.code == code
    return refusal.value


def stopped(session: Session, cast: Cast, policy: Policy, row: PolicyVersion) -> dict[str, str]:
    """The sentences for which a draft does not go out; the dry run says the same, and nobody is told."""
    with pytest.raises(NotPublishable) as refusal:
        publish_policy(session, cast.actor(cast.hq), policy.number, row.revision, now=NOW)
    found = refusal.value.field_sentences()
    assert dict(try_policy(session, cast.actor(cast.hq), policy.number, now=NOW).problems) == found
    assert not session.scalar(select(func.count()).select_from(PolicyTarget))
    assert row.state == "draft"
    return found


def test_a6_74_a_policy_goes_out_in_one_act_and_each_person_gets_it_once(session: Session, cast: Cast) -> None:
    for who in (cast.owner, cast.buyer, cast.rival):
        granted(session, who)
    policy, row = sent_out(session, cast, cast.manager, "promotion", template=TEMPLATE)
    assert (row.state, row.dealers, row.people, row.digest) == ("published", 2, 3, digest_of(row.title, row.text))
    people = session.scalars(select(PolicyReceiver.contact_id).order_by(PolicyReceiver.contact_id)).all()
    assert people == [cast.owner.id, cast.buyer.id, cast.rival.id]
    assert [len(kinds_told(session, one)) for one in (cast.owner, cast.buyer, cast.rival)] == [1, 1, 1]
    told = pushes(session, "policy_published")
    assert [one.dedupe_key for one in told] == [
        f"policy_published:{policy.number}:1:contact:{id_}:subscribe" for id_ in people
    ]
    assert {one.batch_key for one in told} == {f"policy_published:{policy.number}:1"}
    # Who publishes it does not hear of it, his colleagues of other dealers neither.
    assert not pushes(session, "policy_announced")
    assert session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)).all()[-1] == "policy_published"
    changed = {one.id for one in told}
    refused("no_draft", lambda: publish_policy(session, cast.actor(cast.manager), policy.number, 1, now=NOW))
    assert {one.id for one in session.scalars(select(OutboxMessage))} == changed


def test_a6_75_the_warehouse_hears_of_notices_only(session: Session, cast: Cast) -> None:
    keeper = make_contact(session, cast.dealer, "小孙", "warehouse", "+8613800000050")
    prices, _ = sent_out(session, cast, kind="price", title="新价格表")
    notice, _ = sent_out(session, cast)
    actor = cast.actor(keeper)
    assert [one.policy.number for one in current_policies(session, actor, TODAY)] == [notice.number]
    refused("not_found", lambda: sent_policy(session, actor, prices.number))
    assert kinds_told(session, keeper) == ["policy_published"]


def test_a6_75_an_audience_is_cut_by_region_level_line_group_list_and_exclusion(session: Session, cast: Cast) -> None:
    far, _ = make_far(session, cast)
    group = DealerGroup(code="key", name="重点客户")
    session.add(group)
    session.flush()
    session.add(DealerGroupMember(dealer_id=far.id, group_id=group.id))
    for dealer, line, until in (
        (cast.dealer, "switch", None),
        (cast.rival_dealer, "switch", TODAY),
        (far, "*", None),
    ):
        session.add(
            DealerAuthorisation(
                dealer_id=dealer.id, region="*", product_line=line, valid_from=date(2026, 1, 1), valid_until=until
            )
        )
    session.flush()
    expected = [
        (Audience(), {"D0001", "D0002", "D0009"}),
        (Audience(regions=("华东",)), {"D0001", "D0002"}),
        (Audience(levels=("A", "C")), {"D0001", "D0009"}),
        (Audience(regions=("华东",), levels=("A",)), {"D0001"}),
        (Audience(product_lines=("switch",)), {"D0001", "D0009"}),
        (Audience(groups=("key",)), {"D0009"}),
        (Audience(dealers=("D0002", "D0009")), {"D0002", "D0009"}),
        (Audience(without=("D0001",)), {"D0002", "D0009"}),
        (Audience(dealers=("D0001", "D0002"), without=("D0001",)), {"D0002"}),
    ]
    for place, (audience, codes) in enumerate(expected):
        _, row = sent_out(session, cast, title=f"通知{place}", audience=audience)
        inside = select(Dealer.code).join(PolicyTarget, PolicyTarget.dealer_id == Dealer.id)
        assert set(session.scalars(inside.where(PolicyTarget.version_id == row.id))) == codes


def test_a6_75_a_manager_reaches_his_own_dealers_whatever_he_names(session: Session, cast: Cast) -> None:
    far, owner = make_far(session, cast)
    _, row = sent_out(session, cast, cast.manager)
    assert row.dealers == 2
    assert not kinds_told(session, owner)
    policy, row = drafted(session, cast, cast.manager, audience=Audience(dealers=(far.code,)))
    run = try_policy(session, cast.actor(cast.manager), policy.number, now=NOW)
    assert (run.dealers, dict(run.problems)) == (0, {"audience": "没有符合条件的经销商，请重新选择。"})
    _, row = sent_out(session, cast, cast.director, title="大区通知")
    assert row.dealers == 2
    refused("not_allowed", lambda: drafted(session, cast, cast.rep))


def test_a6_75_the_dry_run_counts_before_anything_is_sent(session: Session, cast: Cast) -> None:
    far, owner = make_far(session, cast)
    owner.is_active = False
    cast.rival.role = "buyer"
    session.flush()
    policy, row = drafted(session, cast, kind="annual", answer="sign")
    run = try_policy(session, cast.actor(cast.hq), policy.number, now=NOW)
    assert (run.dealers, run.people, run.unbound, run.revision) == (3, 3, 3, 1)
    assert [(one.name, one.dealers, one.people) for one in run.regions] == [("华东", 2, 3), ("西南", 1, 0)]
    assert [(one.name, one.dealers, one.people) for one in run.levels] == [("A", 1, 2), ("B", 1, 1), ("C", 1, 0)]
    assert (run.without_people, run.without_signer, run.named) == (1, 2, [(far.code, far.name)])
    assert not run.problems
    assert row.state == "draft"
    assert not pushes(session, "policy_published")


def test_an_audience_of_nobody_and_a_policy_of_yesterday_do_not_go_out(session: Session, cast: Cast) -> None:
    nobody = Audience(dealers=("D0001",), without=("D0001",))
    policy, row = drafted(session, cast, effective_from=TODAY - timedelta(days=1), audience=nobody)
    assert stopped(session, cast, policy, row) == {
        "audience": "没有符合条件的经销商，请重新选择。",
        "effective_from": "生效日期不能早于今天，请重新选择。",
    }


def test_a6_78_figures_that_the_rules_do_not_make_stop_the_publication(session: Session) -> None:
    cast = open_shop(session)
    make_rules(session, off="300")
    agree(session, cast)
    text = "满3000减200，球泡九五折，买10送1，单价4.80元，返利1.5%，立减9元。"
    rules = (*linked("M3000", "Z95", "B10", "P48"), Link("rebate", "FL2026"))
    policy, row = drafted(session, cast, kind="promotion", text=text, rules=rules)
    assert stopped(session, cast, policy, row) == {
        "figures[0]": "正文写了“满3000减200”，但价格规则 M3000（满减）是“满3000减300”，请改成一致再发布。",
        "figures[1]": "正文写了“立减9元”，但关联的规则里没有，请关联对应的规则，或修改正文。",
    }
    better = replace(NOTICE, text=text.replace("减200", "减300").replace("，立减9元", ""), rules=rules)
    change_draft(session, cast.actor(cast.hq), policy.number, better, 1, now=NOW)
    assert publish_policy(session, cast.actor(cast.hq), policy.number, 2, now=NOW)[1].state == "published"


def test_a6_78_rises_are_compared_with_the_prices_that_the_linked_ones_follow(session: Session) -> None:
    cast = open_shop(session)
    publish(session, {"standard_prices": [{"sku": "Q9", "price": "10.40"}]}, now=NOW)
    head = {"code": "EAST", "name": "华东价", "audience": {"regions": ["华东"]}}
    entry = {"price_list": "EAST", "sku": "K101W"}
    publish(session, {"price_lists": [head], "price_entries": [{**entry, "percent_of": "90"}]}, now=NOW - timedelta(1))
    publish(session, {"price_entries": [{**entry, "percent_of": "99"}]}, now=NOW)
    rules = (Link("standard_price", "Q9"), Link("price_list", "EAST"))
    text = "球泡上调5%，即每个涨0.5元；开关上调10%；电线上调3%，其余降价2%。"
    policy, row = drafted(session, cast, kind="price", text=text, rules=rules)
    assert stopped(session, cast, policy, row) == {
        "figures[0]": "正文写了“上调3%”，但Q9 的标准价是“上调5%”，请改成一致再发布。",
        "figures[1]": "正文写了“降价2%”，但价格表 EAST是“优惠1%”，请改成一致再发布。",
    }


def test_a6_78_links_lead_to_rules_that_count_in_the_days_of_the_policy(session: Session) -> None:
    cast = open_shop(session)
    make_rules(session)
    agree(session, cast)
    rules = (*linked("NONE"), Link("rebate", "FL2026"), Link("price_list", "NONE"), Link("standard_price", "K101W"))
    policy, row = drafted(session, cast, kind="price", effective_from=date(2027, 1, 1), rules=rules)
    assert stopped(session, cast, policy, row) == {
        "rules[0]": "没有找到这条规则，请检查编号。",
        "rules[1]": "这条规则在政策期间不生效，请调整日期或关联别的规则。",
        "rules[2]": "没有找到这条规则，请检查编号。",
    }
    _, row = sent_out(session, cast, kind="price", text="开关单价5.20元。", rules=(Link("standard_price", "K101W"),))
    assert row.state == "published"


def test_a6_78_a_manager_learns_nothing_of_rules_for_dealers_whom_he_does_not_look_after(session: Session) -> None:
    cast = open_shop(session)
    far, _ = make_far(session, cast)
    agree(session, cast, "FAR9", dealers=(far.code,))
    own, theirs = ({"dealers": [code]} for code in (cast.dealer.code, far.code))
    cut = {"effect": {"is": "PercentOff", "percent": "9"}}
    publish(
        session,
        {
            "promotions": [
                {"code": code, "name": code, "audience": a, **cut} for code, a in (("A", own), ("B", theirs))
            ],
            "price_lists": [{"code": "FAR", "name": "西南价", "audience": theirs}],
            "price_entries": [{"price_list": "FAR", "sku": "Q9", "price": "7.77"}],
        },
    )
    wanted = (("rebate", "FAR9"), ("rebate", "NO"), ("price_list", "FAR"), ("price_list", "NO"), ("price_rule", "B"))
    rules = tuple(Link(*one) for one in (*wanted, ("price_rule", "NO"), ("price_rule", "A")))
    text = "返利1.1%，特价7.70元，球泡9.5折。"
    policy, _ = drafted(session, cast, cast.manager, kind="price", text=text, rules=rules)
    found = try_policy(session, cast.actor(cast.manager), policy.number, now=NOW).problems
    unknown = "没有找到这条规则，请检查编号。"
    assert {name: one for name, one in found.items() if name.startswith("rules")} == {
        f"rules[{place}]": unknown for place in range(6)
    }
    assert not any(secret in sentence for sentence in found.values() for secret in ("FAR", "年度返利", "7.77"))
    open_to_all = try_policy(session, cast.actor(cast.hq), policy.number, now=NOW).problems
    assert [name for name in open_to_all if name.startswith("rules")] == ["rules[1]", "rules[3]", "rules[5]"]


def test_two_exclusive_policies_of_a_kind_do_not_count_for_one_dealer_on_one_day(session: Session, cast: Cast) -> None:
    first, _ = sent_out(session, cast, kind="promotion", is_exclusive=True, effective_until=date(2026, 12, 31))
    one = Audience(dealers=("D0001",))
    policy, _row = drafted(
        session, cast, kind="promotion", is_exclusive=True, effective_from=date(2026, 12, 31), audience=one
    )
    with pytest.raises(NotPublishable) as refusal:
        publish_policy(session, cast.actor(cast.hq), policy.number, 1, now=NOW)
    sentence = f"与“国庆发货安排”（{first.number}）同时对 1 家经销商有效，请错开日期或经销商，或先撤回那一份。"
    assert refusal.value.field_sentences() == {"is_exclusive": sentence}
    later = replace(NOTICE, is_exclusive=True, effective_from=date(2027, 1, 1), audience=one)
    change_draft(session, cast.actor(cast.hq), policy.number, later, 1, now=NOW)
    assert publish_policy(session, cast.actor(cast.hq), policy.number, 2, now=NOW)[1].state == "published"
    # Of another kind, or of the same policy, it may.
    sent_out(session, cast, kind="rebate", is_exclusive=True)
    revise_policy(session, cast.actor(cast.hq), first.number, replace(NOTICE, is_exclusive=True), now=NOW)


def test_everything_wrong_with_a_draft_is_said_at_once(session: Session, cast: Cast) -> None:
    wrong = replace(
        NOTICE,
        title="",
        text=" \n ",
        effective_until=TODAY - timedelta(days=1),
        blocks_orders=True,
        remind_after_hours=0,
        audience=Audience(("华中",), ("Z",), ("rockets",), ("none",), ("D0001", "NOPE"), ("NIX",)),
        rules=(Link("magic", "X"), Link("rebate", "FL"), Link("rebate", "FL")),
    )
    with pytest.raises(Invalid) as refusal:
        drafted(session, cast, **{name: getattr(wrong, name) for name in wrong.__slots__})
    assert refusal.value.fields == {
        "title": "required",
        "text": "required",
        "effective_until": "last_before_first",
        "blocks_orders": "blocks_without_answer",
        "remind_after_hours": "bad_hours",
        "audience.regions[0]": "unknown_region",
        "audience.levels[0]": "unknown_level",
        "audience.product_lines[0]": "unknown_product_line",
        "audience.groups[0]": "unknown_group",
        "audience.dealers[1]": "unknown_dealer",
        "audience.without[0]": "unknown_dealer",
        "rules[0]": "unknown_rule",
        "rules[2]": "repeated",
    }
    assert all(refusal.value.field_sentences().values())


def test_a_draft_that_somebody_else_changed_is_not_overwritten_nor_published(session: Session, cast: Cast) -> None:
    policy, _ = drafted(session, cast, cast.manager)
    better = replace(NOTICE, title="新标题")
    change_draft(session, cast.actor(cast.hq), policy.number, better, 1, now=NOW)
    refused("changed_since", lambda: change_draft(session, cast.actor(cast.manager), policy.number, NOTICE, 1, now=NOW))
    refused("changed_since", lambda: publish_policy(session, cast.actor(cast.manager), policy.number, 1, now=NOW))
    _, version = visible_policy(session, cast.actor(cast.manager), policy.number)
    assert (version.title, version.state) == ("新标题", "draft")


def test_a_draft_is_its_writers_business_and_can_be_thrown_away(session: Session, cast: Cast) -> None:
    policy, _ = drafted(session, cast, cast.manager)
    for who in (cast.director, cast.outsider):
        refused("not_found", lambda who=who: visible_policy(session, cast.actor(who), policy.number))
        assert not visible_versions(session, cast.actor(who))
    refused("not_found", lambda: sent_policy(session, cast.actor(cast.owner), policy.number))
    assert visible_policy(session, cast.actor(cast.hq), policy.number)[0].id == policy.id
    discard_draft(session, cast.actor(cast.manager), policy.number, now=NOW)
    refused("not_found", lambda: changeable_policy(session, cast.actor(cast.manager), policy.number))


def test_a6_78_a_new_version_supersedes_the_old_one_and_those_who_had_it_hear(session: Session, cast: Cast) -> None:
    policy, first = sent_out(session, cast, cast.manager)
    hq = cast.actor(cast.hq)
    _, second = revise_policy(session, hq, policy.number, replace(NOTICE, audience=Audience(levels=("A",))), now=NOW)
    refused("draft_exists", lambda: revise_policy(session, hq, policy.number, NOTICE, now=NOW))
    assert sent_policy(session, cast.actor(cast.owner), policy.number).version.id == first.id
    publish_policy(session, hq, policy.number, second.revision, now=NOW)
    session.refresh(first)
    assert (first.state, second.state, second.dealers) == ("superseded", "published", 1)
    assert kinds_told(session, cast.owner) == ["policy_published", "policy_updated"]
    assert kinds_told(session, cast.rival) == ["policy_published", "policy_recalled"]
    assert kinds_told(session, cast.manager) == ["policy_announced"]
    # The rival still reads what he had, and that it does not count any more.
    assert sent_policy(session, cast.actor(cast.rival), policy.number).version.state == "superseded"
    assert not current_policies(session, cast.actor(cast.rival), TODAY)
    assert [one.version.id for one in past_policies(session, cast.actor(cast.rival), TODAY)] == [first.id]


def test_a6_78_a_recalled_policy_is_told_to_those_who_had_it_with_the_reason(session: Session, cast: Cast) -> None:
    policy, row = sent_out(session, cast, audience=Audience(dealers=("D0001",)))
    assert refused(
        "not_found", lambda: recall_policy(session, cast.actor(cast.manager), policy.number, "写错了金额", now=NOW)
    )
    hq = cast.actor(cast.hq)
    refused("invalid_fields", lambda: recall_policy(session, hq, policy.number, "错", now=NOW))
    recall_policy(session, hq, policy.number, "金额写错，稍后重发", now=NOW)
    assert (row.state, row.reason) == ("recalled", "金额写错，稍后重发")
    assert [kinds_told(session, one) for one in (cast.owner, cast.rival)] == [
        ["policy_published", "policy_recalled"],
        [],
    ]
    assert kinds_told(session, cast.manager) == ["policy_announced", "policy_withdrawn"]
    refused("nothing_published", lambda: recall_policy(session, hq, policy.number, "再撤一次", now=NOW))


def test_a6_76_what_was_read_only_grows_and_eighty_percent_is_the_end(session: Session, cast: Cast) -> None:
    policy, _ = sent_out(session, cast)
    actor, seen = cast.actor(cast.owner), []
    for share in (0, 40, 10, 79, 80, 5):
        receiver = read_policy(session, actor, policy.number, 1, share, now=NOW + timedelta(minutes=share)).receiver
        assert receiver is not None
        seen.append((receiver.share, receiver.read_to_end_at is not None))
        assert receiver.opened_at == NOW
    assert seen == [(0, False), (40, False), (40, False), (79, False), (80, True), (80, True)]
    refused("not_found", lambda: read_policy(session, actor, "ZC000000-AAAAA", 1, 0, now=NOW))
    # Of a version that does not count, nothing is noted.
    after = read_policy(session, actor, policy.number, 2, 100, now=NOW).receiver
    assert after is not None
    assert after.share == 80


def test_a6_77_what_is_acknowledged_was_read_to_its_end_and_answers_for_the_dealer(
    session: Session, cast: Cast
) -> None:
    policy, _row = sent_out(session, cast, answer="acknowledge", audience=Audience(dealers=("D0001",)))
    buyer = cast.actor(cast.buyer)
    assert refused("read_first", lambda: acknowledge_policy(session, buyer, policy.number, 1, now=NOW)).sentence == (
        "请先读完全文再确认。"
    )
    opened(session, cast, cast.buyer, policy, 100)
    refused("no_answer_wanted", lambda: sign_policy(session, buyer, policy.number, 1, "小赵", now=NOW))
    refused("policy_changed", lambda: acknowledge_policy(session, buyer, policy.number, 2, now=NOW))
    refused("not_found", lambda: acknowledge_policy(session, cast.actor(cast.rival), policy.number, 1, now=NOW))
    for minutes in (1, 9):
        sent = acknowledge_policy(session, buyer, policy.number, 1, now=NOW + timedelta(minutes=minutes))
        assert sent.target.answered_at == NOW + timedelta(minutes=1)
    assert sent_policy(session, cast.actor(cast.owner), policy.number).target.answered_at is not None
    cast.dealer.is_active = False
    session.flush()
    refused("dealer_frozen", lambda: acknowledge_policy(session, buyer, policy.number, 1, now=NOW))


def test_a6_77_the_owner_alone_signs_an_annual_agreement_with_his_own_name(session: Session, cast: Cast) -> None:
    policy, row = sent_out(session, cast, kind="annual", answer="sign")
    for who in (cast.owner, cast.buyer):
        opened(session, cast, who, policy, 90)
    refused("owner_signs", lambda: sign_policy(session, cast.actor(cast.buyer), policy.number, 1, "小赵", now=NOW))
    owner = cast.actor(cast.owner)
    wrong = refused("invalid_fields", lambda: sign_policy(session, owner, policy.number, 1, "陈总", now=NOW))
    assert wrong.field_sentences() == {"name": "请签您本人登记的姓名：陈建安。"}
    sent = sign_policy(session, owner, policy.number, 1, " 陈建安 ", now=NOW)
    assert sent.receiver is not None
    assert (sent.receiver.signed_name, sent.receiver.signed_digest) == ("陈建安", row.digest)
    again = sign_policy(session, owner, policy.number, 1, "陈建安", now=NOW + timedelta(days=1))
    assert again.receiver is not None
    assert again.receiver.signed_at == NOW
    actions = session.scalars(select(AuditEntry.action)).all()
    assert actions.count("policy_signed") == 1


def test_a6_77_nothing_is_ordered_until_it_is_signed(session: Session) -> None:
    cast = open_shop(session)
    mine = Audience(dealers=("D0001",))
    policy, _ = sent_out(
        session, cast, kind="annual", title="年度协议", answer="sign", blocks_orders=True, audience=mine
    )
    refusal = refused("policy_unanswered", lambda: order(session, cast))
    assert refusal.sentence == f"请先阅读并签署“年度协议”（{policy.number}），然后就可以提交订单。"
    opened(session, cast, cast.owner, policy, 100)
    sign_policy(session, cast.actor(cast.owner), policy.number, 1, cast.owner.name, now=NOW)
    assert order(session, cast).state == "approved"


def test_a6_77_what_does_not_count_yet_or_any_more_holds_up_no_order(session: Session) -> None:
    cast = open_shop(session)
    asks = {"answer": "acknowledge", "blocks_orders": True}
    sent_out(session, cast, title="下月起", effective_from=date(2026, 12, 1), **asks)
    sent_out(session, cast, title="给别人", audience=Audience(dealers=("D0002",)), **asks)
    recalled, _ = sent_out(session, cast, title="撤回的", **asks)
    recall_policy(session, cast.actor(cast.hq), recalled.number, "写错了金额", now=NOW)
    assert order(session, cast).state == "approved"


def test_who_comes_to_a_dealer_later_reads_and_signs_all_the_same(session: Session, cast: Cast) -> None:
    policy, row = sent_out(session, cast, kind="annual", answer="sign")
    heir = make_contact(session, cast.dealer, "陈小安", "owner", "+8613800000060")
    assert sent_policy(session, cast.actor(heir), policy.number).receiver is None
    opened(session, cast, heir, policy, 100)
    sent = sign_policy(session, cast.actor(heir), policy.number, 1, "陈小安", now=NOW)
    assert sent.target.answered_at == NOW
    assert row.people == 3


def test_r_rem_3_the_unread_and_nobody_else_are_told_once_more(session: Session, cast: Cast) -> None:
    for who in (cast.owner, cast.buyer, cast.rival):
        granted(session, who)
    policy, _row = sent_out(session, cast, remind_after_hours=24, template=TEMPLATE)
    opened(session, cast, cast.owner, policy)
    assert push_unread(session, NOW + timedelta(hours=23)) == 0
    later = NOW + timedelta(hours=24)
    assert (push_unread(session, later), push_unread(session, later)) == (1, 0)
    assert [one.contact_id for one in pushes(session, "policy_unread")] == [cast.buyer.id, cast.rival.id]
    for title, hours in (("不提醒", None), ("撤回的", 1)):
        other, _ = sent_out(session, cast, title=title, remind_after_hours=hours)
        recall_policy(session, cast.actor(cast.hq), other.number, "写错了金额", now=NOW)
    assert push_unread(session, NOW + timedelta(days=60)) == 0


def test_attachments_are_seen_by_those_whom_the_policy_went_to(session: Session, cast: Cast) -> None:
    hq = cast.actor(cast.hq)
    file = hand_in(session, hq, examined_file(phone_picture()), now=NOW)
    policy, row = drafted(session, cast, attachments=(file.public_id,), audience=Audience(dealers=("D0001",)))
    owner, rival = cast.actor(cast.owner), cast.actor(cast.rival)
    refused("not_found", lambda: visible_attachment(session, owner, file.public_id, now=NOW))
    publish_policy(session, hq, policy.number, 1, now=NOW)
    assert visible_attachment(session, owner, file.public_id, now=NOW).id == file.id
    refused("not_found", lambda: visible_attachment(session, rival, file.public_id, now=NOW))
    assert may_see(session, cast.actor(cast.manager), "policy", row.id)
    # The next version may name it again without its being handed in anew.
    _, second = revise_policy(session, hq, policy.number, replace(NOTICE, attachments=(file.public_id,)), now=NOW)
    assert [one.id for one in attached(session, "policy", [second.id])[second.id]] == [file.id]
    with pytest.raises(Invalid) as refusal:
        drafted(session, cast, attachments=("0" * 32,))
    assert refusal.value.fields == {"attachments": "unknown_attachment"}


def test_nobody_else_does_anything_with_a_policy(session: Session, cast: Cast) -> None:
    policy, _ = sent_out(session, cast, cast.manager)
    for who in (cast.director, cast.outsider):
        actor = cast.actor(who)
        refused("not_found", lambda actor=actor: revise_policy(session, actor, policy.number, NOTICE, now=NOW))
        refused("not_found", lambda actor=actor: recall_policy(session, actor, policy.number, "写错了金额", now=NOW))
    with pytest.raises(Forbidden):
        recall_policy(session, cast.actor(cast.owner), policy.number, "写错了金额", now=NOW)
    # Who looks after some of its dealers reads it, who looks after none does not.
    assert visible_policy(session, cast.actor(cast.director), policy.number)[1].version == 1
    with pytest.raises(NotFound):
        visible_policy(session, cast.actor(cast.outsider), policy.number)
    with pytest.raises(Conflict):
        discard_draft(session, cast.actor(cast.manager), policy.number, now=NOW)
