"""Passive replies: what we answer inside the 5 seconds of a WeCom callback.

Follows https://developer.work.weixin.qq.com/document/path/90241 and callbacks.md section 1.6. A reply is a frozen value
that knows its inner XML and its JSON form; the JSON form is what the database keeps, so that a redelivery of the same
push gets the same reply, rendered and sealed anew.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import ClassVar, TypeAlias

from platforms.crypto import Sealed
from platforms.inbound import Inbound
from platforms.limits import cut_bytes, cut_chars
from platforms.markup import Writable, cdata, write_xml

#: Longer texts are cut by the platform, and not always between two characters.
TEXT_MAX_BYTES = 2048
ARTICLES_MAX = 8


@dataclass(frozen=True, slots=True)
class TextReply:
    """Plain text into the chat, at most 2048 bytes of UTF-8."""

    MSG_TYPE: ClassVar[str] = "text"
    content: str

    def elements(self) -> dict[str, Writable]:
        """The part of the inner XML after MsgType."""
        return {"Content": cut_bytes(self.content, TEXT_MAX_BYTES)}


@dataclass(frozen=True, slots=True)
class ImageReply:
    """A picture that was uploaded before."""

    MSG_TYPE: ClassVar[str] = "image"
    media_id: str

    def elements(self) -> dict[str, Writable]:
        """The part of the inner XML after MsgType."""
        return {"Image": {"MediaId": self.media_id}}


@dataclass(frozen=True, slots=True)
class VoiceReply:
    """A voice recording that was uploaded before."""

    MSG_TYPE: ClassVar[str] = "voice"
    media_id: str

    def elements(self) -> dict[str, Writable]:
        """The part of the inner XML after MsgType."""
        return {"Voice": {"MediaId": self.media_id}}


@dataclass(frozen=True, slots=True)
class VideoReply:
    """A video that was uploaded before."""

    MSG_TYPE: ClassVar[str] = "video"
    media_id: str
    title: str = ""
    description: str = ""

    def elements(self) -> dict[str, Writable]:
        """The part of the inner XML after MsgType."""
        title, description = cut_bytes(self.title, 128), cut_bytes(self.description, 512)
        return {"Video": {"MediaId": self.media_id, "Title": title, "Description": description}}


@dataclass(frozen=True, slots=True)
class Article:
    """One entry of a news reply."""

    title: str
    description: str = ""
    url: str = ""
    picture_url: str = ""


@dataclass(frozen=True, slots=True)
class NewsReply:
    """One to eight articles; more are left off."""

    MSG_TYPE: ClassVar[str] = "news"
    articles: tuple[Article, ...]

    def elements(self) -> dict[str, Writable]:
        """The part of the inner XML after MsgType."""
        items = [
            {
                "Title": cut_bytes(article.title, 128),
                "Description": cut_bytes(article.description, 512),
                "Url": article.url,
                "PicUrl": article.picture_url,
            }
            for article in self.articles[:ARTICLES_MAX]
        ]
        return {"ArticleCount": len(items), "Articles": {"item": items}}


@dataclass(frozen=True, slots=True)
class UpdateButton:
    """Grey the tapped button of a template card and change its text; only answers a template_card_event."""

    MSG_TYPE: ClassVar[str] = "update_button"
    replace_name: str

    def elements(self) -> dict[str, Writable]:
        """The part of the inner XML after MsgType."""
        return {"Button": {"ReplaceName": cut_chars(self.replace_name, 10)}}


@dataclass(frozen=True, slots=True)
class UpdateTaskCard:
    """The same for the legacy task card; only answers a taskcard_click."""

    MSG_TYPE: ClassVar[str] = "update_taskcard"
    replace_name: str

    def elements(self) -> dict[str, Writable]:
        """The part of the inner XML after MsgType."""
        return {"TaskCard": {"ReplaceName": cut_chars(self.replace_name, 10)}}


@dataclass(frozen=True, slots=True)
class UpdateTemplateCard:
    """Replace the whole card; only answers a template_card_event or a template_card_menu_event.

    `card` is what message/send takes under template_card, plus `replace_text` for the submit area. It is written as it
    is: pass it through `wecom.cards.fit_card` where its texts may be too long.
    """

    MSG_TYPE: ClassVar[str] = "update_template_card"
    card: Mapping[str, Writable]

    def elements(self) -> dict[str, Writable]:
        """The part of the inner XML after MsgType."""
        return {"TemplateCard": _camel(self.card)}


Reply: TypeAlias = (
    TextReply | ImageReply | VoiceReply | VideoReply | NewsReply | UpdateButton | UpdateTaskCard | UpdateTemplateCard
)

_KINDS: Mapping[str, type[Reply]] = {
    kind.MSG_TYPE: kind
    for kind in (
        TextReply,
        ImageReply,
        VoiceReply,
        VideoReply,
        NewsReply,
        UpdateButton,
        UpdateTaskCard,
        UpdateTemplateCard,
    )
}

#: JSON names without an underscore that the XML form writes as two words (samples of path/90241).
_TWO_WORDS: Mapping[str, str] = {
    "keyname": "KeyName",
    "checkbox": "CheckBox",
    "appid": "AppId",
    "pagepath": "PagePath",
    "userid": "UserId",
}


def _camel(value: Writable) -> Writable:
    if isinstance(value, Mapping):
        return {_camel_name(name): _camel(member) for name, member in value.items()}
    if isinstance(value, str | int | float):
        return value
    return [_camel(member) for member in value]


def _camel_name(name: str) -> str:
    return _TWO_WORDS.get(name) or "".join(word.capitalize() for word in name.split("_"))


def to_json(reply: Reply) -> dict[str, object]:
    """The reply as JSON-serialisable data for the database; `from_json` is its inverse."""
    return {"kind": reply.MSG_TYPE, **asdict(reply)}


def from_json(data: Mapping[str, object]) -> Reply:
    """The reply that `to_json` wrote. Raises KeyError or TypeError for anything else."""
    values = {name: value for name, value in data.items() if name != "kind"}
    articles = values.get("articles")
    if isinstance(articles, list | tuple):
        values["articles"] = tuple(Article(**article) for article in articles)
    reply: Reply = _KINDS[str(data["kind"])](**values)  # type: ignore[arg-type]
    return reply


def inner_xml(reply: Reply, inbound: Inbound, *, now: datetime) -> bytes:
    """The plain XML of a reply to `inbound`: to its sender, from its receiver."""
    node: dict[str, Writable] = {
        "ToUserName": inbound.sender,
        "FromUserName": inbound.to,
        "CreateTime": int(now.timestamp()),
        "MsgType": reply.MSG_TYPE,
    }
    return f"<xml>{write_xml({**node, **reply.elements()})}</xml>".encode()


def envelope_json(sealed: Sealed) -> bytes:
    """The body of the 200 answer of a mini-program that pushes JSON; TimeStamp is a number there (callbacks.md 2.4)."""
    body = {
        "Encrypt": sealed.encrypt,
        "MsgSignature": sealed.msg_signature,
        "TimeStamp": int(sealed.timestamp),
        "Nonce": sealed.nonce,
    }
    return json.dumps(body).encode()


def envelope_xml(sealed: Sealed) -> bytes:
    """The body of the 200 answer in XML."""
    return (
        f"<xml><Encrypt>{cdata(sealed.encrypt)}</Encrypt><MsgSignature>{cdata(sealed.msg_signature)}</MsgSignature>"
        f"<TimeStamp>{sealed.timestamp}</TimeStamp><Nonce>{cdata(sealed.nonce)}</Nonce></xml>"
    ).encode()
