"""Every page of the client on a very small phone, in light and dark.

`pytest tests/scenarios/test_pages.py --pictures docs/client` keeps what they look like on a usual one.
"""

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.scenarios import bulletins, money
from tests.scenarios.desk import Desk, laptop
from tests.scenarios.looks import COUNT_SHIFTS, Looks
from tests.scenarios.rules import FOR_TWO_STEPS, TWO_STEPS
from tests.scenarios.shopping import SHIP_TO, place, send_all, stock_up
from tests.scenarios.stack import DealerPhone, Stack, until

pytestmark = pytest.mark.browser

#: Two dealers of one manager, whom no other scenario has, and somebody who has not bound his phone.
SHOWN, RIVAL, MANAGER, UNBOUND = "+8613800002401", "+8613800002601", "dengkai", "wx-00002602"
#: Picture → page, for each home. What is in braces is a fact of `shown`.
DEALER = {
    "dealer-home": "pages/home/index",
    "dealer-register": "pages/opportunities/register",
    "dealer-registrations": "pages/opportunities/list",
    "dealer-registration": "pages/opportunities/detail?number={pending}",
    "dealer-protected": "pages/opportunities/detail?number={protected}",
    "dealer-taken": "pages/opportunities/detail?number={taken}",
    "dealer-draft": "pages/opportunities/register?draft={draft}",
    "dealer-drafts": "pages/opportunities/list?state=draft",
    "dealer-waiting": "pages/opportunities/waiting",
    "dealer-follow-ups": "pages/followups/list?number={protected}",
    "dealer-follow-up-new": "pages/followups/new?number={protected}",
    "dealer-stage": "pages/pipelines/stage?number={protected}",
    "dealer-qualify": "pages/pipelines/qualify?number={protected}",
    "dealer-verify": "pages/adjudication/verify?number={protected}",
    "dealer-cases": "pages/adjudication/own?number={judged}",
    "dealer-catalogue": "pages/catalogue/list",
    "dealer-goods": "pages/catalogue/detail?code=K111W",
    "dealer-configured": "pages/catalogue/detail?code=K116W",
    "dealer-cart": "pages/orders/cart",
    "dealer-workbook": "pages/orders/workbook",
    "dealer-orders": "pages/orders/list",
    "dealer-price-line": "pages/prices/line?number={order}&position=1",
    "dealer-specials": "pages/specials/list?number={protected}",
    "dealer-special-new": "pages/specials/new?number={protected}",
    "dealer-exports": "pages/exports/list",
    "dealer-order": "pages/orders/detail?number={shipped}",
    "dealer-receive": "pages/orders/receive?number={shipped}&shipment={parcel}",
    "dealer-order-proposed": "pages/orders/detail?number={proposed}",
    "dealer-order-edit": "pages/orders/edit?number={proposed}",
    "dealer-order-amend": "pages/orders/edit?number={ordered}&amend=1",
    "dealer-order-again": "pages/orders/again?number={shipped}",
    "dealer-order-return": "pages/orders/return?number={arrived}",
    "dealer-templates": "pages/orders/templates",
    "dealer-wallet": "pages/rebates/wallet",
    "dealer-rebate-ledger": "pages/rebates/ledger?agreement={agreement}",
    "dealer-wallet-ledger": "pages/rebates/ledger",
    "dealer-settlements": "pages/rebates/settlements",
    "dealer-settlement": "pages/rebates/settlement?number={settlement}",
    "dealer-credit": "pages/credit/account",
    "dealer-receivables": "pages/credit/receivables",
    "dealer-statements": "pages/statements/list",
    "dealer-statement": "pages/statements/detail?of={month}",
    "dealer-compare": "pages/statements/compare?month={month}",
    "dealer-policies": "pages/policies/list",
    "dealer-policy": "pages/policies/detail?number={policy}",
    "dealer-inbox": "pages/inbox/list",
    "dealer-reminder-choices": "pages/inbox/choices",
    "dealer-company": "pages/company/detail",
    "dealer-members": "pages/members/list",
    "dealer-switch": "pages/session/switch",
    "not-found": "pages/opportunities/detail?number=BB261121-22222",
}
APPROVER = {
    "manager-home": "pages/home/index",
    "manager-approvals": "pages/approvals/list",
    "manager-approval": "pages/approvals/detail?id={approval}",
    "manager-conflicts": "pages/conflicts/list",
    "manager-conflict": "pages/conflicts/detail?case={case}",
    "manager-conflict-new": "pages/conflicts/new?number={protected}",
    "manager-delegations": "pages/delegations/list",
    "manager-delegation-new": "pages/delegations/new",
    "manager-dealers": "pages/dealers/list",
    "manager-dealer": "pages/dealers/detail?code=D0024",
    "manager-authorisations": "pages/authorisations/list?code=D0024",
    "manager-registrations": "pages/opportunities/list",
    "manager-registration": "pages/opportunities/detail?number={pending}",
    "manager-special-new": "pages/specials/new?number={judged}&dealer=D0024",
    "manager-orders": "pages/orders/list",
    "manager-order": "pages/orders/detail?number={ordered}",
    "manager-ship": "pages/orders/ship?number={ordered}",
    "manager-behalf": "pages/orders/behalf?dealer=D0024",
    "manager-order-approval": "pages/approvals/detail?id={order_approval}",
    "manager-late": "pages/credit/dealers",
    "manager-account": "pages/credit/account?dealer=D0024",
    "manager-credit-approval": "pages/approvals/detail?id={limit}",
    "manager-agreements": "pages/rebates/agreements",
    "manager-agreement": "pages/rebates/agreement?code={agreement}",
    "manager-statements": "pages/statements/list",
    "manager-pool": "pages/pool/list",
    "manager-engagements": "pages/engagements/list",
    "manager-forecast": "pages/forecast/detail",
    "manager-policies": "pages/policies/desk",
    "manager-policy": "pages/policies/version?number={policy}",
    "manager-policy-new": "pages/policies/draft",
    "manager-policy-draft": "pages/policies/draft?number={policy_draft}",
    "manager-policy-wrong": "pages/policies/trial?number={policy_draft}",
    "manager-reach": "pages/policies/reach?number={policy}",
    "manager-reach-picture": "pages/policies/picture?number={policy}",
    "manager-readers": "pages/policies/people?number={policy}&dealer=D0024",
}
HEADQUARTERS = {
    "headquarters-home": "pages/home/index",
    "headquarters-versions": "pages/configuration/list",
    "headquarters-version": "pages/configuration/detail?number=0",
    "headquarters-prices": "pages/prices/list",
    "headquarters-price-rule": "pages/prices/detail?id={rule}",
    "headquarters-price-list": "pages/prices/detail?id={list}",
    "headquarters-price-entries": "pages/prices/entries?code={list_code}",
    "headquarters-promotion": "pages/prices/promotion?kind=order_promotion",
    "headquarters-price-draft": "pages/prices/draft",
    "headquarters-price-changes": "pages/prices/changes",
    "headquarters-pinned": "pages/prices/pinned",
    "headquarters-price-workbook": "pages/prices/workbook?feed=prices",
    "headquarters-categories": "pages/sorting/categories",
    "headquarters-category": "pages/sorting/category?code={category}",
    "headquarters-category-new": "pages/sorting/category",
    "headquarters-groups": "pages/sorting/groups",
    "headquarters-group": "pages/sorting/group?code={group}",
    "headquarters-leaver": "pages/leavers/new",
    "headquarters-rebates": "pages/rebates/agreements",
    "headquarters-agreement": "pages/rebates/agreement?code={agreement}",
    "headquarters-agreement-new": "pages/rebates/draft",
    "headquarters-agreement-revised": "pages/rebates/draft?code={agreement}",
    "headquarters-settlement": "pages/rebates/settlement?number={settlement}",
    "headquarters-statement": "pages/statements/detail?of={month}/D0024",
}
REP = {"rep-home": "pages/home/index", "rep-today": "pages/today/list"}
#: One panel, and up to three things more.
CONFIGURED = {
    "sku": "K116W",
    "name": "信息盒",
    "price": "12",
    "components": [{"sku": "K115W", "quantity": "1"}],
    "groups": [
        {"name": "面板", "options": [{"sku": "K118"}, {"sku": "K117W", "surcharge": "1.50"}]},
        {"name": "加配", "minimum": 0, "maximum": 3, "options": [{"sku": "K101G"}, {"sku": "K111G", "surcharge": "2"}]},
    ],
}
#: Looked at by themselves below.
APART = ["pages/session/bind", "pages/opportunities/result"]
CLIENT = Path(__file__).parents[2] / "miniapp" / "src" / "platform" / "pages.ts"
#: Rows of a very long list, in pages of so many.
ROWS, AT_A_TIME = 1000, 250
#: A nudge up first: who stands at the end already does not reach it again.
_TO_THE_END = "() => { window.scrollBy(0, -200); setTimeout(() => window.scrollTo(0, 1e9), 60) }"


