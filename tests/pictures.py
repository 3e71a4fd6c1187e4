"""Pictures and documents as phones make them; drawn here, so that nobody's are in the repository."""

from io import BytesIO
from typing import Any

from PIL import Image

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
#: Tags of EXIF.
_ORIENTATION, _EXIF, _GPS, _TAKEN, _OFFSET = 0x0112, 0x8769, 0x8825, 0x9003, 0x9011
_LATITUDE_REF, _LATITUDE = 1, 2


def picture(
    shade: int = 90, *, size: tuple[int, int] = (64, 48), format: str = "JPEG", mode: str = "RGB", **options: Any
) -> bytes:
    """A picture whose upper left quarter is bright, so that one can see which way it stands."""
    colours: dict[str, tuple[Any, Any]] = {
        "RGB": ((shade, 40, 40), (250, 250, 250)),
        "RGBA": ((shade, 40, 40, 0), (250, 250, 250, 255)),
        "L": (shade, 250),
        "P": (1, 2),
        "CMYK": ((shade, 0, 0, 0), (0, 0, 0, 0)),
    }
    dark, bright = colours[mode]
    image = Image.new(mode, size, dark)
    if mode == "P":
        image.putpalette([0, 0, 0, shade, 40, 40, 250, 250, 250])
    image.paste(bright, (0, 0, size[0] // 2, size[1] // 2))
    written = BytesIO()
    image.save(written, format, **options)
    return written.getvalue()


def phone_picture(shade: int = 90, *, taken: str = "2026:11:20 10:11:12", offset: str | None = None) -> bytes:
    """A photograph with what a phone writes beside it: which way up, when, and where somebody lives."""
    exif = Image.Exif()
    exif[_ORIENTATION] = 6
    exif.get_ifd(_EXIF)[_TAKEN] = taken
    if offset is not None:
        exif.get_ifd(_EXIF)[_OFFSET] = offset
    exif.get_ifd(_GPS).update({_LATITUDE_REF: "N", _LATITUDE: (30.0, 15.0, 7.0)})
    return picture(shade, exif=exif)
