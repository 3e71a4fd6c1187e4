"""Whether a template of WeCom's own approvals fits what we put to it: for the operator who made it in the console."""

from collections.abc import Sequence
from typing import NamedTuple

from channel.approvals.forms import reference_titles, titles
from platforms.errors import PlatformError
from platforms.wecom import WeCom, can_hold


class TemplateRefused(Exception):
    """WeCom does not show the template; the text says why, in the words of `PlatformError`."""


class Fit(NamedTuple):
    """A control of the template, and whether requests fill it."""

    title: str
    control: str
    required: bool
    filled: bool


def read_fits(wecom: WeCom, template_id: str, subject: str) -> list[Fit]:
    """Every control of a template, in its order. Raises TemplateRefused."""
    try:
        controls = wecom.approval_template(template_id).controls
    except PlatformError as error:
        raise TemplateRefused(str(error)) from None
    known = titles(subject)
    return [Fit(one.title, one.kind, one.required, one.title in known and can_hold(one)) for one in controls]


def complaint(fits: Sequence[Fit], subject: str) -> str:
    """Why requests could not be handed in with this template; "" when they can."""
    lacking = [one.title for one in fits if one.required and not one.filled]
    if lacking:
        return f"required, but never filled: {', '.join(lacking)}"
    wanted = reference_titles(subject)
    if not any(one.title in wanted and one.control in ("Text", "Textarea") for one in fits):
        return f"a Text control with the title {' or '.join(sorted(wanted))} is needed, to find requests again"
    return ""
