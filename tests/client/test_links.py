"""Every link that leaves the product leads to a page of the client that exists: cards, messages, subscribe messages."""

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from channel.announcements import KINDS
from notifications.texts import SUBSCRIBE_FORMS, subscribe_page

SOURCES = Path(__file__).parents[2] / "miniapp/src"
#: A row of LINKS in pages.ts: the shape of a link, and the page it leads to.
ROW = re.compile(r"^  \[/(?P<shape>.+)/, \(\w*\) => [\"`]/(?P<page>[\w/]+)(?P<query>\?\w+=)?", re.MULTILINE)


class _Facts(dict[str, str]):
    """Facts of any kind, as they may stand in a link."""

    def __missing__(self, name: str) -> str:
        return "12"


FACTS = _Facts(number="BB261123-7K3FQ")
#: Pages of which a person has one, so that a message need not say which: his inbox, his account, his wallet.
ONLY_ONES = {"pages/inbox/list", "pages/credit/account", "pages/rebates/wallet"}


def _pages() -> set[str]:
    listed = json.loads((SOURCES / "pages.json").read_text())
    below = {f"{sub['root']}/{page['path']}" for sub in listed["subPackages"] for page in sub["pages"]}
    return below | {page["path"] for page in listed["pages"]}


def _links() -> list[tuple[str, str]]:
    found = ROW.findall((SOURCES / "platform/pages.ts").read_text())
    assert found, "LINKS is written differently now"
    return [(shape.replace("\\/", "/"), page) for shape, page, _ in found]


def test_every_link_of_the_client_leads_to_a_page_of_its_own() -> None:
    assert {page for _, page in _links()} <= _pages()


@pytest.mark.parametrize("kind", sorted(kind for kind, row in KINDS.items() if row.link))
def test_every_announcement_leads_to_a_page_that_the_client_knows(kind: str) -> None:
    link = KINDS[kind].link.format_map(FACTS)
    assert [page for shape, page in _links() if re.fullmatch(shape, link)], f"{link} leads nowhere: add it to LINKS"


@pytest.mark.parametrize("kind", sorted(SUBSCRIBE_FORMS))
def test_every_subscribe_message_opens_a_page_of_the_mini_program_that_takes_its_query(kind: str) -> None:
    address = urlsplit(subscribe_page(SUBSCRIBE_FORMS[kind], FACTS))
    assert address.path in _pages()
    name = address.query.partition("=")[0]
    page = (SOURCES / f"{address.path}.vue").read_text()
    # A message that leads to one of many says to which.
    assert f"query?.{name}" in page if name else address.path in ONLY_ONES
