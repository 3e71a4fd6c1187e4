"""`qudao approval-template`: whether the template of WeCom's own approvals fits what we put to it."""

import json

import click

from commands.surroundings import with_settings
from settings import Settings


@click.command("approval-template")
@click.option("--subject", default="registration", show_default=True, help="What is put to approvers.")
@with_settings
def approval_template(settings: Settings, subject: str) -> None:
    """Read WECOM_APPROVAL_TEMPLATE_ID from WeCom and say for each of its controls whether requests fill it."""
    from app import build_house
    from channel.approvals.shown import SHOWN
    from notifications.approval_template import TemplateRefused, complaint, read_fits

    if not settings.wecom_approval_template_id:
        raise click.ClickException("WECOM_APPROVAL_TEMPLATE_ID is not set")
    if subject not in SHOWN:
        raise click.ClickException(f"no such subject; there are {', '.join(sorted(SHOWN))}")
    house = build_house(settings)
    try:
        fits = read_fits(house.wecom, settings.wecom_approval_template_id, subject)
    except TemplateRefused as refused:
        raise click.ClickException(f"WeCom refused: {refused}") from None
    finally:
        house.close()
    for fit in fits:
        click.echo(json.dumps(fit._asdict(), ensure_ascii=False))
    if why := complaint(fits, subject):
        raise click.ClickException(why)
    click.echo("ok")
