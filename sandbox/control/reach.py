"""`/sandbox/chain` and `/sandbox/customers`: corps below ours and customers of members, and what reached them."""

from dataclasses import asdict
from typing import Any

from sandbox.checks import BadInput, flag, integer, objects, optional_text, text
from sandbox.control.people import find_member
from sandbox.wecom.chain_state import Corp, Person
from sandbox.wecom.customer_state import Customer, Follow
from sandbox.wecom.customers import confirm
from sandbox.world import World

Body = dict[str, Any]


def make_chain(world: World, body: Body) -> Body:
    """Make or replace corps of the chain, with their people."""
    for given in objects(body, "corps"):
        corp = Corp(
            text(given, "corp_id", limit=64),
            text(given, "name", limit=32),
            optional_text(given, "custom_id"),
            integer(given, "agent_id", low=1, high=10**9),
            flag(given, "joined", default=True),
            flag(given, "shared", default=True),
        )
        for one in objects(given, "people"):
            userid = text(one, "userid", limit=64)
            seen = flag(one, "visible", default=True)
            corp.people[userid.lower()] = Person(userid, text(one, "name"), optional_text(one, "custom_id"), seen)
        world.wecom.chain.corps[corp.corp_id] = corp
    return show_chain(world, {})


def show_chain(world: World, _body: Body) -> Body:
    """Every corp with its people and what they were sent."""
    corps = world.wecom.chain.corps.values()
    shown = [{"corp_id": one.corp_id, "people": [asdict(who) for who in one.people.values()]} for one in corps]
    return {"corps": shown}


def make_customers(world: World, body: Body) -> Body:
    """Make customers, each of a member who has his mobile written down."""
    for given in objects(body, "customers"):
        member = find_member(world, text(given, "userid", limit=64))
        external = text(given, "external_userid", limit=64)
        known = world.wecom.customers.customers
        customer = known.setdefault(external, Customer(external, text(given, "name", limit=64)))
        mobile = optional_text(given, "mobile")
        follow = Follow(member.userid.lower(), [mobile] if mobile else [], optional_text(given, "corp_name"))
        customer.follows[member.userid.lower()] = follow
    return show_customers(world, {})


def show_customers(world: World, _body: Body) -> Body:
    """Every customer with what he got, and every mass message."""
    state = world.wecom.customers
    tasks = [{"msgid": one.msgid, "sender": one.sender, "sent_at": one.sent_at} for one in state.tasks.values()]
    return {"customers": [asdict(one) for one in state.customers.values()], "tasks": tasks}


def unfriend(world: World, _body: Body, *, external: str, userid: str) -> Body:
    """A customer deletes a member."""
    customer = world.wecom.customers.customers.get(external)
    if customer is None or customer.follows.pop(userid.lower(), None) is None:
        raise BadInput(f"{external!r} is no customer of {userid!r}", 404)
    return show_customers(world, {})


def confirm_mass(world: World, _body: Body, *, msgid: str) -> Body:
    """The member sends a mass message that waits for him."""
    task = world.wecom.customers.tasks.get(msgid)
    if task is None:
        raise BadInput(f"there is no mass message {msgid!r}", 404)
    confirm(world, task)
    return show_customers(world, {})


ROUTES = (
    ("GET", "/chain", show_chain),
    ("POST", "/chain", make_chain),
    ("GET", "/customers", show_customers),
    ("POST", "/customers", make_customers),
    ("POST", "/customers/<external>/unfriend/<userid>", unfriend),
    ("POST", "/mass/<msgid>/confirm", confirm_mass),
)
