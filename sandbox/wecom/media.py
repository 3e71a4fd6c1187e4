"""Temporary files and permanent pictures (server-apis-wecom.md 3).

A media_id lives three days; media/get answers the bytes, or JSON with 40007. The size limits are the
documented ones; the format is recognised by the first bytes, as a wrong extension helps nobody.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from flask import Response
from werkzeug.datastructures import FileStorage

from sandbox.gateway import Call, Endpoint, Refused, ok
from sandbox.wecom.state import Media, keep
from sandbox.world import World

LIFETIME_S = 3 * 24 * 3600
SMALLEST = 5
MEGABYTE = 1024 * 1024
LONGEST_VOICE_S = 60
IMAGES_PER_DAY, IMAGES_PER_MONTH = 1000, 3000


@dataclass(frozen=True)
class _Type:
    limit: int
    looks_right: Callable[[bytes], bool]


def _is_picture(content: bytes) -> bool:
    return content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"))


#: Bytes of an AMR-NB frame of 20 ms by its frame type (RFC 4867, 5.3), its head byte included.
_AMR_FRAMES = (13, 14, 16, 18, 20, 21, 27, 32, 6)


def _amr_seconds(content: bytes) -> float:
    at, frames = len(b"#!AMR\n"), 0
    while at < len(content):
        frame_type = content[at] >> 3 & 0x0F
        at += _AMR_FRAMES[frame_type] if frame_type < len(_AMR_FRAMES) else 1
        frames += 1
    return frames / 50


_TYPES = {
    "image": _Type(10 * MEGABYTE, _is_picture),
    "voice": _Type(2 * MEGABYTE, lambda content: content.startswith(b"#!AMR")),
    "video": _Type(10 * MEGABYTE, lambda content: content[4:8] == b"ftyp"),
    "file": _Type(20 * MEGABYTE, lambda _content: True),
}


def upload(call: Call) -> dict[str, object]:
    """media/upload: a temporary file of one of four types."""
    kind = call.query.get("type", "")
    if kind not in _TYPES:
        raise Refused(40004, "invalid media type")
    part, content = _read_part(call)
    if len(content) > _TYPES[kind].limit:
        raise Refused(45001, "media size out of limit")
    if not _TYPES[kind].looks_right(content):
        raise Refused(40005, "invalid file type")
    if kind == "voice" and _amr_seconds(content) > LONGEST_VOICE_S:
        raise Refused(45007, "voice playtime out of limit")
    now = call.world.clock.unix()
    media = Media(
        media_id="M" + secrets.token_urlsafe(32),
        type=kind,
        filename=part.filename or "",
        content_type=part.mimetype or "application/octet-stream",
        content=content,
        created_at=now,
    )
    keep(call.world.wecom.media, media.media_id, media)
    return {"errcode": 0, "errmsg": "", "type": kind, "media_id": media.media_id, "created_at": str(int(now))}


def get(call: Call) -> Response:
    """media/get: the bytes with their name."""
    media_id = call.query.get("media_id", "")
    if not media_id:
        raise Refused(41006, "media_id missing")
    return as_download(find_media(call.world, media_id))


def upload_img(call: Call) -> dict[str, object]:
    """media/uploadimg: a permanent address for a picture."""
    _part, content = _read_part(call)
    if len(content) > 2 * MEGABYTE:
        raise Refused(45001, "media size out of limit")
    if not _is_picture(content):
        raise Refused(40005, "invalid file type")
    world, day = call.world, call.world.clock.day()
    counts = world.wecom.day_counts
    if counts.of("uploadimg", day) >= IMAGES_PER_DAY or counts.of_month("uploadimg", day[:7]) >= IMAGES_PER_MONTH:
        raise Refused(45009, "api freq out of limit")
    counts.add("uploadimg", day)
    name = secrets.token_urlsafe(18)
    content_type = "image/png" if content.startswith(b"\x89PNG") else "image/jpeg"
    world.wecom.images[name] = Media(name, "image", name, content_type, content, world.clock.unix())
    return ok(url=f"{call.base_url}/sandbox/images/{name}")


def find_media(world: World, media_id: str, kind: str | None = None) -> Media:
    """A living temporary file of that type, or 40007."""
    media = world.wecom.media.get(media_id)
    if media is None or world.clock.unix() >= media.created_at + LIFETIME_S:
        raise Refused(40007, "invalid media_id")
    if kind is not None and media.type != kind:
        raise Refused(40007, f"invalid media_id, it is of type {media.type}")
    return media


def as_download(media: Media) -> Response:
    """The file as an answer, named as it was uploaded."""
    ascii_name = media.filename.encode("ascii", "replace").decode().replace('"', "_").replace("?", "_")
    disposition = f"attachment; filename=\"{ascii_name}\"; filename*=UTF-8''{quote(media.filename)}"
    return Response(media.content, mimetype=media.content_type, headers={"Content-Disposition": disposition})


def _read_part(call: Call) -> tuple[FileStorage, bytes]:
    part = call.files.get("media")
    if part is None:
        raise Refused(41005, "media data missing")
    if "filename*=" in part.headers.get("Content-Disposition", ""):
        # Some HTTP stacks write RFC 2231 names, which the platform does not understand.
        raise Refused(41005, "media data missing, filename must be sent as plain UTF-8")
    if not part.filename:
        raise Refused(41005, "media data missing, filename is empty")
    content = part.stream.read()
    if len(content) <= SMALLEST:
        raise Refused(40006, "invalid file size")
    return part, content


ROUTES = (
    Endpoint("POST", "cgi-bin/media/upload", upload),
    Endpoint("GET", "cgi-bin/media/get", get),
    Endpoint("POST", "cgi-bin/media/uploadimg", upload_img),
)
