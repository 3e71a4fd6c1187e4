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
from models.audit import AuditEntry
from models.catalogue import ProductLine, Sku, SkuUnit
from models.configuration import ConfigurationVersion
from models.conversation import Conversation
from models.customer import Customer, CustomerDistinction, CustomerName, CustomerPhone, CustomerPiece
from models.db import Base, Database
from models.dealer import Contact, Dealer
from models.eligibility import DealerAuthorisation, DirectEngagement
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
from models.outbox import OutboxMessage
from models.pipeline import PipelineVersion, Qualification, StageMove, Stakeholder
from models.place import Place
from models.schedule import Holiday, JobRun, Lease
from models.subscription import SubscribeGrant
from models.waiting import WaitingEntry

__all__ = [
    "AdjudicationCase",
    "AdjudicationParty",
    "Approval",
    "ApprovalCard",
    "ApprovalStep",
    "ApprovalTask",
    "ApprovalTicket",
    "ApprovalVersion",
    "AuditEntry",
    "Base",
    "Binding",
    "ConfigurationVersion",
    "Contact",
    "Conversation",
    "Customer",
    "CustomerDistinction",
    "CustomerName",
    "CustomerPhone",
    "CustomerPiece",
    "Database",
    "Dealer",
    "DealerAuthorisation",
    "Delegation",
    "DirectEngagement",
    "EvidencePiece",
    "Extension",
    "FollowUp",
    "Holiday",
    "IdempotentRequest",
    "Identity",
    "InboundCallback",
    "InboxMessage",
    "JobRun",
    "Lease",
    "LoginSession",
    "Lookup",
    "Member",
    "Opportunity",
    "OutboxMessage",
    "PipelineVersion",
    "Place",
    "ProductLine",
    "Qualification",
    "Registration",
    "RegistrationClaim",
    "RegistrationEvent",
    "RegistrationLine",
    "RegistrationSubmission",
    "Sku",
    "SkuUnit",
    "StageMove",
    "Stakeholder",
    "SubscribeGrant",
    "Transfer",
    "WaitingEntry",
]
