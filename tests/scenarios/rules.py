"""Approval rules that headquarters add in the scenarios, each for amounts that nothing else has."""

from typing import Any

_MANAGER = {"by": "field", "field": "dealer_manager"}

#: From three million up to five: the dealer's manager, then headquarters.
TWO_STEPS: dict[str, Any] = {
    "code": "two_steps",
    "name": "三百万元以上加总部审批",
    "priority": 20,
    "conditions": {"subjects": ["registration"], "amount_from": 3000000, "amount_below": 5000000},
    "steps": [
        {"name": "渠道经理审批", "mode": "any", "approvers": [_MANAGER]},
        {"name": "总部审批", "mode": "any", "approvers": [{"by": "role", "role": "hq", "in_region": False}]},
    ],
}
FOR_TWO_STEPS = "3500000.00"

#: From five million on: WeCom's own approvals.
IN_WECOM: dict[str, Any] = {
    "code": "large",
    "name": "五百万元以上走企业微信审批",
    "priority": 10,
    "conditions": {"subjects": ["registration"], "amount_from": 5000000},
    "steps": [
        {"name": "审批", "mode": "any", "in_wecom": True, "approvers": [_MANAGER, {"by": "role", "role": "director"}]}
    ],
}
FOR_WECOM = "8000000.00"
