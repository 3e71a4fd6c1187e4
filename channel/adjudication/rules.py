"""Pure rules of adjudication: outcomes, who may judge, what the evidence suggests, terms (R-REG-11, R-REG-12)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from channel.calendar import Calendar, end_of_day, local_day
from channel.errors import Conflict, Invalid

Role = Literal["holder", "challenger", "direct"]
Result = Literal["won", "lost", "shared", "both", "apart"]

#: How a case came up → Chinese.
CASE_KINDS: Mapping[str, str] = {
    "possible_conflict": "名称相近",
    "direct_overlap": "与直销重叠",
    "manual": "人工发起",
    "revocation": "对撤销的申诉",
    "appeal": "对判定的申诉",
}

#: State → Chinese.
CASE_STATES: Mapping[str, str] = {
    "open": "判定中",
    "decided": "已判定",
    "dismissed": "并非同一客户",
    "closed": "已关闭",
}

ROLES: Mapping[str, str] = {"holder": "在先报备方", "challenger": "在后报备方", "direct": "我司直销"}

#: Kinds of evidence in the fixed order in which judges read them (R-REG-11) → Chinese.
EVIDENCE_KINDS: Mapping[str, str] = {
    "submission": "完整提交",
    "credit_code": "统一社会信用代码",
    "customer_choice": "客户书面选择",
    "history": "跟进与订单记录",
    "authorisation": "授权情况",
    "engagement": "直销跟进记录",
    "statement": "补充说明",
    "decision": "判定",
}

#: What people may add to a case, and who: anybody's own side, or a judge.
ADDED_BY_HAND = ("customer_choice", "engagement", "statement")

#: Outcome → what judges read. `dismiss` is not one: it says that there is no dispute.
OUTCOMES: Mapping[str, str] = {
    "uphold": "维持在先方",
    "award": "判给另一方",
    "split": "按比例分享",
    "both": "双方均可，互不排他",
    "reject_both": "双方均不成立",
}

#: What the outcome means for one party → what that party reads.
RESULTS: Mapping[str, str] = {
    "won": "认定由贵司跟进。",
    "lost": "认定不由贵司跟进。",
    "shared": "由双方分享，贵司占 {share}%。",
    "both": "双方均可跟进，互不排他。",
    "apart": "经核实并非同一客户或项目，互不影响。",
}

#: Outcomes that make sense for a kind of case; for an appeal those of the case it is about.
_ONE_PARTY = ("uphold", "award")
#: Role of a member → how high it stands: an appeal is judged by nobody below who decided first.
RANKS: Mapping[str, int] = {"manager": 1, "director": 2, "hq": 3}

#: Characters of the judge's words.
WORDS_LIMIT = 300


@dataclass(frozen=True, slots=True)
class Party:
    """A side as the rules see it."""

    id: int
    role: Role


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a judge decides. `award_to` is a party's id, `shares` percent by party id."""

    outcome: str
    reason_code: str
    words: str = ""
    award_to: int | None = None
    shares: Mapping[int, int] | None = None


def results_of(ruling: Ruling, parties: Sequence[Party]) -> dict[int, tuple[Result, int | None]]:
    """Party id → result and share; Invalid with what is wrong with the ruling.

    A case of one party is an appeal against a revocation: upheld means that it stays revoked.
    """
    ids = {party.id for party in parties}
    if ruling.outcome not in (OUTCOMES if len(parties) > 1 else _ONE_PARTY):
        raise Invalid("invalid_fields", fields={"outcome": "bad_value"})
    if (ruling.award_to is not None) != (ruling.outcome == "award" and len(parties) > 1):
        raise Invalid("invalid_fields", fields={"award_to": "required" if ruling.award_to is None else "bad_value"})
    if (ruling.shares is not None) != (ruling.outcome == "split"):
        raise Invalid("invalid_fields", fields={"shares": "required" if ruling.shares is None else "bad_value"})
    if len(parties) == 1:
        return {parties[0].id: ("won" if ruling.outcome == "award" else "lost", None)}
    if ruling.outcome == "split":
        return {id_: ("shared", share) for id_, share in _checked_shares(ruling, parties).items()}
    if ruling.outcome in ("both", "reject_both"):
        result: Result = "both" if ruling.outcome == "both" else "lost"
        return dict.fromkeys(ids, (result, None))
    winner = ruling.award_to if ruling.outcome == "award" else _first(parties).id
    if winner not in ids or (ruling.outcome == "award" and winner == _first(parties).id):
        raise Invalid("invalid_fields", fields={"award_to": "bad_value"})
    return {id_: ("won" if id_ == winner else "lost", None) for id_ in ids}


