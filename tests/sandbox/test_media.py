"""Files: what may be uploaded, how it comes back, and how long it lives."""

from typing import Any

import pytest

from tests.sandbox.conftest import World

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 100
JPG = b"\xff\xd8\xff\xe0" + b"0" * 100
AMR = b"#!AMR\n" + (b"\x3c" + b"0" * 31) * 50
MP4 = b"\x00\x00\x00\x18ftypmp42" + b"0" * 100
MEGABYTE = 1024 * 1024


def upload(world: World, kind: str, content: bytes, name: str = "a.bin", api: str = "media/upload") -> dict[str, Any]:
    query = {"access_token": world.tokens.get("wecom") or world.login("wecom"), "type": kind}
    files = {"media": (name, content, "application/octet-stream")}
    answer: dict[str, Any] = world.http.post(f"{world.url}/wecom/cgi-bin/{api}", params=query, files=files).json()
    return answer


def download(world: World, media_id: str) -> Any:
    query = {"access_token": world.tokens["wecom"], "media_id": media_id}
    return world.http.get(f"{world.url}/wecom/cgi-bin/media/get", params=query)


@pytest.mark.parametrize(
    ("kind", "content", "errcode"),
    [
        ("image", PNG, 0),
        ("image", JPG, 0),
        ("image", b"GIF89a" + b"0" * 100, 40005),
        ("image", PNG + b"0" * 10 * MEGABYTE, 45001),
        ("voice", AMR, 0),
        ("voice", AMR[:6] + (b"\x3c" + b"0" * 31) * 3001, 45007),
        ("voice", b"RIFF" + b"0" * 100, 40005),
        ("voice", b"#!AMR\n" + b"\x3c" * 2 * MEGABYTE, 45001),
        ("video", MP4, 0),
        ("video", b"0" * 100, 40005),
        ("video", MP4 + b"0" * 10 * MEGABYTE, 45001),
        ("file", b"123456", 0),
        ("file", b"12345", 40006),
        ("file", b"0" * (20 * MEGABYTE + 1), 45001),
        ("poster", PNG, 40004),
    ],
)
def test_type_and_size_of_a_file_are_checked(world: World, kind: str, content: bytes, errcode: int) -> None:
    answer = upload(world, kind, content)
    assert answer["errcode"] == errcode
    if errcode == 0:
        assert answer["type"] == kind
        assert isinstance(answer["created_at"], str)


def test_a_file_comes_back_with_its_name_and_dies_after_three_days(world: World) -> None:
    media_id = upload(world, "file", b"quotation", "报价单 1.pdf")["media_id"]
    answer = download(world, media_id)
    assert (answer.content, answer.headers["Content-Type"]) == (b"quotation", "application/octet-stream")
    assert "filename*=UTF-8''%E6%8A%A5%E4%BB%B7%E5%8D%95%201.pdf" in answer.headers["Content-Disposition"]
    world.pass_time(3 * 86_400)
    world.login("wecom")
    refusal = download(world, media_id)
    assert refusal.headers["Content-Type"] == "application/json"
    assert refusal.json()["errcode"] == 40007
    assert download(world, "").json()["errcode"] == 41006


def test_a_json_file_is_handed_out_as_a_file(world: World) -> None:
    query = {"access_token": world.login("wecom"), "type": "file"}
    files = {"media": ("a.json", b"[1, 2, 3]", "application/json")}
    media_id = world.http.post(f"{world.url}/wecom/cgi-bin/media/upload", params=query, files=files).json()["media_id"]
    assert download(world, media_id).content == b"[1, 2, 3]"


@pytest.mark.parametrize(
    ("part", "errcode"),
    [
        ('name="file"; filename="a.txt"', 41005),
        ('name="media"; filename=""', 41005),
        ("name=\"media\"; filename*=UTF-8''%E6%8A%A5.txt", 41005),
        ('name="media"; filename="报价.txt"', 0),
    ],
)
def test_the_part_must_be_named_as_the_platform_wants_it(world: World, part: str, errcode: int) -> None:
    body = f"--x\r\nContent-Disposition: form-data; {part}\r\n\r\nquotation\r\n--x--\r\n".encode()
    answer = world.http.post(
        f"{world.url}/wecom/cgi-bin/media/upload",
        params={"access_token": world.login("wecom"), "type": "file"},
        data=body,
        headers={"Content-Type": "multipart/form-data; boundary=x"},
    )
    assert answer.json()["errcode"] == errcode


@pytest.mark.parametrize(("kind", "content"), [("image", PNG), ("voice", AMR), ("video", MP4), ("file", b"123456")])
def test_an_uploaded_file_can_be_sent_as_its_own_type_only(world: World, kind: str, content: bytes) -> None:
    media_id = upload(world, kind, content, "附件.bin")["media_id"]
    assert world.send(kind, {"media_id": media_id})["errcode"] == 0
    [message] = world.chat("lina")
    assert message["card"]["filename"] == "附件.bin"
    assert world.http.get(world.url + message["card"]["url"]).content == content
    other = "file" if kind != "file" else "image"
    assert world.send(other, {"media_id": media_id})["errcode"] == 40007


def test_a_picture_for_articles_gets_a_permanent_address(world: World) -> None:
    answer = upload(world, "", PNG, "a.png", api="media/uploadimg")
    world.pass_time(30 * 86_400)
    assert world.http.get(answer["url"]).content == PNG
    world.login("wecom")
    assert upload(world, "", PNG + b"0" * 2 * MEGABYTE, api="media/uploadimg")["errcode"] == 45001
    assert upload(world, "", b"not a picture", api="media/uploadimg")["errcode"] == 40005


def test_an_unknown_picture_is_not_found(world: World) -> None:
    assert world.http.get(f"{world.url}/sandbox/media/unknown").status_code == 404
