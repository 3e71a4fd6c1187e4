"""What can be refused, with a stable code for programs and a Chinese sentence for people.

Every refusal of the domain is a `ChannelError`; its sentence comes from `SENTENCES` by code, never from the place
that raises, so that the API and the bot say the same. The wire's errors are `platforms.errors`.
"""

from collections.abc import Mapping

from channel.order_errors import ORDER_FIELD_SENTENCES, ORDER_SENTENCES
from channel.policy_errors import POLICY_FIELD_SENTENCES, POLICY_SENTENCES

#: Code → what the person reads. Braces are filled from the error's facts.
SENTENCES: Mapping[str, str] = {
    "invalid_fields": "有几处需要修改，请看标出的位置。",
    "not_found": "没有找到，可能已被删除，请返回刷新后再试。",
    "not_allowed": "您没有这项权限，如需开通请联系渠道经理。",
    "not_a_member": "您还没有开通渠道助手，请联系公司管理员开通后再试。",
    "not_your_policy": "这份政策不由您发布，请联系起草人。",
    "not_your_reminder": "这条提醒不是给您的，不能由您推迟。",
    "not_asked": "这条审批不在您名下，回复“待办”可看等您处理的报备。",
    "not_bound": "请先绑定手机号，再使用这项功能。",
    "dealer_frozen": "贵司账户暂停使用，请联系渠道经理。",
    "phone_not_prepared": "这个手机号还没有登记，请联系您的渠道经理添加后再试。",
    "login_failed": "登录没有成功，请重新进入小程序再试。",
    "session_expired": "登录已过期，请重新登录。",
    "opportunity_taken": "这个客户的同类商机已有人报备，{hint}",
    "opportunity_yours": "贵司已报备过这个商机（{number}），可直接查看进度。",
    "cooling_down": "贵司近期刚结束这个客户的同类报备，{day} 起可再次报备。",
    "no_slot_left": "贵司进行中的报备已达上限 {limit} 条，请先处理完成或放弃一些。",
    "tender_published": "该项目已于 {day} 公开招标，不再接受新的报备；如有疑问请联系渠道经理。",
    "not_authorised_here": "贵司没有这个区域或产品线的授权，请调整后再试，或联系渠道经理。",
    "earlier_registration": "更早的报备 {number} 是同一客户，请先处理那一条。",
    "not_protected": "这条报备已不在保护期内，请刷新查看。",
    "extension_pending": "延期申请正在审批中，请等待结果。",
    "extension_used_up": "每条报备最多延期 {max} 次，已用完；请联系渠道经理。",
    "no_progress": "请先补一条近 {days} 天内的跟进记录，再申请延期。",
    "transfer_pending": "这条报备正在办理转移，请等待结果。",
    "target_frozen": "对方账户已暂停使用，请换一家经销商。",
    "target_full": "对方进行中的报备已达上限 {limit} 条，请换一家，或请对方先处理一些。",
    "dealer_without_contact": "对方还没有可用的联系人，请先添加后再转移。",
    "nothing_to_wait_for": "只有因客户已被报备而未受理的商机才能排队。",
    "free_again": "现在已经没有人占用，可以直接报备。",
    "waiting_already": "贵司已在排队，轮到时会通知您。",
    "already_decided": "这条已经处理过了（{state}），请刷新查看。",
    "decided_by_other": "{by} 已于 {at} 处理：{state}。",
    "decided_in_wecom": "这条在企业微信“审批”里处理（{number}），请到那里同意或驳回。",
    "reason_needed": "请写明原因，经销商会看到。",
    "approval_pending": "这项申请正在审批中，请等结果出来再提交。",
    "not_your_turn": "还没轮到您，前一位处理后会通知您。",
    "no_longer_asked": "这条审批已转给其他同事，您不用再处理。",
    "approval_changed": "您打开之后内容有变更：{changes}。请看过新内容再处理。",
    "own_request": "不能审批自己提交的申请，已交给上一级处理。",
    "not_retrievable": "已经生效、超过时限或后面已有人处理，不能再收回。",
    "delegation_overlaps": "这段时间已有委托，请先取消原来的再设置。",
    "delegation_circle": "{to} 同一时间又委托回来了，这样没有人能处理，请换一位同事。",
    "delegation_over": "这条委托已经结束，不用再取消。",
    "already_left": "这位同事已经停用，不用再操作。",
    "signer_there_already": "这位同事已在本步审批人中，不用再加。",
    "escalated_already": "已经请上级处理了，请稍等。",
    "too_early_to_escalate": "审批人还在正常处理时间内，请再等等。",
    "not_returnable": "这类申请不能退回修改，请选择同意或驳回。",
    "same_customer": "请选择两个不同的客户。",
    "different_codes": "两个客户的统一社会信用代码不同，不能合并，请先核对。",
    "customer_held": "这个客户还有报备在审批或保护中，请先处理，再合并。",
    "already_changed": "刚刚有人改过，请刷新后再试。",
    "lookups_used_up": "今天的查询次数已用完，明天再来；也可直接联系渠道经理。",
    "key_reused": "这次提交和之前的内容不同，请返回重新提交。",
    "wrong_configuration": "配置有 {count} 处需要修改，请看标出的位置。",
    "configuration_changed": "{by} 刚刚更新了配置（第 {number} 版），请刷新后再改。",
    "configuration_same": "和现在的配置相同，没有需要保存的内容。",
    "no_opportunity_yet": "报备通过后才能推进商机，请先等审批结果。",
    "opportunity_closed": "这个商机已不在保护期内，不能再修改；如仍在跟进请重新报备。",
    "not_followed": "这个报备已经结束，不能再记跟进；如仍在跟进请重新报备。",
    "unknown_stage": "{pipeline}里没有这个阶段，请刷新后重新选择。",
    "same_stage": "商机已经在“{stage}”阶段了。",
    "gate_not_met": "推进到“{stage}”前，请先补充：{missing}。",
    "move_reason_needed": "退回前一阶段请写明原因，至少 4 个字。",
    "no_move_pending": "没有正在等审批的阶段推进，请刷新查看。",
    "changed_since": "内容刚刚被更新过，请刷新后再修改。",
    "win_reason_needed": "调整赢率请写明依据，至少 4 个字。",
    "unmapped_stages": "还有 {count} 个阶段没有对应：{stages}。请为每个阶段选择新流程里的阶段。",
    "snoozed_already": "已经推迟到 {day} 再提醒，到时会通知您。",
    "snoozed_enough": "一条提醒最多推迟 {limit} 次，请尽快处理。",
    "try_again": "同时有人在操作，请再试一次。",
    "move_pending": "推进到“{stage}”正在等审批，有结果后再操作。",
    "special_price_pending": "这个报备的特价正在审批中，请等待结果。",
    "wrong_prices": "价格变更有 {count} 处需要修改，请看标出的位置。",
    "prices_changed": "刚刚有人变更了价格，请刷新后再试。",
    "category_in_use": "这个分类下还有 {articles} 个商品、{parts} 个下级分类，请先移走再停用。",
    "category_off": "这个分类已停用，请换一个分类。",
    "group_in_use": "还有 {rules} 条价格规则用到这个分组，请先结束它们再删除。",
    "export_too_large": "一个文件最多 {limit} 行，请缩短时间，或按分类、产品线分开导出。",
    "prices_same": "没有需要变更的内容。",
    "pinned_cart_broken": "价格用例“{name}”应为 {expected} 元，变更后{found}；共 {count} 个不符，请检查规则。",
    "cart_not_orderable": "这个购物车现在不能下单，请先改正标出的行再保存为用例。",
    "name_taken": "这个名称已经用过了，请换一个。",
    "busy_evidence": "系统正忙，请稍后再试。",
    "case_decided": "{by} 已于 {at} 判定：{outcome}。",
    "case_over": "这个判客已经结束（{state}），请刷新查看。",
    "judged_before": "首次判定由您作出，申诉须由其他人判定。",
    "judge_too_low": "首次判定由上级作出，申诉须由同级或更高级别判定。",
    "appeal_over": "申诉期已过，无法再申诉。",
    "appealed_before": "这个判定已申诉过一次，不能再次申诉。",
    "taken_meanwhile": "该客户已由其他报备占用，请先处理后再判定。",
    "case_open": "这条报备正在判客中，请先完成判定。",
    "file_refused": "{sentence}",
    "too_many_clients": "最多 {limit} 个接口账号，请先停用不用的。",
    "key_refused": "接口密钥不正确或已停用，请联系总部。",
    "too_many_endpoints": "最多设置 {limit} 个推送地址，请先停用或修改已有的。",
    "too_many_dealers": "请先选择要代表的公司。",
    "authorised_alone": "{dealer}在“{what}”有独家授权（{period}），请先结束那条，或错开区域、产品线或日期。",
    "others_authorised": "{dealer}在“{what}”已有授权（{period}），设为独家前请先结束它，或不设独家。",
    "authorisation_over": "这条授权已经结束，或会更早结束，请刷新查看。",
    "uploads_used_up": "今天上传的附件已达上限（{count} 个或 {megabytes} MB），明天可以继续；急用请联系渠道经理。",
    **ORDER_SENTENCES,
    **POLICY_SENTENCES,
}