@pytest.fixture(scope="module")
def shown(stack: Stack) -> dict[str, Any]:
    """Registrations of one dealer in the states to be shown, and what waits for his manager."""
    dealer, rival = stack.dealer(SHOWN), stack.dealer(RIVAL)
    dealer.bind()
    rival.bind()
    stack.add_rule(TWO_STEPS)
    known = {"amount": "860000.00", "expected_on": "2027-05-01", "contact_name": "钱经理"}
    protected = _protected(stack, dealer, "客房与大堂照明改造", contact_phone="13900001234", **known)
    for text in ("打过电话", "和钱经理确认了样品间的开关型号，周五送样，下周二再去现场看施工条件"):
        dealer.api("POST", f"opportunities/{protected}/follow-ups", kind="visit", text=text)
    dealer.api("POST", f"opportunities/{protected}/qualification", pain="老线路跳闸", budget_amount="900000.00")
    rival.register("成都恐龙文化中心有限公司", "展厅照明")
    refused = dealer.api("POST", "opportunities", customer="成都恐龙文化中心有限公司", name="展厅灯具").json()
    taken = refused["facts"]["number"]
    dealer.api("POST", f"opportunities/{taken}/wait")
    judged = _protected(stack, dealer, "场馆照明")
    words = "直销团队称已在跟进这个客户"
    stack.desk(MANAGER, "POST", "conflicts", registrations=[judged], words=words, with_direct=True)
    name = "成都天府新区国际会展中心运营管理有限责任公司第一分公司"
    pending = dealer.register(name, "走廊" * 40, amount=FOR_TWO_STEPS)["number"]
    waiting = stack.desk(MANAGER, "GET", "approvals?state=pending&limit=100").json()["items"]
    return {
        **_priced(stack, dealer, protected),
        "protected": protected,
        "taken": taken,
        "draft": dealer.api("POST", "opportunities/drafts", customer="成都恐龙商务大厦有限公司").json()["number"],
        "judged": judged,
        "pending": pending,
        "approval": next(one["id"] for one in waiting if one["number"] == pending),
        "case": _similar(stack, dealer, rival),
        **_orders(stack, dealer),
        **_money(stack, dealer),
        **_policies(stack, dealer),
        **_sorted(stack),
    }


