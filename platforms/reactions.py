"""What every errcode of WeCom and WeChat means for us: one row per code, each with the page that defines it.

Follows errors-and-limits.md sections 2 and 3 and the code lists of the API pages. Decided by number alone.
A code may mean another thing for one endpoint: those rows stand in the `…_BY_API` tables and win.
"""

from collections.abc import Iterable, Mapping

from platforms.errors import NO_ANSWER, UNKNOWN, Platform, PlatformError, Reaction

# Seconds. A minute rule blocks for 60 s, an hour rule for 60 min (errors-and-limits.md section 4).
_MINUTE = 60.0
_HOUR = 3600.0
#: While a setting is wrong every call fails, and roughly 2000 wrong calls an hour lock the app out: look again rarely.
_MISCONFIGURED = 600.0

RETRY = Reaction("retry", permanent=False, retry_after_s=1.0, in_call=True)
RETRY_LATER = Reaction("retry_later", permanent=False)
REFRESH_TOKEN = Reaction("refresh_token", permanent=False, refresh=True)
REFETCH_TICKET = Reaction("refetch_ticket", permanent=False)
UPLOAD_AGAIN = Reaction("upload_again")
REDO_LOGIN = Reaction("redo_login")
REFUSE_LOGIN = Reaction("refuse_login")
REFUSE_CONTENT = Reaction("refuse_content")
DROP_RECEIVER = Reaction("drop_receiver", drop_receiver=True)
DROP = Reaction("drop")
FINAL = Reaction("final")
EMPTY = Reaction("empty")
FIX = Reaction("fix")
OUR_BUG = Reaction("our_bug", alert=True)
CUT = Reaction("cut")
SPLIT = Reaction("split")
PER_ROW = Reaction("per_row")
USE_RANGE = Reaction("use_range")
ALERT = Reaction("alert", alert=True)
#: The app itself is not let in: this message stops here, the others wait until somebody has repaired the setting.
MISCONFIGURED = Reaction("misconfigured", alert=True, pause_app=True, retry_after_s=_MISCONFIGURED)
BACK_OFF = Reaction("back_off", permanent=False, pause_app=True, retry_after_s=_MINUTE)
#: The limit is of this endpoint alone.
LATER_ALONE = Reaction("later_alone", permanent=False, retry_after_s=_MINUTE)
BACK_OFF_LONG = Reaction("back_off_long", permanent=False, pause_app=True, retry_after_s=_HOUR)
FEWER_AT_ONCE = Reaction("fewer_at_once", permanent=False, pause_app=True, retry_after_s=2.0)

_WECOM = "https://developer.work.weixin.qq.com/document/path/"
_CODES = _WECOM + "90313"
_LIMITS = _WECOM + "90312"
_SEND = _WECOM + "90236"
_OAUTH = _WECOM + "91023"
_MINI = _WECOM + "91507"

_WECHAT = "https://developers.weixin.qq.com/miniprogram/dev/"
_ERRNO = _WECHAT + "framework/usability/PublicErrno.html"
_LOGIN = _WECHAT + "OpenApiDoc/user-login/code2Session.html"
_SESSION = _WECHAT + "OpenApiDoc/user-login/checkSessionKey.html"
_TOKEN = _WECHAT + "OpenApiDoc/mp-access-token/getStableAccessToken.html"
_PHONE = _WECHAT + "OpenApiDoc/user-info/phone-number/getPhoneNumber.html"
_SUBSCRIBE = _WECHAT + "OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html"
_LINK = _WECHAT + "OpenApiDoc/qrcode-link/url-link/generateUrlLink.html"
_CODE = _WECHAT + "OpenApiDoc/qrcode-link/qr-code/getUnlimitedQRCode.html"
_CHECK = _WECHAT + "OpenApiDoc/sec-center/sec-check/msgSecCheck.html"

Row = tuple[int | range, Reaction, str]

