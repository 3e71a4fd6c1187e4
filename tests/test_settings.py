"""Settings: everything wrong is said at once, by variable name, and no secret is ever shown."""

from pathlib import Path

import pytest

from settings import SettingsError, load_settings
from tests.houses import ENVIRONMENT


def test_a_complete_environment_is_read() -> None:
    settings = load_settings(ENVIRONMENT)
    assert settings.wecom_agent_id == 1000017
    assert settings.public_base_url == "https://qudao.example"
    assert len(settings.field_key_texts) == 2


def test_links_of_messages_are_hash_routes_of_the_clients_first_page() -> None:
    assert load_settings(ENVIRONMENT).page_base == ""
    settings = load_settings({**ENVIRONMENT, "CLIENT_BASE_URL": "https://m.qudao.example/client/index.html"})
    assert settings.page_base == "https://m.qudao.example/client/index.html#"
    assert settings.page_origins == {"https://qudao.example", "https://m.qudao.example"}


def test_all_that_is_missing_is_named_at_once() -> None:
    with pytest.raises(SettingsError) as error:
        load_settings({})
    for name in (
        "WECOM_CORP_ID",
        "WECOM_SECRET",
        "WECOM_AES_KEY",
        "MINIPROGRAM_APP_ID",
        "PUBLIC_BASE_URL",
        "FIELD_KEYS",
    ):
        assert name in str(error.value)


WRONG = [
    ("WECOM_AES_KEY", "short"),
    ("MINIPROGRAM_AES_KEY", "!" * 43),
    ("FIELD_KEYS", "not-a-key"),
    ("FIELD_KEYS", ","),
    ("PUBLIC_BASE_URL", "qudao.example"),
    ("CLIENT_BASE_URL", "qudao.example/client"),
    ("CLIENT_BASE_URL", "https://qudao.example/client/#"),
    ("CLIENT_BASE_URL", f"https://qudao.example/{'c' * 1000}"),
    ("WECOM_API_BASE", "ftp://x"),
    ("WECOM_AGENT_ID", "seventeen"),
    ("DATABASE_URL", "mysql://somewhere"),
    ("REDIS_URL", "somewhere"),
    ("MINIPROGRAM_PUSH_MODE", "open"),
]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_a_wrong_value_is_named_and_not_repeated(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as error:
        load_settings({**ENVIRONMENT, name: value})
    assert name in str(error.value)
    assert value not in str(error.value) or value == ","


def test_no_secret_shows_in_a_repr() -> None:
    shown = repr(load_settings(ENVIRONMENT))
    for name in ("WECOM_SECRET", "WECOM_TOKEN", "WECOM_AES_KEY", "MINIPROGRAM_SECRET", "FIELD_KEYS"):
        assert ENVIRONMENT[name] not in shown


def test_a_secret_can_come_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_text("from-a-file\n", encoding="utf-8")
    environment = {name: value for name, value in ENVIRONMENT.items() if name != "WECOM_SECRET"}
    settings = load_settings({**environment, "WECOM_SECRET_FILE": str(path)})
    assert settings.wecom_secret.get_secret_value() == "from-a-file"
    with pytest.raises(SettingsError, match="WECOM_SECRET_FILE"):
        load_settings({**environment, "WECOM_SECRET_FILE": str(tmp_path / "none")})