def _orders(stack: Stack, dealer: DealerPhone) -> dict[str, str]:
    """Orders of the dealer: to be sent, on its way, arrived, waiting for a manager, waiting for the dealer himself."""
    ordered, shipped, arrived = (place(dealer) for _ in range(3))
    parcel = send_all(stack, shipped)
    come = send_all(stack, arrived, "SF1234567891")
    dealer.api("POST", f"orders/{arrived}/shipments/{come}/receive")
    lines = [{"sku": "K105W", "quantity": "2"}, {"sku": "K113W", "quantity": "3"}]
    dealer.api("PUT", "cart", lines=lines, **SHIP_TO)
    dealer.api("POST", "order-templates", name="每月常备", lines=lines)
    proposed = stack.desk(MANAGER, "POST", "dealers/D0024/orders", lines=lines, **SHIP_TO).json()["number"]
    stock_up(stack, "K105W")
    asked = place(dealer, [{"sku": "K105W", "quantity": "6000"}])
    waiting = stack.desk(MANAGER, "GET", "approvals?state=pending&limit=100").json()["items"]
    return {
        "ordered": ordered,
        "shipped": shipped,
        "parcel": parcel,
        "arrived": arrived,
        "proposed": proposed,
        "order_approval": next(one["id"] for one in waiting if one["number"] == asked),
    }


