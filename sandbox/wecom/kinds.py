"""The message types of message/send and what each of their fields may hold (server-apis-wecom.md 2.1).

`KINDS` maps msgtype to a check `(world, given) -> Content`: what will be seen on the phone. Codes: 40058 names
the field, 44004 empty content, 45002 content, 45004 description, 45008 number of articles, 40007 media_id.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sandbox.gateway import Refused
from sandbox.wecom.cards import check_card
from sandbox.wecom.fields import OUT_OF_RANGE, Field, as_list, as_url, check_fields, cut
from sandbox.wecom.media import find_media
from sandbox.world import World

TEXT_BYTES = 2048
MPNEWS_BYTES = 666 * 1024


@dataclass(frozen=True)
class Content:
    """What a phone shows: text in `content`, or the fields as sent in `card`."""

    content: str | None = None
    card: dict[str, Any] | None = None


@dataclass(frozen=True)
class Kind:
    """One msgtype: its check and the values its `safe` may have."""

    check: Callable[[World, dict[str, Any]], Content]
    safe: tuple[int, ...] = (0,)


def _text(_world: World, given: dict[str, Any]) -> Content:
    check_fields(given, (Field("content", required=True, missing=44004),), "text")
    return Content(content=cut(given["content"], TEXT_BYTES))


def _markdown(_world: World, given: dict[str, Any]) -> Content:
    check_fields(given, (Field("content", TEXT_BYTES, required=True, over=45002, missing=44004),), "markdown")
    return Content(content=given["content"])


def _media(kind: str) -> Callable[[World, dict[str, Any]], Content]:
    rows = (Field("title", 128), Field("description", 512, over=45004)) if kind == "video" else ()

    def check(world: World, given: dict[str, Any]) -> Content:
        check_fields(given, (Field("media_id", required=True, missing=41006), *rows), kind)
        media = find_media(world, given["media_id"], kind)
        return Content(card=given | {"filename": media.filename, "url": f"/sandbox/media/{media.media_id}"})

    return check


_TEXTCARD = (
    Field("title", 128, "C", required=True),
    Field("description", 512, "C", required=True, over=45004),
    Field("btntxt", 4, "C"),
)


def _textcard(_world: World, given: dict[str, Any]) -> Content:
    check_fields(given, _TEXTCARD, "textcard")
    as_url(given.get("url"), "textcard.url")
    return Content(card=given)


_NEWS = (
    Field("title", 128, required=True),
    Field("description", 512, over=45004),
    Field("url", 2048),
    Field("picurl", 2048),
    Field("pagepath", 128),
)


def _news(_world: World, given: dict[str, Any]) -> Content:
    for article in as_list(given.get("articles"), "news.articles", 1, 8, errcode=45008):
        check_fields(article, _NEWS, "news.articles")
        if not article.get("url") and not (article.get("appid") and article.get("pagepath")):
            raise Refused(OUT_OF_RANGE, "news.articles.url missing")
        if article.get("url"):
            as_url(article["url"], "news.articles.url")
    return Content(card=given)


_MPNEWS = (
    Field("title", 128, required=True),
    Field("thumb_media_id", required=True, missing=41006),
    Field("author", 64),
    Field("content_source_url", 2048),
    Field("content", MPNEWS_BYTES, required=True, over=45002, missing=44004),
    Field("digest", 512),
)


def _mpnews(world: World, given: dict[str, Any]) -> Content:
    for article in as_list(given.get("articles"), "mpnews.articles", 1, 8, errcode=45008):
        check_fields(article, _MPNEWS, "mpnews.articles")
        find_media(world, article["thumb_media_id"], "image")
    return Content(card=given)


_NOTICE = (
    Field("appid", 64, required=True),
    Field("page", 1024),
    Field("title", 12, "C", required=True, at_least=4),
    Field("description", 12, "C", at_least=4, over=45004),
)
_NOTICE_ITEM = (Field("key", 10, "C", required=True), Field("value", 30, "C", required=True))


def _miniprogram_notice(world: World, given: dict[str, Any]) -> Content:
    check_fields(given, _NOTICE, "miniprogram_notice")
    if given["appid"] != world.config.miniprogram_app_id:
        raise Refused(40013, "miniprogram_notice.appid is not associated with this app")
    for item in as_list(given.get("content_item"), "miniprogram_notice.content_item", 0, 10):
        check_fields(item, _NOTICE_ITEM, "miniprogram_notice.content_item")
    return Content(card=given)


def _template_card(_world: World, given: dict[str, Any]) -> Content:
    check_card(given)
    return Content(card=given)


KINDS = {
    "text": Kind(_text, safe=(0, 1)),
    "image": Kind(_media("image"), safe=(0, 1)),
    "voice": Kind(_media("voice")),
    "video": Kind(_media("video"), safe=(0, 1)),
    "file": Kind(_media("file"), safe=(0, 1)),
    "textcard": Kind(_textcard),
    "news": Kind(_news),
    "mpnews": Kind(_mpnews, safe=(0, 1, 2)),
    "markdown": Kind(_markdown),
    "miniprogram_notice": Kind(_miniprogram_notice),
    "template_card": Kind(_template_card),
}
