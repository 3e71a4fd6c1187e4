"""Attachments through the API: handing in, reading back with the right headers, and by what they are attached to."""

from io import BytesIO
from typing import Any

import pytest
from werkzeug.test import TestResponse

from channel.actors import job
from channel.attachments.checks import FILE_LIMIT
from channel.catalogue.articles import Article, put_articles
from miniapp_api.throttle import UPLOADS_PER_SESSION
from models import Attachment
from tests.factories import NOW
from tests.miniapp_api.conftest import Caller, House, json_of, refusal_of
from tests.miniapp_api.test_opportunities import register
from tests.pictures import PDF, phone_picture, picture
from tests.shop import make_shop

LONG = "客户正在走内部审批流程，下周盖章"


def form(data: bytes | None, fields: dict[str, str]) -> bytes:
    """A form as phones send it; what they say of the file's name and type is believed by nobody."""
    parts = [f'name="{name}"\r\n\r\n{value}'.encode() for name, value in fields.items()]
    if data is not None:
        parts.append(b'name="file"; filename="x.jpg"\r\nContent-Type: text/html\r\n\r\n' + data)
    return b"".join(b"--x\r\nContent-Disposition: form-data; " + part + b"\r\n" for part in parts) + b"--x--\r\n"


def send(house: House, caller: Caller, body: bytes, content_type: str = "multipart/form-data; boundary=x") -> Any:
    headers = {"Authorization": f"Bearer {caller.token}"} if caller.token else {}
    return house.app.test_client().post("/api/v1/attachments", data=body, content_type=content_type, headers=headers)


def hand_in(house: House, caller: Caller, data: bytes | None = None, **fields: str) -> TestResponse:
    answer: TestResponse = send(house, caller, form(data, fields))
    return answer


def handed_in(house: House, who: Any, data: bytes | None = None) -> str:
    answer = hand_in(house, house.caller(who), phone_picture() if data is None else data)
    assert answer.status_code == 201, answer.data
    return str(json_of(answer)["id"])


@pytest.fixture
def buyer(house: House) -> Caller:
    return house.caller(house.cast.buyer)


def statuses(house: House, id_: str, *people: Any) -> list[int]:
    return [house.caller(who).get(f"/attachments/{id_}").status_code for who in people]


def test_a_photograph_is_handed_in_once_and_read_back_without_its_place(house: House, buyer: Caller) -> None:
    first, again = (json_of(hand_in(house, buyer, phone_picture())) for _ in range(2))
    assert first == again
    expected = {"kind": "picture", "width": 48, "height": 64, "taken_at": "2026-11-20T02:11:12Z"}
    assert expected.items() <= first.items()
    answer = buyer.get(f"/attachments/{first['id']}")
    assert (answer.status_code, answer.mimetype, len(answer.data)) == (200, "image/jpeg", first["size"])
    assert b"Exif" not in answer.data
    assert answer.headers["Content-Disposition"] == f'inline; filename="{first["id"]}.jpg"'
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "private, max-age=3600"
    assert answer.headers["Vary"] == "Authorization"
    assert answer.headers["Content-Security-Policy"].endswith("sandbox")
    assert house.count(Attachment) == 1


def test_a_list_gets_a_small_picture_and_a_document_is_saved_rather_than_opened(house: House, buyer: Caller) -> None:
    large = handed_in(house, house.cast.buyer, picture(size=(1600, 1200)))
    small = buyer.get(f"/attachments/{large}?size=small")
    assert len(small.data) < len(buyer.get(f"/attachments/{large}").data)
    document = buyer.get(f"/attachments/{handed_in(house, house.cast.buyer, PDF)}?size=small")
    assert (document.data, document.mimetype) == (PDF, "application/pdf")
    assert document.headers["Content-Disposition"].startswith("attachment; ")
    refusal_of(buyer.get(f"/attachments/{large}?size=huge"), 422, "invalid_fields")
    refusal_of(buyer.get("/attachments/..%2f..%2fetc"), 404, "unknown_path")


