"""The document and a page to read it. Everything the page needs comes from here; it asks no other host."""

from pathlib import Path

from flask import Blueprint, Response, jsonify, send_from_directory

from miniapp_api.api import PREFIX
from miniapp_api.openapi import document

_STATIC = Path(__file__).parent / "static"
_FILES = ("docs.css", "docs.js")
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
    response = send_from_directory(_STATIC, "docs.html")
    response.headers["Content-Security-Policy"] = _POLICY
    return response


@routes.get(f"/docs/<any({', '.join(_FILES)}):name>")
def file(name: str) -> Response:
    """The page's script and style."""
    return send_from_directory(_STATIC, name)
