"""Before anything is sent: whom a policy would reach, whom it would not, and everything that stands against it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import ColumnElement, Integer, Select, and_, cast, exists, func, or_, select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.calendar import local_day
from channel.errors import Invalid, field_sentence
from channel.policies.audience import dealers_of, receiving, unknown_names
from channel.policies.drafts import draft_of
from channel.policies.figures import claims_of, mismatches
from channel.policies.linked import load_linked
from channel.policies.rules import day_problems, overlap
from channel.policies.values import SIGNING, Audience, audience_of, links_of
from channel.policies.ways import WAYS, first_way, open_template, template_trouble
from models import Binding, Contact, Dealer, DealerGroup, DealerGroupMember, Policy, PolicyTarget, PolicyVersion

#: Dealers whom nobody would hear of it that are named.
MOST_NAMED = 50


@dataclass(frozen=True, slots=True)
class Part:
    """One region or level: how many dealers, and people there."""

    name: str
    dealers: int
    people: int


@dataclass(frozen=True, slots=True)
class DryRun:
    """What would happen if a draft were published now."""

    revision: int
    dealers: int
    people: int
    regions: Sequence[Part]
    levels: Sequence[Part]
    #: People who have never logged in: until they do, nothing reaches them outside.
    unbound: int
    #: How many dealers have nobody whom it is for, or nobody who may sign it; some of the former by code and name.
    without_people: int
    without_signer: int
    named: Sequence[tuple[str, str]]
    #: Way (a row of WAYS) → people who would be told by it; the inbox: by nothing else.
    ways: Mapping[str, int]
    #: Some of those people: code of the dealer and name.
    silent: Sequence[tuple[str, str]]
    #: What whoever publishes should know, though it does not stand against it.
    warnings: Sequence[str]
    #: Field → sentence of what stands against publishing it.
    problems: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Counted:
    """How many an audience has, before there is a draft of it."""

    dealers: int
    people: int
    unbound: int
    regions: Sequence[Part]
    levels: Sequence[Part]
    #: Code, name and how many dealers of the audience are in it, of every group of dealers.
    groups: Sequence[tuple[str, str, int]]
    #: Field → sentence of names that stand for nothing.
    problems: Mapping[str, str]


class NotPublishable(Invalid):
    """A policy that must not go out: everything that stands against it, in sentences by field."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__(
            "wrong_policy", facts={"count": str(len(problems))}, fields=dict.fromkeys(problems, "bad_value")
        )
        self._problems = dict(problems)

    def field_sentences(self) -> dict[str, str]:
        """Field → Chinese sentence."""
        return self._problems


def count_audience(session: Session, actor: Actor, kind: str, audience: Audience, *, now: datetime) -> Counted:
    """How many of those whom the actor looks after an audience has. Changes nothing. Raises Forbidden."""
    inside = dealers_of(session, actor, audience, local_day(now))
    cells = _counted(session, kind, inside)
    wrong = {name: field_sentence(code) for name, code in unknown_names(session, audience)}
    grouped = (
        select(DealerGroup.code, DealerGroup.name, func.count(DealerGroupMember.dealer_id))
        .outerjoin(
            DealerGroupMember,
            and_(DealerGroupMember.group_id == DealerGroup.id, DealerGroupMember.dealer_id.in_(inside)),
        )
        .group_by(DealerGroup.id, DealerGroup.code, DealerGroup.name)
        .order_by(DealerGroup.code)
    )
    return Counted(
        sum(one.dealers for one in cells),
        sum(one.people for one in cells),
        sum(one.unbound for one in cells),
        _parts(cells, 0),
        _parts(cells, 1),
        session.execute(grouped).tuples().all(),
        wrong,
    )


def try_policy(session: Session, actor: Actor, number: str, *, now: datetime, template: str = "") -> DryRun:
    """What publishing the draft would do. Changes nothing. Raises NotFound, Forbidden, Conflict("no_draft").

    `template` is that of the subscribe messages, "" when there is none.
    """
    policy, row = draft_of(session, actor, number)
    return examined(session, actor, policy, row, now=now, template=template)


def examined(
    session: Session, actor: Actor, policy: Policy, row: PolicyVersion, *, now: datetime, template: str
) -> DryRun:
    """The same of a draft that was loaded through `access`."""
    today = local_day(now)
    inside = dealers_of(session, actor, audience_of(row.audience), today)
    by_both = _counted(session, policy.kind, inside)
    found = dict(_problems(session, actor, policy, row, inside, today))
    dealers = sum(one.dealers for one in by_both)
    if not dealers:
        found["audience"] = field_sentence("nobody")
    nobody = _without(inside, receiving(policy.kind))
    named = session.execute(nobody.order_by(Dealer.id).limit(MOST_NAMED)).tuples().all()
    usable = open_template(session, template, now)
    ways = _by_way(session, policy, usable, inside)
    return DryRun(
        row.revision,
        dealers,
        sum(one.people for one in by_both),
        _parts(by_both, 0),
        _parts(by_both, 1),
        sum(one.unbound for one in by_both),
        _size(session, nobody) if len(named) == MOST_NAMED else len(named),
        _without_signer(session, policy, row, inside),
        named,
        ways,
        _silent(session, policy, usable, inside) if ways["inbox"] else (),
        list(_warnings(session, template, silent=ways["inbox"])),
        found,
    )


def _people(policy: Policy, inside: Select[tuple[int]]) -> tuple[ColumnElement[bool], ...]:
    return (Contact.dealer_id.in_(inside), *receiving(policy.kind))


