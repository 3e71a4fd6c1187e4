"""What a person does on a phone: write, tap, click, log in, allow. Every one of these can be scripted.

Calls that cause a callback answer after it was delivered, with `{"delivery": …}`; `?wait=0` answers at once.
"""

from typing import Any

from sandbox.checks import BadInput, flag, number, optional_text, text
from sandbox.control.people import find_member, find_person, find_wechat
from sandbox.people import Member
from sandbox.wechat import inbound as wechat
from sandbox.wechat import login as wechat_login
from sandbox.wecom import inbound as wecom
from sandbox.wecom import login as wecom_login
from sandbox.world import World

Body = dict[str, Any]


def write_text(world: World, body: Body, *, person_id: str) -> Body:
    """A member writes in the app's chat."""
    member = find_member(world, person_id)
    return {"delivery": wecom.write(world, member, text(body, "content"))}


def tap_button(world: World, body: Body, *, person_id: str) -> Body:
    """A member taps a card's button."""
    member = find_member(world, person_id)
    selected = body.get("selected") or {}
    if not isinstance(selected, dict):
        raise BadInput("'selected' must be an object of question keys")
    return {"delivery": wecom.tap(world, member, text(body, "message_id"), text(body, "key"), selected)}


def click_menu(world: World, body: Body, *, person_id: str) -> Body:
    """A member clicks an entry of the app's menu."""
    return {"delivery": wecom.click_menu(world, find_member(world, person_id), text(body, "key"))}


def enter_chat(world: World, _body: Body, *, person_id: str) -> Body:
    """A member opens the app's chat."""
    return {"delivery": wecom.enter(world, find_member(world, person_id))}


def send_location(world: World, body: Body, *, person_id: str) -> Body:
    """A member sends a place, or (with `event`) the client reports it."""
    member = find_member(world, person_id)
    latitude = number(body, "latitude", low=-90, high=90)
    longitude = number(body, "longitude", low=-180, high=180)
    if flag(body, "event", default=False):
        accuracy = number({"accuracy": 30} | body, "accuracy", low=0, high=100_000)
        return {"delivery": wecom.report_location(world, member, latitude, longitude, accuracy)}
    label = optional_text(body, "label")
    return {"delivery": wecom.send_location(world, member, latitude, longitude, label)}


def wechat_login_code(world: World, _body: Body, *, person_id: str) -> Body:
    """wx.login."""
    user = find_wechat(world, person_id)
    return {"code": world.codes.issue(wechat_login.LOGIN, user.id, world.clock.unix())}


def wechat_phone_code(world: World, _body: Body, *, person_id: str) -> Body:
    """The getPhoneNumber button."""
    user = find_wechat(world, person_id)
    if not user.phone:
        raise BadInput(f"{user.name} has no phone number bound", 409)
    return {"code": world.codes.issue(wechat_login.PHONE, user.id, world.clock.unix())}


def wechat_subscribe(world: World, body: Body, *, person_id: str) -> Body:
    """wx.requestSubscribeMessage, as the person answered it."""
    user = find_wechat(world, person_id)
    answers = body.get("templates")
    if not isinstance(answers, dict):
        raise BadInput("'templates' must be an object of template ids and answers")
    return {"delivery": wechat.subscribe(world, user, answers), "quota": dict(world.phones.quota(user.id))}


def wechat_unsubscribe(world: World, body: Body, *, person_id: str) -> Body:
    """Turning templates off in WeChat's settings."""
    user = find_wechat(world, person_id)
    template_ids = body.get("templates")
    if not isinstance(template_ids, list):
        raise BadInput("'templates' must be a list of template ids")
    return {"delivery": wechat.unsubscribe(world, user, template_ids), "quota": dict(world.phones.quota(user.id))}


def wecom_login_code(world: World, _body: Body, *, person_id: str) -> Body:
    """wx.qy.login."""
    member = find_member(world, person_id)
    return {"code": world.codes.issue(wecom_login.QY_LOGIN, member.userid, world.clock.unix())}


def wecom_oauth_code(world: World, _body: Body, *, person_id: str) -> Body:
    """The redirect of an in-app page; somebody who is no member gets a code as well."""
    person = find_person(world, person_id)
    owner = person.userid if isinstance(person, Member) else person.id
    return {"code": world.codes.issue(wecom_login.OAUTH, owner, world.clock.unix())}


ROUTES = (
    ("POST", "/phones/<person_id>/text", write_text),
    ("POST", "/phones/<person_id>/tap", tap_button),
    ("POST", "/phones/<person_id>/menu", click_menu),
    ("POST", "/phones/<person_id>/enter", enter_chat),
    ("POST", "/phones/<person_id>/location", send_location),
    ("POST", "/phones/<person_id>/wechat/login", wechat_login_code),
    ("POST", "/phones/<person_id>/wechat/phone", wechat_phone_code),
    ("POST", "/phones/<person_id>/wechat/subscribe", wechat_subscribe),
    ("POST", "/phones/<person_id>/wechat/unsubscribe", wechat_unsubscribe),
    ("POST", "/phones/<person_id>/wecom/login", wecom_login_code),
    ("POST", "/phones/<person_id>/wecom/oauth", wecom_oauth_code),
)
