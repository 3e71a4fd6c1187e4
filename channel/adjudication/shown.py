"""What each may see of a case: judges all of it side by side, a dealer his own side and hashes of the others'."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.access import own_registration
from channel.access.cases import cases_told, parties_of
from channel.actors import Actor
from channel.adjudication.evidence import Piece, chain_of, chain_of_direct, codes_of, pieces_of
from channel.adjudication.judges import first_judge
from channel.adjudication.rules import (
    ADDED_BY_HAND,
    EVIDENCE_KINDS,
    Role,
    Side,
    Suggestion,
    check_may_judge,
    suggestion,
)
from channel.adjudication.seals import Flaw, instant_text, verify_bundle
from channel.attachments import attached, bytes_of
from channel.errors import Conflict
from channel.opportunities.details import Details, details
from models import AdjudicationCase, AdjudicationParty, Attachment, EvidencePiece, Member, Registration

#: Form of the bundle that `verify_bundle` reads.
BUNDLE_VERSION = 1


@dataclass(frozen=True, slots=True)
class PartyView:
    """One side as its judges see it."""

    party: AdjudicationParty
    #: None for direct sales.
    registration: Details | None
    #: Sealed pieces in the fixed order of their kinds (R-REG-11), each kind in the order of time.
    pieces: Sequence[Piece]
    code: str | None
    #: What is attached to them, by the piece's id.
    files: Mapping[int, Sequence[Attachment]]


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case as its judges see it."""

    case: AdjudicationCase
    parties: Sequence[PartyView]
    suggestion: Suggestion | None
    #: Name of the member who decided; None while open.
    decided_by: str | None
    #: The case that this one appeals against.
    appeal_of: AdjudicationCase | None
    #: Whether this member may decide it: it is open, and no appeal against his own decision or one above him.
    may_decide: bool


def case_views(session: Session, actor: Actor, cases: Sequence[AdjudicationCase]) -> list[CaseView]:
    """Cases that were loaded through `access`, in the given order."""
    parties = parties_of(session, [case.id for case in cases])
    every = [party for group in parties.values() for party in group]
    ids = {party.registration_id for party in every if party.registration_id is not None}
    rows = session.scalars(select(Registration).where(Registration.id.in_(ids))).all()
    shown = {each.registration.id: each for each in details(session, actor, rows)}
    chains = pieces_of(session, {_chain(party) for party in every})
    files = attached(session, "evidence", [piece.row.id for pieces in chains.values() for piece in pieces])
    codes = codes_of(session, ids)
    judge = session.get_one(Member, actor.member())
    names = _names(session, {case.decided_by for case in cases if case.decided_by is not None})
    views = []
    for case in cases:
        sides = [
            PartyView(
                party,
                shown.get(party.registration_id or 0),
                _in_order(chains[_chain(party)]),
                codes.get(party.registration_id or 0),
                files,
            )
            for party in parties[case.id]
        ]
        before = session.get(AdjudicationCase, case.appeal_of_id) if case.appeal_of_id is not None else None
        decided_by = names.get(case.decided_by or 0)
        may = case.state == "open" and _may_decide(session, judge, case)
        views.append(CaseView(case, sides, suggestion([_side(view) for view in sides]), decided_by, before, may))
    return views


@dataclass(frozen=True, slots=True)
class DealerCase:
    """A case as the dealer of one side may see it: his own result, never who or what the other side is."""

    case: AdjudicationCase
    party: AdjudicationParty
    #: Whether he may appeal now.
    may_appeal: bool
    #: What was added to his side by hand, in the order of time, and what is attached to it, by the piece's id.
    added: Sequence[Piece]
    files: Mapping[int, Sequence[Attachment]]


def dealer_cases(session: Session, actor: Actor, number: str, *, now: datetime) -> list[DealerCase]:
    """The cases of a dealer's own registration, newest first; NotFound for another dealer's."""
    registration = own_registration(session, actor, number)
    told = cases_told(session, registration.id)
    appealed = {case.appeal_of_id for case, _ in told if case.appeal_of_id is not None}
    chain = chain_of(registration.id)
    added = [piece for piece in pieces_of(session, [chain])[chain] if piece.row.kind in ADDED_BY_HAND] if told else []
    files = attached(session, "evidence", [piece.row.id for piece in added])
    return [
        DealerCase(
            case,
            party,
            case.appeal_until is not None and now <= case.appeal_until and case.id not in appealed,
            [piece for piece in added if piece.row.case_id == case.id],
            files,
        )
        for case, party in told
    ]


