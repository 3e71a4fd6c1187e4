"""The document says what the door does: valid, complete, with true examples, and kept by every answer."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import jsonschema_rs
import pytest
import schemathesis
from click.testing import CliRunner
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from channel.errors import SENTENCES
from cli import main
from miniapp_api.openapi import document
from miniapp_api.problems import PROBLEMS
from tests.miniapp_api.conftest import DRAFT, House, json_of

#: What may be asked before anybody is logged in.
PUBLIC = {("post", "/api/v1/session"), ("get", "/api/v1/js-config")}
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in document()["paths"].items():
        for method, operation in item.items():
            yield method, path, operation


def validator_of(name: str) -> Any:
    schema = {"$ref": f"#/components/schemas/{name}", "components": document()["components"]}
    return jsonschema_rs.Draft202012Validator(schema)


def test_the_document_is_json_and_every_reference_leads_somewhere() -> None:
    text = json.dumps(document())
    assert document()["openapi"] == "3.1.0"
    for reference in set(re.findall(r'"\$ref": "#/([^"]+)"', text)):
        node: Any = document()
        for part in reference.split("/"):
            node = node[part]
        assert node, reference


def test_every_operation_is_named_described_and_secured_and_refuses_with_problems() -> None:
    ids = [operation["operationId"] for _, _, operation in operations()]
    assert len(set(ids)) == len(ids)
    for method, path, operation in operations():
        assert operation["summary"]
        public = (method, path) in PUBLIC
        scheme = "program" if path.startswith("/api/v1/erp/feeds") else "session"
        assert operation.get("security", []) == ([] if public else [{scheme: []}])
        statuses = set(operation["responses"])
        assert {"401", "429", "500", "503"} <= statuses
        if "requestBody" in operation:
            assert {"400", "413", "415", "422"} <= statuses
    scheme = document()["components"]["securitySchemes"]["session"]
    assert scheme == {"type": "http", "scheme": "bearer"}
    for answer in document()["components"]["responses"].values():
        assert list(answer["content"]) == ["application/problem+json"]


def test_money_is_a_string_and_a_number_is_not_money() -> None:
    validator = validator_of("NewOpportunity")
    assert validator.is_valid({**DRAFT, "amount": "120000.00"})
    assert not validator.is_valid({**DRAFT, "amount": 120000})
    assert not validator.is_valid({**DRAFT, "colour": "red"})


@pytest.mark.parametrize("name", document()["components"]["schemas"])
def test_examples_keep_their_schemas_and_every_whole_body_has_one(name: str) -> None:
    schema = document()["components"]["schemas"][name]
    if "example" in schema:
        validator_of(name).validate(schema["example"])
    else:
        whole = f'{{"$ref": "#/components/schemas/{name}"}}'
        media = re.findall(r'"schema": (\{[^{}]*\})', json.dumps(document()["paths"]))
        assert whole not in media or not schema.get("properties")


def test_every_code_a_client_can_meet_is_listed() -> None:
    assert document()["x-problem-codes"].keys() == SENTENCES.keys() | PROBLEMS.keys()


def test_the_served_document_is_the_written_one(house: House) -> None:
    assert json_of(house.nobody().get("/openapi.json")) == json.loads(json.dumps(document()))


def test_the_command_prints_the_document_the_same_each_time_and_without_settings() -> None:
    first, again = (CliRunner().invoke(main, ["openapi"], env={"FIELD_KEYS": ""}) for _ in range(2))
    assert (first.exit_code, json.loads(first.output)) == (0, json.loads(json.dumps(document())))
    assert first.output == again.output == json.dumps(document(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


class Links(HTMLParser):
    """Addresses that a page loads."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name in ("src", "href") and value]


def test_the_page_to_read_it_loads_nothing_from_elsewhere(house: House) -> None:
    page = house.nobody().get("/docs")
    assert (page.status_code, page.mimetype) == (200, "text/html")
    assert "script-src 'self'" in page.headers["Content-Security-Policy"]
    links = Links()
    links.feed(page.text)
    assert links.found
    for link in links.found:
        assert "//" not in link
        answer = house.nobody().get(f"/{link}")
        assert answer.status_code == 200, link
        if "json" not in link:
            assert not re.search(r"https?://", answer.text), link
    assert house.nobody().get("/docs/../mount.py").status_code == 404


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_answers_keep_to_the_document_whatever_is_sent(house: House) -> None:
    """Schemathesis draws requests from the document, right and wrong ones, and holds the answers to it.

    Their form is made above the database, so one engine is enough; test_bad_input tries what either might choke on.
    """
    schema = schemathesis.openapi.from_dict(document())
    every = [operation.ok() for operation in schema.get_all_operations() if isinstance(operation, Ok)]
    assert len(every) == len(list(operations()))
    drawn = [
        operation.as_strategy(generation_mode=mode)
        for operation in every
        for mode in schemathesis.GenerationMode
        # Logging out would end the play early; test_sessions has it.
        if operation.method != "delete"
    ]
    tokens = [house.caller(who).token for who in (house.cast.buyer, house.cast.manager, house.cast.rep)] + [
        house.unbound().token
    ]

    @settings(
        max_examples=60,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=st.one_of(drawn), token=st.sampled_from(tokens))
    def play(case: Any, token: str) -> None:
        response = case.call(app=house.app, headers={"Authorization": f"Bearer {token}"})
        try:
            case.validate_response(response, checks=CHECKS)
        except FailureGroup as group:
            raise AssertionError([str(failure) for failure in group.exceptions], case.as_curl_command()) from group

    play()
