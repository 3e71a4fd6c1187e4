"""Whole houses for tests: settings of an invented deployment."""

from tests.conftest import FIELD_KEYS

ENVIRONMENT = {
    "WECOM_CORP_ID": "ww1a2b3c4d5e6f7a8b",
    "WECOM_AGENT_ID": "1000017",
    "WECOM_SECRET": "wecom-secret-of-the-tests",
    "WECOM_TOKEN": "QDG6eK",
    "WECOM_AES_KEY": "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C",
    "MINIPROGRAM_APP_ID": "wxdemo000000000001",
    "MINIPROGRAM_SECRET": "miniprogram-secret-of-the-tests",
    "MINIPROGRAM_TOKEN": "QDG6eK",
    "MINIPROGRAM_AES_KEY": "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C",
    "MINIPROGRAM_TEMPLATE_DECIDED": "TPL_DECIDED",
    "PUBLIC_BASE_URL": "https://qudao.example/",
    "FIELD_KEYS": ",".join(FIELD_KEYS),
}
