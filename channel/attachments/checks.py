"""Which bytes may be kept as an attachment, and how. Pure, and slow for large pictures: never inside a transaction.

A picture is written anew: upright, at most EDGE pixels long, as a JPEG. What a phone writes beside it, such as the
coordinates of somebody's home, is thereby left behind; only the time at which it was taken is kept, as a fact.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

from PIL import Image, ImageOps

from channel.calendar import SHANGHAI
from channel.errors import Invalid

#: Kind → media type as it is kept.
KINDS: Mapping[str, str] = {"picture": "image/jpeg", "pdf": "application/pdf"}

MEGABYTE = 1024 * 1024
#: Bytes of a file as it is handed in.
FILE_LIMIT = 8 * MEGABYTE
#: Longest edge of a picture that is kept, and of the small one in lists; pixels.
EDGE, SMALL_EDGE = 2048, 320
#: Format → how many pixels it may have. A JPEG is decoded small; of the others every pixel is in memory at once.
_PIXELS: Mapping[str, int] = {"JPEG": 50_000_000, "PNG": 25_000_000, "WEBP": 25_000_000}
#: Modes that are scaled smoothly; of a palette only the nearest colours would be picked.
_SCALED = ("RGB", "RGBA", "L", "LA", "CMYK", "YCbCr")
_PDF = b"%PDF-"
_QUALITY, _SMALL_QUALITY = 85, 70
#: Tags of EXIF: its directory, when the picture was taken, and the offset of that from UTC.
_EXIF, _TAKEN, _OFFSET = 0x8769, 0x9003, 0x9011


@dataclass(frozen=True, slots=True)
class File:
    """Bytes that may be kept."""

    #: A key of KINDS.
    kind: str
    content: bytes
    #: A small JPEG; None for what is no picture.
    thumbnail: bytes | None = None
    #: Width and height in pixels; None for what is no picture.
    pixels: tuple[int, int] | None = None
    #: When the camera says that it was taken; None when it does not say.
    taken_at: datetime | None = None

    @property
    def sha256(self) -> str:
        """Hex digest of the content."""
        return hashlib.sha256(self.content).hexdigest()


def examined(data: bytes) -> File:
    """What is kept of a file as it was handed in: JPEG, PNG or WebP (written anew), or PDF (as it is).

    Raises Invalid with the problem of the field `file`.
    """
    if not data:
        raise _refused("required")
    if len(data) > FILE_LIMIT:
        raise _refused(f"file_too_large:{FILE_LIMIT // MEGABYTE}")
    if data.startswith(_PDF):
        return File("pdf", data)
    if not _looks_like_picture(data):
        raise _refused("bad_file")
    return _picture(data)


def _looks_like_picture(data: bytes) -> bool:
    is_webp = data[:4] == b"RIFF" and data[8:12] == b"WEBP"
    return is_webp or data.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"))


def _picture(data: bytes) -> File:
    try:
        with Image.open(BytesIO(data), formats=tuple(_PIXELS)) as image:
            if image.width * image.height > _PIXELS[image.format or ""]:
                raise _refused("picture_too_large")
            taken_at = _taken_at(image.getexif())
            kept = _flat(ImageOps.exif_transpose(_shrunk(image)))
    except (Invalid, MemoryError):
        raise
    except Image.DecompressionBombError as error:
        raise _refused("picture_too_large") from error
    except Exception as error:
        # Decoders meet broken bytes with errors of every kind; whatever it is, it is no picture that can be kept.
        raise _refused("bad_picture") from error
    content, pixels = _jpeg(kept, _QUALITY), kept.size
    kept.thumbnail((SMALL_EDGE, SMALL_EDGE))
    return File("picture", content, _jpeg(kept, _SMALL_QUALITY), pixels, taken_at)


def _shrunk(image: Image.Image) -> Image.Image:
    """The picture as small as it is kept, before anything else takes memory: a JPEG is not even decoded in full."""
    if image.mode not in _SCALED:
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    image.thumbnail((EDGE, EDGE))
    return image


def _flat(image: Image.Image) -> Image.Image:
    """The picture without transparency, on white, like paper."""
    if not image.has_transparency_data:
        return image.convert("RGB")
    ground = Image.new("RGBA", image.size, "white")
    ground.alpha_composite(image.convert("RGBA"))
    return ground.convert("RGB")


def _jpeg(image: Image.Image, quality: int) -> bytes:
    written = BytesIO()
    image.save(written, "JPEG", quality=quality, optimize=True)
    return written.getvalue()


def _taken_at(exif: Image.Exif) -> datetime | None:
    """Cameras write local time, newer ones the offset as well; without one it was taken where our people work."""
    tags = exif.get_ifd(_EXIF)
    try:
        taken = datetime.strptime(str(tags.get(_TAKEN, "")).strip("\0 "), "%Y:%m:%d %H:%M:%S").replace(tzinfo=SHANGHAI)
    except ValueError:
        return None
    try:
        offset = datetime.strptime(str(tags.get(_OFFSET, "")).strip("\0 "), "%z").tzinfo
    except ValueError:
        offset = None
    if not 2000 <= taken.year <= 2200:
        return None
    return (taken.replace(tzinfo=offset) if offset is not None else taken).astimezone(UTC)


def _refused(problem: str) -> Invalid:
    return Invalid("invalid_fields", fields={"file": problem})
