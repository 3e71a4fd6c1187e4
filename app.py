"""The composition root: puts the rooms together for one process.

`build_house` makes what every process needs (database, Redis, platform clients); `create_app` adds the doors.
"""

import os
import secrets
import socket
import time
from dataclasses import dataclass
from typing import Any, cast

import fakeredis
import redis
import structlog
from flask import Flask, Response, jsonify, request
from limits.storage import Storage, storage_from_string
from redis.backoff import NoBackoff
from redis.retry import Retry
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.middleware.proxy_fix import ProxyFix

import clock
import telemetry
from bot.callback import Answer, Callbacks
from miniapp_api import Api, new_app, register
from models import Database, migrations
from notifications.deliveries import Wires
from notifications.dispatcher import Dispatcher
from notifications.limits import Limits
from notifications.scheduler import Scheduler
from platforms.callback import MAX_BODY_BYTES, MiniProgramCallback, WeComCallback
from platforms.tokens import TokenStore
from platforms.wechat import WeChat
from platforms.wecom import WeCom
from settings import Settings, load_settings

log = structlog.get_logger("app")

#: Where the pages of the client begin; "" as long as there is no client to open, and then cards lead nowhere.
CLIENT_BASE = ""


@dataclass(frozen=True)
class House:
    """What one process is made of."""

    settings: Settings
    database: Database
    redis: Any
    wecom: WeCom
    wechat: WeChat
    now: clock.Clock

    @property
    def templates(self) -> dict[str, str]:
        """Subscribe templates by purpose; empty where the manufacturer has none."""
        decided = self.settings.miniprogram_template_decided
        return {"registration_decided": decided} if decided else {}

    def close(self) -> None:
        """Give connections back."""
        self.wecom.close()
        self.wechat.close()
        self.redis.close()
        self.database.close()


def build_house(settings: Settings, *, now: clock.Clock = clock.now) -> House:
    """Build the parts from the settings. Connects to nothing yet; without REDIS_URL tokens stay in this process."""
    store = _redis(settings)
    tokens = TokenStore(store, now=now)
    return House(
        settings=settings,
        database=Database(settings.database_url, field_keys=settings.field_key_texts),
        redis=store,
        wecom=WeCom(
            settings.wecom_corp_id,
            settings.wecom_agent_id,
            settings.wecom_secret.get_secret_value(),
            settings.wecom_api_base,
            tokens=tokens,
        ),
        wechat=WeChat(
            settings.miniprogram_app_id,
            settings.miniprogram_secret.get_secret_value(),
            settings.wechat_api_base,
            tokens=tokens,
        ),
        now=now,
    )


def _redis(settings: Settings) -> Any:
    """Redis, with little patience: whoever uses it can go on without; or a private one in memory."""
    if not settings.redis_url:
        return fakeredis.FakeRedis()
    retry = Retry(NoBackoff(), 1)
    return redis.Redis.from_url(settings.redis_url, socket_connect_timeout=1, socket_timeout=3, retry=retry)


def create_app(house: House, *, testing: bool = False) -> Flask:
    """The web application: API, callbacks, health and metrics. `testing` lets unexpected errors through."""
    app = new_app(__name__)
    app.testing = testing
    app.config["MAX_CONTENT_LENGTH"] = MAX_BODY_BYTES
    if house.settings.trusted_proxies:
        # Logins are limited by address; without this all of them would come from the proxy's.
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=house.settings.trusted_proxies)  # type: ignore[method-assign]
    register(app, _api(house))
    _add_callbacks(app, _callbacks(house, propagate=testing), house.settings.wecom_agent_id)
    _add_operations(app, house)
    return app


def build_dispatcher(house: House) -> Dispatcher:
    """A worker over this house."""
    return Dispatcher(
        house.database,
        Wires(house.wecom, house.wechat, page_base=CLIENT_BASE, templates=house.templates),
        Limits(house.redis),
        now=house.now,
        worker=_process_name(),
        observe=telemetry.observe,
    )


