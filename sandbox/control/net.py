"""`/sandbox/net/…`: the phone's own network, so that the mini-program's wx.request reaches the product.

Only `product_base_url` can be reached, only the headers of a mini-program travel, and a product that does not
answer is a 502, which a mini-program sees as `request:fail`. Answers travel compressed, as from any web server.
"""

from urllib.parse import quote

import requests
from flask import Flask, Response, jsonify, request

from sandbox.files import squeezed
from sandbox.world import World

METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]
_TIMEOUT_S = 30
#: Request headers a mini-program sets; everything else of the browser stays here.
_SENT = ("Authorization", "Idempotency-Key", "Content-Type", "Accept", "If-None-Match", "If-Match", "X-Request-Id")
#: Headers that belong to one hop (RFC 9110, 7.6.1) or are set anew by this server.
_HOP = {
    "connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "te", "trailer", "transfer-encoding",
    "upgrade", "content-length", "content-encoding", "date", "server", "set-cookie",
}  # fmt: skip


def mount(app: Flask, world: World) -> None:
    """Serve the proxy."""

    def forward(path: str) -> Response | tuple[Response, int]:
        if ".." in path.split("/"):
            return jsonify({"error": "the path must not contain '..'"}), 400
        try:
            answer = _ask(world, path)
        except requests.RequestException as error:
            return jsonify({"error": f"request:fail {type(error).__name__}"}), 502
        headers = [(name, value) for name, value in answer.headers.items() if name.lower() not in _HOP]
        return squeezed(Response(answer.content, status=answer.status_code, headers=headers))

    app.add_url_rule("/sandbox/net/<path:path>", "net", forward, methods=METHODS)


def _ask(world: World, path: str) -> requests.Response:
    headers = {name: request.headers[name] for name in _SENT if name in request.headers}
    url = f"{world.config.product_base_url.rstrip('/')}/{quote(path)}"
    query = request.query_string.decode("latin-1")
    with requests.Session() as session:
        session.trust_env = False
        # Without this, requests would speak for itself where the mini-program said nothing.
        session.headers.clear()
        return session.request(
            request.method,
            f"{url}?{query}" if query else url,
            headers=headers,
            data=request.get_data(),
            timeout=_TIMEOUT_S,
            allow_redirects=False,
        )
