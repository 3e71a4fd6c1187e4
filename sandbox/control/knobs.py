"""The knobs of the world: failures, callback modes, tokens, the clock, the logs, and starting over."""

from typing import Any

from sandbox.checks import integer
from sandbox.faults import read_fault
from sandbox.modes import Modes, read_modes
from sandbox.world import World

Body = dict[str, Any]
_TEN_YEARS_S = 10 * 366 * 86_400


def add_fault(world: World, body: Body) -> Body:
    """Let the next calls of an API fail."""
    world.faults.add(read_fault(body))
    return list_faults(world, body)


def list_faults(world: World, _body: Body) -> Body:
    """The failures still to come."""
    return {"faults": world.faults.planned()}


def clear_faults(world: World, body: Body) -> Body:
    """No more failures."""
    world.faults.clear()
    return list_faults(world, body)


def set_modes(world: World, body: Body) -> Body:
    """Change how callbacks are delivered; only what is named changes."""
    world.pusher.set_modes(read_modes(world.pusher.modes, body))
    return show_modes(world, body)


def show_modes(world: World, _body: Body) -> Body:
    """How callbacks are delivered at present."""
    return world.pusher.modes.public()


def clear_modes(world: World, body: Body) -> Body:
    """Deliver callbacks in good health again."""
    world.pusher.set_modes(Modes())
    return show_modes(world, body)


def expire_tokens(world: World, _body: Body) -> Body:
    """Invalidate every access token before its time."""
    return {"expired": world.wecom.tokens.expire_all() + world.wechat.tokens.expire_all()}


def move_clock(world: World, body: Body) -> Body:
    """Move the sandbox's clock forward; with 0, or nothing, only tell the time."""
    world.clock.advance(integer(body, "advance_s", default=0, low=0, high=_TEN_YEARS_S))
    return show_clock(world, body)


def show_clock(world: World, _body: Body) -> Body:
    """The sandbox's time."""
    return {"now": world.clock.now().isoformat(), "unix": round(world.clock.unix(), 3), "ahead_s": world.clock.ahead_s}


def list_calls(world: World, _body: Body) -> Body:
    """The API calls received, oldest first."""
    return {"calls": world.journal.calls()}


def count_sends(world: World, _body: Body) -> Body:
    """How many message/send were taken, and how many of them the duplicate check swallowed."""
    return {"accepted": world.wecom.accepted, "swallowed": world.wecom.swallowed}


def reset(world: World, _body: Body) -> Body:
    """Forget everything but the configuration."""
    world.reset()
    return {"reset": True}


ROUTES = (
    ("POST", "/faults", add_fault),
    ("GET", "/faults", list_faults),
    ("DELETE", "/faults", clear_faults),
    ("POST", "/callbacks/mode", set_modes),
    ("GET", "/callbacks/mode", show_modes),
    ("DELETE", "/callbacks/mode", clear_modes),
    ("POST", "/tokens/expire", expire_tokens),
    ("POST", "/clock", move_clock),
    ("GET", "/clock", show_clock),
    ("GET", "/calls", list_calls),
    ("GET", "/sends", count_sends),
    ("POST", "/reset", reset),
)
