"""The web application as a whole: its doors, its health, its numbers, and nothing of it at the wrong address."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from app import build_house, create_app
from cli import main
from models import Database
from settings import load_settings
from tests.bot.wire import make_wire
from tests.factories import NOW, make_cast
from tests.houses import ENVIRONMENT


@pytest.fixture
def client(database: Database) -> Iterator[FlaskClient]:
    with database.transaction() as session:
        make_cast(session)
    house = replace(build_house(load_settings(ENVIRONMENT), now=lambda: NOW), database=database)
    yield create_app(house, testing=True).test_client()
    house.wecom.close()
    house.wechat.close()


def test_it_is_alive_and_ready(client: FlaskClient) -> None:
    assert client.get("/healthz").json == {"status": "alive"}
    ready = client.get("/readyz")
    outbox = {"is_long": False, "silent": []}
    checks = {"database": True, "field_keys": True, "redis": True, "outbox": outbox}
    assert (ready.status_code, ready.json) == (200, checks)


def test_it_is_not_ready_without_its_tables(tmp_path: object) -> None:
    house = build_house(load_settings({**ENVIRONMENT, "DATABASE_URL": f"sqlite:///{tmp_path}/empty.db"}))
    ready = create_app(house).test_client().get("/readyz")
    assert (ready.status_code, ready.json) == (
        503,
        {"database": False, "field_keys": False, "redis": True, "outbox": None},
    )
    house.close()


def test_a_callback_is_answered_and_counted(client: FlaskClient, database: Database) -> None:
    args, body = make_wire(database).wecom(Content="帮助", MsgId=1)
    answer = client.post("/callbacks/wecom/1000017", query_string=args, data=body)
    assert (answer.status_code, answer.content_type) == (200, "application/xml; charset=utf-8")
    metrics = client.get("/metrics").text
    assert 'qudao_callbacks_total{method="POST",platform="wecom",status="200"}' in metrics
    assert "qudao_outbox_oldest_seconds" in metrics


def test_a_callback_for_another_app_has_no_address(client: FlaskClient, database: Database) -> None:
    args, body = make_wire(database).wecom(Content="帮助", MsgId=1)
    assert client.post("/callbacks/wecom/1", query_string=args, data=body).status_code == 404


@pytest.mark.parametrize("path", ["/callbacks/wecom/1000017", "/callbacks/miniprogram"])
def test_a_forged_or_oversized_callback_is_refused_without_a_word(client: FlaskClient, path: str) -> None:
    for body in (b"", b"<xml/>", b"x" * (1 << 21)):
        answer = client.post(path, data=body)
        assert (answer.status_code, answer.data) == (403, b"")
    assert client.get(path).status_code == 403


def test_an_address_check_survives_a_plus_that_became_a_space(client: FlaskClient, database: Database) -> None:
    wire = make_wire(database)
    for number in range(200):
        args, body = wire.sealed(str(number))
        echo = body.decode().partition("<Encrypt>")[2].partition("</Encrypt>")[0]
        if "+" in echo:
            break
    raw = "&".join(f"{name}={value}" for name, value in {**args, "echostr": echo.replace("/", "%2F")}.items())
    assert client.get(f"/callbacks/wecom/1000017?{raw}").data == str(number).encode()


def test_several_web_processes_need_redis() -> None:
    refused = CliRunner().invoke(main, ["serve", "--processes", "2"], env=ENVIRONMENT)
    assert refused.exit_code == 1
    assert "REDIS_URL" in refused.output


def test_a_command_before_the_first_migration_says_what_to_do(tmp_path: object) -> None:
    url = f"sqlite:///{tmp_path}/new/folder/qudao.db"
    for command in (["failed"], ["seed"]):
        refused = CliRunner().invoke(main, command, env={**ENVIRONMENT, "DATABASE_URL": url})
        assert (refused.exit_code, "qudao migrate" in refused.output) == (1, True)
    assert CliRunner().invoke(main, ["migrate"], env={**ENVIRONMENT, "DATABASE_URL": url}).exit_code == 0
    assert CliRunner().invoke(main, ["failed"], env={**ENVIRONMENT, "DATABASE_URL": url}).output == ""


@pytest.mark.parametrize(
    "words", [["retry", "9" * 30], ["retry"], ["retry", "1", "--all"], ["failed", "--limit", "-1"]]
)
def test_words_that_make_no_sense_are_refused_in_a_line(words: list[str]) -> None:
    refused = CliRunner().invoke(main, words, env=ENVIRONMENT)
    assert (refused.exit_code, "Traceback" in refused.output) == (2, False)


def test_a_command_without_settings_says_what_is_missing() -> None:
    refused = CliRunner().invoke(main, ["worker"], env=dict.fromkeys(ENVIRONMENT, ""))
    assert refused.exit_code == 1
    assert "WECOM_CORP_ID" in refused.output
