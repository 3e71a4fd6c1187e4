"""Credit: accounts with their ledger, invoices, payments and statements."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0013"
down_revision = "0012"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_AT = sa.DateTime(timezone=True)
_FACTS = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
_MONEY = sa.BigInteger()


def upgrade() -> None:
    op.create_table('credit_account',
    sa.Column('dealer_id', _ID, autoincrement=False, nullable=False),
    sa.Column('credit_limit', _MONEY, nullable=False),
    sa.Column('terms_days', sa.Integer(), nullable=False),
    sa.Column('grace_days', sa.Integer(), nullable=False),
    sa.Column('block', sa.String(8), nullable=False),
    sa.Column('reserved', _MONEY, nullable=False),
    sa.Column('approved', _MONEY, nullable=False),
    sa.Column('uninvoiced', _MONEY, nullable=False),
    sa.Column('receivable', _MONEY, nullable=False),
    sa.Column('prepayment', _MONEY, nullable=False),
    sa.Column('acts', sa.Integer(), nullable=False),
    sa.Column('frozen_month', sa.String(7), nullable=True),
    sa.ForeignKeyConstraint(['dealer_id'], ['dealer.id'], name=op.f('fk_credit_account_dealer_id_dealer')),
    sa.PrimaryKeyConstraint('dealer_id', name=op.f('pk_credit_account'))
    )
    op.create_table('credit_hold',
    sa.Column('order_id', _ID, autoincrement=False, nullable=False),
    sa.Column('dealer_id', _ID, nullable=False),
    sa.Column('reserved', _MONEY, nullable=False),
    sa.Column('approved', _MONEY, nullable=False),
    sa.Column('uninvoiced', _MONEY, nullable=False),
    sa.Column('is_excused', sa.Boolean(), nullable=False),
    sa.Column('held_at', _AT, nullable=False),
    sa.CheckConstraint('reserved >= 0 AND approved >= 0 AND uninvoiced >= 0', name=op.f('ck_credit_hold_not_negative')),
    sa.ForeignKeyConstraint(['dealer_id'], ['dealer.id'], name=op.f('fk_credit_hold_dealer_id_dealer')),
    sa.PrimaryKeyConstraint('order_id', name=op.f('pk_credit_hold'))
    )
    op.create_index('ix_credit_hold_dealer_id', 'credit_hold', ['dealer_id'])
    op.create_table('credit_entry',
    sa.Column('id', _ID, nullable=False),
    sa.Column('dealer_id', _ID, nullable=False),
    sa.Column('key', sa.String(160), nullable=False),
    sa.Column('kind', sa.String(16), nullable=False),
    sa.Column('at', _AT, nullable=False),
    sa.Column('order_id', _ID, nullable=True),
    sa.Column('reserved', _MONEY, nullable=False),
    sa.Column('approved', _MONEY, nullable=False),
    sa.Column('uninvoiced', _MONEY, nullable=False),
    sa.Column('receivable', _MONEY, nullable=False),
    sa.Column('prepayment', _MONEY, nullable=False),
    sa.ForeignKeyConstraint(['dealer_id'], ['dealer.id'], name=op.f('fk_credit_entry_dealer_id_dealer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_credit_entry')),
    sa.UniqueConstraint('dealer_id', 'key', name=op.f('uq_credit_entry_dealer_id_key'))
    )
    op.create_index('ix_credit_entry_order_id', 'credit_entry', ['order_id'])
    op.create_table('credit_change',
    sa.Column('id', _ID, nullable=False),
    sa.Column('dealer_id', _ID, nullable=False),
    sa.Column('kind', sa.String(16), nullable=False),
    sa.Column('amount', _MONEY, nullable=False),
    sa.Column('terms_days', sa.Integer(), nullable=True),
    sa.Column('grace_days', sa.Integer(), nullable=True),
    sa.Column('block', sa.String(8), nullable=True),
    sa.Column('first_on', sa.Date(), nullable=True),
    sa.Column('last_on', sa.Date(), nullable=True),
    sa.Column('before', _FACTS, nullable=False),
    sa.Column('reason', sa.String(300), nullable=False),
    sa.Column('contact_id', _ID, nullable=True),
    sa.Column('member_id', _ID, nullable=True),
    sa.Column('state', sa.String(16), nullable=False),
    sa.Column('asked_at', _AT, nullable=False),
    sa.Column('decided_at', _AT, nullable=True),
    sa.ForeignKeyConstraint(['contact_id'], ['contact.id'], name=op.f('fk_credit_change_contact_id_contact')),
    sa.ForeignKeyConstraint(['dealer_id'], ['dealer.id'], name=op.f('fk_credit_change_dealer_id_dealer')),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_credit_change_member_id_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_credit_change'))
    )
    op.create_index('ix_credit_change_dealer_id', 'credit_change', ['dealer_id', 'id'])
    op.create_index('uq_credit_change_pending', 'credit_change', ['dealer_id'], unique=True, sqlite_where=sa.text("state = 'pending'"), postgresql_where=sa.text("state = 'pending'"))
    op.create_table('receivable',
    sa.Column('id', _ID, nullable=False),
    sa.Column('dealer_id', _ID, nullable=False),
    sa.Column('number', sa.String(64), nullable=False),
    sa.Column('kind', sa.String(16), nullable=False),
    sa.Column('amount', _MONEY, nullable=False),
    sa.Column('remaining', _MONEY, nullable=False),
    sa.Column('issued_on', sa.Date(), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=False),
    sa.Column('settled_on', sa.Date(), nullable=True),
    sa.Column('orders', _FACTS, nullable=False),
    sa.Column('statement_month', sa.String(7), nullable=False),
    sa.Column('reminders', sa.Integer(), nullable=False),
    sa.Column('recorded_at', _AT, nullable=False),
    sa.CheckConstraint('remaining >= 0 AND remaining <= amount', name=op.f('ck_receivable_remaining_within_amount')),
    sa.ForeignKeyConstraint(['dealer_id'], ['dealer.id'], name=op.f('fk_receivable_dealer_id_dealer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_receivable')),
    sa.UniqueConstraint('dealer_id', 'number', name=op.f('uq_receivable_dealer_id_number'))
    )
    op.create_index('ix_receivable_dealer_id', 'receivable', ['dealer_id', 'issued_on'])
    op.create_index('ix_receivable_unpaid', 'receivable', ['dealer_id', 'due_on'], sqlite_where=sa.text('remaining > 0'), postgresql_where=sa.text('remaining > 0'))
    op.create_table('receivable_order',
    sa.Column('receivable_id', _ID, autoincrement=False, nullable=False),
    sa.Column('order_id', _ID, autoincrement=False, nullable=False),
    sa.Column('amount', _MONEY, nullable=False),
    sa.ForeignKeyConstraint(['receivable_id'], ['receivable.id'], name=op.f('fk_receivable_order_receivable_id_receivable')),
    sa.PrimaryKeyConstraint('receivable_id', 'order_id', name=op.f('pk_receivable_order'))
    )
    op.create_index('ix_receivable_order_order_id', 'receivable_order', ['order_id'])
    op.create_table('payment',
    sa.Column('id', _ID, nullable=False),
    sa.Column('dealer_id', _ID, nullable=False),
    sa.Column('number', sa.String(64), nullable=False),
    sa.Column('kind', sa.String(16), nullable=False),
    sa.Column('amount', _MONEY, nullable=False),
    sa.Column('unapplied', _MONEY, nullable=False),
    sa.Column('received_on', sa.Date(), nullable=False),
    sa.Column('statement_month', sa.String(7), nullable=False),
    sa.Column('recorded_at', _AT, nullable=False),
    sa.CheckConstraint('unapplied >= 0 AND unapplied <= amount', name=op.f('ck_payment_unapplied_within_amount')),
    sa.ForeignKeyConstraint(['dealer_id'], ['dealer.id'], name=op.f('fk_payment_dealer_id_dealer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_payment')),
    sa.UniqueConstraint('dealer_id', 'number', name=op.f('uq_payment_dealer_id_number'))
    )
    op.create_index('ix_payment_dealer_id', 'payment', ['dealer_id', 'received_on'])
    op.create_table('write_off',
    sa.Column('id', _ID, nullable=False),
    sa.Column('payment_id', _ID, nullable=False),
    sa.Column('receivable_id', _ID, nullable=False),
    sa.Column('amount', _MONEY, nullable=False),
    sa.Column('paid_on', sa.Date(), nullable=False),
    sa.Column('at', _AT, nullable=False),
    sa.ForeignKeyConstraint(['payment_id'], ['payment.id'], name=op.f('fk_write_off_payment_id_payment')),
    sa.ForeignKeyConstraint(['receivable_id'], ['receivable.id'], name=op.f('fk_write_off_receivable_id_receivable')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_write_off'))
    )
    op.create_index('ix_write_off_payment_id', 'write_off', ['payment_id'])
    op.create_index('ix_write_off_receivable_id', 'write_off', ['receivable_id'])
    op.create_table('credit_statement',
    sa.Column('id', _ID, nullable=False),
    sa.Column('dealer_id', _ID, nullable=False),
    sa.Column('month', sa.String(7), nullable=False),
    sa.Column('opening', _MONEY, nullable=False),
    sa.Column('charged', _MONEY, nullable=False),
    sa.Column('paid', _MONEY, nullable=False),
    sa.Column('closing', _MONEY, nullable=False),
    sa.Column('lines', _FACTS, nullable=False),
    sa.Column('state', sa.String(16), nullable=False),
    sa.Column('frozen_at', _AT, nullable=False),
    sa.Column('answered_at', _AT, nullable=True),
    sa.Column('answered_by', _ID, nullable=True),
    sa.Column('objection', sa.String(500), nullable=True),
    sa.Column('answer', sa.String(500), nullable=True),
    sa.ForeignKeyConstraint(['answered_by'], ['contact.id'], name=op.f('fk_credit_statement_answered_by_contact')),
    sa.ForeignKeyConstraint(['dealer_id'], ['dealer.id'], name=op.f('fk_credit_statement_dealer_id_dealer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_credit_statement')),
    sa.UniqueConstraint('dealer_id', 'month', name=op.f('uq_credit_statement_dealer_id_month'))
    )
    op.create_table('ledger_comparison',
    sa.Column('id', _ID, nullable=False),
    sa.Column('dealer_id', _ID, nullable=False),
    sa.Column('contact_id', _ID, nullable=False),
    sa.Column('at', _AT, nullable=False),
    sa.Column('from_on', sa.Date(), nullable=False),
    sa.Column('until_on', sa.Date(), nullable=False),
    sa.Column('agreed', sa.Integer(), nullable=False),
    sa.Column('differences', _FACTS, nullable=False),
    sa.ForeignKeyConstraint(['contact_id'], ['contact.id'], name=op.f('fk_ledger_comparison_contact_id_contact')),
    sa.ForeignKeyConstraint(['dealer_id'], ['dealer.id'], name=op.f('fk_ledger_comparison_dealer_id_dealer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_ledger_comparison'))
    )
    op.create_index('ix_ledger_comparison_dealer_id', 'ledger_comparison', ['dealer_id', 'id'])
