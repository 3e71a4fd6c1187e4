"""`qudao approval-template`: whether the form that somebody made in WeCom's console fits."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from click.testing import CliRunner, Result

import telemetry
from cli import main
from sandbox.server import Sandbox, create_server
from sandbox.wecom.approval_state import read_template
from tests.houses import ENVIRONMENT
from tests.notifications.test_against_sandbox import CONFIG

TEMPLATE = "3TkRegistration"
OURS = {
    "WECOM_CORP_ID": CONFIG.corp_id,
    "WECOM_AGENT_ID": str(CONFIG.agent_id),
    "WECOM_SECRET": CONFIG.agent_secret,
    "WECOM_APPROVAL_TEMPLATE_ID": TEMPLATE,
}


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with create_server(CONFIG) as sandbox:
        yield sandbox


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Logging is the process's, so it stays as the suite has it."""
    monkeypatch.setattr(telemetry, "configure_logging", lambda *_: None)


def check(sandbox: Sandbox, *controls: tuple[str, str, bool], words: tuple[str, ...] = (), **env: str) -> Result:
    listed: list[dict[str, Any]] = [
        {"control": kind, "id": f"{kind}-{number}", "title": title, "require": required}
        for number, (kind, title, required) in enumerate(controls, 1)
    ]
    template = read_template({"id": TEMPLATE, "name": "商机报备审批", "controls": listed})
    sandbox.world.wecom.approvals.templates[TEMPLATE] = template
    environment = {**ENVIRONMENT, **OURS, "WECOM_API_BASE": f"{sandbox.url}/wecom", **env}
    return CliRunner().invoke(main, ["approval-template", *words], env=environment)


def test_each_control_is_named_with_whether_it_is_filled(sandbox: Sandbox) -> None:
    done = check(sandbox, ("Text", "报备编号", True), ("Money", "金额", False), ("File", "附件", False))
    *lines, end = done.output.splitlines()
    assert (done.exit_code, end) == (0, "ok")
    assert [json.loads(line) for line in lines] == [
        {"title": "报备编号", "control": "Text", "required": True, "filled": True},
        {"title": "金额", "control": "Money", "required": False, "filled": True},
        {"title": "附件", "control": "File", "required": False, "filled": False},
    ]


@pytest.mark.parametrize(
    ("controls", "complaint"),
    [
        ((("Text", "报备编号", True), ("Text", "合同编号", True)), "required, but never filled: 合同编号"),
        ((("Text", "报备编号", True), ("File", "客户", True)), "required, but never filled: 客户"),
        ((("Text", "客户", True),), "a Text control with the title"),
        ((("Money", "报备编号", False),), "a Text control with the title"),
    ],
)
def test_what_does_not_fit_is_said(sandbox: Sandbox, controls: Any, complaint: str) -> None:
    done = check(sandbox, *controls)
    assert done.exit_code == 1
    assert complaint in done.output


@pytest.mark.parametrize(
    ("words", "env", "complaint"),
    [
        ((), {"WECOM_APPROVAL_TEMPLATE_ID": ""}, "WECOM_APPROVAL_TEMPLATE_ID is not set"),
        ((), {"WECOM_APPROVAL_TEMPLATE_ID": "nobody"}, "WeCom refused"),
        ((), {"WECOM_SECRET": "wrong"}, "WeCom refused"),
        (("--subject", "weather"), {}, "no such subject"),
    ],
)
def test_what_stands_in_the_way_is_said(
    sandbox: Sandbox, words: tuple[str, ...], env: dict[str, str], complaint: str
) -> None:
    done = check(sandbox, ("Text", "报备编号", True), words=words, **env)
    assert done.exit_code == 1
    assert complaint in done.output
