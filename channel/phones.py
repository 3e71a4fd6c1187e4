"""Telephone numbers: one spelling to store and compare (R-ID-4), and one that shows enough to recognise a number.

Numbers are personal data: they are stored sealed, never logged, and shown in full only to those who need to call.
"""

import phonenumbers

_HOME_REGION, _HOME_CODE = "CN", 86
#: Of a masked number at most so many digits show before and after the stars, and at least so many hide behind them.
_SHOWN_BEFORE, _SHOWN_AFTER, _HIDDEN = 3, 4, 4


def normal_phone(text: str) -> str | None:
    """A phone in E.164, +86 when no country is written (R-ID-4); None when it cannot be one."""
    try:
        number = phonenumbers.parse(text, _HOME_REGION)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def masked_phone(phone: str) -> str:
    """A phone in E.164 as others may see it: `138****0001`; a country other than ours shows as `+852 `.

    Short numbers show less, so that at least four digits are always hidden; the stars do not tell how many.
    """
    try:
        number = phonenumbers.parse(phone, _HOME_REGION)
    except phonenumbers.NumberParseException:
        return "*" * _HIDDEN
    digits = phonenumbers.national_significant_number(number)
    after = max(0, min(_SHOWN_AFTER, len(digits) - _HIDDEN))
    before = max(0, min(_SHOWN_BEFORE, len(digits) - _HIDDEN - after))
    country = "" if number.country_code == _HOME_CODE else f"+{number.country_code} "
    return f"{country}{digits[:before]}{'*' * _HIDDEN}{digits[len(digits) - after :]}"
