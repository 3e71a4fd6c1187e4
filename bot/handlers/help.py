"""What this app can do, told in a few lines."""

from sqlalchemy.orm import Session

from bot.turn import Turn
from channel import conversations
from platforms.replies import Reply, TextReply

_FOR_MEMBERS = """您好，{name}！我可以帮您：
· 新的商机报备会以卡片发到这里，点“同意”或“驳回”即可
· 回复“待办”查看等您审批的申请
· 回复“跟进”查看约定要跟进的客户，也可直接记一条跟进
· 回复“政策”，写好的政策会以卡片发来，点“发布”即可下发
· 外出时回复“委托 王芳 11月25日-11月28日”请同事代为审批，回复“取消委托”提前结束
· 回复“帮助”再看一次"""
_FOR_STRANGERS = "您好！您还没有开通渠道助手，请联系公司管理员开通后再试。"


def explain(session: Session, turn: Turn) -> Reply:
    """Say what can be done from here; an open question is left, as by every command."""
    if turn.actor is not None:
        conversations.forget(session, turn.actor)
    return TextReply(_FOR_MEMBERS.format(name=turn.actor.name) if turn.actor else _FOR_STRANGERS)
