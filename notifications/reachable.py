"""Asking WeCom who can be reached there: the people of the chain (上下游), and customers of members (客户联系)."""

from collections.abc import Callable
from datetime import datetime

import structlog
from sqlalchemy.orm import Session

from channel.actors import job
from channel.reachable import FoundCorp, FoundCustomer, keep_chain, keep_customers
from platforms.errors import PlatformError
from platforms.wecom import WeCom

logger = structlog.get_logger(__name__)


class Unanswered(Exception):
    """WeCom did not say; the text names the call and the code."""


def ask_wecom(wecom: WeCom) -> tuple[list[FoundCorp], list[FoundCustomer]]:
    """Everybody who can be reached. Unanswered when any of it is refused, so that half of it is not taken for all."""
    try:
        return _chain(wecom), _customers(wecom)
    except PlatformError as error:
        raise Unanswered(f"WeCom refused {error.api}: {error.errcode} {error.name}".rstrip()) from None


def read_reachable(wecom: WeCom) -> Callable[[Session, datetime], int]:
    """Ask WeCom, outside of any transaction; what is left to do is to write it down. Job; how many people.

    Where WeCom does not answer, or allows none of it, what was known stays, and the log says why.
    """
    try:
        corps, customers = ask_wecom(wecom)
    except Unanswered as error:
        logger.warning("reachable_unanswered", why=str(error), effect="what was known stays")
        return lambda _session, _now: 0

    def act(session: Session, now: datetime) -> int:
        _, people = keep_chain(session, job("reachable"), corps, now=now)
        return people + keep_customers(session, job("reachable"), customers, now=now)

    return act


def _chain(wecom: WeCom) -> list[FoundCorp]:
    """Every corp with a copy of our app, with its dealer's code and its people."""
    shared = {corp.corp_id: corp for corp, _ in wecom.shared_with()}
    found: list[FoundCorp] = []
    for chain_id in wecom.chains():
        for one in wecom.chain_corps(chain_id):
            corp = shared.pop(one.corp_id, None)
            if corp is None or not one.is_joined:
                continue
            userids = wecom.downstream_userids(corp)
            people = tuple((userid, wecom.chain_custom_id(chain_id, one.corp_id, userid)) for userid in userids)
            found.append(FoundCorp(one.corp_id, corp.agent_id, one.custom_id, people))
    return found


def _customers(wecom: WeCom) -> list[FoundCustomer]:
    userids = wecom.members_with_customers()
    found = wecom.customers(userids) if userids else ()
    return [FoundCustomer(one.external_userid, one.userid, one.mobiles) for one in found]
