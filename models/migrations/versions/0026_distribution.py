"""Ways to people of dealers: chain members, customers of members, mass messages; and what was told of each policy."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_AT = sa.DateTime(timezone=True)

# A backslash keeps a colon from being the begin of a parameter.
_KEY = r"':' || p.number || ':' || v.version || '\:contact:' || policy_receiver.contact_id || '\:subscribe'"
_DELIVERED = f"""
UPDATE policy_receiver SET delivered_at = (
    SELECT MIN(o.finished_at) FROM policy_version v JOIN policy p ON p.id = v.policy_id
    JOIN outbox o ON o.dedupe_key IN ('policy_published' || {_KEY}, 'policy_updated' || {_KEY})
    WHERE v.id = policy_receiver.version_id AND o.state = 'sent'
)
"""  # noqa: S608  # nothing of it comes from outside


def upgrade() -> None:
    _ledger()
    _chain()
    _friends()
    _mass()
    with op.batch_alter_table("policy_version") as table:
        table.add_column(sa.Column("template", sa.String(64), server_default="", nullable=False))
    with op.batch_alter_table("policy_receiver") as table:
        table.add_column(sa.Column("way", sa.String(12), nullable=True))
        table.add_column(sa.Column("second_way", sa.String(12), nullable=True))
        table.add_column(sa.Column("delivered_at", _AT, nullable=True))
        table.add_column(sa.Column("delivered_by", sa.String(12), nullable=True))
        table.add_column(sa.Column("msgid", sa.String(128), nullable=True))
        table.add_column(sa.Column("trouble", sa.String(24), nullable=True))
    op.create_index(op.f("ix_policy_receiver_msgid"), "policy_receiver", ["msgid"])
    # What the outbox still knows of earlier policies; it forgets after a month.
    op.execute(_DELIVERED)
    op.execute("UPDATE policy_receiver SET delivered_by = 'subscribe' WHERE delivered_at IS NOT NULL")


def _ledger() -> None:
    with op.batch_alter_table("subscribe_grant") as table:
        table.add_column(sa.Column("client_at", _AT, nullable=True))
        table.add_column(sa.Column("event_at", _AT, nullable=True))
    # All that was booked until now was told by the platform.
    op.execute("UPDATE subscribe_grant SET event_at = granted_at")
    op.create_table(
        "subscribe_choice",
        sa.Column("identity_id", _ID, nullable=False),
        sa.Column("template_id", sa.String(64), nullable=False),
        sa.Column("answer", sa.String(16), nullable=False),
        sa.Column("at", _AT, nullable=False),
        sa.ForeignKeyConstraint(["identity_id"], ["identity.id"], name=op.f("fk_subscribe_choice_identity_id_identity")),
        sa.PrimaryKeyConstraint("identity_id", "template_id", name=op.f("pk_subscribe_choice")),
    )
    op.create_table(
        "subscribe_receipt",
        sa.Column("msgid", sa.String(128), nullable=False),
        sa.Column("errcode", sa.Integer(), nullable=False),
        sa.Column("at", _AT, nullable=False),
        sa.PrimaryKeyConstraint("msgid", name=op.f("pk_subscribe_receipt")),
    )
    op.create_index("ix_subscribe_receipt_at", "subscribe_receipt", ["at"])
    op.create_table(
        "subscribe_template",
        sa.Column("template_id", sa.String(64), nullable=False),
        sa.Column("errcode", sa.Integer(), nullable=False),
        sa.Column("refused_at", _AT, nullable=False),
        sa.PrimaryKeyConstraint("template_id", name=op.f("pk_subscribe_template")),
    )


def _chain() -> None:
    op.create_table(
        "chain_corp",
        sa.Column("id", _ID, nullable=False),
        sa.Column("dealer_id", _ID, nullable=False),
        sa.Column("corp_id", sa.String(64), nullable=False),
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("synced_at", _AT, nullable=False),
        sa.ForeignKeyConstraint(["dealer_id"], ["dealer.id"], name=op.f("fk_chain_corp_dealer_id_dealer")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chain_corp")),
        sa.UniqueConstraint("dealer_id", name=op.f("uq_chain_corp_dealer_id")),
        sa.UniqueConstraint("corp_id", name=op.f("uq_chain_corp_corp_id")),
    )
    op.create_table(
        "chain_member",
        sa.Column("contact_id", _ID, nullable=False),
        sa.Column("corp_id", _ID, nullable=False),
        sa.Column("userid", sa.String(64), nullable=False),
        sa.Column("synced_at", _AT, nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_chain_member_contact_id_contact")),
        sa.ForeignKeyConstraint(["corp_id"], ["chain_corp.id"], name=op.f("fk_chain_member_corp_id_chain_corp")),
        sa.PrimaryKeyConstraint("contact_id", name=op.f("pk_chain_member")),
        sa.UniqueConstraint("corp_id", "userid", name=op.f("uq_chain_member_corp_id_userid")),
    )


def _friends() -> None:
    op.create_table(
        "external_friend",
        sa.Column("id", _ID, nullable=False),
        sa.Column("contact_id", _ID, nullable=False),
        sa.Column("member_id", _ID, nullable=False),
        sa.Column("external_userid", sa.Text(), nullable=False),
        sa.Column("external_index", sa.String(64), nullable=False),
        sa.Column("synced_at", _AT, nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_external_friend_contact_id_contact")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_external_friend_member_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_external_friend")),
        sa.UniqueConstraint("contact_id", "member_id", name=op.f("uq_external_friend_contact_id_member_id")),
    )
    op.create_index("ix_external_friend_external_index", "external_friend", ["external_index"])


def _mass() -> None:
    op.create_table(
        "mass_message",
        sa.Column("id", _ID, nullable=False),
        sa.Column("version_id", _ID, nullable=False),
        sa.Column("member_id", _ID, nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("created_at", _AT, nullable=False),
        sa.Column("msgid", sa.String(128), nullable=True),
        sa.Column("sent_at", _AT, nullable=True),
        sa.Column("look_at", _AT, nullable=True),
        sa.Column("note", sa.String(120), nullable=True),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_mass_message_member_id_member")),
        sa.ForeignKeyConstraint(
            ["version_id"], ["policy_version.id"], name=op.f("fk_mass_message_version_id_policy_version")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mass_message")),
        sa.UniqueConstraint(
            "version_id", "member_id", "round", name=op.f("uq_mass_message_version_id_member_id_round")
        ),
    )
    op.create_index("ix_mass_message_look_at", "mass_message", ["look_at"])
    op.create_table(
        "mass_receiver",
        sa.Column("mass_id", _ID, nullable=False),
        sa.Column("contact_id", _ID, nullable=False),
        sa.Column("friend_id", _ID, nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_mass_receiver_contact_id_contact")),
        sa.ForeignKeyConstraint(
            ["friend_id"], ["external_friend.id"], name=op.f("fk_mass_receiver_friend_id_external_friend")
        ),
        sa.ForeignKeyConstraint(["mass_id"], ["mass_message.id"], name=op.f("fk_mass_receiver_mass_id_mass_message")),
        sa.PrimaryKeyConstraint("mass_id", "contact_id", name=op.f("pk_mass_receiver")),
    )
