"""Sealing evidence and reading it back: one chain for each registration, and for the side of direct sales in a case.

A piece is written in the transaction of what it tells about. Two at the same moment on one chain follow one another,
because chain and position are unique together.
"""

import json
import secrets
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from channel.adjudication.seals import Seal, canonical, code_of, commitment_of, link_of
from channel.errors import Conflict
from models import EvidencePiece, Registration

#: How often a piece is tried when another one takes its place on the chain.
_TRIES = 5
_SALT_BYTES = 32


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece with its contents, for its owner and for judges."""

    row: EvidencePiece

    @property
    def facts(self) -> Mapping[str, Any]:
        """What it says."""
        facts: Mapping[str, Any] = json.loads(self.row.facts)
        return facts


def chain_of(registration_id: int) -> str:
    """The chain of a registration."""
    return f"registration:{registration_id}"


def chain_of_direct(case_id: int) -> str:
    """The chain of direct sales in a case."""
    return f"case:{case_id}"


def seal_submission(
    session: Session, registration: Registration, lines: Sequence[str], rivals: Collection[int], *, now: datetime
) -> EvidencePiece:
    """Seal what a dealer has submitted, linked to the last seals of what similar registrations (ids) hold already."""
    facts = {
        "number": registration.number,
        "submitted_at": registration.submitted_at.astimezone(UTC).isoformat(),
        "customer": registration.customer,
        "credit_code": registration.credit_code,
        "name": registration.name,
        "product_lines": sorted(lines),
        "amount": str(registration.amount) if registration.amount is not None else None,
        "expected_on": registration.expected_on.isoformat() if registration.expected_on else None,
        "contact_name": registration.contact_name,
        "contact_phone": registration.contact_phone,
    }
    return seal(session, "submission", facts, registration_id=registration.id, rivals=rivals, now=now)


def seal(
    session: Session,
    kind: str,
    facts: Mapping[str, Any],
    *,
    registration_id: int | None,
    case_id: int | None = None,
    rivals: Collection[int] = (),
    now: datetime,
) -> EvidencePiece:
    """Append a piece to the chain of a registration, or of direct sales in a case when there is none.

    `facts` are texts, whole numbers, booleans, null and lists of these. Raises Conflict("busy_evidence") when others
    append to the same chain all the time.
    """
    chain = chain_of(registration_id) if registration_id is not None else chain_of_direct(case_id or 0)
    salt, heads = secrets.token_hex(_SALT_BYTES), sorted(heads_of(session, [chain_of(id_) for id_ in rivals]))
    link_salt = secrets.token_hex(_SALT_BYTES)
    for _ in range(_TRIES):
        last = _last(session, chain)
        sealed = Seal(
            previous=last.hash if last else secrets.token_hex(_SALT_BYTES),
            link=link_of(link_salt, heads),
            at=max(now, last.at) if last else now,
            commitment=commitment_of(salt, kind, facts),
        )
        piece = EvidencePiece(
            chain=chain,
            position=last.position + 1 if last else 1,
            registration_id=registration_id,
            case_id=case_id,
            kind=kind,
            at=sealed.at,
            facts=canonical(facts),
            salt=salt,
            commitment=sealed.commitment,
            previous=sealed.previous,
            link=sealed.link,
            linked=canonical({"salt": link_salt, "heads": heads}),
            hash=sealed.hash,
        )
        try:
            with session.begin_nested():
                session.add(piece)
                session.flush()
        except IntegrityError:
            continue
        return piece
    raise Conflict("busy_evidence")


def heads_of(session: Session, chains: Iterable[str]) -> list[str]:
    """Hash of the last piece of each chain that has one."""
    wanted = list(chains)
    if not wanted:
        return []
    query = select(EvidencePiece.chain, EvidencePiece.hash).where(EvidencePiece.chain.in_(wanted))
    return list({row.chain: row.hash for row in session.execute(query.order_by(EvidencePiece.position))}.values())


def pieces_of(session: Session, chains: Collection[str]) -> dict[str, list[Piece]]:
    """All pieces of chains, in their order."""
    found: dict[str, list[Piece]] = {chain: [] for chain in chains}
    query = select(EvidencePiece).where(EvidencePiece.chain.in_(chains)).order_by(EvidencePiece.position)
    for row in session.scalars(query):
        found[row.chain].append(Piece(row))
    return found


def codes_of(session: Session, registration_ids: Collection[int]) -> dict[int, str]:
    """Registration → the code (存证码) of the submission that is sealed for it, where there is one."""
    query = select(EvidencePiece.registration_id, EvidencePiece.hash).where(
        EvidencePiece.registration_id.in_(registration_ids), EvidencePiece.kind == "submission"
    )
    rows = session.execute(query.order_by(EvidencePiece.position)).all()
    return {row.registration_id: code_of(row.hash) for row in rows if row.registration_id is not None}


def _last(session: Session, chain: str) -> EvidencePiece | None:
    query = select(EvidencePiece).where(EvidencePiece.chain == chain).order_by(EvidencePiece.position.desc())
    return session.scalars(query.limit(1)).first()
