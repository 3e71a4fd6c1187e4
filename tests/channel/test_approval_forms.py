"""What of a request goes into a form of WeCom's own approvals, by the titles of its controls."""

import pytest

from channel.approvals.forms import entries, reference_titles, summary, titles

FACTS = {
    "subject": "registration",
    "number": "BB261123-7K3FQ",
    "dealer": "杭州建安电气有限公司",
    "customer": "上海浦江大饭店有限公司",
    "name": "客房开关改造",
    "product_lines": "开关插座",
    "amount": "120000.00",
    "expected_on": "2026-12-31",
}


def test_labels_of_our_cards_are_the_titles() -> None:
    found = entries(FACTS, "BB261123-7K3FQ-7")
    assert {title: found[title].words for title in ("经销商", "客户", "产品线", "名称")} == {
        "经销商": "杭州建安电气有限公司",
        "客户": "上海浦江大饭店有限公司",
        "产品线": "开关插座",
        "名称": "客房开关改造",
    }
    assert {found[title].words for title in reference_titles("registration")} == {"BB261123-7K3FQ-7"}


def test_numbers_are_there_as_people_and_as_machines_read_them() -> None:
    found = entries(FACTS, "r")
    assert (found["金额"].words, found["金额"].raw) == ("¥120,000", "120000.00")
    assert found["预计日期"].raw == "2026-12-31"


def test_what_nobody_knows_is_left_out() -> None:
    found = entries(FACTS | {"amount": None, "expected_on": None, "product_lines": ""}, "r")
    assert found.keys().isdisjoint({"金额", "预计日期", "产品线"})
    assert found["说明"].words == "经销商：杭州建安电气有限公司\n客户：上海浦江大饭店有限公司"


def test_every_title_that_is_promised_can_be_filled() -> None:
    assert entries(FACTS, "r").keys() == titles("registration")


@pytest.mark.parametrize(("facts", "lines"), [(FACTS, 3), (FACTS | {"name": ""}, 2), ({"subject": "registration"}, 1)])
def test_the_summary_has_one_to_three_lines(facts: dict[str, str], lines: int) -> None:
    found = summary(facts)
    assert len(found) == lines
    assert found[0].startswith("商机报备")
