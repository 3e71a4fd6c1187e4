"""`qudao demo`, which `make run` starts: the whole house in one process on SQLite, and the sandbox beside it.

The database is made anew at each start, because the sandbox forgets everything too. The secrets are made up at each
start and given to both sides; nothing here knows more about the product than an operator does.
"""

import json
import os
import secrets
import shutil
import socket
import string
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import requests
from cryptography.fernet import Fernet

import clock
import telemetry
from channel.demo import BRAND, demo_people, seed_demo
from notifications.texts import (
    ORDER_CHANGED_FIELDS,
    PAYMENT_DUE_FIELDS,
    POLICY_NEWS_FIELDS,
    REBATE_NEAR_FIELDS,
    REGISTRATION_DECIDED_FIELDS,
    REGISTRATION_REMINDER_FIELDS,
)
from sandbox.config import SandboxConfig
from settings import Settings, child_environment, load_settings

if TYPE_CHECKING:
    from app import House

TEMPLATE_DECIDED, TEMPLATE_REMINDER = "TPL_REGISTRATION_DECIDED", "TPL_REGISTRATION_REMINDER"
TEMPLATE_ORDER, TEMPLATE_POLICY = "TPL_ORDER_CHANGED", "TPL_POLICY_NEWS"
TEMPLATE_PAYMENT, TEMPLATE_REBATE = "TPL_PAYMENT_DUE", "TPL_REBATE_NEAR"
#: The template of WeCom's own approvals: (control, title, required). Rules decide whether anything goes there.
APPROVAL_TEMPLATE = "3TkChannelRegistration"
APPROVAL_CONTROLS = (
    ("Text", "报备编号", True),
    ("Text", "经销商", True),
    ("Text", "客户", True),
    ("Text", "名称", True),
    ("Money", "金额", False),
    ("Date", "预计日期", False),
    ("Textarea", "说明", False),
)
START_WITHIN_S = 30
#: How soon the web part notices that it is to stop.
_NOTICED_WITHIN_S = 0.05


def run_demo(port: int, sandbox_port: int, stop: threading.Event) -> None:
    """Start everything, print where the phones are, and run until `stop` is set."""
    # Imported here, because the sandbox's process asks this file for its configuration and for nothing else.
    from app import build_house
    from bot.menu import MENU
    from channel.demo_registrations import seed_registrations
    from models import migrations

    for wanted in (port, sandbox_port):
        _check_free(wanted)
    environment = demo_environment(port, sandbox_port)
    settings = load_settings(environment)
    telemetry.configure_logging("console", level=30)
    shutil.rmtree(_folder(port), ignore_errors=True)
    house = build_house(settings)
    migrations.upgrade(house.database)
    with house.database.transaction() as session:
        seed_demo(session, now=clock.now())
        seed_registrations(session, now=clock.now())
        people = demo_people(session)
    platform = start_sandbox(environment, sandbox_port)
    try:
        _introduce(people, sandbox_port)
        house.wecom.create_menu(MENU)
        _run_house(house, port, sandbox_port, platform, stop)
    finally:
        platform.terminate()
        platform.wait(timeout=10)
        house.close()


