"""Webhooks on the wire: signed as the public standard says, and what answers and silences mean."""

from datetime import UTC, datetime

import pytest
import requests
import responses

from platforms.errors import PlatformError
from platforms.webhooks import Webhooks, signature

URL = "https://erp.example/hooks"
AT = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)


def test_the_signature_is_the_one_of_the_public_standards_own_example() -> None:
    # https://github.com/standard-webhooks/standard-webhooks, the vector in every one of its libraries.
    key, event, at = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330
    assert signature(key, event, at, b'{"test": 2432232314}') == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


@responses.activate
def test_an_event_is_posted_once_with_all_keys_and_without_following_anybody() -> None:
    responses.post(URL, status=204)
    keys = ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_AAAA"]
    assert Webhooks().post(URL, keys, "evt_1", b"{}", AT) == 204
    (call,) = responses.calls
    headers = call.request.headers
    assert (headers["webhook-id"], headers["webhook-timestamp"]) == ("evt_1", "1795312800")
    assert headers["webhook-signature"] == " ".join(signature(key, "evt_1", 1795312800, b"{}") for key in keys)


#: Status → permanent, drop_receiver.
ANSWERS = {
    302: (True, False),
    400: (True, False),
    404: (True, False),
    408: (False, False),
    410: (True, True),
    429: (False, False),
    500: (False, False),
    503: (False, False),
}


@pytest.mark.parametrize("status", ANSWERS)
@responses.activate
def test_each_refusal_says_whether_another_try_is_worth_it(status: int) -> None:
    responses.add(
        responses.POST, URL, status=status, headers={"retry-after": "120", "location": "https://evil.example/"}
    )
    with pytest.raises(PlatformError) as refused:
        Webhooks().post(URL, ["whsec_AAAA"], "evt_1", b"{}", AT)
    error = refused.value
    assert (error.errcode, error.permanent, error.drop_receiver) == (status, *ANSWERS[status])
    assert error.retry_after_s == (None if error.permanent else 120.0)
    assert len(responses.calls) == 1


@pytest.mark.parametrize(
    "trouble", [requests.ConnectionError, requests.ReadTimeout, requests.exceptions.ChunkedEncodingError]
)
@responses.activate
def test_no_answer_is_transient_and_names_no_address(trouble: type[Exception]) -> None:
    responses.post(URL, body=trouble(URL))
    with pytest.raises(PlatformError) as refused:
        Webhooks().post(URL, ["whsec_AAAA"], "evt_1", b"{}", AT)
    assert (refused.value.errcode, refused.value.permanent) == (0, False)
    assert "erp.example" not in str(refused.value)
