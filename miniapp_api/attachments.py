"""Handing in files, and reading them back where one may see what they are attached to."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.access import visible_registration
from channel.access.attachments import visible_attachment
from channel.actors import Actor
from channel.attachments import bytes_of, examined, hand_in
from channel.attachments.checks import FILE_LIMIT, KINDS
from channel.opportunities.proofs import proofs
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer, file_answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.bodies import check_upload
from miniapp_api.schemas.attachments import (
    AttachmentOut,
    AttachmentPath,
    AttachmentQuery,
    NewAttachment,
    ProofOut,
    ProofsAnswer,
)
from miniapp_api.schemas.opportunities import NumberPath

routes = blueprint("attachments", "Pictures and documents that prove what somebody says.", check=check_upload)

_BYTES = {"schema": {"type": "string", "format": "binary"}}
_FILE = {"description": "The file.", "content": dict.fromkeys(KINDS.values(), _BYTES)}


@routes.post("/attachments", responses={201: AttachmentOut, **refusals(403, body=True)})
def hand_in_attachment(form: NewAttachment) -> Response:
    """Hand in a file, to be named in what it proves within a day. The same file again is the same attachment."""
    # Decoding takes a while, so it is done before the transaction begins.
    file = examined(form.file.stream.read(FILE_LIMIT + 1))

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(201, AttachmentOut.of(hand_in(session, actor, file, now=now)))

    return write(act)


@routes.get("/attachments/<id>", responses={200: _FILE, **refusals(403, 404, 422)})
def get_attachment(path: AttachmentPath, query: AttachmentQuery) -> Response:
    """The bytes of an attachment, for whoever may see what it is attached to."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        row = visible_attachment(session, actor, path.id, now=now)
        content = bytes_of(session, row, small=query.size == "small")
        return file_answer(content, KINDS[row.kind], f"{row.public_id}.{'pdf' if row.kind == 'pdf' else 'jpg'}")

    return read(act)


@routes.get("/opportunities/<number>/attachments", responses={200: ProofsAnswer, **refusals(403, 404)})
def list_proofs(path: NumberPath) -> Response:
    """What proves the extensions of a registration and, for members, its revocation. Follow-ups have theirs."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        registration = visible_registration(session, actor, path.number)
        items = [ProofOut.of(proof) for proof in proofs(session, actor, registration)]
        return answer(200, ProofsAnswer(items=items))

    return read(act)
