"""The ways out, one row per channel of the outbox. To imitate: `members.py`.

A transport's `prepare` gets the open transaction and the rows that may go; it adds to the batch a delivery for each
call and an outcome for each row that needs none. The delivery's `send` runs outside of any transaction.
"""

from collections.abc import Mapping

from notifications.deliveries import Transport
from notifications.transports.approvals import prepare_tickets
from notifications.transports.cards import prepare_card_updates, prepare_cards
from notifications.transports.chain import prepare_chain_messages
from notifications.transports.mass import prepare_mass_messages
from notifications.transports.members import prepare_member_messages
from notifications.transports.subscribe import prepare_subscribe_messages
from notifications.transports.webhooks import prepare_webhooks

TRANSPORTS: Mapping[str, Transport] = {
    "wecom": Transport("wecom", prepare_member_messages),
    "wecom_card": Transport("wecom", prepare_cards),
    "card_update": Transport("wecom", prepare_card_updates),
    "chain": Transport("chain", prepare_chain_messages),
    "mass": Transport("wecom", prepare_mass_messages, is_for_people=False),
    "subscribe": Transport("wechat", prepare_subscribe_messages),
    "wecom_approval": Transport("wecom", prepare_tickets, is_for_people=False),
    "webhook": Transport("webhook", prepare_webhooks, is_for_people=False),
}
