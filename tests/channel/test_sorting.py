"""Categories that are moved at the same moment (issue 5): two moves never make a circle, and no price hangs in one."""

from sqlalchemy.orm import Session

from channel.catalogue.categories import Sorting, all_categories, change_category
from channel.errors import ChannelError
from channel.pricing.goods import category_paths
from models import Category, Database
from tests.channel.test_races import all_at_once
from tests.factories import NOW, Cast, make_cast


def test_two_moves_at_the_same_moment_make_no_circle(database: Database) -> None:
    with database.transaction() as session:
        cast = make_cast(session)
        for code in ("one", "other"):
            session.add(Category(code=code, name=code))

    def move(code: str, parent: str) -> str:
        with database.transaction() as session:
            return _moved(session, cast, code, parent)

    for _ in range(5):
        outcomes = all_at_once([lambda: move("one", "other"), lambda: move("other", "one")])
        assert sorted(outcomes) == ["invalid_fields", "moved"], outcomes
        with database.transaction() as session:
            paths = category_paths(session)
            assert sorted(len(path) for path in paths.values()) == [1, 2]
            for listed in all_categories(session, cast.actor(cast.hq)):
                listed.row.parent = None


def _moved(session: Session, cast: Cast, code: str, parent: str) -> str:
    try:
        change_category(session, cast.actor(cast.hq), code, Sorting(code, parent), now=NOW)
    except ChannelError as refusal:
        return refusal.code
    return "moved"
