"""Files that people hand in: pictures and documents that prove what they say. In the database, because there is no
disk that all processes share.
"""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, LargeBinary, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Id, UtcDateTime

_LOOSE = text("attached_at IS NULL")


class Attachment(Base):
    """A file as it is kept. Its bytes never change; the same bytes from one owner are one row."""

    __tablename__ = "attachment"
    __table_args__ = (
        UniqueConstraint("dealer_id", "sha256"),
        UniqueConstraint("member_id", "sha256"),
        Index("ix_attachment_dealer_id", "dealer_id", "created_at"),
        Index("ix_attachment_member_id", "member_id", "created_at"),
        # What nobody has attached to anything yet, by age.
        Index("ix_attachment_loose", "handed_in_at", sqlite_where=_LOOSE, postgresql_where=_LOOSE),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Random name for the API.
    public_id: Mapped[str] = mapped_column(String(32), unique=True)
    #: The owner: the dealer for whom a contact handed it in, or a member.
    dealer_id: Mapped[int | None] = mapped_column(ForeignKey("dealer.id"))
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    #: Who of the dealer handed it in first; null for a member's.
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    #: picture or pdf, see channel.attachments.checks.KINDS.
    kind: Mapped[str] = mapped_column(String(8))
    #: Hex SHA-256 of the bytes as they are kept.
    sha256: Mapped[str] = mapped_column(String(64))
    #: Bytes.
    size: Mapped[int] = mapped_column(Integer)
    #: Pixels; null for what is no picture.
    width: Mapped[int | None] = mapped_column(Integer)
    height: Mapped[int | None] = mapped_column(Integer)
    #: When the camera says that it was taken: a hint, no proof. Null when the file does not say.
    taken_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: Server time; and of the last time that the same bytes came again.
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    handed_in_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: When it was first attached to something; null: to nothing yet, and swept away after a day.
    attached_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class AttachmentContent(Base):
    """The bytes of an attachment, apart from what lists read. Never changed."""

    __tablename__ = "attachment_content"

    attachment_id: Mapped[int] = mapped_column(ForeignKey("attachment.id", ondelete="CASCADE"), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)
    #: A small JPEG for lists; null for what is no picture.
    thumbnail: Mapped[bytes | None] = mapped_column(LargeBinary)


class AttachmentUse(Base):
    """What an attachment is attached to, which says who may see it. Never changed."""

    __tablename__ = "attachment_use"
    __table_args__ = (
        UniqueConstraint("subject", "subject_id", "attachment_id"),
        Index("ix_attachment_use_attachment_id", "attachment_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    attachment_id: Mapped[int] = mapped_column(ForeignKey("attachment.id"))
    #: What kind of thing, see channel.access.attachments.SUBJECTS, and its id.
    subject: Mapped[str] = mapped_column(String(24))
    subject_id: Mapped[int] = mapped_column(Id)
    #: From 1, in the order in which they were chosen.
    position: Mapped[int] = mapped_column(Integer)