#: (errcode or range of errcodes, reaction, page). A single code wins over a range that holds it.
WECOM: tuple[Row, ...] = (
    (-1, RETRY, _CODES),  # system busy
    (6000, RETRY, _CODES),  # data version conflict
    (40001, REFRESH_TOKEN, _CODES),  # token not accepted; on gettoken: bad secret
    (40003, DROP_RECEIVER, _CODES),  # invalid userid
    (range(40004, 40010), FIX, _CODES),  # media type, msgtype, size, media_id, voice or video size
    (40007, UPLOAD_AGAIN, _CODES),  # media_id: its three days are over
    (40011, FIX, _CODES),  # bad file or menu parameter
    (40013, MISCONFIGURED, _CODES),  # corpid
    (40014, REFRESH_TOKEN, _CODES),  # invalid access_token
    (40029, REDO_LOGIN, _OAUTH),  # OAuth or mini-program code bad, used or old
    (40031, SPLIT, _CODES),  # userid list illegal
    (40032, SPLIT, _CODES),  # userid list too long
    (40033, FIX, _CODES),  # illegal character or content
    (40035, FIX, _CODES),  # illegal parameter
    (40056, MISCONFIGURED, _CODES),  # agentid
    (40058, FIX, _CODES),  # parameter out of range
    (40068, FIX, _CODES),  # tag id
    (40091, MISCONFIGURED, _CODES),  # secret illegal
    (40093, REFETCH_TICKET, _CODES),  # jsapi ticket illegal
    (40096, DROP, _WECOM + "92125"),  # this customer cannot be transferred: mark and skip
    (range(41001, 41018), OUR_BUG, _CODES),  # a parameter is missing
    (41048, DROP, _WECOM + "92135"),  # none of them is a customer of the sender
    (41050, DROP, _WECOM + "92137"),  # welcome_code expired
    (41051, DROP, _WECOM + "92137"),  # already greeted
    (42001, REFRESH_TOKEN, _CODES),  # token expired
    (42009, REFRESH_TOKEN, _CODES),  # suite token expired (third party)
    (42014, FINAL, _WECOM + "94888"),  # response_code used or too old, number not confirmed by the page
    (42017, FIX, _WECOM + "94888"),  # template card: button key or a related field is wrong
    (43004, DROP_RECEIVER, _CODES),  # must be an active member
    (44004, FIX, _CODES),  # content empty
    (45001, CUT, _CODES),  # media too big
    (45002, CUT, _CODES),  # content too long
    (45004, CUT, _CODES),  # description too long
    (45007, CUT, _CODES),  # voice too long
    (45008, SPLIT, _CODES),  # too many articles
    (45009, BACK_OFF, _LIMITS),  # frequency
    (45033, FEWER_AT_ONCE, _LIMITS),  # concurrency
    (46003, EMPTY, _WECOM + "90231"),  # no menu
    (46004, EMPTY, _CODES),  # member does not exist
    (48002, ALERT, _CODES),  # API not allowed for this app
    (50001, ALERT, _WECOM + "91022"),  # redirect domain not trusted
    (50002, DROP_RECEIVER, _CODES),  # member outside the app's scope
    (50003, MISCONFIGURED, _CODES),  # app disabled: stop sending
    (60011, ALERT, _CODES),  # no privilege for the member, department or tag
    (60020, MISCONFIGURED, _CODES),  # our address is not in 企业可信IP
    (60111, DROP_RECEIVER, _CODES),  # userid not found: drop and resync
    (60123, DROP, _CODES),  # invalid department
    (81013, FINAL, _SEND),  # every receiver invalid or out of scope
    (range(82001, 82004), SPLIT, _CODES),  # user, party or tag list: all illegal or too many
    (84014, REDO_LOGIN, _WECOM + "95833"),  # user_ticket invalid
    (84015, REDO_LOGIN, _WECOM + "95833"),  # user_ticket expired
    (84061, EMPTY, _WECOM + "92113"),  # no external-contact relation
    (301002, MISCONFIGURED, _CODES),  # the app may not use this agentid or permission
    (range(301021, 301026), FIX, _CODES),  # check-in and approval parameters
    (301055, ALERT, _WECOM + "91983"),  # no permission on approval data
    (301056, DROP, _WECOM + "91983"),  # approval number not found
    (301057, RETRY_LATER, _WECOM + "91983"),  # approval: internal error
    (range(670000, 670100), PER_ROW, _WECOM + "95821"),  # chain import: report per row
    (830002, USE_RANGE, _WECOM + "90254"),  # media/get above 20 MB needs a Range
    (830003, USE_RANGE, _WECOM + "90254"),  # bad Range
)

