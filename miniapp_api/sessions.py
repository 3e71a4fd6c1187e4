"""Logging in and out, binding by phone, switching the dealer (domain.md A1, rows 3 and 4).

The platform is asked before the transaction begins, so that no lock waits for the network.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from flask import Response, request
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.errors import Forbidden, Unauthorised
from channel.identities import Login, bind_phone, login_member, login_wechat, logout, switch_dealer
from miniapp_api.acts import write
from miniapp_api.answers import Answer, answer, framed, no_content
from miniapp_api.api import Api, current_api
from miniapp_api.blueprints import SECURITY_SCHEME, blueprint, refusals
from miniapp_api.me import my_values
from miniapp_api.problems import DoorError
from miniapp_api.schemas.me import MeAnswer
from miniapp_api.schemas.sessions import Credentials, DealerChoice, PhoneCode, SessionAnswer
from miniapp_api.session import authenticate, current_login
from miniapp_api.throttle import count_login
from miniapp_api.vouching import vouched

OpenLogin = Callable[[Session, datetime], tuple[str, Login]]


def _guard() -> None:
    """Who logs in shows no token yet; everybody else does."""
    if request.endpoint == f"{routes.name}.{log_in.__name__}":
        count_login()
    else:
        authenticate()


routes = blueprint("session", "Logging in and out, binding, acting for one of several dealers.", guard=_guard)
_SECURED = [{SECURITY_SCHEME: list[str]()}]


def _wechat(api: Api, code: str) -> OpenLogin:
    openid, unionid, _session_key = vouched(partial(api.wechat.login, code), Unauthorised("login_failed"))
    return lambda session, now: login_wechat(session, api.app_id, openid, unionid=unionid, now=now)


def _wecom(api: Api, code: str) -> OpenLogin:
    corp_id, userid, _session_key = vouched(partial(api.wecom.mini_login, code), Unauthorised("login_failed"))
    return _member(api, corp_id, userid)


def _wecom_web(api: Api, code: str) -> OpenLogin:
    userid, corp_id, *_more = vouched(partial(api.wecom.oauth_user, code), Unauthorised("login_failed"))
    return _member(api, corp_id, userid)


def _member(api: Api, corp_id: str, userid: str) -> OpenLogin:
    if corp_id != api.corp_id:
        # Somebody from outside, or a member of a downstream corp, whose userid may be that of one of our own.
        raise Forbidden("not_allowed")
    return lambda session, now: login_member(session, userid, now=now)


#: Platform of a login → how a code becomes a login.
PLATFORMS: Mapping[str, Callable[[Api, str], OpenLogin]] = {
    "wechat": _wechat,
    "wecom": _wecom,
    "wecom_web": _wecom_web,
}


@routes.post("/session", responses={201: SessionAnswer, **refusals(403, body=True)})
def log_in(body: Credentials) -> Response:
    """Log in with a code of wx.login, wx.qy.login or a web page inside WeCom."""
    api = current_api()
    open_login = PLATFORMS[body.platform](api, body.code)
    now = api.now()
    with api.database.transaction() as session:
        token, login = open_login(session, now)
        me = my_values(session, login.actor)
    return framed(answer(201, SessionAnswer(token=token, expires_at=login.expires_at, me=me)))


@routes.delete("/session", security=_SECURED, responses={204: None})
def log_out() -> Response:
    """Forget this device."""
    login = current_login()

    def act(session: Session, _actor: Actor, _now: datetime) -> Answer:
        logout(session, login)
        return no_content()

    return write(act)


@routes.post("/session/phone", security=_SECURED, responses={200: MeAnswer, **refusals(403, 404, body=True)})
def bind(body: PhoneCode) -> Response:
    """Bind a WeChat person to the contacts that were prepared under the phone number."""
    login = current_login()
    if login.actor.identity_id is None:
        # Asked for a member, the platform would charge for a number that binds nobody.
        raise Forbidden("not_allowed")
    phone = vouched(partial(current_api().wechat.phone_number, body.code), DoorError("phone_code_refused"))

    def act(session: Session, _actor: Actor, now: datetime) -> Answer:
        return _me(session, bind_phone(session, login, phone, now=now))

    return write(act)


@routes.put("/session/dealer", security=_SECURED, responses={200: MeAnswer, **refusals(404, body=True)})
def choose_dealer(body: DealerChoice) -> Response:
    """Act for another dealer from now on."""
    login = current_login()

    def act(session: Session, _actor: Actor, _now: datetime) -> Answer:
        return _me(session, switch_dealer(session, login, body.dealer))

    return write(act)


def _me(session: Session, login: Login) -> Answer:
    return answer(200, MeAnswer(me=my_values(session, login.actor)))
