"""The reach of a policy as a picture: an SVG, drawn with whatever Chinese font the viewer's device has. Pure.

A picture is what people forward in a chat. It names no person, only dealers who have not opened it.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from html import escape

from channel.calendar import SHANGHAI
from channel.policies.reach import Counts, DealerReach, Reach
from channel.policies.values import POLICY_KINDS, POLICY_STATES

#: Width of the picture; regions, managers and dealers to call that it has room for.
WIDTH, MOST_PARTS, MOST_DEALERS = 560, 12, 12
_LEFT, _RIGHT = 28, 532
#: Characters of a line that fit; what is longer is cut.
_TITLE_CHARS, _NAME_CHARS = 16, 18
_FONT = "'PingFang SC','HarmonyOS Sans SC','Noto Sans SC','Microsoft YaHei','WenQuanYi Zen Hei',system-ui,sans-serif"
_INK, _GREY, _LINE, _GREEN, _PALE, _RED = "#18212b", "#697684", "#e9ecf0", "#0a8f62", "#e4f5ed", "#c0362d"


def reach_picture(reach: Reach, unopened: Sequence[DealerReach], *, now: datetime) -> str:
    """The report of a version; the first MOST_DEALERS of those who have not opened it are named."""
    body: list[str] = []
    y = _head(body, reach, now)
    y = _steps(body, reach.total, y)
    y = _parts(body, "按大区", reach.regions, y)
    y = _parts(body, "按渠道经理", reach.managers, y)
    y = _to_call(body, unopened, reach.total.dealers - reach.total.reached, y)
    foot = _text(_LEFT, y + 14, "触达率 = 至少一人打开的经销商 ÷ 下发的经销商", 18, _GREY)
    height = y + 44
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" '
        f'font-family="{_FONT}"><rect width="{WIDTH}" height="{height}" fill="#ffffff"/>{"".join(body)}{foot}</svg>'
    )


def _head(body: list[str], reach: Reach, now: datetime) -> int:
    version, total = reach.version, reach.total
    about = f"{POLICY_KINDS[reach.policy.kind]} · {reach.policy.number} 第 {version.version} 版"
    state = "" if version.state == "published" else f" · {POLICY_STATES[version.state]}"
    sent = f"{_moment(version.published_at)} 下发 · " if version.published_at else ""
    body.append(_text(_LEFT, 58, _cut(version.title, _TITLE_CHARS), 30, _INK, bold=True))
    body.append(_text(_LEFT, 92, f"{about}{state}", 19, _GREY))
    body.append(_text(_LEFT, 120, f"{sent}{_moment(now)} 统计", 17, _GREY))
    body.append(f'<rect x="{_LEFT}" y="144" width="{_RIGHT - _LEFT}" height="120" rx="16" fill="{_GREEN}"/>')
    body.append(_text(_LEFT + 22, 224, f"{total.reach}%", 60, "#ffffff", bold=True))
    line = f"{total.dealers} 家经销商，{total.reached} 家已打开"
    body.append(_text(_RIGHT - 22, 196, "触达率", 22, "#ffffff", end=True))
    body.append(_text(_RIGHT - 22, 230, line, 21, "#ffffff", end=True))
    return 264


def _steps(body: list[str], total: Counts, top: int) -> int:
    """Sent, delivered, opened, read, answered: each as a bar of all of its kind."""
    rows = [
        ("已下发", total.people, total.people, "人"),
        ("已送达", total.delivered, total.people, "人"),
        ("已打开", total.opened, total.people, "人"),
        ("已读完", total.finished, total.people, "人"),
        ("已答复", total.answered, total.dealers, "家"),
    ]
    y = top + 22
    for name, count, of, unit in rows:
        y += 40
        body.append(_text(_LEFT, y, name, 21, _INK))
        _bar(body, 150, y, 220, count, of)
        body.append(_text(_RIGHT, y, f"{count} / {of} {unit}", 20, _GREY, end=True))
    return y + 24


def _parts(body: list[str], title: str, parts: Mapping[str, Counts], top: int) -> int:
    if not parts:
        return top
    y = top + 36
    body.append(_rule(top + 4))
    body.append(_text(_LEFT, y, title, 22, _INK, bold=True))
    for name, counts in list(parts.items())[:MOST_PARTS]:
        y += 38
        body.append(_text(_LEFT, y, _cut(name or "无渠道经理", 5), 20, _INK))
        _bar(body, 150, y, 140, counts.reached, counts.dealers)
        words = f"{counts.reach}% · {counts.reached}/{counts.dealers} 家 · 读完 {counts.read}"
        body.append(_text(_RIGHT, y, words, 19, _GREY, end=True))
    if len(parts) > MOST_PARTS:
        y += 34
        body.append(_text(_LEFT, y, f"还有 {len(parts) - MOST_PARTS} 项，见 Excel", 19, _GREY))
    return y + 20


def _to_call(body: list[str], unopened: Sequence[DealerReach], count: int, top: int) -> int:
    y = top + 36
    body.append(_rule(top + 4))
    title = f"还没有人打开的经销商（{count} 家）" if count else "每家经销商都有人打开了"
    body.append(_text(_LEFT, y, title, 22, _RED if count else _GREEN, bold=True))
    for one in unopened[:MOST_DEALERS]:
        y += 36
        body.append(_text(_LEFT, y, _cut(one.dealer.name, _NAME_CHARS), 20, _INK))
        body.append(_text(_RIGHT, y, one.manager or "无渠道经理", 19, _GREY, end=True))
    if count > MOST_DEALERS:
        y += 34
        body.append(_text(_LEFT, y, f"还有 {count - MOST_DEALERS} 家，见 Excel", 19, _GREY))
    return y + 26


def _bar(body: list[str], x: int, y: int, width: int, count: int, of: int) -> None:
    filled = round(width * count / of) if of else 0
    for color, length in ((_PALE, width), (_GREEN, filled)):
        if length:
            body.append(f'<rect x="{x}" y="{y - 15}" width="{length}" height="14" rx="7" fill="{color}"/>')


def _rule(y: int) -> str:
    return f'<rect x="{_LEFT}" y="{y}" width="{_RIGHT - _LEFT}" height="1" fill="{_LINE}"/>'


def _text(x: int, y: int, words: str, size: int, color: str, *, bold: bool = False, end: bool = False) -> str:
    more = (' font-weight="700"' if bold else "") + (' text-anchor="end"' if end else "")
    return f'<text x="{x}" y="{y}" font-size="{size}" fill="{color}"{more}>{escape("".join(_drawable(words)))}</text>'


def _drawable(words: str) -> Iterator[str]:
    """What XML can say; the title of a policy is anybody's text."""
    return (one for one in words if one >= " " and one not in "\ufffe\uffff" and not "\ud800" <= one <= "\udfff")


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _moment(at: datetime | None) -> str:
    local = at.astimezone(SHANGHAI) if at else None
    return f"{local.year}年{local.month}月{local.day}日 {local:%H:%M}" if local else ""