WECHAT: tuple[Row, ...] = (
    (-1, RETRY, _ERRNO),  # busy
    (40001, REFRESH_TOKEN, _ERRNO),  # token wrong, or not the latest one
    (40002, OUR_BUG, _TOKEN),  # grant type
    (40003, DROP_RECEIVER, _SUBSCRIBE),  # openid wrong or of another appid
    (40013, MISCONFIGURED, _LOGIN),  # appid
    (40014, REFRESH_TOKEN, _ERRNO),  # token illegal
    (40029, REDO_LOGIN, _LOGIN),  # code bad or too old
    (40037, ALERT, _SUBSCRIBE),  # template id
    (40125, MISCONFIGURED, _TOKEN),  # secret
    (40129, FIX, _CODE),  # scene
    (40163, REDO_LOGIN, _LOGIN),  # code used
    (40164, MISCONFIGURED, _TOKEN),  # our address is not in the allow-list
    (40165, FIX, _LINK),  # path
    (40169, FIX, _CODE),  # scene illegal
    (40212, FIX, _LINK),  # query
    (40226, REFUSE_LOGIN, _LOGIN),  # risky user
    (40243, MISCONFIGURED, _TOKEN),  # secret frozen
    (41008, OUR_BUG, _LOGIN),  # code missing
    (41030, FIX, _SUBSCRIBE),  # page wrong or not published
    (42001, REFRESH_TOKEN, _ERRNO),  # token expired
    (43004, DROP_RECEIVER, _ERRNO),  # must be a follower
    (43101, DROP_RECEIVER, _SUBSCRIBE),  # refused, or no acceptance left: drop, zero our counter
    (43104, DROP_RECEIVER, _CHECK),  # openid and appid do not match
    (43105, DROP, _CHECK),  # no visit within two hours
    (43107, ALERT, _SUBSCRIBE),  # category switched off
    (43108, DROP_RECEIVER, _SUBSCRIBE),  # too many to one user
    (44002, OUR_BUG, _CHECK),  # empty body
    (44990, BACK_OFF, _LINK),  # rate
    (45009, BACK_OFF_LONG, _ERRNO),  # quota of the day
    (45011, BACK_OFF, _ERRNO),  # quota of the minute
    (47001, OUR_BUG, _ERRNO),  # JSON broken
    (47003, FIX, _SUBSCRIBE),  # template data invalid
    (48001, ALERT, _ERRNO),  # API not granted
    (61004, MISCONFIGURED, _ERRNO),  # third party: address not registered
    (61010, DROP, _CHECK),  # no visit within two hours
    (85400, ALERT, _LINK),  # quota of long-lived links
    (85401, FIX, _LINK),  # expiry
    (85402, FIX, _LINK),  # expiry
    (87009, REDO_LOGIN, _SESSION),  # session signature wrong
    (87014, REFUSE_CONTENT, _CHECK),  # risky content (version 1)
    (89503, MISCONFIGURED, _TOKEN),  # address waits for the administrator's confirmation
    (89506, MISCONFIGURED, _TOKEN),  # the administrator refused this address for 24 h
    (89507, MISCONFIGURED, _TOKEN),  # the administrator refused this address for 1 h
)

#: A new token cannot help the call that fetches tokens: there these codes mean that the secret is wrong.
WECOM_BY_API: Mapping[tuple[str, int], Reaction] = {
    ("gettoken", 40001): MISCONFIGURED,
    ("gettoken", 42001): MISCONFIGURED,
    ("gettoken", 40014): MISCONFIGURED,
    # 60 a minute of its own: no reason to hold the messages of the app.
    ("oa/applyevent", 45009): LATER_ALONE,
    ("message/update_template_card", 42017): FINAL,  # used or expired response_code, number not confirmed
}

WECHAT_BY_API: Mapping[tuple[str, int], Reaction] = {
    ("cgi-bin/stable_token", 40001): MISCONFIGURED,
    ("wxa/business/getuserphonenumber", 40013): REDO_LOGIN,  # here: a code of another mini-program
    ("sns/jscode2session", 45011): Reaction("user_too_fast", permanent=False, retry_after_s=_MINUTE),  # per user
    ("wxa/checksession", 40003): REDO_LOGIN,
}


def _by_code(rows: Iterable[Row]) -> dict[int, Reaction]:
    """Spread the ranges; a single code wins over a range, wherever it stands."""
    listed = list(rows)
    table = {code: reaction for span, reaction, _ in listed if isinstance(span, range) for code in span}
    table.update({code: reaction for code, reaction, _ in listed if isinstance(code, int)})
    return table


REACTIONS: Mapping[Platform, Mapping[int, Reaction]] = {
    "wecom": _by_code(WECOM),
    "wechat": _by_code(WECHAT),
    "webhook": {},
}
_BY_API: Mapping[Platform, Mapping[tuple[str, int], Reaction]] = {
    "wecom": WECOM_BY_API,
    "wechat": WECHAT_BY_API,
    "webhook": {},
}


def reaction_to(platform: Platform, api: str, errcode: int) -> Reaction:
    """The reaction to `errcode` from `api` ("message/send"); `UNKNOWN` when no table has the code."""
    return _BY_API[platform].get((api, errcode)) or REACTIONS[platform].get(errcode, UNKNOWN)


def refusal(platform: Platform, api: str, errcode: int) -> PlatformError:
    """The error to raise for an answer with a non-zero errcode."""
    return because(reaction_to(platform, api, errcode), platform, api, errcode)


def because(reaction: Reaction, platform: Platform, api: str, errcode: int = NO_ANSWER) -> PlatformError:
    """The error to raise for a reaction that is known already (`NETWORK`, `HTTP_REFUSED`)."""
    return PlatformError(errcode, api, platform=platform, **reaction._asdict())