def _by_way(session: Session, policy: Policy, template: str, inside: Select[tuple[int]]) -> Mapping[str, int]:
    way = first_way(template).label("way")
    each = select(way).where(*_people(policy, inside)).subquery()
    found = dict(session.execute(select(each.c.way, func.count()).group_by(each.c.way)).tuples().all())
    return {name: found.get(name, 0) for name in WAYS}


def _silent(session: Session, policy: Policy, template: str, inside: Select[tuple[int]]) -> Sequence[tuple[str, str]]:
    query = select(Dealer.code, Contact.name).join(Dealer, Dealer.id == Contact.dealer_id)
    nowhere = query.where(*_people(policy, inside), first_way(template) == "inbox")
    return session.execute(nowhere.order_by(Dealer.id, Contact.id).limit(MOST_NAMED)).tuples().all()


def _warnings(session: Session, template: str, *, silent: int) -> Iterator[str]:
    """What should be known before, in sentences."""
    if not template:
        yield "没有设置政策通知的订阅消息模板，小程序用户只能在站内信里看到。"
    elif template_trouble(session, template):
        yield "平台上次拒绝了政策通知的订阅消息模板，订阅消息可能发不出去，请管理员先检查模板。"
    if silent:
        yield f"{silent} 人没有可用的外部渠道，只能在站内信里看到，请安排电话通知。"


@dataclass(frozen=True, slots=True)
class _Cell:
    """A region and a level."""

    names: tuple[str, str]
    dealers: int
    people: int
    unbound: int


def _counted(session: Session, kind: str, inside: Select[tuple[int]]) -> list[_Cell]:
    bound = exists().where(Binding.contact_id == Contact.id)
    people = func.count(Contact.id)
    query = (
        select(
            Dealer.region,
            Dealer.level,
            func.count(Dealer.id.distinct()),
            people,
            people - func.coalesce(func.sum(cast(bound, Integer)), 0),
        )
        .outerjoin(Contact, and_(Contact.dealer_id == Dealer.id, *receiving(kind)))
        .where(Dealer.id.in_(inside))
        .group_by(Dealer.region, Dealer.level)
        .order_by(Dealer.region, Dealer.level)
    )
    rows = session.execute(query).all()
    # Of a dealer without people the outer join has a row that is bound to nobody: it counts no person.
    return [_Cell((row[0], row[1]), row[2], row[3], max(row[4], 0)) for row in rows]


def _parts(cells: Sequence[_Cell], place: int) -> list[Part]:
    found: dict[str, Part] = {}
    for cell in cells:
        name = cell.names[place]
        before = found.get(name, Part(name, 0, 0))
        found[name] = Part(name, before.dealers + cell.dealers, before.people + cell.people)
    return sorted(found.values(), key=lambda part: part.name)


def _without(inside: Select[tuple[int]], who: Sequence[ColumnElement[bool]]) -> Select[tuple[str, str]]:
    # NOT IN rather than NOT EXISTS: it is hashed whatever PostgreSQL believes about tables that were just filled.
    staffed = select(Contact.dealer_id).where(*who)
    return select(Dealer.code, Dealer.name).where(Dealer.id.in_(inside), Dealer.id.not_in(staffed))


def _without_signer(session: Session, policy: Policy, row: PolicyVersion, inside: Select[tuple[int]]) -> int:
    if row.answer != "sign":
        return 0
    signers = (Contact.is_active.is_(True), Contact.role.in_(SIGNING[policy.kind]))
    return _size(session, _without(inside, signers))


def _size(session: Session, query: Select[tuple[str, str]]) -> int:
    return session.scalar(select(func.count()).select_from(query.subquery())) or 0


def _problems(
    session: Session, actor: Actor, policy: Policy, row: PolicyVersion, inside: Select[tuple[int]], today: date
) -> Mapping[str, str]:
    """Everything that stands against publishing, in sentences by field."""
    found = {name: field_sentence(code) for name, code in unknown_names(session, audience_of(row.audience))}
    days = day_problems(row.effective_from, row.effective_until, today)
    found |= {name: field_sentence(code) for name, code in days}
    linked = load_linked(session, actor, links_of(row.rules), row.effective_from, row.effective_until)
    found |= {name: field_sentence(code) for name, code in linked.problems.items()}
    claims = claims_of(f"{row.title}\n{row.text}")
    for place, one in enumerate(mismatches(claims, linked.made)):
        found[f"figures[{place}]"] = one.sentence
    if row.is_exclusive and (sentence := _overlapping(session, policy, row, inside)):
        found["is_exclusive"] = sentence
    return found


def _overlapping(session: Session, policy: Policy, row: PolicyVersion, inside: Select[tuple[int]]) -> str | None:
    """Which other exclusive policy of the kind counts for some of the same dealers on the same days."""
    target = PolicyTarget
    common = func.count(target.dealer_id)
    query = (
        select(Policy.number, PolicyVersion, common)
        .join(PolicyVersion, PolicyVersion.policy_id == Policy.id)
        .join(target, target.version_id == PolicyVersion.id)
        .where(
            Policy.kind == policy.kind,
            Policy.id != policy.id,
            PolicyVersion.state == "published",
            PolicyVersion.is_exclusive.is_(True),
            or_(PolicyVersion.effective_until.is_(None), PolicyVersion.effective_until >= row.effective_from),
            target.dealer_id.in_(inside),
        )
        .group_by(Policy.number, PolicyVersion.id)
        .order_by(PolicyVersion.id)
    )
    for number, other, dealers in session.execute(query).tuples():
        if overlap(row.effective_from, row.effective_until, other.effective_from, other.effective_until):
            return f"与“{other.title}”（{number}）同时对 {dealers} 家经销商有效，请错开日期或经销商，或先撤回那一份。"
    return None
