"""What a dealer fills in, and what may be submitted of it. Pure."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from channel.configuration.registrations import Registrations
from channel.errors import Invalid
from channel.fields import amount_problem, coming_day_problem, near_day_problem, text_problem
from channel.matching import code_problem, name_problem, normal_code
from channel.opportunities.keys import project_key
from channel.phones import normal_phone
from channel.plain import plain

#: Field → shortest and longest text, in characters.
_LIMITS = {"customer": (2, 100), "name": (2, 100), "contact_name": (1, 50), "project": (2, 100)}


@dataclass(frozen=True, slots=True)
class Draft:
    """What a dealer submits. Only the first two are always needed."""

    customer: str
    name: str
    product_lines: tuple[str, ...] = ()
    amount: Decimal | None = None
    expected_on: date | None = None
    credit_code: str | None = None
    contact_name: str | None = None
    contact_phone: str | None = None
    #: Code of an opportunity type; None: the default type.
    opportunity_type: str | None = None
    #: Site or tender number; needed where the type makes it a part of the key (R-REG-1).
    project: str | None = None
    #: Sales region of the project; None: the dealer's own.
    region: str | None = None
    #: When the tender was or will be published.
    tender_on: date | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen from, and the limits that are configured."""

    #: Codes of the active product lines, in the order of lists.
    lines: tuple[str, ...]
    settings: Registrations
    #: Sales regions there are.
    regions: Collection[str] = ()

    def type_code(self, draft: Draft) -> str:
        """The type that a draft means."""
        return draft.opportunity_type or self.settings.default_type

    def project_key(self, draft: Draft) -> str:
        """The project's part of the key: empty unless the type wants one (R-REG-1)."""
        type_ = self.settings.type_of(self.type_code(draft))
        return project_key(draft.project) if type_ is not None and type_.needs_project_key else ""


def checked(draft: Draft, choices: Choices, *, today: date) -> Draft:
    """The draft tidied up and ready to be submitted, or Invalid("invalid_fields") with every wrong field at once."""
    draft = tidy(draft)
    wrong = {**_problems(draft, choices, today), **_missing(draft, choices)}
    if wrong:
        raise Invalid("invalid_fields", fields=wrong)
    return _with_normal_phone(draft)


def checked_unfinished(draft: Draft, choices: Choices, *, today: date) -> Draft:
    """The draft tidied up to be kept: what is there must be right, what is missing may be missing."""
    draft = tidy(draft)
    wrong = {name: problem for name, problem in _problems(draft, choices, today).items() if problem != "required"}
    if wrong:
        raise Invalid("invalid_fields", fields=wrong)
    return _with_normal_phone(draft)


def tidy(draft: Draft) -> Draft:
    """The draft without invisible characters and superfluous space, its lines sorted, its code in one spelling."""

    def text(value: str | None) -> str | None:
        return plain(value) or None if value is not None else None

    # Hyphens go too: the same code in two spellings must meet, and the column holds 18 characters.
    code = normal_code(draft.credit_code) if draft.credit_code else None
    return replace(
        draft,
        customer=text(draft.customer) or "",
        name=text(draft.name) or "",
        product_lines=tuple(sorted(set(draft.product_lines))),
        credit_code=code or None,
        contact_name=text(draft.contact_name),
        contact_phone=text(draft.contact_phone),
        opportunity_type=draft.opportunity_type or None,
        project=text(draft.project),
        region=text(draft.region),
    )


def checked_text(field: str, value: str, shortest: int, longest: int) -> str:
    """A text that a person wrote, tidied up; Invalid("invalid_fields") with its field when it cannot be taken."""
    text = plain(value)
    if problem := text_problem(text, shortest, longest):
        raise Invalid("invalid_fields", fields={field: problem})
    return text


def readable(problems: Mapping[str, str]) -> None:
    """Raise Invalid("invalid_fields") when some fields of a form could not be read."""
    if problems:
        raise Invalid("invalid_fields", fields=problems)


def _problems(draft: Draft, choices: Choices, today: date) -> Mapping[str, str]:
    """What is wrong with the values that are there, and `required` for the two that are always needed."""
    optional = {name: getattr(draft, name) for name in ("contact_name", "project")}
    problems = {
        "customer": _customer_problem(draft.customer),
        "name": text_problem(draft.name, *_LIMITS["name"]),
        **{name: text_problem(value, *_LIMITS[name]) for name, value in optional.items() if value},
        "product_lines": None if set(draft.product_lines) <= set(choices.lines) else "unknown_product_line",
        "amount": amount_problem(draft.amount) if draft.amount is not None else None,
        "expected_on": coming_day_problem(draft.expected_on, today) if draft.expected_on else None,
        "tender_on": near_day_problem(draft.tender_on, today) if draft.tender_on else None,
        "credit_code": code_problem(draft.credit_code) if draft.credit_code else None,
        "contact_phone": "bad_phone" if draft.contact_phone and normal_phone(draft.contact_phone) is None else None,
        "opportunity_type": None if choices.settings.type_of(choices.type_code(draft)) else "unknown_type",
        "region": None if draft.region is None or draft.region in choices.regions else "unknown_region",
    }
    return {name: problem for name, problem in problems.items() if problem}


def _missing(draft: Draft, choices: Choices) -> Mapping[str, str]:
    """What the type and the configured limits ask for beyond the two fields (R-REG-1, R-REG-9)."""
    missing: dict[str, str] = {}
    type_ = choices.settings.type_of(choices.type_code(draft))
    if type_ is not None and type_.needs_project_key and not choices.project_key(draft):
        missing["project"] = "project_needed"
    least = choices.settings.eligibility.minimum_amount
    if least and draft.amount is None:
        missing["amount"] = "required"
    elif least and draft.amount is not None and 0 < draft.amount < least:
        missing["amount"] = f"amount_too_small:{least:.0f}"
    return missing


def _with_normal_phone(draft: Draft) -> Draft:
    return replace(draft, contact_phone=normal_phone(draft.contact_phone) if draft.contact_phone else None)


def _customer_problem(customer: str) -> str | None:
    return text_problem(customer, *_LIMITS["customer"]) or name_problem(customer)