#: Code → sentence beside a field of a form. A code may carry a number for its sentence, such as `too_long:50`.
FIELD_SENTENCES: Mapping[str, str] = {
    "required": "请填写这一项。",
    "too_short": "太短了，请写完整。",
    "too_long": "最多 {limit} 个字，请写短些。",
    "bad_characters": "含有无法识别的字符，请删去后再试。",
    "name_without_core": "请填写客户全称，只有地区或“公司”无法识别。",
    "name_only_place": "只写了地区，请填写营业执照上的公司全称。",
    "name_only_trade": "只写了行业，请填写带字号的公司全称。",
    "name_unreadable": "没有看到公司名称，请填写营业执照上的全称。",
    "name_like_person": "看起来是人名，请填写公司全称；个体户请写营业执照上的店名。",
    "bad_credit_code": "统一社会信用代码应为 18 位且校验正确（没有字母 I、O、S、V、Z），请核对营业执照。",
    "bad_phone": "电话号码不正确，请检查后重填。",
    "bad_amount": "请填写大于 0 的金额，最多两位小数。",
    "amount_too_large": "金额过大，请检查单位是否为元。",
    "date_in_past": "预计日期不能早于今天。",
    "date_too_far": "预计日期请在五年以内。",
    "bad_date": "日期不正确，请重新选择。",
    "unknown_type": "没有这种商机类型，请重新选择。",
    "unknown_region": "没有这个区域，请重新选择。",
    "project_needed": "请填写项目地点或招标编号。",
    "amount_too_small": "金额需不少于 {limit} 元。",
    "unknown_customer": "没有找到这个客户，请写客户全称。",
    "date_in_future": "日期不能晚于今天。",
    "day_too_old": "日期太早了，请填写五年以内的日期。",
    "unknown_field": "这一项无法识别，请更新小程序后再试。",
    "unknown_product_line": "没有这个产品线，请重新选择。",
    "category_circle": "不能放到自己或自己的下级分类下面，请换一个。",
    "too_deep": "分类最多 {limit} 层，请换一个上级分类。",
    "bad_return_days": "请填写 0 到 365 天，0 表示不可退换。",
    "bad_code": "编号用字母、数字、下划线、点或横线，最多 32 个字符。",
    "unknown_category": "没有这个商品分类，请重新选择。",
    "not_orderable": "这个商品不在贵司的允销范围内，或数量不符合起订要求。",
    "bundle_no_special": "套餐不能申请特价，请对套餐里的商品分别申请。",
    "not_lower": "特价要低于现在的价格 {limit} 元。",
    "named_twice": "这个商品写了两次，请合并成一行。",
    "bad_price": "请填写大于 0 的单价，最多四位小数。",
    "unknown_sku": "没有这个商品，请检查编码。",
    "always_needed": "这一项不能清空，请填写新的内容。",
    "moment_in_future": "跟进时间不能晚于现在。",
    "moment_too_old": "只能补记 30 天内的跟进。",
    "bad_moment": "时间不正确，请重新选择。",
    "next_in_past": "下次跟进日期不能早于今天。",
    "next_too_far": "下次跟进日期请在一年以内。",
    "bad_percent": "请填写 0 到 100 的整数。",
    "no_such_stage": "新流程里没有这个阶段，请重新选择。",
    "stage_unmapped": "请为这个阶段选择新流程里的阶段。",
    "stage_needs": "推进前请补充这一项。",
    "too_many": "最多填写 {limit} 项，请删减。",
    "bad_period": "请填写月份、季度或年份，例如 2026-12、2026-Q4、2026。",
    "bad_shares": "请填写每一方的比例（1–99 的整数），合计 100。",
    "names_a_party": "说明会同时给双方看，请不要写对方公司、联系人、电话或金额。",
    "unknown_member": "没有找到这位同事，或他没有审批权限，请重新选择。",
    "delegate_to_self": "不能委托给自己，请选择其他同事。",
    "delegation_circle": "对方同一时间又委托回来了，请换一位同事。",
    "absence_over": "结束时间要晚于开始时间和现在，请重新选择。",
    "absence_too_long": "委托最长 180 天，更久请联系总部办理交接。",
    "bad_url": "请填写以 http:// 或 https:// 开头的完整地址，不含用户名和密码。",
    "unknown_event": "没有这种事件，请重新选择。",
    "end_before_start": "结束时间要晚于开始时间。",
    "too_many_events": "一次最多重发 {limit} 条，请缩短时间范围。",
    "last_before_first": "截止日期不能早于开始日期。",
    "last_day_past": "截止日期不能早于今天；今天截止，明天起不再有效。",
    "file_too_large": "文件不能超过 {limit} MB，请压缩后再传。",
    "bad_file": "只能上传 JPG、PNG、WebP 图片或 PDF，请换一个文件。",
    "bad_picture": "这张图片打不开，可能没有传完整，请重新选择。",
    "picture_too_large": "图片尺寸太大，请缩小或截图后再传。",
    "unknown_attachment": "有附件已失效，请删去后重新添加。",
    "too_many_files": "最多 {limit} 个附件，请删去一些。",
    "period_too_long": "最长一年，请缩短。",
    "missing": "请填写这一项。",
    "bad_range": "结束日期不能早于开始日期，期间最长三年。",
    "repeated": "重复了，请删去一个。",
    "unknown_template": "没有这个消息模板，请更新小程序后再试。",
    "unknown_dealer": "没有找到这家经销商，请检查编码。",
    **ORDER_FIELD_SENTENCES,
    **POLICY_FIELD_SENTENCES,
    "bad_value": "填写的内容不正确，请检查。",
}


