"""A dealer's side of adjudication (判客): his cases, his evidence, his appeal. Never anything of the other side."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.adjudication.adding import add_own_evidence
from channel.adjudication.appeals import appeal
from channel.adjudication.shown import dealer_cases, evidence_bundle, verify_own_evidence
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.schemas.adjudications import AddOwnEvidence, Appeal, DealerCaseOut, DealerCasesAnswer
from miniapp_api.schemas.evidence import EvidenceBundle, FlawOut, VerifiedOut, VerifyEvidence
from miniapp_api.schemas.opportunities import NumberPath
from miniapp_api.values import KeyNeeded

routes = blueprint("adjudications", "Whose a customer is, for the dealer of one side; and evidence that he can verify.")


@routes.get("/opportunities/<number>/adjudications", responses={200: DealerCasesAnswer, **refusals(403, 404)})
def list_adjudications(path: NumberPath) -> Response:
    """The cases of one's own registration."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return _cases(session, actor, path.number, 200, now=now)

    return read(act)


@routes.post("/opportunities/<number>/appeal", responses={201: DealerCasesAnswer, **refusals(403, 404, 409, body=True)})
def appeal_registration(path: NumberPath, header: KeyNeeded, body: Appeal) -> Response:
    """Appeal against the last decision about one's registration, or against its revocation; once, and in time."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        appeal(session, actor, path.number, body.words, now=now)
        return _cases(session, actor, path.number, 201, now=now)

    return write(act, key=header.key)


@routes.get("/opportunities/<number>/evidence", responses={200: EvidenceBundle, **refusals(403, 404)})
def get_evidence(path: NumberPath) -> Response:
    """One's own evidence in full and the seals of the others: to be kept, and verified by anybody."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        return answer(200, EvidenceBundle.model_validate(evidence_bundle(session, actor, path.number)))

    return read(act)


@routes.post("/opportunities/<number>/evidence", responses={201: EvidenceBundle, **refusals(403, 404, 409, body=True)})
def add_evidence_of_own(path: NumberPath, header: KeyNeeded, body: AddOwnEvidence) -> Response:
    """Add evidence to the open case of one's registration."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        add_own_evidence(session, actor, path.number, body.statement(), now=now)
        return answer(201, EvidenceBundle.model_validate(evidence_bundle(session, actor, path.number)))

    return write(act, key=header.key)


@routes.post("/opportunities/<number>/evidence/verify", responses={200: VerifiedOut, **refusals(403, 404, body=True)})
def verify_evidence(path: NumberPath, body: VerifyEvidence) -> Response:
    """Verify one's evidence as it is stored now, and the code noted down at submission."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        flaws = verify_own_evidence(session, actor, path.number, body.code)
        shown = [FlawOut(code=flaw.code, position=flaw.position, text=flaw.sentence) for flaw in flaws]
        return answer(200, VerifiedOut(is_sound=not flaws, flaws=shown))

    return read(act)


def _cases(session: Session, actor: Actor, number: str, status: int, *, now: datetime) -> Answer:
    items = [DealerCaseOut.of(seen) for seen in dealer_cases(session, actor, number, now=now)]
    return answer(status, DealerCasesAnswer(items=items))
