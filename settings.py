"""Settings: the only reader of the environment.

Read once by the entry points. Every name can also be given as `NAME_FILE`, the path of a file that holds the value
(for secrets). All problems are reported together by variable name; secrets never show in a repr.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from cryptography.fernet import Fernet
from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator


class SettingsError(Exception):
    """The environment cannot be used; the text names every variable and what is wrong with it."""


class Settings(BaseModel):
    """What one deployment is made of. Field names are the environment's names in lower case."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    #: Where rows live: sqlite:///path or postgresql://…
    database_url: str = Field(default="sqlite:///var/qudao.db", repr=False)
    #: redis://…; empty: this one process keeps tokens and buckets in its memory.
    redis_url: str = Field(default="", repr=False)
    wecom_corp_id: str = Field(min_length=1)
    wecom_agent_id: int
    wecom_secret: SecretStr
    wecom_token: SecretStr
    wecom_aes_key: SecretStr
    miniprogram_app_id: str = Field(min_length=1)
    miniprogram_secret: SecretStr
    miniprogram_token: SecretStr
    miniprogram_aes_key: SecretStr
    #: How the console was told to push: safe unless there is a reason.
    miniprogram_push_mode: Literal["safe", "compatible", "plain"] = "safe"
    #: Template of "a registration was decided"; empty: only the inbox tells.
    miniprogram_template_decided: str = ""
    #: Template of "follow up, or protection ends"; empty: only the inbox reminds.
    miniprogram_template_reminder: str = ""
    #: Template of "an order changed"; empty: only the inbox tells.
    miniprogram_template_order: str = ""
    #: Template of "a policy was published"; empty: only the inbox tells.
    miniprogram_template_policy: str = ""
    #: Template of "invoices are due soon"; empty: only the inbox reminds.
    miniprogram_template_payment: str = ""
    #: Template of "little is missing for the next tier of a rebate"; empty: only the inbox reminds.
    miniprogram_template_rebate: str = ""
    #: Template of WeCom's own approvals for steps that a rule puts there; empty: every step is decided here.
    wecom_approval_template_id: str = Field(default="", max_length=128)
    #: Userid in whose name requests are handed in there; empty: the dealer's channel manager.
    wecom_approval_applicant: str = Field(default="", max_length=64)
    wecom_api_base: str = "https://qyapi.weixin.qq.com"
    wechat_api_base: str = "https://api.weixin.qq.com"
    #: How many accounts the corp may have, which limits a day's messages to members; 0: days are not limited.
    wecom_seats: int = Field(default=0, ge=0, le=10_000_000)
    #: Where browsers and the platforms reach us, without a slash at the end.
    public_base_url: str
    #: The address of the client's first page, such as https://…/client/index.html; empty: messages lead to no page.
    client_base_url: str = Field(default="", max_length=1000)
    #: How many reverse proxies stand before us; their X-Forwarded-For is believed. 0: none, and the header is ignored.
    trusted_proxies: int = Field(default=0, ge=0, le=5)
    #: Keys of personal data, newest first, comma-separated.
    field_keys: tuple[SecretStr, ...]
    #: Seconds after which another clock takes over from one that is dead.
    clock_lease_s: int = Field(default=40, ge=5, le=50)
    log_format: Literal["json", "console"] = "json"
    #: Where the processes of one machine put their metrics together; empty: each shows its own.
    prometheus_multiproc_dir: str = ""

    @field_validator("field_keys", mode="before")
    @classmethod
    def _split_keys(cls, value: Any) -> Any:
        keys = [key.strip() for key in value.split(",") if key.strip()] if isinstance(value, str) else value
        for key in keys:
            Fernet(key)
        if not keys:
            raise ValueError("needs at least one key")
        return keys

    @field_validator("wecom_aes_key", "miniprogram_aes_key")
    @classmethod
    def _is_aes_key(cls, value: SecretStr) -> SecretStr:
        text = value.get_secret_value()
        if len(text) != 43 or not (text.isascii() and text.isalnum()):
            raise ValueError("must be 43 letters and digits")
        return value

    @field_validator("public_base_url", "wecom_api_base", "wechat_api_base")
    @classmethod
    def _is_base(cls, value: str) -> str:
        if urlsplit(value).scheme not in ("http", "https") or not urlsplit(value).netloc:
            raise ValueError("must be an http(s) address")
        return value.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _is_database(cls, value: str) -> str:
        if not value.startswith(("sqlite:///", "postgresql://", "postgres://", "postgresql+psycopg://")):
            raise ValueError("must be a sqlite:///path or postgresql:// address")
        return value

    @field_validator("redis_url")
    @classmethod
    def _is_redis(cls, value: str) -> str:
        if value and urlsplit(value).scheme not in ("redis", "rediss"):
            raise ValueError("must be a redis:// or rediss:// address")
        return value

    @field_validator("client_base_url")
    @classmethod
    def _is_page_or_empty(cls, value: str) -> str:
        parts = urlsplit(value)
        if value and (parts.scheme not in ("http", "https") or not parts.netloc or parts.query or "#" in value):
            raise ValueError("must be an http(s) address without ? and #")
        return value

    @property
    def page_base(self) -> str:
        """What stands before the link of an announcement: the pages are hash routes. Empty when there is no client."""
        return f"{self.client_base_url}#" if self.client_base_url else ""

    @property
    def page_origins(self) -> frozenset[str]:
        """Scheme, host and port of every address under which a page of the client can be open."""
        bases = filter(None, (self.public_base_url, self.client_base_url))
        return frozenset(f"{parts.scheme}://{parts.netloc.lower()}" for parts in map(urlsplit, bases))

    @property
    def field_key_texts(self) -> list[str]:
        """The field keys in the clear, newest first."""
        return [key.get_secret_value() for key in self.field_keys]


def child_environment(values: Mapping[str, str]) -> dict[str, str]:
    """The environment for a process that we start: ours, with these values instead."""
    return {**os.environ, **values}


def load_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """Read the environment; SettingsError names all that is wrong at once."""
    environ = os.environ if environ is None else environ
    values: dict[str, Any] = {}
    problems: list[str] = []
    for name in Settings.model_fields:
        variable = name.upper()
        path = environ.get(f"{variable}_FILE")
        if path:
            try:
                values[name] = Path(path).read_text(encoding="utf-8").strip()
            except (OSError, UnicodeDecodeError) as error:
                problems.append(f"{variable}_FILE: {getattr(error, 'strerror', None) or 'is not text'}")
        elif environ.get(variable):
            values[name] = environ[variable]
    try:
        settings = Settings(**values)
    except ValidationError as error:
        problems += [f"{str(item['loc'][0]).upper()}: {item['msg']}" for item in error.errors()]
    if problems:
        raise SettingsError("\n".join(["Settings cannot be used:", *problems]))
    return settings