def _checked_shares(ruling: Ruling, parties: Sequence[Party]) -> Mapping[int, int]:
    shares = ruling.shares or {}
    dealers = {party.id for party in parties if party.role != "direct"}
    if set(shares) != {party.id for party in parties} or len(dealers) < 1:
        raise Invalid("invalid_fields", fields={"shares": "required"})
    if any(not 1 <= share <= 99 for share in shares.values()) or sum(shares.values()) != 100:
        raise Invalid("invalid_fields", fields={"shares": "bad_shares"})
    return shares


def _first(parties: Sequence[Party]) -> Party:
    """Who came first: the holder."""
    return next((party for party in parties if party.role == "holder"), parties[0])


def check_words(words: str, names: Collection[str]) -> None:
    """Refuse words that all parties read when they name a party, a contact, a phone or an amount."""
    squeezed = "".join(words.split()).casefold()
    if any(name and "".join(name.split()).casefold() in squeezed for name in names):
        raise Invalid("invalid_fields", fields={"words": "names_a_party"})


@dataclass(frozen=True, slots=True)
class Side:
    """What the sealed evidence says about one party, in the fixed order."""

    party_id: int
    role: Role
    #: Server's sequence of the complete submission; None for direct sales.
    sequence: int | None = None
    credit_code: str | None = None
    #: Whether the customer chose this side in writing.
    chosen: bool = False
    #: First documented activity: a follow-up, a visit, an order, a logged engagement.
    documented_at: datetime | None = None
    #: None when nobody knows.
    authorised: bool | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the evidence suggests; the judge decides. `reason_code` is one of the delivered configuration."""

    outcome: str
    award_to: int | None
    reason_code: str


def suggestion(sides: Sequence[Side]) -> Suggestion | None:
    """What follows from the evidence in its fixed order; None for a case of one party.

    The customer's written choice overrides everything; two different credit codes are two customers; a direct overlap
    goes to the earlier documented activity (R-REG-12); otherwise the earlier complete submission wins, unless it
    alone is outside of its dealer's authorisation.
    """
    if len(sides) < 2:
        return None
    chosen = [side for side in sides if side.chosen]
    if len(chosen) == 1:
        return _for(chosen[0], sides, "customer_choice")
    if len({side.credit_code for side in sides if side.credit_code}) > 1:
        return Suggestion("dismiss", None, "not_the_same")
    if any(side.role == "direct" for side in sides):
        documented = [side for side in sides if side.documented_at is not None]
        if not documented:
            return None
        earliest = min(documented, key=lambda side: (side.documented_at, side.role != "direct"))
        return _for(earliest, sides, "direct_earlier" if earliest.role == "direct" else "history")
    ordered = sorted(sides, key=lambda side: side.sequence or 0)
    if ordered[0].authorised is False and any(side.authorised for side in ordered[1:]):
        return _for(next(side for side in ordered if side.authorised), sides, "authorisation")
    return _for(ordered[0], sides, "earlier")


def _for(winner: Side, sides: Sequence[Side], reason: str) -> Suggestion:
    first = next((side for side in sides if side.role == "holder"), sides[0])
    if winner.party_id == first.party_id:
        return Suggestion("uphold", None, reason)
    return Suggestion("award", winner.party_id, reason)


def check_may_judge(judge_id: int, role: str, *, decided_by: int | None, decided_role: str | None) -> None:
    """An appeal is judged by somebody else, who does not stand below (R-REG-11); Conflict otherwise."""
    if decided_by is None:
        return
    if judge_id == decided_by:
        raise Conflict("judged_before")
    if RANKS.get(role, 0) < RANKS.get(decided_role or "", 0):
        raise Conflict("judge_too_low")


def end_of_term(start: datetime, workdays: int, calendar: Calendar) -> datetime:
    """23:59:59 local of the n-th workday after a moment."""
    day = local_day(start)
    for _ in range(workdays):
        day = calendar.next_workday(day)
    return end_of_day(day)


def history_start(now: datetime, days: int) -> datetime:
    """From when visits and orders count as evidence."""
    return now - timedelta(days=days)
