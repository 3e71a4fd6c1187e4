"""Rebates: agreements, accruals, settlements and the wallet."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0012"
down_revision = "0011"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_AT = sa.DateTime(timezone=True)
_FACTS = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
_MONEY = sa.BigInteger()


def upgrade() -> None:
    op.create_table('rebate_agreement',
    sa.Column('id', _ID, nullable=False),
    sa.Column('code', sa.String(32), nullable=False),
    sa.Column('name', sa.String(64), nullable=False),
    sa.Column('begins_on', sa.Date(), nullable=False),
    sa.Column('ends_on', sa.Date(), nullable=False),
    sa.Column('terms', _FACTS, nullable=False),
    sa.Column('state', sa.String(16), nullable=False),
    sa.Column('published_by', _ID, nullable=True),
    sa.Column('published_at', _AT, nullable=False),
    sa.Column('reason', sa.String(300), nullable=True),
    sa.Column('settled_until', sa.Date(), nullable=True),
    sa.Column('recomputed_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['published_by'], ['member.id'], name=op.f('fk_rebate_agreement_published_by_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_rebate_agreement')),
    sa.UniqueConstraint('code', name=op.f('uq_rebate_agreement_code'))
    )
    op.create_index('ix_rebate_agreement_state', 'rebate_agreement', ['state', 'ends_on'])
    op.create_table('rebate_position',
    sa.Column('agreement_id', _ID, autoincrement=False, nullable=False),
    sa.Column('dealer_id', _ID, autoincrement=False, nullable=False),
    sa.Column('baseline', _MONEY, nullable=True),
    sa.Column('sums', _FACTS, nullable=False),
    sa.Column('earned', _MONEY, nullable=False),
    sa.Column('settled', _MONEY, nullable=False),
    sa.Column('entries', sa.Integer(), nullable=False),
    sa.Column('acts', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['agreement_id'], ['rebate_agreement.id'], name=op.f('fk_rebate_position_agreement_id_rebate_agreement')),
    sa.ForeignKeyConstraint(['dealer_id'], ['dealer.id'], name=op.f('fk_rebate_position_dealer_id_dealer')),
    sa.PrimaryKeyConstraint('agreement_id', 'dealer_id', name=op.f('pk_rebate_position'))
    )
    op.create_index('ix_rebate_position_dealer_id', 'rebate_position', ['dealer_id'])
    op.create_table('rebate_event',
    sa.Column('id', _ID, nullable=False),
    sa.Column('dealer_id', _ID, nullable=False),
    sa.Column('key', sa.String(160), nullable=False),
    sa.Column('kind', sa.String(16), nullable=False),
    sa.Column('order_id', _ID, nullable=True),
    sa.Column('order_number', sa.String(32), nullable=False),
    sa.Column('line', sa.Integer(), nullable=False),
    sa.Column('sku', sa.String(32), nullable=False),
    sa.Column('category', sa.String(64), nullable=True),
    sa.Column('product_line', sa.String(32), nullable=False),
    sa.Column('quantity', _MONEY, nullable=False),
    sa.Column('net', _MONEY, nullable=False),
    sa.Column('gross', _MONEY, nullable=False),
    sa.Column('is_gift', sa.Boolean(), nullable=False),
    sa.Column('is_special', sa.Boolean(), nullable=False),
    sa.Column('ordered_on', sa.Date(), nullable=True),
    sa.Column('shipped_on', sa.Date(), nullable=True),
    sa.Column('received_on', sa.Date(), nullable=True),
    sa.Column('paid_on', sa.Date(), nullable=True),
    sa.Column('days_to_pay', sa.Integer(), nullable=True),
    sa.Column('recorded_at', _AT, nullable=False),
    sa.ForeignKeyConstraint(['dealer_id'], ['dealer.id'], name=op.f('fk_rebate_event_dealer_id_dealer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_rebate_event')),
    sa.UniqueConstraint('dealer_id', 'key', name=op.f('uq_rebate_event_dealer_id_key'))
    )
    op.create_index('ix_rebate_event_order_id', 'rebate_event', ['order_id'])
    op.create_index('ix_rebate_event_shipped_on', 'rebate_event', ['kind', 'shipped_on'])
    op.create_table('rebate_accrual',
    sa.Column('id', _ID, nullable=False),
    sa.Column('agreement_id', _ID, nullable=False),
    sa.Column('dealer_id', _ID, nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('at', _AT, nullable=False),
    sa.Column('cause', sa.String(16), nullable=False),
    sa.Column('event_id', _ID, nullable=True),
    sa.Column('basis', _MONEY, nullable=False),
    sa.Column('earned', _MONEY, nullable=False),
    sa.Column('delta', _MONEY, nullable=False),
    sa.ForeignKeyConstraint(['agreement_id'], ['rebate_agreement.id'], name=op.f('fk_rebate_accrual_agreement_id_rebate_agreement')),
    sa.ForeignKeyConstraint(['dealer_id'], ['dealer.id'], name=op.f('fk_rebate_accrual_dealer_id_dealer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_rebate_accrual')),
    sa.UniqueConstraint('agreement_id', 'dealer_id', 'number', name=op.f('uq_rebate_accrual_agreement_id_dealer_id_number'))
    )
    op.create_table('rebate_settlement',
    sa.Column('id', _ID, nullable=False),
    sa.Column('number', sa.String(24), nullable=False),
    sa.Column('agreement_id', _ID, nullable=False),
    sa.Column('dealer_id', _ID, nullable=False),
    sa.Column('kind', sa.String(16), nullable=False),
    sa.Column('from_on', sa.Date(), nullable=False),
    sa.Column('until_on', sa.Date(), nullable=False),
    sa.Column('basis', _MONEY, nullable=False),
    sa.Column('earned', _MONEY, nullable=False),
    sa.Column('before', _MONEY, nullable=False),
    sa.Column('amount', _MONEY, nullable=False),
    sa.Column('carried', _MONEY, nullable=False),
    sa.Column('owed', _MONEY, nullable=False),
    sa.Column('payout', sa.String(8), nullable=False),
    sa.Column('tax_path', sa.String(16), nullable=False),
    sa.Column('tax_document', sa.String(64), nullable=True),
    sa.Column('state', sa.String(16), nullable=False),
    sa.Column('frozen_at', _AT, nullable=False),
    sa.Column('answer_until', _AT, nullable=False),
    sa.Column('answered_at', _AT, nullable=True),
    sa.Column('answered_by', _ID, nullable=True),
    sa.Column('paid_at', _AT, nullable=True),
    sa.Column('reference', sa.String(64), nullable=True),
    sa.ForeignKeyConstraint(['agreement_id'], ['rebate_agreement.id'], name=op.f('fk_rebate_settlement_agreement_id_rebate_agreement')),
    sa.ForeignKeyConstraint(['answered_by'], ['contact.id'], name=op.f('fk_rebate_settlement_answered_by_contact')),
    sa.ForeignKeyConstraint(['dealer_id'], ['dealer.id'], name=op.f('fk_rebate_settlement_dealer_id_dealer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_rebate_settlement')),
    sa.UniqueConstraint('agreement_id', 'dealer_id', 'kind', 'until_on', name=op.f('uq_rebate_settlement_agreement_id_dealer_id_kind_until_on')),
    sa.UniqueConstraint('number', name=op.f('uq_rebate_settlement_number'))
    )
    op.create_index('ix_rebate_settlement_dealer_id', 'rebate_settlement', ['dealer_id', 'id'])
    op.create_index('ix_rebate_settlement_state', 'rebate_settlement', ['state', 'answer_until'])
    op.create_table('rebate_statement_line',
    sa.Column('settlement_id', _ID, autoincrement=False, nullable=False),
    sa.Column('position', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('order_number', sa.String(32), nullable=False),
    sa.Column('on_day', sa.Date(), nullable=False),
    sa.Column('amount', _MONEY, nullable=False),
    sa.Column('state', sa.String(16), nullable=False),
    sa.Column('objection', sa.String(300), nullable=True),
    sa.Column('answer', sa.String(300), nullable=True),
    sa.ForeignKeyConstraint(['settlement_id'], ['rebate_settlement.id'], name=op.f('fk_rebate_statement_line_settlement_id_rebate_settlement')),
    sa.PrimaryKeyConstraint('settlement_id', 'position', name=op.f('pk_rebate_statement_line'))
    )
    op.create_table('rebate_batch',
    sa.Column('id', _ID, nullable=False),
    sa.Column('dealer_id', _ID, nullable=False),
    sa.Column('source', sa.String(64), nullable=False),
    sa.Column('amount', _MONEY, nullable=False),
    sa.Column('remaining', _MONEY, nullable=False),
    sa.Column('reserved', _MONEY, nullable=False),
    sa.Column('used', _MONEY, nullable=False),
    sa.Column('lapsed', _MONEY, nullable=False),
    sa.Column('scope', _FACTS, nullable=False),
    sa.Column('issued_on', sa.Date(), nullable=False),
    sa.Column('expires_on', sa.Date(), nullable=False),
    sa.Column('is_warned', sa.Boolean(), nullable=False),
    sa.CheckConstraint('amount = remaining + reserved + used + lapsed', name=op.f('ck_rebate_batch_adds_up')),
    sa.CheckConstraint('remaining >= 0 AND reserved >= 0 AND used >= 0 AND lapsed >= 0', name=op.f('ck_rebate_batch_not_negative')),
    sa.ForeignKeyConstraint(['dealer_id'], ['dealer.id'], name=op.f('fk_rebate_batch_dealer_id_dealer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_rebate_batch')),
    sa.UniqueConstraint('source', name=op.f('uq_rebate_batch_source'))
    )
    op.create_index('ix_rebate_batch_dealer_id', 'rebate_batch', ['dealer_id', 'expires_on'])
    op.create_index('ix_rebate_batch_expires_on', 'rebate_batch', ['expires_on'])
    op.create_table('rebate_use',
    sa.Column('order_id', _ID, autoincrement=False, nullable=False),
    sa.Column('batch_id', _ID, autoincrement=False, nullable=False),
    sa.Column('dealer_id', _ID, nullable=False),
    sa.Column('reserved', _MONEY, nullable=False),
    sa.Column('used', _MONEY, nullable=False),
    sa.CheckConstraint('reserved >= 0 AND used >= 0', name=op.f('ck_rebate_use_not_negative')),
    sa.ForeignKeyConstraint(['batch_id'], ['rebate_batch.id'], name=op.f('fk_rebate_use_batch_id_rebate_batch')),
    sa.ForeignKeyConstraint(['dealer_id'], ['dealer.id'], name=op.f('fk_rebate_use_dealer_id_dealer')),
    sa.PrimaryKeyConstraint('order_id', 'batch_id', name=op.f('pk_rebate_use'))
    )
    op.create_index('ix_rebate_use_batch_id', 'rebate_use', ['batch_id'])
    op.create_table('rebate_movement',
    sa.Column('id', _ID, nullable=False),
    sa.Column('batch_id', _ID, nullable=False),
    sa.Column('dealer_id', _ID, nullable=False),
    sa.Column('order_id', _ID, nullable=True),
    sa.Column('kind', sa.String(16), nullable=False),
    sa.Column('key', sa.String(160), nullable=False),
    sa.Column('amount', _MONEY, nullable=False),
    sa.Column('at', _AT, nullable=False),
    sa.ForeignKeyConstraint(['batch_id'], ['rebate_batch.id'], name=op.f('fk_rebate_movement_batch_id_rebate_batch')),
    sa.ForeignKeyConstraint(['dealer_id'], ['dealer.id'], name=op.f('fk_rebate_movement_dealer_id_dealer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_rebate_movement')),
    sa.UniqueConstraint('batch_id', 'key', name=op.f('uq_rebate_movement_batch_id_key'))
    )
    op.create_index('ix_rebate_movement_dealer_id', 'rebate_movement', ['dealer_id', 'id'])
    op.create_index('ix_rebate_movement_order_id', 'rebate_movement', ['order_id', 'kind'])
