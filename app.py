"""The composition root: puts the rooms together for one process.

`build_house` makes what every process needs (database, Redis, platform clients); `create_app` adds the doors.
"""

import os
import socket
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import fakeredis
import redis
import structlog
from flask import Flask, Response, jsonify
from limits.storage import MemoryStorage, RedisStorage, Storage
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.middleware.proxy_fix import ProxyFix

import clock
import telemetry
from channel.pressure import is_outbox_long
from models import Database, migrations, sealing
from notifications.deliveries import Wires
from notifications.dispatcher import Dispatcher
from notifications.limits import Limits
from notifications.scheduler import Scheduler
from notifications.silence import silent_channels
from platforms.callback import MAX_BODY_BYTES, MiniProgramCallback, WeComCallback
from platforms.tokens import TokenStore
from platforms.webhooks import Webhooks
from platforms.wechat import WeChat
from platforms.wecom import WeCom
from settings import Settings, load_settings
from shortfuse import open_redis

if TYPE_CHECKING:
    from bot.callback import Callbacks
    from bot.door import Platform
    from miniapp_api import Api

log = structlog.get_logger("app")


@dataclass(frozen=True)
class House:
    """What one process is made of."""

    settings: Settings
    database: Database
    redis: Any
    wecom: WeCom
    wechat: WeChat
    webhooks: Webhooks
    now: clock.Clock

    @property
    def templates(self) -> dict[str, str]:
        """Subscribe templates by purpose; empty where the manufacturer has none."""
        found = {
            "registration_decided": self.settings.miniprogram_template_decided,
            "registration_reminder": self.settings.miniprogram_template_reminder,
            "order_changed": self.settings.miniprogram_template_order,
            "policy_news": self.settings.miniprogram_template_policy,
            "payment_due": self.settings.miniprogram_template_payment,
            "rebate_near": self.settings.miniprogram_template_rebate,
        }
        return {purpose: template for purpose, template in found.items() if template}

    def close(self) -> None:
        """Give connections back."""
        self.wecom.close()
        self.wechat.close()
        self.webhooks.close()
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
        webhooks=Webhooks(),
        now=now,
    )


def _redis(settings: Settings) -> Any:
    """The Redis of the deployment, or a private one in memory."""
    return open_redis(settings.redis_url) if settings.redis_url else fakeredis.FakeRedis()


def create_app(house: House, *, testing: bool = False) -> Flask:
    """The web application: API, callbacks, health and metrics. `testing` lets unexpected errors through."""
    # Only the web process has doors; the worker and the clock start in half the time without them.
    from bot.door import callback_door
    from miniapp_api import new_app, register

    app = new_app(__name__)
    app.testing = testing
    app.config["MAX_CONTENT_LENGTH"] = MAX_BODY_BYTES
    if house.settings.trusted_proxies:
        # Logins are limited by address; without this all of them would come from the proxy's.
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=house.settings.trusted_proxies)  # type: ignore[method-assign]
    register(app, _api(house))
    _add_operations(app, house)
    callbacks, addresses = _callbacks(house, propagate=testing), _addresses(house.settings)
    door = callback_door(app.wsgi_app, callbacks, addresses, telemetry.observe_callback)
    app.wsgi_app = door  # type: ignore[assignment, method-assign]
    return app


def build_dispatcher(house: House) -> Dispatcher:
    """A worker over this house."""
    return Dispatcher(
        house.database,
        Wires(
            house.wecom,
            house.wechat,
            page_base=house.settings.page_base,
            templates=house.templates,
            approval_template=house.settings.wecom_approval_template_id,
            approval_applicant=house.settings.wecom_approval_applicant,
            webhooks=house.webhooks,
        ),
        # Without Redis this process counts by itself, faster than a Redis in memory does.
        Limits(house.redis if house.settings.redis_url else None, seats=house.settings.wecom_seats),
        now=house.now,
        worker=_process_name(),
        observe=telemetry.observe,
    )


def build_scheduler(house: House) -> Scheduler:
    """A clock over this house."""
    return Scheduler(
        house.database,
        now=house.now,
        holder=_process_name(),
        lease=timedelta(seconds=house.settings.clock_lease_s),
        wecom=house.wecom,
        observe=telemetry.observe,
    )


def application() -> Flask:
    """What the WSGI server calls in each of its processes: the application of this environment."""
    settings = load_settings()
    telemetry.configure_logging(settings.log_format)
    return create_app(build_house(settings))


def _api(house: House) -> "Api":
    from miniapp_api import Api

    return Api(
        database=house.database,
        wechat=house.wechat,
        wecom=house.wecom,
        now=house.now,
        app_id=house.settings.miniprogram_app_id,
        corp_id=house.settings.wecom_corp_id,
        templates=house.templates,
        page_origins=house.settings.page_origins,
        storage=_request_limits(house),
        observer=telemetry.observe_request,
    )


def _request_limits(house: House) -> Storage:
    """Where requests are counted, over the connections of the house, which have little patience."""
    if not house.settings.redis_url:
        return MemoryStorage()
    return RedisStorage(house.settings.redis_url, connection_pool=house.redis.connection_pool)


def _addresses(settings: Settings) -> dict[str, "Platform"]:
    """Where callbacks arrive. Each app of the corp has an address of its own: its keys are known before decryption."""
    return {f"/callbacks/wecom/{settings.wecom_agent_id}": "wecom", "/callbacks/miniprogram": "miniprogram"}


def _callbacks(house: House, *, propagate: bool) -> "Callbacks":
    from bot.callback import Callbacks

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
    return Callbacks(
        house.database,
        wecom,
        miniprogram,
        now=house.now,
        page_base=settings.page_base,
        policy_template=house.templates.get("policy_news", ""),
        propagate=propagate,
    )


def _add_operations(app: Flask, house: House) -> None:
    """What operators and load balancers ask. Keep these addresses away from the outside at the proxy."""
    collector = telemetry.OutboxCollector(house.database, house.now)

    def healthz() -> Response:
        return jsonify(status="alive")

    def readyz() -> tuple[Response, int]:
        checks = {"database": _is_migrated(house), "field_keys": _keys_fit(house), "redis": _redis_answers(house)}
        # Without Redis everything goes on, only with less knowledge of the other processes: no reason to be taken out.
        needed = checks["database"] and checks["field_keys"]
        return jsonify(checks | {"outbox": _outbox(house) if needed else None}), 200 if needed else 503

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


def _keys_fit(house: House) -> bool:
    try:
        return sealing.keys_fit(house.database)
    except SQLAlchemyError:
        return False


def _outbox(house: House) -> dict[str, Any]:
    """How delivery does, for people: whoever sends load balancers here does not want a web process out for that."""
    with house.database.reading() as session:
        silent = [silence.channel for silence in silent_channels(session, house.now())]
        return {"is_long": is_outbox_long(session, house.now()), "silent": silent}


def _redis_answers(house: House) -> bool:
    try:
        return bool(house.redis.ping())
    except redis.RedisError:
        log.warning("redis_not_ready", exc_info=True)
        return False