def _money(stack: Stack, dealer: DealerPhone) -> dict[str, Any]:
    """Debts, a disputed statement, a settlement, volume, and a temporary limit that is asked for."""
    month, _ = money.months()
    agreement, today = f"FL{money.today().year}", money.today()
    money.overdue(stack, "D0024", "FP-24-1", "12800", 33)
    money.owe(stack, "D0024", "FP-24-2", "36500.80", on=today - timedelta(days=2))
    money.pay(stack, "D0024", "HK-24-1", "5000", on=today)
    money.frozen(stack, "D0024", month)
    lines = [{"position": 1, "words": "这张发票的数量不对，少发了两箱"}]
    dealer.api("POST", f"credit/statements/{month}/dispute", lines=lines)
    for number, net in enumerate(("82000", "41000.50"), 1):
        money.volume(stack, "D0024", f"DH-24-{number}", net)
    settle = f"rebates/agreements/{agreement}/settle"
    settlement = stack.desk("songyang", "POST", settle, dealer="D0024", amount="800.00").json()["number"]
    money.rebate(stack, "D0024", "FL-24-1", "2600", 20)
    money.rebate(stack, "D0024", "FL-24-2", "1350.75", 150)
    days = {"first_on": f"{today}", "last_on": f"{today + timedelta(days=20)}"}
    wish = {"kind": "temporary", "amount": "80000.00", "reason": "元旦促销备货，一月底前付清", **days}
    assert dealer.api("POST", "credit/changes", **wish).status_code == 201
    waiting = stack.desk(MANAGER, "GET", "approvals?state=pending&limit=100").json()["items"]
    limit = next(one["id"] for one in waiting if one["subject"] == "credit_limit")
    return {"month": month, "agreement": agreement, "settlement": settlement, "limit": limit}


def _sorted(stack: Stack) -> dict[str, str]:
    """A category, and a dealer group with somebody in it for whom no price is."""
    stack.desk("songyang", "POST", "dealer-groups", code="shown", name="样板间客户")
    stack.desk("songyang", "POST", "dealer-groups/shown/dealers", add=["D0024"])
    category = stack.desk("songyang", "GET", "categories/all").json()["items"][0]["code"]
    return {"group": "shown", "category": category}


def _policies(stack: Stack, dealer: DealerPhone) -> dict[str, str]:
    """A policy that went to both dealers, of whom one has read it, and a draft with everything wrong."""
    policy = bulletins.publish(stack, MANAGER, ["D0024", "D0026"], answer="acknowledge")
    dealer.api("POST", f"policies/{policy}/progress", version=1, share=45)
    wrong = {"text": bulletins.LONG_TEXT + "\n\n全单满900减300。", "rules": [{"kind": "price_rule", "code": "NOPE"}]}
    return {"policy": policy, "policy_draft": bulletins.draft(stack, MANAGER, ["D0024"], **wrong)}


def _protected(stack: Stack, dealer: DealerPhone, name: str, **more: Any) -> str:
    """A registration that the manager has agreed to."""
    number: str = dealer.register(f"成都恐龙{name}酒店管理有限公司", name, **more)["number"]
    stack.tap(MANAGER, stack.card(MANAGER, number), "approve")
    until(lambda: dealer.opportunity(number)["state"] == "protected", "protection")
    return number


def _priced(stack: Stack, dealer: DealerPhone, protected: str) -> dict[str, Any]:
    """An order, a special price that was asked for, a pinned cart, and rules that there are."""
    asked = [{"sku": "K111W", "price": "3.20", "quantity": "2000"}]
    dealer.api(
        "POST", f"opportunities/{protected}/special-prices", reason="竞品报价 3.30 元，客户要求同价", lines=asked
    )
    lines = [{"sku": "K111W", "quantity": "300"}]
    quote = dealer.api("POST", "prices/quote", lines=lines).json()
    total = quote["totals"]["payable"]
    address = {"ship_to": "成都市锦江区春熙路 1 号", "ship_contact": "钱经理", "ship_phone": "13900001234"}
    order = dealer.api("POST", "orders", lines=lines, expected={"total": total, "amounts": [total]}, **address)
    stack.desk("songyang", "POST", "prices/pinned-carts", name="成都恐龙 五孔三百只", dealer="D0024", lines=lines)
    found = {}
    stack.desk("songyang", "POST", "prices/changes", note="信息盒选配", draft={"bundles": [CONFIGURED]})
    for kind in ("promotion", "price_list"):
        found[kind] = stack.desk("songyang", "GET", f"prices/rules?kind={kind}").json()["items"][0]
    rule, head = found["promotion"], found["price_list"]
    return {"order": order.json()["number"], "rule": rule["id"], "list": head["id"], "list_code": head["code"]}


def _similar(stack: Stack, dealer: DealerPhone, rival: DealerPhone) -> str:
    """The case about two registrations of nearly the same name."""
    dealer.register("成都洪崖大饭店有限公司", "客房改造")
    rival.register("成都洪崖饭店有限公司", "大堂照明")
    found = stack.desk(MANAGER, "GET", "conflicts?state=open&limit=100").json()["items"]
    return str(next(one["number"] for one in found if "洪崖" in str(one["parties"])))


