"""People of the manufacturer, as WeCom names them."""

from sqlalchemy import Boolean, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Id

#: What a member may be: looks after dealers, leads a region, visits places, sits at headquarters.
MEMBER_ROLES = ("manager", "director", "rep", "hq")


class Member(Base):
    """A member of the WeCom corp who works with this desk."""

    __tablename__ = "member"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: WeCom's userid in lower case: the platform ignores case and may answer in either.
    userid: Mapped[str] = mapped_column(String(64), unique=True)
    #: Name as colleagues and dealers see it.
    name: Mapped[str] = mapped_column(String(64))
    #: One of MEMBER_ROLES.
    role: Mapped[str] = mapped_column(String(16))
    #: Sales region such as 华东; null for headquarters.
    region: Mapped[str | None] = mapped_column(String(32))
    #: Whom this member reports to; null at the top.
    leader_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    #: False once the member has left: gets nothing more and decides nothing more.
    is_active: Mapped[bool] = mapped_column(Boolean, default=True)
