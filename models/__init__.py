"""What Qudao remembers: SQLAlchemy tables, one file per noun, and the migrations.

Imports nothing of ours. The file to imitate is `dealer.py`: a comment above every column that says what it
means and when it is null, named constraints, no behaviour. A new noun gets a file here, a line in the imports
below (so that the metadata is complete) and a migration in `migrations/versions/`.

`db.py` holds the engine and `transaction()`, the only place that commits; `types.py` the column types;
`cipher.py` the encryption of personal data.
"""

from models.adjudication import AdjudicationCase, AdjudicationParty, EvidencePiece
from models.approval import Approval, ApprovalCard, ApprovalStep, ApprovalTask, ApprovalVersion, Delegation
from models.approval_bridge import ApprovalTicket
from models.attachment import Attachment, AttachmentContent, AttachmentUse
from models.audit import AuditEntry
from models.catalogue import Category, ProductLine, Sku, SkuTerm, SkuUnit, SkuVersion
from models.configuration import ConfigurationVersion
from models.conversation import Conversation
from models.credit import (
    CreditAccount,
    CreditChange,
    CreditEntry,
    CreditHold,
    CreditStatement,
    LedgerComparison,
    Payment,
    Receivable,
    ReceivableOrder,
    WriteOff,
)
from models.customer import Customer, CustomerDistinction, CustomerName, CustomerPhone, CustomerPiece
from models.db import Base, Database
from models.dealer import Contact, Dealer, DealerGroup, DealerGroupMember
from models.eligibility import DealerAuthorisation, DirectEngagement
from models.erp import ErpClient, ErpFeed, ErpRecord, ErpRun
from models.extension import Extension, Transfer
from models.followup import FollowUp
from models.idempotency import IdempotentRequest
from models.identity import Binding, Identity, LoginSession
from models.inbound import InboundCallback
from models.inbox import InboxMessage
from models.member import Member
from models.opportunity import (
    Lookup,
    Opportunity,
    Registration,
    RegistrationClaim,
    RegistrationEvent,
    RegistrationLine,
    RegistrationSubmission,
)
from models.order import Favourite, Order, OrderEvent, OrderLine, OrderTemplate, OrderUse, StockHold
from models.outbox import OutboxMessage
from models.pipeline import PipelineVersion, Qualification, StageMove, Stakeholder
from models.place import Place
from models.policy import HeldPush, Policy, PolicyReceiver, PolicyTarget, PolicyVersion
from models.price import (
    PinnedCart,
    PriceChange,
    PriceEntry,
    PriceList,
    PriceRule,
    PriceRuleAudience,
    PriceRuleGoods,
    PromotionUse,
    SpecialPrice,
    SpecialPriceLine,
    StandardPrice,
)
from models.reachable import ChainCorp, ChainMember, ExternalFriend, MassMessage, MassReceiver
from models.rebate import (
    RebateAccrual,
    RebateAgreement,
    RebateAgreementVersion,
    RebateBatch,
    RebateEvent,
    RebateMovement,
    RebatePosition,
    RebateSettlement,
    RebateStatementLine,
    RebateUse,
)
from models.reminder import Reminder, ReminderChoice, ReminderRound
from models.schedule import Holiday, JobFailure, JobRun, Lease
from models.shipment import OrderReturn, OrderReturnLine, Shipment, ShipmentLine, ShipmentTrace
from models.stock import Stock, Warehouse
from models.subscription import SubscribeChoice, SubscribeGrant, SubscribeReceipt, SubscribeTemplate
from models.waiting import WaitingEntry
from models.webhook import WebhookDelivery, WebhookEndpoint, WebhookEvent

__all__ = [
    "AdjudicationCase",
    "AdjudicationParty",
    "Approval",
    "ApprovalCard",
    "ApprovalStep",
    "ApprovalTask",
    "ApprovalTicket",
    "ApprovalVersion",
    "Attachment",
    "AttachmentContent",
    "AttachmentUse",
    "AuditEntry",
    "Base",
    "Binding",
    "Category",
    "ChainCorp",
    "ChainMember",
    "ConfigurationVersion",
    "Contact",
    "Conversation",
    "CreditAccount",
    "CreditChange",
    "CreditEntry",
    "CreditHold",
    "CreditStatement",
    "Customer",
    "CustomerDistinction",
    "CustomerName",
    "CustomerPhone",
    "CustomerPiece",
    "Database",
    "Dealer",
    "DealerAuthorisation",
    "DealerGroup",
    "DealerGroupMember",
    "Delegation",
    "DirectEngagement",
    "ErpClient",
    "ErpFeed",
    "ErpRecord",
    "ErpRun",
    "EvidencePiece",
    "Extension",
    "ExternalFriend",
    "Favourite",
    "FollowUp",
    "HeldPush",
    "Holiday",
    "IdempotentRequest",
    "Identity",
    "InboundCallback",
    "InboxMessage",
    "JobFailure",
    "JobRun",
    "Lease",
    "LedgerComparison",
    "LoginSession",
    "Lookup",
    "MassMessage",
    "MassReceiver",
    "Member",
    "Opportunity",
    "Order",
    "OrderEvent",
    "OrderLine",
    "OrderReturn",
    "OrderReturnLine",
    "OrderTemplate",
    "OrderUse",
    "OutboxMessage",
    "Payment",
    "PinnedCart",
    "PipelineVersion",
    "Place",
    "Policy",
    "PolicyReceiver",
    "PolicyTarget",
    "PolicyVersion",
    "PriceChange",
    "PriceEntry",
    "PriceList",
    "PriceRule",
    "PriceRuleAudience",
    "PriceRuleGoods",
    "ProductLine",
    "PromotionUse",
    "Qualification",
    "RebateAccrual",
    "RebateAgreement",
    "RebateAgreementVersion",
    "RebateBatch",
    "RebateEvent",
    "RebateMovement",
    "RebatePosition",
    "RebateSettlement",
    "RebateStatementLine",
    "RebateUse",
    "Receivable",
    "ReceivableOrder",
    "Registration",
    "RegistrationClaim",
    "RegistrationEvent",
    "RegistrationLine",
    "RegistrationSubmission",
    "Reminder",
    "ReminderChoice",
    "ReminderRound",
    "Shipment",
    "ShipmentLine",
    "ShipmentTrace",
    "Sku",
    "SkuTerm",
    "SkuUnit",
    "SkuVersion",
    "SpecialPrice",
    "SpecialPriceLine",
    "StageMove",
    "Stakeholder",
    "StandardPrice",
    "Stock",
    "StockHold",
    "SubscribeChoice",
    "SubscribeGrant",
    "SubscribeReceipt",
    "SubscribeTemplate",
    "Transfer",
    "WaitingEntry",
    "Warehouse",
    "WebhookDelivery",
    "WebhookEndpoint",
    "WebhookEvent",
    "WriteOff",
]
