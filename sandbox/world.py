"""The whole state of the pretend world, in memory, behind one lock.

Request threads and the pusher's threads hold `world.lock` while they read or change any of it, and never
while they wait for the network. `reset()` forgets everything but the configuration.
"""

import threading

from sandbox.clock import SandboxClock
from sandbox.config import SandboxConfig
from sandbox.events import Hub
from sandbox.people import People
from sandbox.phones import Phones


class World:
    """Everything the sandbox knows."""

    def __init__(self, config: SandboxConfig) -> None:
        self.config = config
        self.lock = threading.RLock()
        self.hub = Hub(config.heartbeat_s)
        self.reset()

    def reset(self) -> None:
        """Forget people, messages, tokens, logs, faults, modes, and the hours the clock was moved."""
        with self.lock:
            self.clock = SandboxClock()
            self.people = People(self.config.miniprogram_app_id)
            self.phones = Phones(self.hub.publish, self.config.remember)
