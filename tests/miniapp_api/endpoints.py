"""Every endpoint of the API, and what each kind of caller is answered. Read by test_access.py."""

from typing import Any

QUESTION = {"customer": "金鼎酒店管理有限公司"}
NEW = {**QUESTION, "name": "照明改造"}

#: Who tries: a contact, the other dealer's, the manager of both, a manager of neither, a rep of the region, a stranger.
WHO = ("dealer", "rival", "manager", "outsider", "rep", "unbound")
Statuses = tuple[int, int, int, int, int, int]
#: A case that is not there: for whoever may judge it is Not found.
NO_CASE: Statuses = (403, 403, 404, 404, 403, 403)
#: (method, path) → body, and the status for each of WHO. Nobody gets 401 everywhere.
ENDPOINTS: dict[tuple[str, str], tuple[Any, Statuses]] = {
    ("GET", "/me"): (None, (200, 200, 200, 200, 200, 200)),
    ("GET", "/product-lines"): (None, (200, 200, 200, 200, 200, 200)),
    ("GET", "/opportunities"): (None, (200, 200, 200, 200, 403, 403)),
    ("POST", "/opportunities"): (NEW, (201, 201, 403, 403, 403, 403)),
    ("POST", "/opportunities/availability"): (QUESTION, (200, 200, 403, 403, 403, 403)),
    ("GET", "/opportunities/{number}"): (None, (200, 404, 200, 404, 403, 403)),
    ("GET", "/opportunity-choices"): (None, (200, 200, 200, 200, 200, 200)),
    ("GET", "/opportunities/capacity"): (None, (200, 200, 403, 403, 403, 403)),
    ("POST", "/opportunities/drafts"): (NEW, (201, 201, 403, 403, 403, 403)),
    ("PUT", "/opportunities/{number}/draft"): (NEW, (409, 404, 403, 403, 403, 403)),
    ("POST", "/opportunities/{number}/submit"): ({}, (409, 404, 403, 403, 403, 403)),
    ("POST", "/opportunities/{number}/extend"): (
        {"reason": "客户正在走内部审批流程"},
        (409, 404, 403, 403, 403, 403),
    ),
    ("POST", "/opportunities/{number}/win"): ({"reference": "HT-1"}, (409, 404, 409, 404, 403, 403)),
    ("POST", "/opportunities/{number}/lose"): (
        {"reason": "price", "competitor": "未知"},
        (409, 404, 409, 404, 403, 403),
    ),
    ("POST", "/opportunities/{number}/cancel"): ({"reason": "项目取消"}, (409, 404, 403, 403, 403, 403)),
    ("POST", "/opportunities/{number}/revoke"): (
        {"reason_code": "violation", "evidence": "现场核实记录"},
        (403, 403, 409, 404, 403, 403),
    ),
    ("POST", "/opportunities/{number}/transfer"): (
        {"dealer": "D0002", "reason": "由对方覆盖该区域"},
        (403, 403, 409, 404, 403, 403),
    ),
    ("GET", "/waiting"): (None, (200, 200, 403, 403, 403, 403)),
    ("POST", "/opportunities/{number}/wait"): ({}, (409, 404, 403, 403, 403, 403)),
    ("POST", "/opportunities/{number}/leave"): ({}, (404, 404, 403, 403, 403, 403)),
    ("POST", "/engagements"): (
        {**QUESTION, "on_day": "2026-11-20", "kind": "visit", "summary": "了解改造需求"},
        (403, 403, 201, 201, 201, 403),
    ),
    ("GET", "/engagements"): (None, (403, 403, 200, 200, 200, 403)),
    ("GET", "/pool"): (None, (403, 403, 200, 200, 403, 403)),
    ("POST", "/opportunities/{number}/withdraw"): ({}, (200, 404, 403, 403, 403, 403)),
    ("GET", "/approvals"): (None, (403, 403, 200, 200, 403, 403)),
    ("GET", "/approvals/{id}"): (None, (403, 403, 200, 404, 404, 403)),
    ("POST", "/approvals/{id}/decide"): ({"decision": "approved"}, (403, 403, 200, 404, 404, 403)),
    ("GET", "/approval-reasons"): (None, (403, 403, 200, 200, 403, 403)),
    ("GET", "/dealers"): (None, (403, 403, 200, 200, 403, 403)),
    ("GET", "/dealers/{code}"): (None, (403, 403, 200, 404, 403, 403)),
    ("GET", "/company"): (None, (200, 200, 403, 403, 403, 403)),
    ("GET", "/members"): (None, (200, 200, 403, 403, 403, 403)),
    ("GET", "/conflicts"): (None, (403, 403, 200, 200, 403, 403)),
    ("POST", "/conflicts"): (
        {"registrations": ["BB261123-ZZZZZ"], "with_direct": True, "words": "双方都在跟进"},
        NO_CASE,
    ),
    ("GET", "/conflicts/{case}"): (None, NO_CASE),
    ("POST", "/conflicts/{case}/decide"): ({"outcome": "uphold", "reason_code": "earlier"}, NO_CASE),
    ("POST", "/conflicts/{case}/dismiss"): ({}, NO_CASE),
    ("POST", "/conflicts/{case}/evidence"): ({"party": "1", "kind": "statement", "text": "我们在跟进"}, NO_CASE),
    ("GET", "/conflict-reasons"): (None, (403, 403, 200, 200, 403, 403)),
    ("GET", "/opportunities/{number}/adjudications"): (None, (200, 404, 403, 403, 403, 403)),
    ("POST", "/opportunities/{number}/appeal"): ({"words": "我们先报备的"}, (404, 404, 403, 403, 403, 403)),
    ("GET", "/opportunities/{number}/evidence"): (None, (200, 404, 403, 403, 403, 403)),
    ("POST", "/opportunities/{number}/evidence"): (
        {"kind": "statement", "text": "我们先报备的"},
        (409, 404, 403, 403, 403, 403),
    ),
    ("POST", "/opportunities/{number}/evidence/verify"): ({}, (200, 404, 403, 403, 403, 403)),
    ("GET", "/configuration"): (None, (403, 403, 403, 403, 403, 403)),
    ("POST", "/configuration/try"): ({"configuration": {}}, (403, 403, 403, 403, 403, 403)),
    ("POST", "/configuration"): ({"seen": 0, "note": "x", "configuration": {}}, (403, 403, 403, 403, 403, 403)),
    ("GET", "/configuration/versions"): (None, (403, 403, 403, 403, 403, 403)),
    ("GET", "/configuration/versions/{number}"): (None, (404, 404, 404, 404, 404, 404)),
    ("POST", "/configuration/versions/{number}/restore"): (
        {"seen": 0, "note": "x"},
        (404, 404, 404, 404, 404, 404),
    ),
    ("GET", "/opportunities/{number}/pipeline"): (None, (409, 404, 409, 404, 403, 403)),
    ("POST", "/opportunities/{number}/stage"): ({"to": "qualify"}, (409, 404, 409, 404, 403, 403)),
    ("POST", "/opportunities/{number}/stage/withdraw"): ({}, (409, 404, 409, 404, 403, 403)),
    ("POST", "/opportunities/{number}/qualification"): ({"version": 1}, (409, 404, 409, 404, 403, 403)),
    ("POST", "/opportunities/{number}/win-probability"): (
        {"percent": 50, "reason": "客户已口头承诺"},
        (403, 403, 409, 404, 403, 403),
    ),
    ("GET", "/opportunities/{number}/follow-ups"): (None, (200, 404, 200, 404, 403, 403)),
    ("POST", "/opportunities/{number}/follow-ups"): (
        {"kind": "phone", "text": "与采购确认了安装时间和预算"},
        (201, 404, 201, 404, 403, 403),
    ),
    ("GET", "/pipelines"): (None, (200, 200, 200, 200, 200, 200)),
    # Headquarters alone; to everybody else it is not there.
    ("POST", "/pipelines/{code}/migrate"): ({}, (404, 404, 404, 404, 404, 404)),
    ("GET", "/forecast?period=2026-12"): (None, (403, 403, 200, 200, 403, 403)),
    ("GET", "/opportunities/{number}/approval"): (None, (200, 404, 403, 403, 403, 403)),
    ("POST", "/opportunities/{number}/approval/escalate"): ({}, (409, 404, 403, 403, 403, 403)),
    ("POST", "/approvals/{id}/escalate"): ({}, (403, 403, 409, 404, 404, 403)),
    ("POST", "/approvals/{id}/retrieve"): ({}, (403, 403, 409, 404, 404, 403)),
    ("POST", "/approvals/{id}/signers"): (
        {"userid": "nobody", "when": "before"},
        (403, 403, 422, 404, 404, 403),
    ),
    ("GET", "/approvals/turnaround?dealer={code}"): (None, (200, 200, 200, 404, 403, 403)),
    ("GET", "/colleagues"): (None, (403, 403, 200, 200, 403, 403)),
    ("GET", "/delegations"): (None, (403, 403, 200, 200, 403, 403)),
    ("POST", "/delegations"): (
        {"to": "nobody", "begins": "2026-11-25T00:00:00Z", "until": "2026-11-28T00:00:00Z"},
        (403, 403, 422, 422, 403, 403),
    ),
    ("POST", "/delegations/{id}/cancel"): ({}, (403, 403, 404, 404, 403, 403)),
    ("POST", "/members/{userid}/deactivate"): ({}, (403, 403, 403, 403, 403, 403)),
    ("GET", "/customers?q=金鼎"): (None, (403, 403, 200, 200, 403, 403)),
    ("GET", "/customers/{id}"): (None, (403, 403, 200, 200, 403, 403)),
    ("POST", "/customers/{id}/not-same"): ({"other": "999"}, (403, 403, 404, 404, 403, 403)),
    ("POST", "/customers/{id}/name"): ({"name": "别的公司"}, (403, 403, 403, 403, 403, 403)),
    ("POST", "/customers/{id}/names"): ({"name": "别的公司", "kind": "alias"}, (403, 403, 403, 403, 403, 403)),
    ("POST", "/customers/{id}/merge"): ({"into": "999"}, (403, 403, 404, 404, 403, 403)),
    ("GET", "/today"): (None, (403, 403, 403, 403, 200, 403)),
    ("GET", "/inbox"): (None, (200, 200, 200, 200, 200, 403)),
    ("POST", "/inbox/{id}/read"): ({}, (204, 404, 404, 404, 404, 403)),
    ("POST", "/session/phone"): ({"code": "+8613800000002"}, (200, 200, 403, 403, 403, 200)),
    ("PUT", "/session/dealer"): ({"dealer": "D0001"}, (200, 404, 404, 404, 404, 404)),
    ("DELETE", "/session"): (None, (204, 204, 204, 204, 204, 204)),
}
