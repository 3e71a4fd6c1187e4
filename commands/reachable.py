"""`qudao reachable`: read who can be reached in WeCom, in the corps of dealers and as customers of members.

The clock does it twice a day (job `read_reachable`); this is for when the chain has changed. The platform is asked
first; what it says is then written in one transaction.
"""

import click

import clock as wall_clock
from commands.surroundings import with_settings
from settings import Settings


@click.command()
@with_settings
def reachable(settings: Settings) -> None:
    """Read the chain (上下游) and the customers of members (客户联系) from WeCom."""
    from app import build_house
    from channel.actors import job
    from channel.reachable import keep_chain, keep_customers
    from notifications.reachable import Unanswered, ask_wecom

    house, actor = build_house(settings), job("reachable")
    try:
        corps, customers = ask_wecom(house.wecom)
        now = wall_clock.now()
        with house.database.transaction() as session:
            dealers, people = keep_chain(session, actor, corps, now=now)
            befriended = keep_customers(session, actor, customers, now=now)
    except Unanswered as error:
        raise click.ClickException(f"{error}; nothing changed") from None
    finally:
        house.close()
    click.echo(f"chain: {dealers} dealers with {people} people; customers of members: {befriended} people")
