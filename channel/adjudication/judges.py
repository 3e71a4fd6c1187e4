"""Who decides a case: the lowest who looks after all its dealers; for an appeal nobody below who decided first.

What is asked of many cases costs as many statements as of one: `bench_of` reads what the rules look at.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.adjudication.rules import RANKS
from models import AdjudicationCase, AdjudicationParty, Dealer, Member, Registration


@dataclass(frozen=True, slots=True)
class Bench:
    """The people of some cases, each by the case's id."""

    #: The dealers of the parties, each once, in the order of ids.
    dealers: Mapping[int, Sequence[Dealer]]
    #: Who decided, or revoked, what the case appeals against; no entry for a first case.
    first: Mapping[int, Member]
    #: Every active member of a rank that may judge, in the order of ids.
    members: Sequence[Member]

    def judges(self, case_id: int) -> Sequence[Member]:
        """Whom to ask: the common manager, else the directors of the common region, else headquarters."""
        tiers = (self._common_manager(case_id), self._directors(case_id), self._headquarters())
        for tier in tiers:
            found = [member for member in tier if self._may_judge(member, case_id)]
            if found:
                return found
        return tiers[-1]

    def above(self, case_id: int) -> Sequence[Member]:
        """Whom to ask when the judges let the term pass: their leaders, or headquarters."""
        judges = self.judges(case_id)
        leaders = {judge.leader_id for judge in judges}
        found = [member for member in self.members if member.id in leaders and self._may_judge(member, case_id)]
        asked = {judge.id for judge in judges}
        return found or [member for member in self._headquarters() if member.id not in asked]

    def _may_judge(self, member: Member, case_id: int) -> bool:
        first = self.first.get(case_id)
        return first is None or (member.id != first.id and RANKS[member.role] >= RANKS.get(first.role, 0))

    def _common_manager(self, case_id: int) -> Sequence[Member]:
        ids = {dealer.manager_id for dealer in self.dealers.get(case_id, ())}
        return [member for member in self.members if ids == {member.id}]

    def _directors(self, case_id: int) -> Sequence[Member]:
        regions = {dealer.region for dealer in self.dealers.get(case_id, ())}
        return [member for member in self.members if member.role == "director" and regions == {member.region}]

    def _headquarters(self) -> Sequence[Member]:
        return [member for member in self.members if member.role == "hq"]


def bench_of(session: Session, cases: Sequence[AdjudicationCase]) -> Bench:
    """Whom the rules may choose from in each of these cases."""
    may = select(Member).where(Member.is_active, Member.role.in_(RANKS)).order_by(Member.id)
    return Bench(_dealers(session, cases), _first_judges(session, cases), session.scalars(may).all())


def first_judge(session: Session, case: AdjudicationCase) -> Member | None:
    """Who decided, or revoked, what this case appeals against; None for a first case."""
    return _first_judges(session, [case]).get(case.id)


def _dealers(session: Session, cases: Iterable[AdjudicationCase]) -> Mapping[int, Sequence[Dealer]]:
    query = (
        select(AdjudicationParty.case_id, Dealer)
        .join(Registration, Registration.id == AdjudicationParty.registration_id)
        .join(Dealer, Dealer.id == Registration.dealer_id)
        .where(AdjudicationParty.case_id.in_([case.id for case in cases]))
        .order_by(Dealer.id)
    )
    found: dict[int, list[Dealer]] = {}
    for case_id, dealer in session.execute(query):
        if dealer not in found.setdefault(case_id, []):
            found[case_id].append(dealer)
    return found


def _first_judges(session: Session, cases: Iterable[AdjudicationCase]) -> Mapping[int, Member]:
    appeals = {case.id: case.appeal_of_id for case in cases if case.appeal_of_id is not None}
    revocations = [case.id for case in cases if case.kind == "revocation"]
    found: dict[int, Member] = {}
    if appeals:
        query = select(AdjudicationCase.id, Member).join(Member, Member.id == AdjudicationCase.decided_by)
        decided = dict(session.execute(query.where(AdjudicationCase.id.in_(set(appeals.values())))).tuples().all())
        found |= {case_id: decided[first_id] for case_id, first_id in appeals.items() if first_id in decided}
    if revocations:
        revoked = (
            select(AdjudicationParty.case_id, Member)
            .join(Registration, Registration.id == AdjudicationParty.registration_id)
            .join(Member, Member.id == Registration.revoked_by)
            .where(AdjudicationParty.case_id.in_(revocations))
        )
        found |= dict(session.execute(revoked).tuples().all())
    return found
