"""How the platforms name a person, whom that is to us, and who is logged in.

The same human has several WeChat ids and may work for several dealers, so identities and contacts are tied by
`Binding` rows instead of a column (domain.md A1, rows 3 and 4).
"""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import BlindIndex, Id, Sealed, UtcDateTime


class Identity(Base):
    """A WeChat person in one mini-program."""

    __tablename__ = "identity"
    __table_args__ = (UniqueConstraint("app_id", "openid_index"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: The mini-program in which the openid means something.
    app_id: Mapped[str] = mapped_column(String(64))
    #: WeChat's name of the person in that mini-program, sealed.
    openid: Mapped[str] = mapped_column(Sealed)
    #: Keyed hash of the openid.
    openid_index: Mapped[str] = mapped_column(BlindIndex("openid"))
    #: The person across the company's apps, sealed; null unless an open-platform account ties them.
    unionid: Mapped[str | None] = mapped_column(Sealed)
    #: First login.
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Binding(Base):
    """This WeChat person is that contact: proved by the phone number that the platform vouched for."""

    __tablename__ = "binding"
    __table_args__ = (
        UniqueConstraint("identity_id", "contact_id"),
        Index("ix_binding_contact_id", "contact_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    identity_id: Mapped[int] = mapped_column(ForeignKey("identity.id"))
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"))
    #: When the phone number was confirmed.
    bound_at: Mapped[datetime] = mapped_column(UtcDateTime)


class LoginSession(Base):
    """One device that is logged in. Exactly one of `identity_id` and `member_id` is set."""

    __tablename__ = "login_session"
    __table_args__ = (Index("ix_login_session_expires_at", "expires_at"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: SHA-256 of the bearer token; the token itself is only on the device.
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    #: The WeChat person; null for a member.
    identity_id: Mapped[int | None] = mapped_column(ForeignKey("identity.id"))
    #: The WeCom member; null for a WeChat person.
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    #: As which contact (so for which dealer) the person acts now; null while not bound.
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: After this moment the token is refused.
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