def demo_environment(port: int, sandbox_port: int) -> dict[str, str]:
    """Settings of a made-up manufacturer, with fresh secrets, against the sandbox on this machine."""
    return {
        "DATABASE_URL": f"sqlite:///{_folder(port)}/qudao.db",
        "WECOM_CORP_ID": "wwdemo" + secrets.token_hex(6),
        "WECOM_AGENT_ID": "1000017",
        "WECOM_SECRET": secrets.token_urlsafe(32),
        "WECOM_TOKEN": _letters(24),
        "WECOM_AES_KEY": _aes_key(),
        "MINIPROGRAM_APP_ID": "wxdemo" + secrets.token_hex(6),
        "MINIPROGRAM_SECRET": secrets.token_hex(16),
        "MINIPROGRAM_TOKEN": _letters(24),
        "MINIPROGRAM_AES_KEY": _aes_key(),
        "MINIPROGRAM_TEMPLATE_DECIDED": TEMPLATE_DECIDED,
        "MINIPROGRAM_TEMPLATE_REMINDER": TEMPLATE_REMINDER,
        "MINIPROGRAM_TEMPLATE_ORDER": TEMPLATE_ORDER,
        "MINIPROGRAM_TEMPLATE_POLICY": TEMPLATE_POLICY,
        "MINIPROGRAM_TEMPLATE_PAYMENT": TEMPLATE_PAYMENT,
        "MINIPROGRAM_TEMPLATE_REBATE": TEMPLATE_REBATE,
        "WECOM_APPROVAL_TEMPLATE_ID": APPROVAL_TEMPLATE,
        "WECOM_API_BASE": f"http://127.0.0.1:{sandbox_port}/wecom",
        "WECHAT_API_BASE": f"http://127.0.0.1:{sandbox_port}/wechat",
        "PUBLIC_BASE_URL": f"http://127.0.0.1:{port}",
        "CLIENT_BASE_URL": f"http://127.0.0.1:{sandbox_port}/static/client/index.html",
        "FIELD_KEYS": Fernet.generate_key().decode(),
        "LOG_FORMAT": "console",
    }


def sandbox_config(settings: Settings, *, host: str, port: int) -> SandboxConfig:
    """The pretend platform that fits these settings: the same corp, app, mini-program and keys."""
    return SandboxConfig(
        host=host,
        port=port,
        corp_id=settings.wecom_corp_id,
        agent_id=settings.wecom_agent_id,
        agent_secret=settings.wecom_secret.get_secret_value(),
        agent_name="渠道助手",
        wecom_token=settings.wecom_token.get_secret_value(),
        wecom_aes_key=settings.wecom_aes_key.get_secret_value(),
        wecom_callback_url=f"{settings.public_base_url}/callbacks/wecom/{settings.wecom_agent_id}",
        miniprogram_app_id=settings.miniprogram_app_id,
        miniprogram_secret=settings.miniprogram_secret.get_secret_value(),
        miniprogram_name=f"{BRAND}渠道",
        original_id="gh_qudaodemo01",
        miniprogram_token=settings.miniprogram_token.get_secret_value(),
        miniprogram_aes_key=settings.miniprogram_aes_key.get_secret_value(),
        miniprogram_callback_url=f"{settings.public_base_url}/callbacks/miniprogram",
        miniprogram_push_mode=settings.miniprogram_push_mode,
        product_base_url=settings.public_base_url,
        templates=_templates(settings),
        approval_templates=_approval_templates(settings),
    )


def start_sandbox(environment: Mapping[str, str], port: int) -> "subprocess.Popen[bytes]":
    """Start the sandbox as a process of its own and wait until it answers."""
    command = [sys.executable, "-m", "cli", "sandbox", "--with-parent", "--port", str(port)]
    process = subprocess.Popen(command, env=child_environment(environment))  # noqa: S603  # our own command
    wait_until_answers(f"http://127.0.0.1:{port}/sandbox/phones", process)
    return process


def end_with_parent(end: Callable[[], None]) -> None:
    """Call `end` once the process that started this one is gone, however it went; killed ones cannot say goodbye."""
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        end()

    threading.Thread(target=watch, name="parent", daemon=True).start()


def wait_until_answers(url: str, process: "subprocess.Popen[bytes] | None" = None) -> None:
    """Wait until an address answers; ClickException when the process ends before or it takes too long."""
    deadline = time.monotonic() + START_WITHIN_S
    while time.monotonic() < deadline:
        try:
            requests.get(url, timeout=1)
        except requests.ConnectionError:
            time.sleep(0.05)
        else:
            return
        if process is not None and process.poll() is not None:
            break
    raise click.ClickException(f"{url} did not come up")


