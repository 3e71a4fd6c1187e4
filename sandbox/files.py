"""Files for the browser as a web server sends them: scripts, styles and pages travel compressed (RFC 9110, 8.4)."""

import gzip
from functools import lru_cache

from flask import Response, request

_TEXTS = ("text/html", "text/css", "text/javascript", "application/javascript", "image/svg+xml")
#: Names of the client's build that change with their content (miniapp/scripts/build.mjs).
_HASHED = "/static/client/assets/"
#: Below this nothing is won.
_SMALL = 1024


def squeezed(answer: Response) -> Response:
    """The same answer, compressed when the browser wants it and the content is text; hashed names may be kept."""
    if request.path.startswith(_HASHED) and answer.status_code == 200:
        answer.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    answer.vary.add("Accept-Encoding")
    if answer.status_code != 200 or answer.mimetype not in _TEXTS or not request.accept_encodings.quality("gzip"):
        return answer
    answer.direct_passthrough = False
    content = answer.get_data()
    if len(content) >= _SMALL:
        answer.set_data(_gzip(content))
        answer.headers["Content-Encoding"] = "gzip"
    return answer


@lru_cache(maxsize=256)
def _gzip(content: bytes) -> bytes:
    return gzip.compress(content, 6, mtime=0)
