"""One sandbox and one receiver for the run, both emptied before every test."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
import requests

from sandbox.config import SandboxConfig
from sandbox.server import Sandbox, create_server
from tests.sandbox.receiver import Receiver

TEMPLATES = {
    "TPL_DECIDED": {"title": "报备审批结果", "fields": {"thing1": "客户", "phrase2": "结果", "time3": "时间"}},
    "TPL_SHIPPED": {"title": "发货通知", "fields": {"character_string1": "单号"}},
}


class World:
    """Everything a test does to the sandbox, over HTTP only."""

    def __init__(self, url: str, config: SandboxConfig) -> None:
        self.url = url
        self.config = config
        self.http = requests.Session()
        self.tokens: dict[str, str] = {}
        self.openid = ""

    def close(self) -> None:
        self.http.close()

    def control(self, method: str, path: str, body: Any = None, *, status: int = 200) -> dict[str, Any]:
        response = self.http.request(method, f"{self.url}/sandbox/{path}", json=body)
        assert response.status_code == status, response.text
        answer: dict[str, Any] = response.json()
        return answer

    def do(self, path: str, body: Any = None, *, status: int = 200) -> dict[str, Any]:
        return self.control("POST", path, {} if body is None else body, status=status)

    def look(self, path: str) -> dict[str, Any]:
        return self.control("GET", path)

    def chat(self, userid: str) -> list[dict[str, Any]]:
        messages: list[dict[str, Any]] = self.look(f"phones/{userid}")["messages"]
        return messages

    def wecom(self, method: str, api: str, body: Any = None, **query: Any) -> dict[str, Any]:
        return self._call("wecom", method, f"cgi-bin/{api}", body, query)

    def wechat(self, method: str, api: str, body: Any = None, **query: Any) -> dict[str, Any]:
        return self._call("wechat", method, api, body, query)

    def send(self, msgtype: str, content: Any, touser: str = "lina", **more: Any) -> dict[str, Any]:
        body = {"touser": touser, "msgtype": msgtype, "agentid": self.config.agent_id, msgtype: content} | more
        return self.wecom("POST", "message/send", body)

    def login(self, platform: str) -> str:
        """Fetch a token and remember it for the calls that follow."""
        config = self.config
        if platform == "wecom":
            query = {"corpid": config.corp_id, "corpsecret": config.agent_secret}
            answer = self.http.get(f"{self.url}/wecom/cgi-bin/gettoken", params=query).json()
        else:
            body = {
                "grant_type": "client_credential",
                "appid": config.miniprogram_app_id,
                "secret": config.miniprogram_secret,
            }
            answer = self.http.post(f"{self.url}/wechat/cgi-bin/stable_token", json=body).json()
        self.tokens[platform] = answer["access_token"]
        return self.tokens[platform]

    def pass_time(self, seconds: int) -> None:
        self.do("clock", {"advance_s": seconds})

    def _call(self, platform: str, method: str, path: str, body: Any, query: dict[str, Any]) -> dict[str, Any]:
        token = self.tokens.get(platform) or self.login(platform)
        params = {"access_token": token} | query
        response = self.http.request(method, f"{self.url}/{platform}/{path}", params=params, json=body)
        assert response.status_code == 200, response.text
        answer: dict[str, Any] = response.json()
        return answer


def config_for(receiver: Receiver, **overrides: Any) -> SandboxConfig:
    config = SandboxConfig(
        port=0,
        corp_id="ww1a2b3c4d5e6f7a8b",
        agent_id=1000017,
        agent_secret="agent-secret-of-the-tests",
        agent_name="渠道助手",
        wecom_token="QDG6eK",
        wecom_aes_key="jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C",
        wecom_callback_url=f"{receiver.url}/callbacks/wecom/1000017",
        miniprogram_app_id="wxdemo000000000001",
        miniprogram_secret="miniprogram-secret-of-the-tests",
        miniprogram_name="渠道通",
        original_id="gh_demo0000000001",
        miniprogram_token="AAAAA",
        miniprogram_aes_key="7ohB6Rkd2tIYzZ3eQm3DvA8sLqXwE1rT5uYpHn9KfGc",
        miniprogram_callback_url=f"{receiver.url}/callbacks/miniprogram",
        product_base_url=receiver.url,
        templates=TEMPLATES,
        account_cap=200,
        heartbeat_s=0.05,
    )
    return replace(config, **overrides)


@pytest.fixture(scope="session")
def shared_receiver() -> Iterator[Receiver]:
    receiver = Receiver()
    yield receiver
    receiver.stop()


@pytest.fixture(scope="session")
def shared_sandbox(shared_receiver: Receiver) -> Iterator[Sandbox]:
    with create_server(config_for(shared_receiver)) as sandbox:
        yield sandbox


@pytest.fixture
def receiver(shared_receiver: Receiver) -> Receiver:
    shared_receiver.reset()
    return shared_receiver


@pytest.fixture
def world(shared_sandbox: Sandbox, receiver: Receiver) -> Iterator[World]:
    """The usual world: three members, one of them out of the app's range, and two WeChat people."""
    world = World(shared_sandbox.url, shared_sandbox.config)
    shared_sandbox.world.reset()
    populate(world)
    yield world
    # Events that follow a send must not reach the receiver of the next test.
    world.look("deliveries?settle=1")
    world.close()


@pytest.fixture
def world_with(receiver: Receiver) -> Iterator[Callable[..., World]]:
    """A world of its own with other settings."""
    opened: list[tuple[Sandbox, World]] = []

    def build(**overrides: Any) -> World:
        sandbox = create_server(config_for(receiver, **overrides)).start()
        world = World(sandbox.url, sandbox.config)
        opened.append((sandbox, world))
        populate(world)
        return world

    yield build
    for sandbox, world in opened:
        world.close()
        sandbox.stop()


def populate(world: World) -> None:
    members = [
        {"userid": "lina", "name": "李娜", "department": "渠道管理部", "position": "渠道经理", "mobile": "13800000001"},
        {"userid": "zhouq", "name": "周琪", "department": "华东区", "position": "外勤代表"},
        {"userid": "Outsider", "name": "吴凡", "department": "财务部", "visible": False},
        {"userid": "trial", "name": "试用", "department": "华东区", "licensed": False},
    ]
    wechat = [
        {"id": "chen", "name": "陈老板", "phone": "13900000001"},
        {"id": "risky", "name": "风险", "phone": "13900000002", "risky": True},
    ]
    answer = world.do("people", {"members": members, "wechat": wechat})
    world.openid = answer["wechat"][0]["openid"]