@contextmanager
def open_house(house: "House", port: int) -> Iterator[None]:
    """Web, worker and clock as threads of this process, until the block ends."""
    from werkzeug.serving import make_server

    from app import build_dispatcher, build_scheduler, create_app

    stop = threading.Event()
    server = make_server("127.0.0.1", port, create_app(house), threaded=True)
    dispatcher = build_dispatcher(house)
    parts = [
        threading.Thread(target=server.serve_forever, args=(_NOTICED_WITHIN_S,), name="web", daemon=True),
        threading.Thread(target=dispatcher.run, args=(stop,), name="worker", daemon=True),
        threading.Thread(target=build_scheduler(house).run, args=(stop,), name="clock", daemon=True),
    ]
    for part in parts:
        part.start()
    try:
        wait_until_answers(f"http://127.0.0.1:{port}/healthz")
        yield
    finally:
        stop.set()
        server.shutdown()
        for part in parts:
            part.join(timeout=10)
        server.server_close()
        dispatcher.close()


def _run_house(
    house: "House", port: int, sandbox_port: int, platform: "subprocess.Popen[bytes]", stop: threading.Event
) -> None:
    """Say where everything is, and run until told to stop or until the sandbox dies."""
    with open_house(house, port):
        click.echo(f"\n  Phones (手机)       http://127.0.0.1:{sandbox_port}/")
        click.echo(f"  API (接口文档)      http://127.0.0.1:{port}/api/v1/docs")
        click.echo(
            f"  Metrics (指标)      http://127.0.0.1:{port}/metrics\n  Ctrl-C stops everything. 按 Ctrl-C 结束。\n"
        )
        while not stop.wait(1) and platform.poll() is None:
            pass


def _introduce(people: Mapping[str, Any], sandbox_port: int) -> None:
    """Tell the sandbox who has a phone."""
    body = json.dumps(people, ensure_ascii=False).encode()
    headers = {"Content-Type": "application/json"}
    answer = requests.post(f"http://127.0.0.1:{sandbox_port}/sandbox/people", body, headers=headers, timeout=10)
    answer.raise_for_status()


def _templates(settings: Settings) -> dict[str, dict[str, Any]]:
    templates = {
        settings.miniprogram_template_decided: {"title": "报备结果通知", "fields": dict(REGISTRATION_DECIDED_FIELDS)},
        settings.miniprogram_template_reminder: {"title": "跟进提醒", "fields": dict(REGISTRATION_REMINDER_FIELDS)},
        settings.miniprogram_template_order: {"title": "订单状态通知", "fields": dict(ORDER_CHANGED_FIELDS)},
        settings.miniprogram_template_policy: {"title": "政策通知", "fields": dict(POLICY_NEWS_FIELDS)},
        settings.miniprogram_template_payment: {"title": "付款提醒", "fields": dict(PAYMENT_DUE_FIELDS)},
        settings.miniprogram_template_rebate: {"title": "返利进度提醒", "fields": dict(REBATE_NEAR_FIELDS)},
    }
    return {template_id: template for template_id, template in templates.items() if template_id}


def _approval_templates(settings: Settings) -> dict[str, dict[str, Any]]:
    controls = [
        {"control": kind, "id": f"{kind}-{number}", "title": title, "require": required}
        for number, (kind, title, required) in enumerate(APPROVAL_CONTROLS, 1)
    ]
    template = {"name": "商机报备审批", "controls": controls}
    return {settings.wecom_approval_template_id: template} if settings.wecom_approval_template_id else {}


def _folder(port: int) -> Path:
    """Where a demo keeps its database; one for each port, so that a second demo leaves the first alone."""
    return Path(f"var/demo-{port}")


def _check_free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise click.ClickException(f"port {port} is in use; try: qudao demo --port … --sandbox-port …") from None


def _letters(length: int) -> str:
    return "".join(secrets.choice(string.ascii_letters) for _ in range(length))


def _aes_key() -> str:
    """43 letters and digits, as the console hands out."""
    return _letters(42) + "A"
