"""Bearer token → who acts. Runs before the values of a request are read, so that strangers learn nothing.

The login is resolved in a read of its own: what follows trusts it for the milliseconds of this request, and a flood
of bad tokens never waits for the one writer of SQLite.
"""

from flask import g, request

from channel.errors import Unauthorised
from channel.identities import Login, resolve_login
from miniapp_api.api import current_api
from miniapp_api.throttle import count_request


def authenticate() -> None:
    """Find the login of this request, or raise Unauthorised("session_expired")."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Unauthorised("session_expired")
    api = current_api()
    with api.database.reading() as session:
        g.login = resolve_login(session, token, now=api.now(), request_id=g.request_id)
    count_request(g.login.session_id)


def current_login() -> Login:
    """Who is logged in; only for routes behind `authenticate`."""
    login: Login = g.login
    return login