def field_sentence(code: str) -> str:
    """The sentence of a field's code, with its number filled in."""
    name, _, limit = code.partition(":")
    return FIELD_SENTENCES[name].format(limit=limit)


class ChannelError(Exception):
    """A refusal by the rules of the house. Nothing has been changed."""

    def __init__(
        self, code: str, *, fields: Mapping[str, str] | None = None, facts: Mapping[str, str] | None = None
    ) -> None:
        """`fields` maps a field's name to a code of FIELD_SENTENCES; `facts` fill the sentence's braces."""
        super().__init__(code)
        self.code = code
        self.fields = dict(fields or {})
        self.facts = dict(facts or {})

    @property
    def sentence(self) -> str:
        """The Chinese sentence for the person who asked."""
        return SENTENCES[self.code].format(**self.facts)

    def field_sentences(self) -> dict[str, str]:
        """Field name → Chinese sentence, for the form."""
        return {name: field_sentence(code) for name, code in self.fields.items()}


class Invalid(ChannelError):
    """The input cannot be accepted; the person can mend it."""


class NotFound(ChannelError):
    """There is no such thing for this actor. Another dealer's things are not found either."""

    def __init__(self, code: str = "not_found") -> None:
        super().__init__(code)


class Forbidden(ChannelError):
    """The actor is known but may not do this."""


class Conflict(ChannelError):
    """The state of the world does not allow it (any more)."""


class Exhausted(ChannelError):
    """A limit is used up for now."""


class Unauthorised(ChannelError):
    """Nobody is logged in, or not any more."""
