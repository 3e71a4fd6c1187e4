"""Signing pages for the JS-SDK inside WeCom (server-apis-wecom.md section 8).

A page asks before anybody is logged in, because the login itself may need the SDK. Only the client's own pages are
signed; a signature of another site's page would let that site speak for our app. The tickets never leave the server.
"""

from datetime import datetime
from functools import partial
from urllib.parse import urlsplit

from flask import Response

from channel.errors import Invalid
from miniapp_api.answers import answer, framed
from miniapp_api.api import Api, current_api
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.problems import DoorError
from miniapp_api.schemas.js_config import JsConfigAnswer, PageAddress, Signature
from miniapp_api.throttle import count_page
from miniapp_api.vouching import PLATFORM_RETRY_S, vouched

routes = blueprint("js-config", "What a page inside WeCom needs to use the JS-SDK.", guard=count_page)


@routes.get("/js-config", responses={200: JsConfigAnswer, **refusals(422)})
def get_js_config(query: PageAddress) -> Response:
    """Sign a page of the client for wx.config and wx.agentConfig."""
    api = current_api()
    if _origin(query.url) not in api.page_origins:
        raise Invalid("invalid_fields", fields={"url": "bad_value"})
    now = api.now()
    corp_id, agent_id, config = _signed(api, query.url, now=now, agent=False)
    _, _, agent_config = _signed(api, query.url, now=now, agent=True)
    values = JsConfigAnswer(corp_id=corp_id, agent_id=agent_id, config=config, agent_config=agent_config)
    return framed(answer(200, values))


def _signed(api: Api, url: str, *, now: datetime, agent: bool) -> tuple[str, int, Signature]:
    """Corp, app and signature of a page; even a refusal for good is ours to mend, so the person may try later."""
    away = DoorError("platform_unavailable", retry_after_s=PLATFORM_RETRY_S)
    sign = partial(api.wecom.jsapi_signature, url, now=now, agent=agent)
    corp_id, agent_id, timestamp, nonce, signature = vouched(sign, away)
    return corp_id, agent_id, Signature(timestamp=timestamp, nonceStr=nonce, signature=signature)


def _origin(url: str) -> str:
    """Scheme, host and port of an address as browsers write them; whatever else stands before the path counts too."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}"