@pytest.fixture
def small(browser: Browser, stack: Stack, pictures: Path | None) -> Any:
    """A desk that counts how much its pages jump."""
    with laptop(browser, device_scale_factor=1) as page:
        page.context.add_init_script(COUNT_SHIFTS)
        yield Desk(page, stack, pictures)


def test_no_page_of_the_client_is_left_out() -> None:
    addresses = [address for pages in (DEALER, APPROVER, HEADQUARTERS, REP) for address in pages.values()]
    seen = {address.partition("?")[0] for address in [*addresses, *APART]}
    assert seen == set(re.findall(r'"(pages/[\w/]+)"', CLIENT.read_text(encoding="utf-8")))


def test_every_page_of_a_dealer_is_whole_and_readable_in_both_themes_on_a_very_small_screen(
    small: Desk, shown: dict[str, Any], pictures: Path | None
) -> None:
    with Looks(small, "dealer", UNBOUND, pictures) as looks:
        expect(looks.program.get_by_test_id("mp-bind")).to_be_visible()
        looks.look("dealer-bind")
    with Looks(small, "dealer", f"wx-{SHOWN[-8:]}", pictures) as looks:
        looks.visit(DEALER, shown)
        small.follow(DEALER["dealer-protected"].format(**shown))
        looks.program.get_by_test_id("mp-acts").click()
        expect(looks.program.get_by_test_id("mp-lose")).to_be_visible()
        looks.look("dealer-acts")
        looks.program.get_by_test_id("mp-extend").click()
        expect(looks.program.get_by_test_id("mp-new-end")).to_be_visible()
        looks.look("dealer-extension")


def test_the_page_after_submitting_is_so_too(small: Desk, shown: dict[str, Any], pictures: Path | None) -> None:
    with Looks(small, "dealer", f"wx-{SHOWN[-8:]}", pictures) as looks:
        expect(looks.program.get_by_test_id("mp-register")).to_be_visible()
        made = small.stack.dealer(SHOWN).opportunity(shown["pending"])
        # The page shows what this phone has just sent.
        sent = {"name": f"phone:wx-{SHOWN[-8:]}:result", "made": made}
        small.page.evaluate("({ name, made }) => localStorage.setItem(name, JSON.stringify(made))", sent)
        small.follow(f"pages/opportunities/result?number={shown['pending']}")
        looks.phone.get_by_test_id("sheet-deny").click()
        expect(looks.program.get_by_test_id("mp-subscribe")).to_be_visible()
        looks.look("dealer-result")


def test_every_page_of_a_manager_headquarters_and_a_rep_is_so_too(
    small: Desk, shown: dict[str, Any], pictures: Path | None
) -> None:
    homes = (("manager", MANAGER, APPROVER), ("manager", "songyang", HEADQUARTERS), ("rep", "xiongwei", REP))
    for slot, person, pages in homes:
        with Looks(small, slot, person, pictures) as looks:
            looks.visit(pages, shown)


def test_a_list_of_a_thousand_registrations_is_read_to_its_end(page: Page, stack: Stack, shown: dict[str, Any]) -> None:
    """The next page comes when the end comes near; the answers are made up here."""
    one = stack.dealer(SHOWN).opportunity(shown["pending"])

    def answer(route: Route) -> None:
        start = int(re.search(r"cursor=(\d+)", route.request.url + "cursor=0")[1])  # type: ignore[index]
        numbers = range(start, start + AT_A_TIME)
        rows = [{**one, "number": f"BB261121-{n:05d}", "customer": f"第{n}家酒店"} for n in numbers]
        next_cursor = str(start + AT_A_TIME) if start + AT_A_TIME < ROWS else None
        route.fulfill(json={"items": rows, "next_cursor": next_cursor})

    page.route("**/api/v1/opportunities?*", answer)
    page.set_viewport_size({"width": 390, "height": 800})
    desk = Desk(page, stack)
    page.get_by_test_id("tab-dealer").click()
    program = desk.program(desk.sit("dealer", f"wx-{SHOWN[-8:]}"))
    for had in range(AT_A_TIME, ROWS + 1, AT_A_TIME):
        expect(program.locator(".row")).to_have_count(had)
        program.locator("html").evaluate(_TO_THE_END)
    expect(program.get_by_text(f"第{ROWS - 1}家酒店")).to_be_visible()
