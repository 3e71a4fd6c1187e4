"""All WeCom endpoints in one tuple, and the manners of this platform."""

from sandbox.gateway import Endpoint, Platform
from sandbox.wecom import access, approvals, chain, customers, directory, login, media, menu, messages, updates
from sandbox.world import World

_FILES = (access, messages, updates, media, directory, menu, login, approvals, chain, customers)
#: What the copy of our app in a corp below us may do there; everything else is for our own token.
_BELOW = {"cgi-bin/message/send": chain.send_below, "cgi-bin/user/simplelist": chain.people_below}
ENDPOINTS: tuple[Endpoint, ...] = tuple(
    chain.above(endpoint, _BELOW.get(endpoint.path)) for file in _FILES for endpoint in file.ROUTES
)


def _check_token(world: World, value: str) -> int:
    return world.wecom.tokens.check(value, world.clock.unix())


def _explain(errcode: int, errmsg: str, address: str) -> str:
    return (
        f"{errmsg}, hint: [1717040000_{errcode}_sandbox], from ip: {address}, "
        f"more info at https://open.work.weixin.qq.com/devtool/query?e={errcode}"
    )


WECOM = Platform("/wecom", ENDPOINTS, _check_token, _explain, broken_json=None)