def test_what_is_no_file_or_too_large_is_refused_with_a_sentence(house: House, buyer: Caller) -> None:
    for data, form, sentence in (
        (b"hello", {}, "只能上传"),
        (b"", {}, "请填写"),
        (None, {}, "请填写"),
        (None, {"file": "text"}, "不正确"),
        (PDF + b"0" * FILE_LIMIT, {}, "8 MB"),
    ):
        refusal = refusal_of(hand_in(house, buyer, data, **form), 422, "invalid_fields")
        assert sentence in refusal["fields"]["file"]
    assert set(refusal_of(hand_in(house, buyer, PDF, owner="D0002"), 422, "invalid_fields")["fields"]) == {"owner"}
    refusal_of(hand_in(house, buyer, b"0" * (FILE_LIMIT + 100_000)), 413, "file_too_large")
    for body, content_type, status, code in (
        (b"{}", "application/json", 415, "wrong_content_type"),
        (PDF, "application/pdf", 415, "wrong_content_type"),
        (b"", "multipart/form-data", 422, "invalid_fields"),
        (b"no form", "multipart/form-data; boundary=x", 422, "invalid_fields"),
    ):
        answer = send(house, buyer, body, content_type)
        refusal_of(answer, status, code)
    parts = {f"part{n}": "x" for n in range(50)}
    assert hand_in(house, buyer, PDF, **parts).status_code in (413, 422)
    assert house.count(Attachment) == 0


def test_a_body_that_is_too_large_is_not_read(house: House, buyer: Caller) -> None:
    class Endless(BytesIO):
        def read(self, *_: Any) -> bytes:
            raise AssertionError("it was read")

        readline = readinto = read  # type: ignore[assignment]

    answer = house.app.test_client().post(
        "/api/v1/attachments",
        input_stream=Endless(),
        content_type="multipart/form-data; boundary=x",
        headers={"Authorization": f"Bearer {buyer.token}"},
        environ_overrides={"CONTENT_LENGTH": str(10**9)},
    )
    refusal_of(answer, 413, "file_too_large")


def test_strangers_hand_in_nothing_and_nobody_without_end(house: House, buyer: Caller) -> None:
    refusal_of(hand_in(house, house.nobody(), PDF), 401, "session_expired")
    refusal_of(hand_in(house, house.unbound(), PDF), 403, "not_bound")
    handed_in(house, house.cast.rep, PDF)
    for _ in range(UPLOADS_PER_SESSION.amount):
        answer = hand_in(house, buyer, b"hello")
    assert answer.status_code == 422
    refusal_of(hand_in(house, buyer, PDF), 429, "too_many_requests")


def test_r_reg_6_pictures_of_a_follow_up_are_seen_by_both_sides_and_no_rival(house: House, buyer: Caller) -> None:
    cast, path = house.cast, f"/opportunities/{register(buyer)['number']}/follow-ups"
    file = handed_in(house, cast.buyer)
    assert statuses(house, file, cast.buyer, cast.owner, cast.manager, cast.rival) == [200, 200, 404, 404]
    refusal_of(
        house.caller(cast.rival).post(path, {"kind": "visit", "text": "", "attachments": [file]}), 404, "not_found"
    )
    body = json_of(buyer.post(path, {"kind": "visit", "text": "", "attachments": [file]}))
    assert (body["counts"], [each["id"] for each in body["attachments"]]) == (True, [file])
    assert [each["id"] for each in json_of(house.caller(cast.manager).get(path))["items"][0]["attachments"]] == [file]
    people = (cast.buyer, cast.manager, cast.director, cast.hq, cast.rival, cast.outsider, cast.rep)
    assert statuses(house, file, *people) == [200, 200, 200, 200, 404, 404, 404]
    for wrong in ("0" * 32, "", "x" * 65):
        refusal = refusal_of(
            buyer.post(path, {"kind": "visit", "text": "到店拜访", "attachments": [wrong]}), 422, "invalid_fields"
        )
        assert set(refusal["fields"]) == {"attachments"}
    rivals = handed_in(house, cast.rival)
    refusal_of(buyer.post(path, {"kind": "visit", "text": "到店拜访", "attachments": [rivals]}), 422, "invalid_fields")


