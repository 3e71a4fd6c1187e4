"""Phone numbers in one form (R-ID-4)."""

import phonenumbers


def normal_phone(text: str) -> str | None:
    """A phone in E.164, +86 when no country is written; None when it cannot be one."""
    try:
        number = phonenumbers.parse(text, "CN")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
