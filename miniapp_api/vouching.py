"""Asking a platform while somebody waits: what it refuses is the person's trouble, what it cannot say is ours.

Always before a transaction begins, so that no lock waits for the network.
"""

from collections.abc import Callable
from typing import TypeVar

import structlog

from miniapp_api.problems import DoorError
from platforms.errors import PlatformError

log = structlog.get_logger(__name__)

Value = TypeVar("Value")

#: When a client may try again after the platform was busy and did not say.
PLATFORM_RETRY_S = 5


def vouched(ask: Callable[[], Value], refused: Exception) -> Value:
    """What the platform answers; `refused` when it says no for good, 503 when it cannot say."""
    try:
        return ask()
    except PlatformError as error:
        note = log.error if error.alert else log.info
        note("platform_refused", api=error.api, errcode=error.errcode, permanent=error.permanent)
        if error.permanent:
            raise refused from error
        raise DoorError("platform_unavailable", retry_after_s=error.retry_after_s or PLATFORM_RETRY_S) from error