def test_r_reg_5_what_proves_an_extension_is_seen_by_its_approvers(house: House, buyer: Caller) -> None:
    cast, number = house.cast, register(buyer)["number"]
    house.decide("approved")
    buyer.post(f"/opportunities/{number}/follow-ups", {"kind": "visit", "text": "和采购经理确认了样板间的安装时间"})
    file = handed_in(house, cast.buyer, PDF)
    asked = json_of(buyer.post(f"/opportunities/{number}/extend", {"reason": LONG, "attachments": [file]}))
    assert [each["id"] for each in asked["attachments"]] == [file]
    manager = house.caller(cast.manager)
    (approval,) = json_of(manager.get("/approvals?state=pending"))["items"]
    assert {"label": "理由", "text": f"{LONG}（附件 1 个）"} in approval["rows"]
    assert [each["id"] for each in json_of(manager.get(f"/approvals/{approval['id']}"))["attachments"]] == [file]
    # A stand-in who looks after nobody here decides with the same before him.
    assert statuses(house, file, cast.outsider) == [404]
    away = {"to": cast.outsider.userid, "begins": "2026-11-23T00:00:00Z", "until": "2026-11-28T00:00:00Z"}
    assert manager.post("/delegations", away).status_code == 201
    assert statuses(house, file, cast.outsider, cast.rival, cast.rep, cast.manager) == [200, 404, 404, 200]
    for who in (cast.buyer, cast.manager):
        (proof,) = json_of(house.caller(who).get(f"/opportunities/{number}/attachments"))["items"]
        assert (proof["title"], [each["id"] for each in proof["attachments"]]) == ("延期依据", [file])


def test_r_reg_11_what_proves_a_revocation_stays_with_us(house: House, buyer: Caller) -> None:
    cast, number = house.cast, register(buyer)["number"]
    house.decide("approved")
    file = handed_in(house, cast.manager)
    said = {"reason_code": "no_activity", "evidence": "现场核实没有人", "attachments": [file]}
    assert house.caller(cast.manager).post(f"/opportunities/{number}/revoke", said).status_code == 200
    people = (cast.manager, cast.director, cast.hq, cast.buyer, cast.rival, cast.outsider, cast.rep)
    assert statuses(house, file, *people) == [200, 200, 200, 404, 404, 404, 404]
    proofs = f"/opportunities/{number}/attachments"
    (proof,) = json_of(house.caller(cast.manager).get(proofs))["items"]
    assert (proof["subject"], proof["attachments"][0]["id"]) == ("revocation", file)
    assert json_of(buyer.get(proofs))["items"] == []


def test_headquarters_show_what_an_article_looks_like_to_everybody_who_may_see_it(house: House) -> None:
    cast = house.cast
    with house.database.transaction() as session:
        make_shop(session, cast)
    file, document = handed_in(house, cast.hq), handed_in(house, cast.hq, PDF)
    path = "/catalogue/K101W/pictures"
    for who in (cast.buyer, cast.manager):
        refusal_of(house.caller(who).call("PUT", path, {"attachments": [file]}), 403, "not_allowed")
    wrong = refusal_of(house.caller(cast.hq).call("PUT", path, {"attachments": [document]}), 422, "invalid_fields")
    assert list(wrong["fields"]) == ["attachments"]
    refusal_of(house.caller(cast.buyer).get(f"/attachments/{file}"), 404, "not_found")
    json_of(house.caller(cast.hq).call("PUT", path, {"attachments": [file]}))
    for who in (cast.buyer, cast.rival, cast.manager):
        caller = house.caller(who)
        assert json_of(caller.get("/catalogue/K101W"))["pictures"] == [file]
        assert caller.get(f"/attachments/{file}?size=small").status_code == 200
    # An import that knows nothing of pictures leaves them where they are.
    with house.database.transaction() as session:
        put_articles(session, job("erp"), [Article("K101W", "一开单控开关 白", "switch", "个")], now=NOW)
    assert json_of(house.caller(cast.buyer).get("/catalogue?q=K101W"))["items"][0]["picture"] == file
