"""Evidence reads as words: no codes, no times of another zone (R-REG-11)."""

from typing import Any

import pytest

from channel.adjudication.reading import read_out
from channel.adjudication.rules import EVIDENCE_KINDS


@pytest.mark.parametrize(
    ("kind", "facts", "lines"),
    [
        (
            "submission",
            {"submitted_at": "2026-11-21T07:04:00+00:00", "customer": "浦江饭店", "amount": "120000.00"},
            [("提交时间", "11月21日 15:04"), ("客户", "浦江饭店"), ("金额", "¥120,000.00")],
        ),
        ("credit_code", {"credit_code": None}, [("信用代码", "未提供")]),
        (
            "history",
            {"first_at": None, "entries": ["2026-11-21T07:04:00+00:00 follow_up phone"]},
            [("最早跟进", "没有有效跟进记录"), ("记录", "11月21日 15:04 跟进（电话）")],
        ),
        (
            "engagement",
            {"first_at": None, "entries": ["2026-11-18 visit 周琪 确认 (A) 范围 (2026-11-18T09:30:00+00:00)"]},
            [("最早记录", "没有记录"), ("记录", "2026-11-18 拜访 周琪 确认 (A) 范围")],
        ),
        ("authorisation", {"region": "华东", "authorised": False}, [("区域", "华东"), ("授权", "不在授权范围内")]),
        (
            "statement",
            {"text": "已三次拜访", "reference": None, "on_day": "2026-11-20"},
            [("说明", "已三次拜访"), ("日期", "2026-11-20")],
        ),
        (
            "decision",
            {"case": "PK261121-7K3FQ", "result": "shared", "share": 70, "words": "双方均有投入"},
            [("判定", "PK261121-7K3FQ"), ("结果", "由双方分享，贵司占 70%。"), ("理由", "双方均有投入")],
        ),
    ],
)
def test_each_kind_of_evidence_reads_as_words(kind: str, facts: dict[str, Any], lines: list[tuple[str, str]]) -> None:
    assert list(read_out(kind, facts)) == lines


@pytest.mark.parametrize("kind", EVIDENCE_KINDS)
def test_no_kind_of_evidence_fails_on_a_piece_that_says_nothing(kind: str) -> None:
    assert all(text for _, text in read_out(kind, {}))


def test_of_a_long_history_the_newest_are_read_out_and_all_are_counted() -> None:
    entries = [f"2026-11-{day:02d}T07:04:00+00:00 follow_up visit" for day in range(1, 21)]
    lines = list(read_out("history", {"entries": entries}))
    assert lines[1] == ("共", "20 条，最近 12 条如下")
    assert lines[-1] == ("记录", "11月20日 15:04 跟进（拜访）")
