"""The document and a page to read it. Everything the page needs comes from here; it asks no other host."""

from pathlib import Path

from flask import Blueprint, Response, jsonify

from miniapp_api.api import PREFIX
from miniapp_api.openapi import document

_STATIC = Path(__file__).parent / "static"
#: What the page loads, and as what.
_FILES = {"docs.css": "text/css", "docs.js": "text/javascript"}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)

routes = Blueprint("docs", __name__, url_prefix=PREFIX)


@routes.get("/openapi.json")
def openapi_json() -> Response:
    """The OpenAPI 3.1 document."""
    return jsonify(document())


@routes.get("/docs")
def page() -> Response:
    """The page that draws the document."""
    text = (_STATIC / "docs.html").read_text(encoding="utf-8")
    return Response(text, mimetype="text/html", headers={"Content-Security-Policy": _POLICY})


@routes.get(f"/docs/<any({', '.join(_FILES)}):name>")
def file(name: str) -> Response:
    """The page's script and style."""
    return Response((_STATIC / name).read_text(encoding="utf-8"), mimetype=_FILES[name])
