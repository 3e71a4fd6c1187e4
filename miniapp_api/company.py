"""One's own company, and the colleagues who may act for it."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.access import own_dealer
from channel.actors import Actor
from channel.dealers import manager_of, people
from miniapp_api.acts import read
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.schemas.dealers import ColleagueOut, ColleaguesAnswer, CompanyOut

routes = blueprint("company", "The dealer one acts for.")


@routes.get("/company", responses={200: CompanyOut, **refusals(403)})
def get_company() -> Response:
    """The dealer that the contact acts for, as the manufacturer knows it."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        dealer = own_dealer(session, actor)
        return answer(200, CompanyOut.led_by(dealer, manager_of(session, dealer)))

    return read(act)


@routes.get("/members", responses={200: ColleaguesAnswer, **refusals(403)})
def list_colleagues() -> Response:
    """Everybody who may act for the dealer."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        found = people(session, own_dealer(session, actor))
        items = [ColleagueOut.of(person, is_me=person.contact.id == actor.id) for person in found]
        return answer(200, ColleaguesAnswer(items=items))

    return read(act)
