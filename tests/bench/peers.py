"""What the product is compared with: wechatpy's own example, a WeRoBot, and a Flask view that does nothing.

All run under `qudao serve` itself, with the application exchanged and nothing else, so that server, processes and
threads are the same by construction. Neither peer stores anything or knows a message twice.

Run as `python -m tests.bench.peers <name> <port> <threads>` with the product's environment.
"""

import sys
from typing import Any

import granian
from flask import Flask, abort, request

from tests.bench.house import AES_KEY, CALLBACK_PATH, CORP, TOKEN


def empty() -> Flask:
    """The cheapest Flask can be: what server and load generator are able to."""
    app = Flask(__name__)

    @app.post(CALLBACK_PATH)
    def view() -> str:
        return ""

    return app


def wechatpy() -> Flask:
    """The example `examples/echo` of wechatpy for an app of WeCom, without the template of its index page."""
    from wechatpy.enterprise import create_reply, parse_message
    from wechatpy.enterprise.crypto import WeChatCrypto
    from wechatpy.enterprise.exceptions import InvalidCorpIdException
    from wechatpy.exceptions import InvalidSignatureException

    app = Flask(__name__)

    @app.post(CALLBACK_PATH)
    def view() -> str:
        signature = request.args.get("msg_signature", "")
        timestamp = request.args.get("timestamp", "")
        nonce = request.args.get("nonce", "")
        crypto = WeChatCrypto(TOKEN, AES_KEY, CORP)
        try:
            plain = crypto.decrypt_message(request.data, signature, timestamp, nonce)
        except (InvalidSignatureException, InvalidCorpIdException):
            abort(403)
        message = parse_message(plain)
        reply = create_reply(message.content if message.type == "text" else "?", message).render()
        sealed: str = crypto.encrypt_message(reply, nonce, timestamp)
        return sealed

    return app


def werobot() -> Flask:
    """A WeRoBot that echoes, on its own Flask view. The encryption of official accounts is laid out as WeCom's."""
    from werobot import WeRoBot
    from werobot.contrib.flask import make_view

    # Without this it would keep a session per sender in a SQLite file, which an echo does not need.
    robot = WeRoBot(token=TOKEN, encoding_aes_key=AES_KEY, app_id=CORP, SESSION_STORAGE=False)

    @robot.text
    def echo(message: Any) -> str:
        text: str = message.content
        return text

    # The robot asks whether to seal its reply before it looks at the key; looking at it once switches that on.
    assert robot.crypto
    app = Flask(__name__)
    app.add_url_rule(CALLBACK_PATH, "werobot", make_view(robot), methods=["POST"])
    return app


def _serve(name: str, port: str, threads: str) -> None:
    import cli

    class Server(granian.Granian):  # type: ignore[misc, valid-type]
        def __init__(self, _target: str, **options: Any) -> None:
            super().__init__(f"tests.bench.peers:{name}", **options)

    granian.Granian = Server  # type: ignore[misc]
    cli.main(["serve", "--port", port, "--processes", "1", "--threads", threads])


if __name__ == "__main__":
    _serve(*sys.argv[1:])
