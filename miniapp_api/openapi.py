"""The OpenAPI 3.1 document and the app that writes it. `document()` needs no database and no settings."""

import json
from functools import cache
from typing import Any

from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.info import Info
from flask_openapi3.openapi import OpenAPI

from miniapp_api import (
    adjudications,
    approvals,
    attachments,
    authorisations,
    catalogue,
    categories,
    company,
    configuration,
    conflicts,
    credit,
    credit_statements,
    customers,
    dealer_groups,
    dealers,
    delegations,
    drafts,
    engagements,
    erp,
    erp_files,
    exports,
    followups,
    forecast,
    fulfilment,
    inbox,
    js_config,
    ledger_workbooks,
    me,
    opportunities,
    order_lists,
    order_workbooks,
    orders,
    pipelines,
    policies,
    policy_desk,
    prices,
    product_lines,
    protection,
    rebate_agreements,
    rebates,
    reminders,
    sessions,
    settlements,
    special_prices,
    subscriptions,
    today,
    waiting,
    webhooks,
)
from miniapp_api.blueprints import PROGRAM_SCHEME, SECURITY_SCHEME
from miniapp_api.bodies import StrictJSON
from miniapp_api.problems import codes
from miniapp_api.schemas.problem import Problem
from miniapp_api.values import refuse_values

#: Every noun's routes, in the order of the document.
BLUEPRINTS: tuple[APIBlueprint, ...] = (
    sessions.routes,
    me.routes,
    subscriptions.routes,
    product_lines.routes,
    catalogue.routes,
    categories.routes,
    prices.routes,
    opportunities.routes,
    drafts.routes,
    protection.routes,
    special_prices.routes,
    waiting.routes,
    engagements.routes,
    pipelines.routes,
    followups.routes,
    attachments.routes,
    forecast.routes,
    approvals.routes,
    delegations.routes,
    dealers.routes,
    dealer_groups.routes,
    authorisations.routes,
    customers.routes,
    company.routes,
    today.routes,
    credit.routes,
    credit_statements.routes,
    rebates.routes,
    settlements.routes,
    rebate_agreements.routes,
    policies.routes,
    policy_desk.routes,
    inbox.routes,
    reminders.routes,
    js_config.routes,
    adjudications.routes,
    conflicts.routes,
    configuration.routes,
    orders.routes,
    fulfilment.routes,
    order_lists.routes,
    webhooks.routes,
    erp.routes,
    erp.desk,
    erp_files.routes,
    ledger_workbooks.routes,
    order_workbooks.routes,
    exports.routes,
)

_DESCRIPTION = (
    "What the mini-program talks to. Times are RFC 3339 in UTC, days are local (Asia/Shanghai), money is a string in "
    "yuan. Refusals are application/problem+json: `code` is stable and for programs, `message` and `fields` are "
    "Chinese and for people. Writes take an `Idempotency-Key`; repeat with the same key when no answer came."
)


def new_app(import_name: str) -> OpenAPI:
    """An app that reads and refuses requests the way this room expects; `mount.register` adds the routes."""
    app = OpenAPI(
        import_name,
        info=Info(title="Qudao", version="1", description=_DESCRIPTION),
        security_schemes={
            SECURITY_SCHEME: {"type": "http", "scheme": "bearer"},
            PROGRAM_SCHEME: {
                "type": "http",
                "scheme": "bearer",
                "description": "The key of a program (`/erp/clients`).",
            },
        },
        validation_error_model=Problem,
        # Where flask-openapi3 documents its own 422 unless we do. We answer 500 everywhere, so nowhere.
        validation_error_status=500,
        validation_error_callback=refuse_values,
        doc_ui=False,
        static_folder=None,
    )
    app.json = StrictJSON(app)
    return app


@cache
def document() -> dict[str, Any]:
    """The OpenAPI document as JSON values."""
    app = new_app(__name__)
    for blueprint in BLUEPRINTS:
        app.register_api(blueprint)
    return {**_with_shared_problems(app.api_doc), "x-problem-codes": codes()}


def document_text() -> str:
    """The OpenAPI document as a file that people can compare: keys sorted, Chinese readable, no newline at the end."""
    return json.dumps(document(), ensure_ascii=False, indent=2, sort_keys=True)


def _with_shared_problems(spec: dict[str, Any]) -> dict[str, Any]:
    """The document with each kind of refusal written down once, and the answers of an operation in order."""
    shared: dict[str, Any] = {}
    for operation in (operation for path in spec["paths"].values() for operation in path.values()):
        answers = dict(sorted(operation["responses"].items()))
        for status in [status for status in answers if int(status) >= 400]:
            shared[f"Problem{status}"] = answers[status]
            answers[status] = {"$ref": f"#/components/responses/Problem{status}"}
        operation["responses"] = answers
    return {**spec, "components": {**spec["components"], "responses": dict(sorted(shared.items()))}}
