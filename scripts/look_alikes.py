"""Draw the 6,763 characters of GB 2312 and write which look alike to `channel/data/look_alikes.txt`.

Needs Pillow, NumPy and a font (the file was made with WenQuanYi Zen Hei 0.9.45):
`python scripts/look_alikes.py /usr/share/fonts/truetype/wqy/wqy-zenhei.ttc`
"""

import sys
from pathlib import Path

import numpy
from PIL import Image, ImageDraw, ImageFilter, ImageFont

#: Correlation of two drawn characters from which on people take one for the other; 未末 0.91, 侯候 0.83, 宏宋 0.66.
ALIKE = 0.82
TARGET = Path(__file__).resolve().parent.parent / "channel" / "data" / "look_alikes.txt"


def characters() -> list[str]:
    """The characters of GB 2312, both levels."""
    rows = (bytes([row, cell]) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return [text for pair in rows if (text := pair.decode("gb2312", "ignore"))]


def drawn(char: str, font: ImageFont.FreeTypeFont) -> numpy.ndarray:
    """The character as a vector of length 1: drawn, blurred a little, halved, its mean taken off."""
    image = Image.new("L", (48, 48), 0)
    ImageDraw.Draw(image).text((4, 0), char, font=font, fill=255)
    small = image.filter(ImageFilter.GaussianBlur(1.0)).resize((24, 24), Image.Resampling.BILINEAR)
    vector = numpy.asarray(small, float).ravel()
    vector -= vector.mean()
    return vector / numpy.linalg.norm(vector)


def main(font_path: str) -> None:
    """Write one line per character: the character, then what looks like it."""
    font = ImageFont.truetype(font_path, 40)
    chars = characters()
    vectors = numpy.array([drawn(char, font) for char in chars], dtype=numpy.float32)
    alike = vectors @ vectors.T >= ALIKE
    numpy.fill_diagonal(alike, False)
    others = ([chars[column] for column in numpy.flatnonzero(row)] for row in alike)
    lines = ("".join([char, *found]) for char, found in zip(chars, others, strict=True))
    TARGET.write_text("".join(f"{line}\n" for line in lines if len(line) > 1), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
