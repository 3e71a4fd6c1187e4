"""Policies for those who look after dealers: drafts, dry run, publishing, recalling, and who has read what."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.access.policies import is_changeable_policy, visible_policy, visible_version, visible_versions
from channel.actors import Actor
from channel.attachments.service import attached
from channel.policies.calling import phone_of_reader
from channel.policies.cards import offer_policy
from channel.policies.drafts import SUBJECT, change_draft, create_policy, discard_draft, revise_policy
from channel.policies.ending import recall_policy
from channel.policies.examining import count_audience, try_policy
from channel.policies.old_prices import old_prices
from channel.policies.price_trial import try_policy_prices
from channel.policies.publishing import publish_policy
from channel.policies.reach import reach_of, reached_dealers, reached_people
from channel.policies.values import Audience
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer, no_content
from miniapp_api.api import current_api
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import Listed
from miniapp_api.schemas.policies import PolicyPath, VersionQuery
from miniapp_api.schemas.policy_audience import AudienceAnswer, AudienceQuestion
from miniapp_api.schemas.policy_desk import (
    ChangedDraft,
    DeskAnswer,
    DeskPolicy,
    DeskQuery,
    DeskRow,
    NewPolicy,
    PolicyDraftIn,
    Publish,
    Recall,
)
from miniapp_api.schemas.policy_old_prices import OldPricesOut
from miniapp_api.schemas.policy_price_trial import PolicyPriceTrial
from miniapp_api.schemas.policy_reach import (
    CallIn,
    DealerPath,
    DealerReachOut,
    PeopleAnswer,
    PhoneOut,
    PolicyReader,
    ReachedAnswer,
    ReachedQuery,
    ReachOut,
)
from miniapp_api.schemas.policy_try import DryRunOut
from miniapp_api.values import KeyNeeded, KeyWelcome
from models import Policy, PolicyVersion

routes = blueprint(
    "policy-desk", "Writing and publishing policies, and who has read them. For who looks after dealers."
)


class _Row:
    """A version in a list, by whose id its pages are cut."""

    def __init__(self, found: tuple[Policy, PolicyVersion]) -> None:
        self.policy, self.version = found
        self.id = self.version.id


@routes.get("/policy-desk", responses={200: DeskAnswer, **refusals(403, 422)})
def list_policy_versions(query: DeskQuery) -> Response:
    """Versions that the member wrote, or that went to dealers whom he looks after; headquarters see all."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        listed = Listed(actor, query, "policy-desk", state=query.state, kind=query.kind)
        asked = {"state": query.state, "kind": query.kind}
        rows = visible_versions(session, actor, **asked, before=listed.start, limit=listed.limit)
        page, cursor = listed.cut([_Row(one) for one in rows])
        return answer(200, DeskAnswer(items=[DeskRow.of(one.policy, one.version) for one in page], next_cursor=cursor))

    return read(act)


@routes.post("/policy-desk", responses={201: DeskPolicy, **refusals(403, body=True)})
def write_policy(header: KeyNeeded, body: NewPolicy) -> Response:
    """A new policy as a draft; nobody is told."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return _shown(session, actor, 201, *create_policy(session, actor, body.kind, body.draft(), now=now))

    return write(act, key=header.key)


@routes.post("/policy-desk/audience", responses={200: AudienceAnswer, **refusals(403, body=True)})
def count_policy_audience(body: AudienceQuestion) -> Response:
    """How many an audience has, while it is being chosen. Writes nothing."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        audience = Audience(**{name: tuple(value) for name, value in body.audience.model_dump().items()})
        return answer(200, AudienceAnswer.of(count_audience(session, actor, body.kind, audience, now=now)))

    return read(act)


@routes.get("/policy-desk/<number>", responses={200: DeskPolicy, **refusals(403, 404)})
def get_policy_version(path: PolicyPath, query: VersionQuery) -> Response:
    """A policy with all that it says: its newest version, or that one."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        if query.version is None:
            return _shown(session, actor, 200, *visible_policy(session, actor, path.number))
        return _shown(session, actor, 200, *visible_version(session, actor, path.number, query.version))

    return read(act)


@routes.put("/policy-desk/<number>", responses={200: DeskPolicy, **refusals(403, 404, 409, body=True)})
def put_policy_draft(path: PolicyPath, header: KeyNeeded, body: ChangedDraft) -> Response:
    """Change the draft as it was seen."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        changed = change_draft(session, actor, path.number, body.draft(), body.revision, now=now)
        return _shown(session, actor, 200, *changed)

    return write(act, key=header.key)


@routes.delete("/policy-desk/<number>", responses={204: None, **refusals(403, 404, 409)})
def throw_policy_draft_away(path: PolicyPath, header: KeyWelcome) -> Response:
    """Throw the draft away, and the policy with it when it was never published."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        discard_draft(session, actor, path.number, now=now)
        return no_content()

    return write(act, key=header.key)


@routes.post("/policy-desk/<number>/revise", responses={201: DeskPolicy, **refusals(403, 404, 409, body=True)})
def revise_one_policy(path: PolicyPath, header: KeyNeeded, body: PolicyDraftIn) -> Response:
    """Begin the next version; the one that counts goes on until the new one is published."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return _shown(session, actor, 201, *revise_policy(session, actor, path.number, body.draft(), now=now))

    return write(act, key=header.key)


