"""The two ways in which the outside world disappoints us.

`BadCallback`: a push that is not to be trusted or not to be understood; the door answers 403 and explains nothing.
`PlatformError`: an API call that did not do what it should; says what to do about it, never in the platform's words,
because errmsg changes from day to day and carries the caller's address (errors-and-limits.md section 1).
What each errcode means for us is a row in `reactions.py`.
"""

from typing import Literal, NamedTuple

#: `webhook` is no platform but whoever is told by one: the same errors, another wire. `chain` is WeCom in the corps of
#: others: its trouble is not that of our own app.
Platform = Literal["wecom", "wechat", "webhook", "chain"]

#: The errcode of a call that got no answer at all: no connection, a time-out, HTTP 5xx, or not JSON.
NO_ANSWER = 0


class BadCallback(Exception):
    """A push that fails verification or cannot be read.

    `reason` is a short English phrase without any part of the body. It is for the log; the sender sees none of it.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Reaction(NamedTuple):
    """What to do about one errcode. The flags are for programs, `name` is for logs and tests.

    `permanent`: trying the same call again is useless.
    `retry_after_s`: wait this long; None leaves it to the outbox.
    `alert`: a person at headquarters must change something.
    `drop_receiver`: this receiver cannot be reached, others can.
    `pause_app`: every other call of the same app would fail too, or make it worse; hold them that long.
    `refresh`: fetch a new token (or ticket) and repeat once.
    `in_call`: up to three quick tries are worth it.
    """

    name: str
    permanent: bool = True
    retry_after_s: float | None = None
    alert: bool = False
    drop_receiver: bool = False
    pause_app: bool = False
    refresh: bool = False
    in_call: bool = False


#: A code that no table knows. It may be a new kind of refusal or a new kind of hiccup; losing an announcement costs
#: more than a handful of tries, and the outbox bounds those, so it counts as transient. Somebody should look at it.
UNKNOWN = Reaction("unknown", permanent=False, alert=True)

#: No connection, HTTP 5xx, or an answer that is not JSON.
NETWORK = Reaction("network", permanent=False, in_call=True)

#: The same where no connection came about: the platform has seen nothing of the call.
UNREACHABLE = NETWORK._replace(name="unreachable")

#: Connected, asked, and no answer in time: the work may have been done, and the caller has waited long enough.
TIMEOUT = Reaction("timeout", permanent=False)

#: HTTP 3xx and 4xx: the address or the request is wrong, which no repetition repairs.
HTTP_REFUSED = Reaction("http_refused", alert=True)


class PlatformError(Exception):
    """An API call failed. Holds no token, address, receiver or text of the platform's.

    `errcode` is the platform's number, or `NO_ANSWER`. `api` is the endpoint without its query ("message/send").
    The other attributes are those of `Reaction`. Made from the tables by `reactions.refusal`.
    """

    def __init__(
        self,
        errcode: int,
        api: str,
        *,
        permanent: bool,
        retry_after_s: float | None = None,
        alert: bool = False,
        drop_receiver: bool = False,
        pause_app: bool = False,
        refresh: bool = False,
        in_call: bool = False,
        name: str = "",
        platform: Platform = "wecom",
    ) -> None:
        super().__init__(f"{platform} {api}: errcode {errcode} ({name})")
        self.errcode = errcode
        self.api = api
        self.permanent = permanent
        self.retry_after_s = retry_after_s
        self.alert = alert
        self.drop_receiver = drop_receiver
        self.pause_app = pause_app
        self.refresh = refresh
        self.in_call = in_call
        self.name = name
        self.platform = platform
