"""A draft that is ready as a card in WeCom, published with one tap: the card, its keys, what a tap does, its end.

A key says which state of the draft its card showed, and of which warnings: a draft that was changed since is not
published, and warnings are shown once before the second tap goes through them. Of two taps one publishes.
"""

import hashlib
import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from channel.access.policies import changeable_policy, visible_policy
from channel.actors import Actor
from channel.announcements import Receiver, announce
from channel.calendar import SHANGHAI, local_day
from channel.cards import BUTTON_CHARS, QUOTE_CHARS, QUOTE_TITLE_CHARS, REPLACE_CHARS, TITLE_CHARS, URL_BYTES, Card, cut
from channel.errors import ChannelError, Conflict
from channel.policies.drafts import draft_of
from channel.policies.examining import DryRun, NotPublishable, examined
from channel.policies.publishing import publish_policy
from channel.policies.scope import scope_of
from channel.policies.telling import facts_of
from channel.policies.values import POLICY_STATES
from models import Member, Policy, PolicyVersion

#: The kind of announcement that is such a card.
KIND = "policy_ready"
#: What a first card has seen of warnings: nothing.
_UNSEEN = "0"
_BLUE, _GREY, _RED = 1, 0, 2
_KEY = re.compile(r"publish:([A-Z0-9-]{1,24}):([0-9]{1,6}):([0-9]{1,6}):([0-9a-f]{1,8})", re.ASCII)


class Tap(NamedTuple):
    """What a tapped button asks to publish."""

    number: str
    version: int
    revision: int
    #: Digest of the warnings that its card showed.
    seen: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A card as it must look after a tap."""

    facts: Mapping[str, Any]
    #: What stands in place of the button; "": it can be tapped, again.
    line: str
    #: What to read first: warnings or what stands against it.
    attention: Sequence[str] = ()


def read_button(key: str) -> Tap | None:
    """What a tapped button publishes; None for a key that is not ours."""
    found = _KEY.fullmatch(key)
    return Tap(found[1], int(found[2]), int(found[3]), found[4]) if found else None


def offer_policy(session: Session, actor: Actor, number: str, *, now: datetime, template: str) -> DryRun:
    """Send the actor a card by which he can publish a draft. Raises NotPublishable, NotFound, Forbidden, Conflict."""
    policy, row = draft_of(session, actor, number)
    run = examined(session, actor, policy, row, now=now, template=template)
    if run.problems:
        raise NotPublishable(run.problems)
    facts = _facts(policy, row, run) | {"card": secrets.token_hex(4)}
    announce(session, actor, KIND, Receiver(member_id=actor.member()), facts, about=facts["card"], now=now)
    return run


def publish_by_card(session: Session, actor: Actor, tap: Tap, *, now: datetime, template: str) -> Shown:
    """Publish what a card showed, unless it was changed or there is something to read first.

    Raises NotFound for a policy that is not the actor's to publish, Forbidden for who looks after no dealers.
    """
    policy = changeable_policy(session, actor, tap.number)
    try:
        _, row = draft_of(session, actor, tap.number)
    except Conflict:
        return _over(session, actor, tap)
    run = examined(session, actor, policy, row, now=now, template=template)
    facts = _facts(policy, row, run)
    if (row.version, row.revision) != (tap.version, tap.revision):
        return Shown(facts, "草稿后来又改过，请重新获取卡片")
    if run.problems:
        return Shown(facts, "还不能发布，请先修改", list(run.problems.values()))
    scope = scope_of(session, actor, row, local_day(now))
    warnings = [*run.warnings, *(scope.warnings if scope is not None else ())]
    if warnings and tap.seen != digest_of_warnings(warnings):
        return Shown(facts | {"seen": digest_of_warnings(warnings)}, "", warnings)
    try:
        with session.begin_nested():
            publish_policy(session, actor, tap.number, tap.revision, now=now, template=template)
    except ChannelError:
        pass
    return _over(session, actor, tap)


def digest_of_warnings(warnings: Sequence[str]) -> str:
    """By what a card remembers which warnings it showed."""
    return hashlib.sha256("\n".join(warnings).encode()).hexdigest()[:8] if warnings else _UNSEEN


def ready_card(facts: Mapping[str, Any], *, page_base: str) -> Card:
    """The card that offers a draft."""
    return _open(Shown(facts, ""), f"policy-{facts['number']}-{facts['card']}", page_base=page_base)


def answered_card(shown: Shown, task_id: str, *, page_base: str) -> Card:
    """The card after a tap: asked once more, or over."""
    if not shown.line:
        return _open(shown, task_id, page_base=page_base)
    button = {"type": 0, "text": cut("已处理", BUTTON_CHARS), "style": _BLUE, "key": f"settled:{task_id}"}
    frame = _frame(shown, task_id, "请先修改", page_base=page_base)
    return frame | {"button_list": [button], "replace_text": cut(shown.line, REPLACE_CHARS)}


def _facts(policy: Policy, row: PolicyVersion, run: DryRun | None) -> dict[str, Any]:
    counts = (row.dealers, row.people) if run is None else (run.dealers, run.people)
    sent = {"revision": row.revision, "dealers": counts[0] or 0, "people": counts[1] or 0}
    return facts_of(policy, row) | sent


def _over(session: Session, actor: Actor, tap: Tap) -> Shown:
    """What has become of the version that a card showed."""
    policy, row = visible_policy(session, actor, tap.number)
    # Another tap may have published it since this one read it.
    session.refresh(row)
    line = "草稿后来又改过，请重新获取卡片"
    if row.version == tap.version and row.published_at is not None:
        member = session.get(Member, row.published_by) if row.published_by is not None else None
        at = row.published_at.astimezone(SHANGHAI)
        who = f" · {member.name}" if member is not None else ""
        line = f"{POLICY_STATES[row.state]}{who} {at.month}月{at.day}日 {at:%H:%M}"
    return Shown(_facts(policy, row, None), line)


def _open(shown: Shown, task_id: str, *, page_base: str) -> Card:
    facts, seen = shown.facts, shown.facts.get("seen", _UNSEEN)
    key = f"publish:{facts['number']}:{facts['version']}:{facts['revision']}:{seen}"
    text, style = ("知道了，仍然发布", _RED) if shown.attention else ("发布", _BLUE)
    button = {"type": 0, "text": cut(text, BUTTON_CHARS), "style": style, "key": key}
    return _frame(shown, task_id, "发布前请留意", page_base=page_base) | {"button_list": [button]}


def _frame(shown: Shown, task_id: str, attention: str, *, page_base: str) -> Card:
    facts = shown.facts
    rows = [
        ("编号", f"{facts['number']} 第{facts['version']}版"),
        ("日期", facts["days"]),
        ("对象", f"{facts['dealers']} 家 {facts['people']} 人"),
    ]
    card: Card = {
        "card_type": "button_interaction",
        "source": {"desc": "政策待发布", "desc_color": _GREY},
        "main_title": {"title": cut(str(facts["title"]), TITLE_CHARS), "desc": str(facts["kind_text"])},
        "horizontal_content_list": [{"keyname": name, "value": cut(str(value), 30)} for name, value in rows],
        "task_id": task_id,
    }
    if shown.attention:
        words = cut(" ".join(shown.attention), QUOTE_CHARS)
        card["quote_area"] = {"type": 0, "title": cut(attention, QUOTE_TITLE_CHARS), "quote_text": words}
    url = f"{page_base}/policy-desk/{facts['number']}"
    if page_base and len(url.encode()) <= URL_BYTES:
        card["card_action"] = {"type": 1, "url": url}
    return card
