"""One row for each company, whoever writes it and however many at once (R-ID-1, R-ID-4, R-ID-6, R-ID-7)."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from channel.customers import dismiss, known, matches, remember_phone, resolve, search
from channel.customers.changes import add_customer_name, merge_customers, rename_customer
from channel.errors import Conflict, Forbidden, Invalid
from channel.opportunities.drafts import Draft
from channel.opportunities.submitting import register_opportunity
from models import AuditEntry, Customer, CustomerName, CustomerPiece, Database, Registration, RegistrationClaim
from tests.factories import NOW, Cast, make_cast

CODE, OTHER_CODE = "91350100M000100Y43", "91110000802100433B"
NAME, SAME_KEY = "北京市华信科技有限公司", "华信科技（北京）有限责任公司"
THREADS = 8


def test_two_ways_to_write_one_name_are_one_customer(session: Session) -> None:
    one = resolve(session, NAME, None, now=NOW)
    assert resolve(session, SAME_KEY, None, now=NOW).id == one.id
    assert session.scalars(select(func.count(CustomerName.id))).one() == 1


def test_r_id_6_one_code_is_one_customer_whatever_the_names(session: Session) -> None:
    one = resolve(session, NAME, CODE, now=NOW)
    other = resolve(session, "全然不同乙实业有限公司", CODE, now=NOW)
    assert other.id == one.id
    assert other.name == NAME
    assert set(session.scalars(select(CustomerName.kind))) == {"registered", "written"}


def test_r_id_6_two_codes_of_one_name_are_two_customers(session: Session) -> None:
    one, other = (resolve(session, NAME, code, now=NOW) for code in (CODE, OTHER_CODE))
    assert (one.id != other.id, one.name_key) == (True, other.name_key)
    assert [resolve(session, SAME_KEY, code, now=NOW).id for code in (CODE, OTHER_CODE)] == [one.id, other.id]


def test_r_id_6_a_customer_learns_its_code_once(session: Session) -> None:
    one = resolve(session, NAME, None, now=NOW)
    assert resolve(session, NAME, CODE, now=NOW).id == one.id
    assert one.credit_code == CODE
    assert resolve(session, NAME, None, now=NOW).id == one.id
    assert resolve(session, NAME, OTHER_CODE, now=NOW).id != one.id


def test_a_name_that_may_mean_two_companies_means_neither(session: Session) -> None:
    known = {resolve(session, NAME, code, now=NOW).id for code in (CODE, OTHER_CODE)}
    unsaid = resolve(session, NAME, None, now=NOW)
    assert unsaid.id not in known
    assert resolve(session, SAME_KEY, None, now=NOW).id == unsaid.id
    assert {match.customer.id for match in matches(session, NAME)} == known | {unsaid.id}


@pytest.mark.parametrize(
    "writings",
    [
        [(NAME, None)] * THREADS,
        [(NAME, None), (SAME_KEY, CODE)] * (THREADS // 2),
        [(NAME, CODE), ("全然不同乙实业有限公司", CODE)] * (THREADS // 2),
    ],
    ids=["one name", "with and without code", "one code"],
)
def test_eight_who_write_one_company_at_once_get_one_customer(
    database: Database, writings: list[tuple[str, str | None]]
) -> None:
    barrier = threading.Barrier(THREADS)

    def write(writing: tuple[str, str | None]) -> int:
        barrier.wait()
        with database.transaction() as session:
            return resolve(session, *writing, now=NOW).id

    with ThreadPoolExecutor(THREADS) as pool:
        ids = set(pool.map(write, writings))
    with database.reading() as session:
        assert ids == set(session.scalars(select(Customer.id)))
        assert len(ids) == 1
        indexed = set(session.scalars(select(CustomerPiece.name_id)))
        assert indexed == set(session.scalars(select(CustomerName.id)))


def test_eight_who_write_eight_codes_of_one_name_get_eight_customers(database: Database) -> None:
    barrier = threading.Barrier(THREADS)
    codes = [f"9111000080210043{n}X" for n in range(THREADS)]

    def write(code: str) -> int:
        barrier.wait()
        with database.transaction() as session:
            return resolve(session, NAME, code, now=NOW).id

    with ThreadPoolExecutor(THREADS) as pool:
        ids = list(pool.map(write, codes))
    with database.reading() as session:
        rows = session.execute(select(Customer.id, Customer.credit_code, Customer.namesake)).all()
        assert {(row.id, row.credit_code) for row in rows} == set(zip(ids, codes, strict=True))
        assert sorted(row.namesake for row in rows) == list(range(THREADS))


def test_r_id_7_what_was_told_apart_is_not_shown_until_a_code_changes(session: Session) -> None:
    cast = make_cast(session)
    one = resolve(session, "杭州远大机电设备有限公司", None, now=NOW)
    other = resolve(session, "杭州远大机电有限公司", None, now=NOW)
    assert [match.customer.id for match in matches(session, one.name)] == [one.id, other.id]
    for _ in range(2):
        dismiss(session, cast.actor(cast.manager), other, one, now=NOW)
    assert [match.customer.id for match in matches(session, one.name)] == [one.id]
    assert [match.customer.id for match in matches(session, other.name)] == [other.id]
    resolve(session, other.name, CODE, now=NOW)
    assert [match.customer.id for match in matches(session, one.name)] == [one.id, other.id]


def test_r_id_7_only_who_decides_may_tell_customers_apart(session: Session) -> None:
    cast = make_cast(session)
    one, other = (resolve(session, name, None, now=NOW) for name in (NAME, "杭州远大机电有限公司"))
    for who in (cast.owner, cast.rival, cast.rep):
        with pytest.raises(Forbidden):
            dismiss(session, cast.actor(who), one, other, now=NOW)
    with pytest.raises(Invalid, match="same_customer"):
        dismiss(session, cast.actor(cast.manager), one, one, now=NOW)


def test_r_id_4_a_phone_alone_finds_nobody(session: Session) -> None:
    one = resolve(session, NAME, None, now=NOW)
    for _ in range(2):
        remember_phone(session, one, "+8613900000001", now=NOW)
    assert matches(session, "全然不同乙实业有限公司", phone="+8613900000001") == []


def test_r_id_7_what_was_told_apart_is_shown_again_when_a_name_changes(session: Session) -> None:
    cast = make_cast(session)
    one, other = (resolve(session, f"杭州远大{what}有限公司", None, now=NOW) for what in ("机电设备", "机电"))
    dismiss(session, cast.actor(cast.manager), one, other, now=NOW)
    assert similar(session, one) == []
    rename_customer(session, cast.actor(cast.hq), other, "杭州远大机电设备制造有限公司", now=NOW)
    assert similar(session, one) == [other.id]


def test_a_renamed_customer_is_found_by_both_names_and_meant_by_the_new_one(session: Session) -> None:
    cast = make_cast(session)
    customer = resolve(session, NAME, None, now=NOW)
    rename_customer(session, cast.actor(cast.hq), customer, "北京天元网络有限公司", now=NOW)
    assert resolve(session, "天元网络（北京）有限公司", None, now=NOW).id == customer.id
    (found,) = matches(session, NAME)
    # A former name may be another company's by now: worth a question, never the same.
    assert (found.customer.id, found.comparison.verdict) == (customer.id, "possible")
    assert resolve(session, NAME, None, now=NOW).id != customer.id


def test_a_name_that_headquarters_added_means_the_customer(session: Session) -> None:
    cast = make_cast(session)
    customer = resolve(session, NAME, None, now=NOW)
    add_customer_name(session, cast.actor(cast.hq), customer, "Huaxin Technology", "english", now=NOW)
    assert resolve(session, "HUAXIN  technology", None, now=NOW).id == customer.id


def test_what_a_dealer_wrote_beside_a_code_is_never_the_same_by_name(session: Session) -> None:
    customer = resolve(session, NAME, CODE, now=NOW)
    resolve(session, "杭州远大机电设备有限公司", CODE, now=NOW)
    (found,) = matches(session, "杭州远大机电设备有限公司")
    assert (found.customer.id, found.comparison.verdict) == (customer.id, "possible")


def test_two_rows_of_one_company_become_one(session: Session) -> None:
    cast = make_cast(session)
    gone, kept = resolve(session, NAME, CODE, now=NOW), resolve(session, "北京天元网络有限公司", None, now=NOW)
    merge_customers(session, cast.actor(cast.hq), gone, kept, now=NOW)
    assert (gone.merged_into_id, gone.credit_code, kept.credit_code) == (kept.id, None, CODE)
    assert resolve(session, "怎么写都行贸易有限公司", CODE, now=NOW).id == kept.id
    assert resolve(session, SAME_KEY, None, now=NOW).id == kept.id
    assert [match.customer.id for match in matches(session, NAME)] == [kept.id]
    with pytest.raises(Conflict, match="already_changed"):
        merge_customers(session, cast.actor(cast.hq), gone, kept, now=NOW)


def test_r_id_6_customers_of_two_codes_never_become_one(session: Session) -> None:
    cast = make_cast(session)
    one, other = (resolve(session, NAME, code, now=NOW) for code in (CODE, OTHER_CODE))
    with pytest.raises(Conflict, match="different_codes"):
        merge_customers(session, cast.actor(cast.hq), one, other, now=NOW)


def test_a_customer_that_a_registration_holds_is_not_merged(session: Session) -> None:
    cast = make_cast(session)
    register_demo(session, cast)
    gone = session.scalars(select(Customer)).one()
    kept = resolve(session, NAME, None, now=NOW)
    with pytest.raises(Conflict, match="customer_held"):
        merge_customers(session, cast.actor(cast.hq), gone, kept, now=NOW)
    session.execute(delete(RegistrationClaim))
    merge_customers(session, cast.actor(cast.hq), gone, kept, now=NOW)
    assert session.scalars(select(Registration.customer_id)).one() == kept.id


@pytest.mark.parametrize("name", ["", "北", "有限公司", "长" * 101, "控制\x07字符贸易"])
def test_an_unusable_name_changes_nothing(session: Session, name: str) -> None:
    cast = make_cast(session)
    customer = resolve(session, NAME, None, now=NOW)
    with pytest.raises(Invalid) as refused:
        rename_customer(session, cast.actor(cast.hq), customer, name, now=NOW)
    assert list(refused.value.fields) == ["name"]
    assert customer.name == NAME


def test_only_headquarters_change_a_customer(session: Session) -> None:
    cast = make_cast(session)
    one, other = (resolve(session, name, None, now=NOW) for name in (NAME, "杭州远大机电有限公司"))
    for who in (cast.owner, cast.rival, cast.rep, cast.manager, cast.director):
        actor = cast.actor(who)
        with pytest.raises(Forbidden):
            rename_customer(session, actor, one, "新名字贸易有限公司", now=NOW)
        with pytest.raises(Forbidden):
            add_customer_name(session, actor, one, "别名贸易", "alias", now=NOW)
        with pytest.raises(Forbidden):
            merge_customers(session, actor, one, other, now=NOW)


def test_r_id_8_no_dealer_searches_customers_and_every_search_is_audited(session: Session) -> None:
    cast = make_cast(session)
    customer = resolve(session, NAME, CODE, now=NOW)
    for who in (cast.owner, cast.rival, cast.rep):
        with pytest.raises(Forbidden):
            search(session, cast.actor(who), NAME, now=NOW)
    for text in ("华信", CODE.lower()):
        assert [match.customer.id for match in search(session, cast.actor(cast.manager), text, now=NOW)] == [
            customer.id
        ]
    entries = session.scalars(select(AuditEntry).where(AuditEntry.action == "customers_searched")).all()
    assert [entry.facts for entry in entries] == [{"text": "华信", "found": 1}, {"text": CODE.lower(), "found": 1}]


def similar(session: Session, customer: Customer) -> list[int]:
    """Ids of the others that are shown beside a customer."""
    return [match.customer.id for match in known(session, customer).similar]


def register_demo(session: Session, cast: Cast) -> None:
    """A registration that waits for approval, of a customer of its own."""
    draft = Draft("上海浦江大饭店有限公司", "客房开关改造", ("switch",))
    register_opportunity(session, cast.actor(cast.buyer), draft, now=NOW)
