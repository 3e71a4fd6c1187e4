"""Whatever JSON arrives, every door answers: a code, a sentence, never a 500. And the README names every door."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sandbox.control import knobs, people, phones
from sandbox.server import Sandbox
from sandbox.wechat.routes import WECHAT
from sandbox.wecom.routes import WECOM
from tests.sandbox.cards import BUTTONS, MULTIPLE, NEWS_NOTICE, TEXT_NOTICE, VOTE
from tests.sandbox.conftest import World

README = (Path(__file__).parent.parent.parent / "sandbox" / "README.md").read_text(encoding="utf-8")
CONTROL = [row for rows in (people.ROUTES, phones.ROUTES, knobs.ROUTES) for row in rows]
POSTED = [path for method, path, _handler in CONTROL if method == "POST" and path != "/reset"]
APIS = [
    (platform.prefix, row.path) for platform in (WECOM, WECHAT) for row in platform.endpoints if row.method == "POST"
]

NAMES = sorted(
    set(re.findall(r"[a-z_]{2,}", README)) & set(re.findall(r'"([a-z_]{2,})"', README))
    | {"touser", "msgtype", "agentid", "text"}
)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-3, 10**12)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8)
)
WORDS = st.sampled_from(
    ["lina", "chen", "text", "news", "template_card", "@all", "TPL_DECIDED", "approve", "m1", "click"]
)
JSON = st.recursive(
    SCALARS | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=4),
    max_leaves=8,
)
BODIES = st.dictionaries(st.sampled_from(NAMES), JSON, max_size=6)
CARDS = st.sampled_from([BUTTONS, VOTE, MULTIPLE, TEXT_NOTICE, NEWS_NOTICE])

QUICK = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@QUICK
@given(path=st.sampled_from(POSTED), person=st.sampled_from(["lina", "chen", "nobody"]), body=BODIES)
def test_no_control_call_breaks(shared_sandbox: Sandbox, world: World, path: str, person: str, body: Any) -> None:
    shared_sandbox.world.faults.clear()
    url = f"{world.url}/sandbox{path.replace('<person_id>', person)}?wait=0"
    assert world.http.post(url, json=body).status_code in (200, 400, 404, 409)


@QUICK
@given(api=st.sampled_from(APIS), body=BODIES)
def test_no_endpoint_breaks(world: World, api: tuple[str, str], body: Any) -> None:
    platform = api[0].strip("/")
    token = world.tokens.get(platform) or world.login(platform)
    url = f"{world.url}{api[0]}/{api[1]}?access_token={token}&agentid=1000017&type=file"
    answer = world.http.post(url, json=body)
    assert answer.status_code == 200
    assert isinstance(answer.json(), dict)


@QUICK
@given(card=CARDS, data=st.data())
def test_no_card_breaks_the_check(world: World, card: dict[str, Any], data: st.DataObject) -> None:
    part = data.draw(st.sampled_from(sorted(card)))
    inner = card[part]
    value = data.draw(JSON)
    if isinstance(inner, dict) and data.draw(st.booleans()):
        value = inner | {data.draw(st.sampled_from(sorted(inner))): value}
    assert isinstance(world.send("template_card", card | {part: value})["errcode"], int)


@pytest.mark.parametrize(("method", "path"), [(method, path) for method, path, _handler in CONTROL])
def test_the_readme_documents_every_control_call(method: str, path: str) -> None:
    pattern = re.escape("/sandbox" + path).replace("<person_id>", r"(lina|chen)")
    assert re.search(pattern + r"[`\s]", README), f"{method} {path}"


@pytest.mark.parametrize("endpoint", [*WECOM.endpoints, *WECHAT.endpoints], ids=lambda endpoint: endpoint.path)
def test_the_readme_names_every_endpoint(endpoint: Any) -> None:
    name = endpoint.path.removeprefix("cgi-bin/")
    assert f"`{name}`" in README or f"`{endpoint.path}`" in README
