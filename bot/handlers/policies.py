"""Policies in the chat: drafts that are ready come as cards, and one tap on a card publishes."""

from sqlalchemy.orm import Session

from bot.turn import Turn
from channel import conversations
from channel.access.policies import visible_versions
from channel.errors import ChannelError, Forbidden, NotFound
from channel.policies.cards import answered_card, offer_policy, publish_by_card, read_button
from channel.policies.examining import NotPublishable
from platforms.replies import Reply, TextReply, UpdateTemplateCard

_LISTED = 5


def tap(session: Session, turn: Turn) -> Reply:
    """A button of a draft's card: publish it once, and replace the card with what became of it.

    What was changed, published or thrown away meanwhile is not an error for the person who tapped.
    """
    button = read_button(turn.inbound.event_key)
    if button is None:
        raise Forbidden("not_your_policy")
    try:
        shown = publish_by_card(session, turn.member(), button, now=turn.now, template=turn.policy_template)
    except NotFound:
        raise Forbidden("not_your_policy") from None
    return UpdateTemplateCard(answered_card(shown, turn.inbound.task_id, page_base=turn.page_base))


def list_ready(session: Session, turn: Turn) -> Reply:
    """The newest drafts: those that are ready follow as cards, of the others is said what is missing."""
    member = turn.member()
    conversations.forget(session, member)
    drafts = visible_versions(session, member, state="draft", limit=_LISTED)
    if not drafts:
        return TextReply("没有待发布的政策草稿。请在工作台的“政策”里写好，再回复“政策”。")
    lines = [
        f"{n}. {row.title}（{policy.number}）{_offered(session, turn, policy.number)}"
        for n, (policy, row) in enumerate(drafts, 1)
    ]
    return TextReply("您的政策草稿：\n" + "\n".join(lines))


def _offered(session: Session, turn: Turn, number: str) -> str:
    try:
        offer_policy(session, turn.member(), number, now=turn.now, template=turn.policy_template)
    except NotPublishable as wrong:
        return f"：还不能发布，{next(iter(wrong.field_sentences().values()))}"
    except ChannelError as refused:
        return f"：{refused.sentence}"
    return "：可以发布，请点随后的卡片。"
