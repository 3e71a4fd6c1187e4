"""Versions of pipelines: what is configured now, and what an opportunity follows (R-STG-6).

A version is known by its content, and a row is written when the first opportunity follows it. So an edit that nobody
met leaves no trace, and an edit taken back is the version it was before.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.configuration import current
from channel.configuration.pipelines import Pipeline
from channel.errors import Conflict, NotFound
from channel.rows import insert_once
from models import PipelineVersion

#: How often a number is drawn when others write versions of the same pipeline at the same moment.
_TRIES = 5

#: Digest of a version → its stages. Versions are few and small, and never change.
_read: dict[str, Pipeline] = {}


def configured(session: Session, code: str) -> Pipeline:
    """The pipeline as it is configured now; NotFound when there is none of that code."""
    found = current(session).pipelines.pipeline_of(code)
    if found is None:
        raise NotFound
    return found


def code_for_type(session: Session, opportunity_type: str) -> str:
    """The pipeline of an opportunity type; that of the default type when headquarters have removed the type."""
    types = current(session).registrations
    pipelines = {type_.code: type_.pipeline for type_ in types.types}
    return pipelines.get(opportunity_type, pipelines[types.default_type])


def version_in_force(session: Session, code: str, *, now: datetime) -> PipelineVersion:
    """The row of the configured pipeline, written for the first that follows it; NotFound when there is none."""
    pipeline = configured(session, code)
    body, digest = pipeline.model_dump(mode="json"), digest_of(pipeline)
    for _ in range(_TRIES):
        found = known_version(session, pipeline)
        if found is not None:
            return found
        newest = session.scalar(select(func.max(PipelineVersion.version)).where(PipelineVersion.code == code)) or 0
        row = {"code": code, "version": newest + 1, "body": body, "digest": digest, "created_at": now}
        session.execute(insert_once(session, PipelineVersion).values(**row))
    raise Conflict("try_again")


def known_version(session: Session, pipeline: Pipeline) -> PipelineVersion | None:
    """The row of exactly these stages; None when no opportunity has followed them."""
    same = (PipelineVersion.code == pipeline.code, PipelineVersion.digest == digest_of(pipeline))
    return session.scalar(select(PipelineVersion).where(*same))


def version_numbers(session: Session) -> Mapping[str, int]:
    """The highest version of each pipeline that an opportunity has followed."""
    query = select(PipelineVersion.code, func.max(PipelineVersion.version).label("version")).group_by(
        PipelineVersion.code
    )
    return {row.code: row.version for row in session.execute(query)}


def stages_of(version: PipelineVersion) -> Pipeline:
    """The stages of a version."""
    found = _read.get(version.digest)
    if found is None:
        # As JSON text, because only that may have lists where the configuration has tuples.
        found = _read[version.digest] = Pipeline.model_validate_json(json.dumps(version.body))
    return found


def digest_of(pipeline: Pipeline) -> str:
    """SHA-256 of the pipeline's JSON text with sorted keys."""
    text = json.dumps(pipeline.model_dump(mode="json"), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
