"""One running sandbox: a threaded HTTP server around one world, in this thread or in the background.

`create_server(config)` is what the command line and the tests use; port 0 takes a free port.
"""

import threading
from types import TracebackType
from typing import Any

from werkzeug.serving import WSGIRequestHandler, make_server

from sandbox.config import SandboxConfig
from sandbox.deliveries import MINIPROGRAM, WECOM
from sandbox.web import create_app
from sandbox.wechat.channel import MiniProgramChannel
from sandbox.wecom.channel import WeComChannel
from sandbox.world import World

#: How soon `stop()` is noticed.
_POLL_S = 0.05


class Sandbox:
    """A pretend WeCom and WeChat listening on `url`. The socket is open from construction on."""

    def __init__(self, config: SandboxConfig) -> None:
        self.config = config
        self.world = World(config)
        self.world.pusher.channels = {
            WECOM: WeComChannel(self.world),
            MINIPROGRAM: MiniProgramChannel(self.world),
        }
        app = create_app(self.world)
        self._server = make_server(config.host, config.port, app, threaded=True, request_handler=_QuietHandler)
        self._thread: threading.Thread | None = None

    @property
    def url(self) -> str:
        """The address without a trailing slash, with the port really taken."""
        return f"http://{self.config.host}:{self._server.server_port}"

    def start(self) -> "Sandbox":
        """Serve in a background thread; returns itself."""
        self._thread = threading.Thread(target=self._server.serve_forever, args=(_POLL_S,), name="sandbox", daemon=True)
        self._thread.start()
        return self

    def serve_forever(self) -> None:
        """Serve in this thread until `stop()` is called from another or KeyboardInterrupt ends it."""
        try:
            self._server.serve_forever(_POLL_S)
        finally:
            self._close()

    def stop(self) -> None:
        """Stop serving, end the event streams and the pusher; may be called twice."""
        self._server.shutdown()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        self._close()

    def __enter__(self) -> "Sandbox":
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _close(self) -> None:
        self.world.close()
        self._server.server_close()


class _QuietHandler(WSGIRequestHandler):
    """Keeps connections open, as the platforms do, and says nothing: query strings carry tokens.

    Without Nagle's algorithm off, each answer on an open connection would wait 40 ms for the client's acknowledgement.
    """

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    #: An idle connection is given up after this many seconds, so that its thread ends.
    timeout = 30

    def log(self, type: str, message: str, *args: Any) -> None:
        return


def create_server(config: SandboxConfig) -> Sandbox:
    """A sandbox that listens but does not serve yet; call `start()` or `serve_forever()`."""
    return Sandbox(config)
