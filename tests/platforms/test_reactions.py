"""Every errcode of errors-and-limits.md sections 2 and 3 has the reaction written there."""

import logging

import pytest

from platforms.errors import NO_ANSWER, PlatformError
from platforms.reactions import (
    REACTIONS,
    WECHAT,
    WECHAT_BY_API,
    WECOM,
    WECOM_BY_API,
    because,
    reaction_to,
    refusal,
)

#: Reaction name → codes, copied from the page and not from the product's table.
WECOM_WANTED: dict[str, list[int]] = {
    "retry": [-1, 6000],
    "refresh_token": [40001, 40014, 42001, 42009],
    "drop_receiver": [40003, 43004, 50002, 60111],
    "fix": [
        *(40004, 40005, 40006, 40008, 40009, 40011, 40033, 40035, 40058, 40068, 42017, 44004),
        *(301021, 301022, 301023, 301024, 301025),
    ],
    "upload_again": [40007],
    "misconfigured": [40013, 40056, 40091, 50003, 60020, 301002],
    "redo_login": [40029, 84014, 84015],
    "split": [40031, 40032, 45008, 82001, 82002, 82003],
    "refetch_ticket": [40093],
    "drop": [40096, 41050, 41051, 60123, 301056],
    "our_bug": list(range(41001, 41018)),
    "cut": [45001, 45002, 45004, 45007],
    "back_off": [45009],
    "fewer_at_once": [45033],
    "empty": [46003, 46004, 84061],
    "alert": [48002, 50001, 60011, 301055],
    "final": [81013],
    "retry_later": [301057],
    "per_row": [670016, 670000, 670099],
    "use_range": [830002, 830003],
}
WECHAT_WANTED: dict[str, list[int]] = {
    "retry": [-1],
    "refresh_token": [40001, 40014, 42001],
    "drop_receiver": [40003, 43101, 43104],
    "misconfigured": [40013, 40125, 40164, 61004],
    "redo_login": [40029, 40163, 87009],
    "alert": [40037, 48001],
    "refuse_login": [40226],
    "fix": [41030, 47003],
    "back_off": [44990, 45011],
    "back_off_long": [45009],
    "our_bug": [47001],
    "refuse_content": [87014],
}
CASES = [
    (platform, name, code)
    for platform, wanted in (("wecom", WECOM_WANTED), ("wechat", WECHAT_WANTED))
    for name, codes in wanted.items()
    for code in codes
]


@pytest.mark.parametrize(("platform", "name", "code"), CASES)
def test_every_documented_code_has_its_reaction(platform: str, name: str, code: int) -> None:
    error = refusal(platform, "some/api", code)
    assert (error.name, error.errcode, error.api) == (name, code, "some/api")


#: Reaction name → (permanent, alert, drop_receiver, pause_app, refresh, in_call).
FLAGS = {
    "retry": (False, False, False, False, False, True),
    "refresh_token": (False, False, False, False, True, False),
    "drop_receiver": (True, False, True, False, False, False),
    "fix": (True, False, False, False, False, False),
    "our_bug": (True, True, False, False, False, False),
    "misconfigured": (True, True, False, True, False, False),
    "alert": (True, True, False, False, False, False),
    "back_off": (False, False, False, True, False, False),
    "back_off_long": (False, False, False, True, False, False),
    "fewer_at_once": (False, False, False, True, False, False),
    "redo_login": (True, False, False, False, False, False),
    "final": (True, False, False, False, False, False),
}


@pytest.mark.parametrize(("platform", "name", "code"), [case for case in CASES if case[1] in FLAGS])
def test_a_reaction_says_what_to_do(platform: str, name: str, code: int) -> None:
    error = refusal(platform, "some/api", code)
    flags = (error.permanent, error.alert, error.drop_receiver, error.pause_app, error.refresh, error.in_call)
    assert flags == FLAGS[name]


def test_whatever_pauses_the_app_says_for_how_long() -> None:
    for table in REACTIONS.values():
        for reaction in table.values():
            assert reaction.retry_after_s is not None or not reaction.pause_app


@pytest.mark.parametrize(
    ("platform", "code", "seconds"), [("wecom", 45009, 60), ("wechat", 45011, 60), ("wechat", 45009, 3600)]
)
def test_a_frequency_limit_is_waited_out_not_retried(platform: str, code: int, seconds: float) -> None:
    error = refusal(platform, "some/api", code)
    assert error.retry_after_s == seconds
    assert not error.in_call


def test_a_code_nobody_knows_is_tried_again_by_the_outbox_and_looked_at() -> None:
    error = refusal("wecom", "message/send", 123456)
    assert (error.permanent, error.alert, error.in_call, error.name) == (False, True, False, "unknown")


def test_a_bad_secret_is_no_reason_to_fetch_another_token() -> None:
    for code in (40001, 40014, 42001):
        assert reaction_to("wecom", "gettoken", code).name == "misconfigured"
        assert reaction_to("wecom", "message/send", code).name == "refresh_token"


def test_the_same_code_may_mean_another_thing_for_another_endpoint() -> None:
    assert refusal("wechat", "wxa/business/getuserphonenumber", 40013).name == "redo_login"
    assert refusal("wechat", "sns/jscode2session", 45011).pause_app is False
    assert refusal("wecom", "message/update_template_card", 42017).name == "final"


def test_every_row_names_its_page() -> None:
    for code, _, page in (*WECOM, *WECHAT):
        assert page.startswith(("https://developer.work.weixin.qq.com/", "https://developers.weixin.qq.com/")), code


def test_no_code_is_written_twice() -> None:
    for rows in (WECOM, WECHAT):
        codes = [code for code, _, _ in rows if isinstance(code, int)]
        assert len(codes) == len(set(codes))
    assert all(api for api, _ in (*WECOM_BY_API, *WECHAT_BY_API))


def test_an_error_shows_number_and_endpoint_and_nothing_else(caplog: pytest.LogCaptureFixture) -> None:
    error = refusal("wecom", "message/send", 60020)
    assert str(error) == "wecom message/send: errcode 60020 (misconfigured)"
    with caplog.at_level(logging.ERROR):
        try:
            raise error
        except PlatformError:
            logging.getLogger("test").exception("failed")
    assert "60020" in caplog.text


def test_no_answer_is_transient() -> None:
    from platforms.errors import NETWORK, TIMEOUT

    for reaction in (NETWORK, TIMEOUT):
        error = because(reaction, "wecom", "message/send")
        assert error.errcode == NO_ANSWER
        assert not error.permanent
