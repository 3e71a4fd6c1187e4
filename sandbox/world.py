"""The whole state of the pretend world, in memory, behind one lock.

Request threads and the pusher's threads hold `world.lock` while they read or change any of it, and never
while they wait for the network. `reset()` forgets everything but the configuration.
"""

import threading

from sandbox.clock import SandboxClock
from sandbox.config import SandboxConfig
from sandbox.events import Hub
from sandbox.faults import Faults
from sandbox.journal import Journal
from sandbox.limits import Frequency, Rule
from sandbox.people import People
from sandbox.phones import Phones
from sandbox.pusher import Pusher
from sandbox.tokens import Codes
from sandbox.wechat.state import WeChatState
from sandbox.wecom.state import WeComState

_MINUTE, _HOUR = 60, 3600


class World:
    """Everything the sandbox knows. `stopping` is set when the sandbox ends, so that nobody waits longer."""

    def __init__(self, config: SandboxConfig) -> None:
        self.config = config
        self.lock = threading.RLock()
        self.stopping = threading.Event()
        self.hub = Hub(config.heartbeat_s)
        self.pusher = Pusher(self.lock, self.stopping, config.callback_deadline_s, config.remember)
        self.reset()

    def reset(self) -> None:
        """Forget people, messages, tokens, logs, faults, modes, and the hours the clock was moved."""
        config = self.config
        with self.lock:
            self.clock = SandboxClock()
            self.people = People(config.miniprogram_app_id)
            self.phones = Phones(self.hub.publish, config.remember)
            self.faults = Faults()
            self.journal = Journal(config.remember)
            self.codes = Codes()
            self.wecom = WeComState(config.approval_templates)
            self.wechat = WeChatState()
            self._per_api = Frequency(
                Rule(config.api_per_minute, _MINUTE, _MINUTE), Rule(config.api_per_hour, _HOUR, _HOUR)
            )
            self._per_address = Frequency(
                Rule(config.address_per_minute, _MINUTE, _MINUTE), Rule(config.address_per_hour, _HOUR, _HOUR)
            )
            self.pusher.reset(self.clock)

    def admit(self, api: str, address: str, now: float) -> bool:
        """Count one call of an API from an address; False when the base frequency is exceeded."""
        of_api = self._per_api.take(api, now)
        return self._per_address.take(address, now) and of_api

    def close(self) -> None:
        """End every wait, stream and push."""
        self.stopping.set()
        self.hub.close()
        self.pusher.close()