@routes.get("/policy-desk/<number>/try", responses={200: DryRunOut, **refusals(403, 404, 409)})
def try_policy_draft(path: PolicyPath) -> Response:
    """Whom publishing the draft would reach, and what stands against it. Sends nothing."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(200, DryRunOut.of(try_policy(session, actor, path.number, now=now, template=_template())))

    return read(act)


@routes.get("/policy-desk/<number>/try-prices", responses={200: PolicyPriceTrial, **refusals(403, 404, 409)})
def try_policy_draft_prices(path: PolicyPath) -> Response:
    """What the linked rules change on last month's orders, and whether they are for the dealers who are told."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(200, PolicyPriceTrial.of(try_policy_prices(session, actor, path.number, now=now)))

    return read(act)


@routes.post("/policy-desk/<number>/card", responses={204: None, **refusals(403, 404, 409, 422)})
def send_policy_card(path: PolicyPath, header: KeyWelcome) -> Response:
    """Send oneself a card into the WeCom chat by which the draft is published with one tap."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        offer_policy(session, actor, path.number, now=now, template=_template())
        return no_content()

    return write(act, key=header.key)


@routes.post("/policy-desk/<number>/publish", responses={200: DeskPolicy, **refusals(403, 404, 409, body=True)})
def publish_one_policy(path: PolicyPath, header: KeyNeeded, body: Publish) -> Response:
    """Let the draft count, tell everybody whom it is for, and supersede the version before."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        sent = publish_policy(session, actor, path.number, body.revision, now=now, template=_template())
        return _shown(session, actor, 200, *sent)

    return write(act, key=header.key)


@routes.post("/policy-desk/<number>/recall", responses={200: DeskPolicy, **refusals(403, 404, 409, body=True)})
def recall_one_policy(path: PolicyPath, header: KeyNeeded, body: Recall) -> Response:
    """Let it not count any more; those who had it hear why."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return _shown(session, actor, 200, *recall_policy(session, actor, path.number, body.reason, now=now))

    return write(act, key=header.key)


@routes.get("/policy-desk/<number>/reach", responses={200: ReachOut, **refusals(403, 404)})
def get_policy_reach(path: PolicyPath, query: VersionQuery) -> Response:
    """How many have opened, read and answered it, by region and by manager."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        return answer(200, ReachOut.of(reach_of(session, actor, path.number, query.version)))

    return read(act)


@routes.get("/policy-desk/<number>/old-prices", responses={200: OldPricesOut, **refusals(403, 404)})
def list_policy_old_prices(path: PolicyPath, query: VersionQuery) -> Response:
    """Who had read it and ordered at the old price all the same in its first seven days, and why."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(200, OldPricesOut.of(old_prices(session, actor, path.number, query.version, now=now)))

    return read(act)


@routes.get("/policy-desk/<number>/dealers", responses={200: ReachedAnswer, **refusals(403, 404, 422)})
def list_policy_dealers(path: PolicyPath, query: ReachedQuery) -> Response:
    """Dealer by dealer; `which` leaves those whom nobody needs to call."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        filters = {"number": path.number, "which": query.which, "version": str(query.version or "")}
        listed = Listed(actor, query, "policy-dealers", **filters)
        rows = reached_dealers(
            session,
            actor,
            path.number,
            version=query.version,
            which=query.which,
            after=listed.start,
            limit=listed.limit,
        )
        page, cursor = listed.cut(rows)
        return answer(200, ReachedAnswer(items=[DealerReachOut.of(one) for one in page], next_cursor=cursor))

    return read(act)


@routes.get("/policy-desk/<number>/dealers/<code>", responses={200: PeopleAnswer, **refusals(403, 404)})
def list_policy_people(path: DealerPath, query: VersionQuery) -> Response:
    """Everybody at one dealer to whom it was sent, and how far each has read."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        dealer, people = reached_people(session, actor, path.number, path.code, version=query.version)
        items = [PolicyReader.of(one) for one in people]
        return answer(200, PeopleAnswer(code=dealer.code, name=dealer.name, items=items))

    return read(act)


@routes.post("/policy-desk/<number>/dealers/<code>/call", responses={200: PhoneOut, **refusals(403, 404, body=True)})
def call_policy_reader(path: DealerPath, body: CallIn) -> Response:
    """The phone of one of them, to be called; that it was looked at is written down."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        phone = phone_of_reader(session, actor, path.number, path.code, int(body.contact), now=now)
        return answer(200, PhoneOut(phone=phone))

    return write(act)


def _template() -> str:
    """The subscribe template of news about policies; "" where the manufacturer has none."""
    return current_api().templates.get("policy_news", "")


def _shown(session: Session, actor: Actor, status: int, policy: Policy, row: PolicyVersion) -> Answer:
    files = attached(session, SUBJECT, [row.id]).get(row.id, ())
    is_changeable = is_changeable_policy(session, actor, policy)
    return answer(status, DeskPolicy.shown(policy, row, files, is_changeable=is_changeable))