def build_scheduler(house: House) -> Scheduler:
    """A clock over this house."""
    return Scheduler(house.database, now=house.now, holder=_process_name(), observe=telemetry.observe)


def application() -> Flask:
    """What the WSGI server calls in each of its processes: the application of this environment."""
    settings = load_settings()
    telemetry.configure_logging(settings.log_format)
    return create_app(build_house(settings))


def _api(house: House) -> Api:
    return Api(
        database=house.database,
        wechat=house.wechat,
        wecom=house.wecom,
        now=house.now,
        app_id=house.settings.miniprogram_app_id,
        corp_id=house.settings.wecom_corp_id,
        templates=house.templates,
        page_origins=house.settings.page_origins,
        storage=cast("Storage", storage_from_string(house.settings.redis_url or "memory://")),
        observer=telemetry.observe_request,
    )


def _callbacks(house: House, *, propagate: bool) -> Callbacks:
    settings = house.settings
    wecom = WeComCallback(
        settings.wecom_corp_id,
        settings.wecom_agent_id,
        settings.wecom_token.get_secret_value(),
        settings.wecom_aes_key.get_secret_value(),
    )
    miniprogram = MiniProgramCallback(
        settings.miniprogram_app_id,
        settings.miniprogram_token.get_secret_value(),
        settings.miniprogram_aes_key.get_secret_value(),
        settings.miniprogram_push_mode,
    )
    return Callbacks(house.database, wecom, miniprogram, now=house.now, propagate=propagate)


def _add_callbacks(app: Flask, callbacks: Callbacks, agent_id: int) -> None:
    """The two callback addresses; each app of the corp has its own, so that its keys are known before decryption."""

    def answer(platform: str) -> Answer:
        if request.method == "GET":
            return callbacks.verify(platform, request.args)
        request_id = secrets.token_hex(8)
        try:
            body = request.get_data(cache=False)
        except RequestEntityTooLarge:
            return Answer(403)
        if platform == "wecom":
            return callbacks.receive_wecom(request.args, body, request_id=request_id)
        return callbacks.receive_miniprogram(request.args, body, request.content_type or "", request_id=request_id)

    def view(platform: str) -> Response:
        started = time.perf_counter()
        found = answer(platform)
        telemetry.observe_callback(platform, request.method, found.status, time.perf_counter() - started)
        return Response(found.body, found.status, content_type=found.content_type)

    for platform, address in (("wecom", f"/callbacks/wecom/{agent_id}"), ("miniprogram", "/callbacks/miniprogram")):
        methods, defaults = ["GET", "POST"], {"platform": platform}
        app.add_url_rule(address, f"callback_{platform}", view, methods=methods, defaults=defaults)


def _add_operations(app: Flask, house: House) -> None:
    """What operators and load balancers ask. Keep these addresses away from the outside at the proxy."""
    collector = telemetry.OutboxCollector(house.database, house.now)

    def healthz() -> Response:
        return jsonify(status="alive")

    def readyz() -> tuple[Response, int]:
        checks = {"database": _is_migrated(house), "redis": _redis_answers(house)}
        return jsonify(checks), 200 if all(checks.values()) else 503

    def metrics() -> Response:
        text = telemetry.metrics_text(collector, house.settings.prometheus_multiproc_dir)
        return Response(text, content_type="text/plain; version=0.0.4; charset=utf-8")

    for view in (healthz, readyz, metrics):
        app.add_url_rule(f"/{view.__name__}", view.__name__, view)


def _process_name() -> str:
    return f"{socket.gethostname()}:{os.getpid()}"


def _is_migrated(house: House) -> bool:
    try:
        return migrations.is_current(house.database)
    except SQLAlchemyError:
        log.warning("database_not_ready", exc_info=True)
        return False


def _redis_answers(house: House) -> bool:
    try:
        return bool(house.redis.ping())
    except redis.RedisError:
        log.warning("redis_not_ready", exc_info=True)
        return False
