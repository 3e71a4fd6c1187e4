"""What can be sent into a WeCom chat, one frozen value per msgtype, cut to the documented lengths.

Follows https://developer.work.weixin.qq.com/document/path/90236 (server-apis-wecom.md section 2.1). `body()` is the
object that goes under the msgtype's own name. Lengths in bytes and in characters are the page's.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, TypeAlias

from platforms.limits import cut_bytes, cut_chars
from platforms.wecom.cards import fit_card

ARTICLES_MAX = 8
NOTICE_ITEMS_MAX = 10


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text, at most 2048 bytes; line breaks and `<a href>` work."""

    TYPE: ClassVar[str] = "text"
    content: str

    def body(self) -> dict[str, Any]:
        """The object under the msgtype."""
        return {"content": cut_bytes(self.content, 2048)}


@dataclass(frozen=True, slots=True)
class Markdown:
    """Markdown, at most 2048 bytes; only the WeCom client shows it."""

    TYPE: ClassVar[str] = "markdown"
    content: str

    def body(self) -> dict[str, Any]:
        """The object under the msgtype."""
        return {"content": cut_bytes(self.content, 2048)}


@dataclass(frozen=True, slots=True)
class Image:
    """A picture by its media id."""

    TYPE: ClassVar[str] = "image"
    media_id: str

    def body(self) -> dict[str, Any]:
        """The object under the msgtype."""
        return {"media_id": self.media_id}


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice recording by its media id."""

    TYPE: ClassVar[str] = "voice"
    media_id: str

    def body(self) -> dict[str, Any]:
        """The object under the msgtype."""
        return {"media_id": self.media_id}


@dataclass(frozen=True, slots=True)
class File:
    """A file by its media id."""

    TYPE: ClassVar[str] = "file"
    media_id: str

    def body(self) -> dict[str, Any]:
        """The object under the msgtype."""
        return {"media_id": self.media_id}


@dataclass(frozen=True, slots=True)
class Video:
    """A video by its media id; title at most 128, description at most 512 bytes."""

    TYPE: ClassVar[str] = "video"
    media_id: str
    title: str = ""
    description: str = ""

    def body(self) -> dict[str, Any]:
        """The object under the msgtype."""
        title, description = cut_bytes(self.title, 128), cut_bytes(self.description, 512)
        return {"media_id": self.media_id, "title": title, "description": description}


@dataclass(frozen=True, slots=True)
class TextCard:
    """A card with one address: title at most 128, description at most 512, button at most 4 characters."""

    TYPE: ClassVar[str] = "textcard"
    title: str
    description: str
    url: str
    button: str = "详情"

    def body(self) -> dict[str, Any]:
        """The object under the msgtype. Raises ValueError for an address without a scheme or above 2048 bytes."""
        _check_url(self.url)
        return {
            "title": cut_chars(self.title, 128),
            "description": cut_chars(self.description, 512),
            "url": self.url,
            "btntxt": self.button[:4],
        }


@dataclass(frozen=True, slots=True)
class Article:
    """One entry of News: an address, or a page of a mini-program (`app_id` and `page_path`)."""

    title: str
    description: str = ""
    url: str = ""
    picture_url: str = ""
    app_id: str = ""
    page_path: str = ""

    def body(self) -> dict[str, Any]:
        """The entry as the page describes it."""
        entry = {
            "title": cut_bytes(self.title, 128),
            "description": cut_bytes(self.description, 512),
            "picurl": self.picture_url,
        }
        if self.app_id:
            return {**entry, "appid": self.app_id, "pagepath": self.page_path}
        _check_url(self.url)
        return {**entry, "url": self.url}


@dataclass(frozen=True, slots=True)
class News:
    """One to eight articles; more are left off."""

    TYPE: ClassVar[str] = "news"
    articles: tuple[Article, ...]

    def body(self) -> dict[str, Any]:
        """The object under the msgtype. Raises ValueError when there is no article."""
        if not self.articles:
            raise ValueError("news needs an article")
        return {"articles": [article.body() for article in self.articles[:ARTICLES_MAX]]}


@dataclass(frozen=True, slots=True)
class MiniprogramNotice:
    """A notice that opens a mini-program page. Goes out with the token of the app it is associated with.

    `title` and `description` have 4 to 12 characters; up to ten items of a key (10) and a value (30 characters).
    """

    TYPE: ClassVar[str] = "miniprogram_notice"
    app_id: str
    title: str
    page: str = ""
    description: str = ""
    items: tuple[tuple[str, str], ...] = ()
    emphasise_first: bool = False

    def body(self) -> dict[str, Any]:
        """The object under the msgtype. Raises ValueError for a title or description of fewer than 4 characters."""
        if len(self.title) < 4 or 0 < len(self.description) < 4:
            raise ValueError("a notice's title and description have at least 4 characters")
        body: dict[str, Any] = {
            "appid": self.app_id,
            "page": self.page,
            "title": cut_chars(self.title, 12),
            "emphasis_first_item": self.emphasise_first,
            "content_item": [
                {"key": cut_chars(key, 10), "value": cut_chars(value, 30)}
                for key, value in self.items[:NOTICE_ITEMS_MAX]
            ],
        }
        return {**body, "description": cut_chars(self.description, 12)} if self.description else body


@dataclass(frozen=True, slots=True)
class TemplateCard:
    """A template card of one of the five types, as message/send describes it; see `cards.py`.

    Raises ValueError at once when the platform would refuse it; what is only too long is cut when it is sent.
    """

    TYPE: ClassVar[str] = "template_card"
    card: Mapping[str, Any] = field(hash=False)

    def __post_init__(self) -> None:
        fit_card(self.card)

    def body(self) -> dict[str, Any]:
        """The object under the msgtype."""
        return fit_card(self.card)


Message: TypeAlias = Text | Markdown | Image | Voice | File | Video | TextCard | News | MiniprogramNotice | TemplateCard


def _check_url(url: str) -> None:
    if not url.startswith(("http://", "https://")) or len(url.encode()) > 2048:
        raise ValueError("an address has a scheme and at most 2048 bytes")
