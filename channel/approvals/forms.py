"""What of a request goes into a form of WeCom's own approvals: by the titles of the form's controls. Pure.

Whoever makes the template in the console uses the labels that approvers know from our cards (`shown.SHOWN`), so that
nothing has to be mapped: 经销商, 客户, 金额 … What a request does not know stays out.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from channel.approvals.shown import SHOWN, Facts, lines, shown_of

#: Titles for what every request has, beside the labels of its rows and of its number.
REFERENCE_TITLES = ("审批编号", "单号")
_NAME_TITLES = ("名称", "商机名称", "项目名称")
_KIND_TITLES = ("类型", "审批事项")
_WHOLE_TITLES = ("说明", "详情", "申请内容")


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact for a control: as people read it, and as a number or day where it is one."""

    words: str
    raw: str


def titles(subject: str) -> frozenset[str]:
    """Titles of controls that requests about a subject can fill; those of REFERENCE_TITLES hold the reference."""
    shown = SHOWN[subject]
    every = (*REFERENCE_TITLES, *_NAME_TITLES, *_KIND_TITLES, *_WHOLE_TITLES)
    return frozenset({*every, shown.number, *(row.label for row in shown.rows)})


def reference_titles(subject: str) -> frozenset[str]:
    """Titles of controls that hold the reference, by which a request is found again."""
    return frozenset({*REFERENCE_TITLES, SHOWN[subject].number})


def entries(facts: Facts, reference: str) -> Mapping[str, Entry]:
    """Title of a control → what goes into it, for everything that is known. `reference` is the ticket's."""
    shown = shown_of(facts)
    found = {row.label: _entry(row.words(facts.get(row.fact)), facts.get(row.fact)) for row in shown.rows}
    number = _entry(reference, reference)
    found |= dict.fromkeys((shown.number, *REFERENCE_TITLES), number)
    found |= dict.fromkeys(_NAME_TITLES, _entry(str(facts.get("name") or ""), facts.get("name")))
    found |= dict.fromkeys(_KIND_TITLES, _entry(shown.title, shown.title))
    whole = "\n".join(f"{label}：{words}" for label, words in lines(facts) if words)
    found |= dict.fromkeys(_WHOLE_TITLES, _entry(whole, whole))
    return {title: entry for title, entry in found.items() if entry.words}


def summary(facts: Facts) -> tuple[str, ...]:
    """The lines under which a request is listed: what, who for whom, and its name."""
    dealer, customer = (str(facts.get(name) or "") for name in ("dealer", "customer"))
    return tuple(line for line in (f"{shown_of(facts).title} {customer}", dealer, str(facts.get("name") or "")) if line)


def _entry(words: str, raw: object) -> Entry:
    return Entry(words.strip(), str(raw if raw is not None else "").strip())