def evidence_bundle(session: Session, actor: Actor, number: str) -> dict[str, Any]:
    """A dealer's own evidence in full and, for decided cases, the seals of the others: what anybody can verify.

    JSON values. NotFound for another dealer's registration. Nothing of the others' contents is in it, and chains end
    where cases begin that are none of his business: new pieces would tell him that somebody has come too close.
    """
    registration = own_registration(session, actor, number)
    told = [case for case, _ in cases_told(session, registration.id)]
    whole = pieces_of(session, [chain_of(registration.id)])[chain_of(registration.id)]
    own = _until_last(whole, {None, *(case.id for case in told)})
    decided = [case for case in told if case.state == "decided"]
    parties = [party for group in parties_of(session, [case.id for case in decided]).values() for party in group]
    chains = sorted({_chain(party) for party in parties if party.registration_id != registration.id})
    concerned = {case.id for case in decided}
    others = {chain: _until_last(pieces, concerned) for chain, pieces in pieces_of(session, chains).items()}
    return {
        "version": BUNDLE_VERSION,
        "number": registration.number,
        "pieces": [_opened(piece) for piece in own],
        "others": [{"seals": [_sealed(piece.row) for piece in others[chain]]} for chain in chains],
        "links": _links([*own, *(piece for chain in chains for piece in others[chain])], decided),
    }


def _until_last(pieces: Sequence[Piece], cases: Collection[int | None]) -> Sequence[Piece]:
    """A chain up to its last piece of one of these cases (None: of no case); it verifies from its beginning on."""
    return pieces[: max((end for end, piece in enumerate(pieces, 1) if piece.row.case_id in cases), default=0)]


def verify_own_evidence(session: Session, actor: Actor, number: str, code: str | None) -> list[Flaw]:
    """What is wrong with a dealer's evidence as it is stored now, and with the code that he has noted down."""
    bundle, chain = evidence_bundle(session, actor, number), chain_of(own_registration(session, actor, number).id)
    own = pieces_of(session, [chain])[chain][: len(bundle["pieces"])]
    return [*verify_bundle(bundle, code=code), *_changed_files(session, own)]


def _changed_files(session: Session, pieces: Sequence[Piece]) -> Iterator[Flaw]:
    """Pieces whose attachments are not, or not all, the bytes that were sealed; one file in memory at a time."""
    with_files = [piece for piece in pieces if piece.facts.get("files")]
    kept = attached(session, "evidence", [piece.row.id for piece in with_files])
    for piece in with_files:
        hashes = {sha256(bytes_of(session, file)).hexdigest() for file in kept.get(piece.row.id, ())}
        if hashes != set(piece.facts["files"]):
            yield Flaw("file_changed", piece.row.position)


def _links(pieces: Sequence[Piece], decided: Collection[AdjudicationCase]) -> list[dict[str, Any]]:
    """The links between the parties, opened once the case is decided: who was there before whom.

    Links to third parties stay closed, because how many there are is nobody's business.
    """
    if not decided:
        return []
    known = {piece.row.hash for piece in pieces}
    links = []
    for piece in pieces:
        linked = json.loads(piece.row.linked)
        if linked["heads"] and set(linked["heads"]) <= known:
            links.append({"hash": piece.row.hash, **linked})
    return links


def _opened(piece: Piece) -> dict[str, Any]:
    return {**_sealed(piece.row), "kind": piece.row.kind, "facts": piece.facts, "salt": piece.row.salt}


def _sealed(row: EvidencePiece) -> dict[str, Any]:
    return {
        "at": instant_text(row.at),
        "previous": row.previous,
        "link": row.link,
        "commitment": row.commitment,
        "hash": row.hash,
    }


def _chain(party: AdjudicationParty) -> str:
    return chain_of(party.registration_id) if party.registration_id is not None else chain_of_direct(party.case_id)


def _in_order(pieces: Sequence[Piece]) -> Sequence[Piece]:
    order = list(EVIDENCE_KINDS)
    return sorted(pieces, key=lambda piece: (order.index(piece.row.kind), piece.row.position))


def _side(view: PartyView) -> Side:
    """What the sealed pieces say about one side; the newest of a kind counts."""
    newest: Mapping[str, Piece] = {piece.row.kind: piece for piece in view.pieces}
    facts = {kind: piece.facts for kind, piece in newest.items()}
    first_at = facts.get("history", facts.get("engagement", {})).get("first_at")
    registration = view.registration.registration if view.registration else None
    role: Role = "direct" if registration is None else "holder" if view.party.role == "holder" else "challenger"
    return Side(
        party_id=view.party.id,
        role=role,
        sequence=registration.sequence if registration else None,
        credit_code=facts.get("credit_code", {}).get("credit_code"),
        chosen="customer_choice" in newest,
        documented_at=datetime.fromisoformat(first_at) if first_at else None,
        authorised=facts.get("authorisation", {}).get("authorised"),
    )


def _may_decide(session: Session, judge: Member, case: AdjudicationCase) -> bool:
    first = first_judge(session, case)
    try:
        check_may_judge(
            judge.id, judge.role, decided_by=first.id if first else None, decided_role=first.role if first else None
        )
    except Conflict:
        return False
    return True


def _names(session: Session, ids: Collection[int]) -> Mapping[int, str]:
    return {row.id: row.name for row in session.scalars(select(Member).where(Member.id.in_(ids)))}
