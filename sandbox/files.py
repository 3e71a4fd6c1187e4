"""Files for the browser as a web server sends them: scripts, styles and answers travel compressed (RFC 9110, 8.4)."""

import gzip
import mimetypes
from functools import lru_cache
from pathlib import Path

from flask import Response, request, send_from_directory
from werkzeug.security import safe_join

_TEXTS = ("text/html", "text/css", "text/javascript", "application/javascript", "image/svg+xml", "application/json")
#: Names of the client's build that change with their content (miniapp/scripts/build.mjs).
_HASHED = "client/assets/"
#: Below this nothing is won.
_SMALL = 1024


def served(folder: Path, path: str) -> Response:
    """A file of a folder: as the build has packed it, where it has; hashed names may be kept for ever."""
    packed = safe_join(str(folder), f"{path}.br")
    if packed and Path(packed).is_file() and request.accept_encodings.quality("br"):
        answer = send_from_directory(folder, f"{path}.br", mimetype=mimetypes.guess_type(path)[0])
        answer.headers["Content-Encoding"] = "br"
        answer.vary.add("Accept-Encoding")
    else:
        answer = squeezed(send_from_directory(folder, path))
    if path.startswith(_HASHED):
        answer.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return answer


def squeezed(answer: Response) -> Response:
    """The same answer, compressed when the browser wants it and the content is text."""
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
