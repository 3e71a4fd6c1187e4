"""The special price of a registration: instead of layers 2 to 4, or of 2 and 3 where it suffers promotions."""

from channel.pricing.index import is_in_force
from channel.pricing.money import ZERO, to_cents
from channel.pricing.prices import SpecialPrice
from channel.pricing.sheet import Part, Row, Sheet
from channel.pricing.standard import in_unit


def special_price_for(sheet: Sheet, row: Row) -> SpecialPrice | None:
    """The one that was approved for the cart's registration, its dealer and this SKU; it ends with the registration."""
    cart, found = sheet.cart, None
    if cart.registration is None:
        return None
    key = (cart.registration.number, cart.dealer.code, row.sku.code)
    for each in sheet.rules.specials_of.get(key, ()):
        reason = ""
        if cart.registration.until is not None and cart.registration.until <= cart.at:
            reason = "registration_ended"
        elif not is_in_force(each, cart.at):
            reason = "not_yet" if cart.at < each.valid_from else "over"
        elif each.unit not in ("", row.sku.base_unit, row.unit):
            reason = "other_unit"
        elif found is not None:
            reason = "newer_one"
        if reason:
            sheet.note(2, row, "special_price", (each.code, each.id), "rejected", reason)
        else:
            found = each
    return found


def set_special_price(sheet: Sheet, row: Row, special: SpecialPrice) -> bool:
    """Price a row by it as far as its quota goes; what is beyond has the list price. False when it has none."""
    price, before = in_unit(row, special.price, special.unit), row.listed or None
    rule = (special.code, special.id)
    left = sheet.quantity_left(special.code, special.quota)
    covered = row.quantity if left is None else min(row.quantity, row.in_units(max(left, ZERO)))
    rest = row.quantity - covered
    if not covered:
        sheet.note(2, row, "special_price", rule, "rejected", "quota_used_up")
        return before is not None
    if rest and before is None:
        return False
    row.parts = (Part(covered, price), Part(rest, row.listed)) if rest else (Part(covered, price),)
    base, saved = row.in_base(covered), to_cents(max((row.listed - price) * covered, ZERO))
    sheet.take(special.code, base, saved, [row.share(base, saved)])
    row.listed, row.is_special = row.listed or price, True
    row.closed = "" if special.is_combinable else "special_price"
    facts = {"quantity": str(covered), "registration": special.registration}
    sheet.note(2, row, "special_price", rule, "applied", "approved", (before, price), facts)
    return True
