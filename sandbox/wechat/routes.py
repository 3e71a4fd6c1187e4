"""All WeChat endpoints in one tuple, and the manners of this platform."""

import secrets

from sandbox.gateway import Endpoint, Platform
from sandbox.wechat import access, links, login, subscribe
from sandbox.world import World

_FILES = (access, login, subscribe, links)
ENDPOINTS: tuple[Endpoint, ...] = tuple(endpoint for file in _FILES for endpoint in file.ROUTES)


def _check_token(world: World, value: str) -> int:
    return world.wechat.tokens.check(value, world.clock.unix())


def _explain(errcode: int, errmsg: str, address: str) -> str:
    del errcode
    return f"{errmsg}, from ip: {address}, rid: {secrets.token_hex(4)}-{secrets.token_hex(4)}"


WECHAT = Platform("/wechat", ENDPOINTS, _check_token, _explain, broken_json=47001)
