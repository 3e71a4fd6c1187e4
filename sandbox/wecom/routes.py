"""All WeCom endpoints in one tuple, and the manners of this platform."""

from sandbox.gateway import Endpoint, Platform
from sandbox.wecom import access, approvals, directory, login, media, menu, messages, updates
from sandbox.world import World

_FILES = (access, messages, updates, media, directory, menu, login, approvals)
ENDPOINTS: tuple[Endpoint, ...] = tuple(endpoint for file in _FILES for endpoint in file.ROUTES)


def _check_token(world: World, value: str) -> int:
    return world.wecom.tokens.check(value, world.clock.unix())


def _explain(errcode: int, errmsg: str, address: str) -> str:
    return (
        f"{errmsg}, hint: [1717040000_{errcode}_sandbox], from ip: {address}, "
        f"more info at https://open.work.weixin.qq.com/devtool/query?e={errcode}"
    )


WECOM = Platform("/wecom", ENDPOINTS, _check_token, _explain, broken_json=None)
