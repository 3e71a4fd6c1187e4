"""Telephone numbers in one spelling, and masked for those who need not call."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.phones import masked_phone, normal_phone

MASKED = [
    ("13800000001", "138****0001"),
    ("+86 138 0000 0001", "138****0001"),
    ("0571-88886666", "571****6666"),
    ("010-65901234", "10****1234"),
    ("+852 9123 4567", "+852 ****4567"),
    ("+1 201-555-0123", "+1 20****0123"),
]


@pytest.mark.parametrize(("written", "shown"), MASKED)
def test_a_masked_number_can_be_recognised_and_not_called(written: str, shown: str) -> None:
    assert masked_phone(normal_phone(written) or "") == shown


def test_what_is_no_number_shows_nothing_of_itself() -> None:
    assert masked_phone("") == "****"
    assert masked_phone("secret") == "****"


@given(st.from_regex(r"\+[1-9][0-9]{4,13}", fullmatch=True))
def test_at_least_four_digits_are_always_hidden(phone: str) -> None:
    shown = masked_phone(phone).rpartition(" ")[2]
    try:
        digits = phonenumbers.national_significant_number(phonenumbers.parse(phone))
    except phonenumbers.NumberParseException:
        digits = ""
    assert "****" in shown
    assert len(shown.replace("*", "")) <= max(0, len(digits) - 4)
    before, after = shown.split("****")
    assert digits.startswith(before)
    assert digits.endswith(after)
