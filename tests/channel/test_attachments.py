"""Attachments: what may be kept and how it is kept, whose it is, and what becomes of what nobody attached."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from channel.access.attachments import SUBJECTS, visible_attachment
from channel.adjudication.adding import Statement, add_evidence, add_own_evidence
from channel.adjudication.shown import case_views, dealer_cases, evidence_bundle, verify_own_evidence
from channel.attachments import attach, attached, bytes_of, examined, hand_in, handed_in, sweep_attachments
from channel.attachments.checks import EDGE, FILE_LIMIT, SMALL_EDGE, File
from channel.attachments.service import BYTES_A_DAY, COUNT_A_DAY, MOST
from channel.errors import Exhausted, Forbidden, Invalid, NotFound
from models import Attachment, AttachmentContent, Database
from tests.channel.test_adjudication import Dispute
from tests.channel.test_races import all_at_once
from tests.factories import NOW, Cast, make_cast
from tests.pictures import PDF, phone_picture, picture

DAY = timedelta(days=1)
FILE = File("pdf", PDF)


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def kept(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "required"),
        (b"hello", "bad_file"),
        (b"<html><script>alert(1)</script>%PDF-1.7", "bad_file"),
        (b"GIF89a" + b"\0" * 60, "bad_file"),
        (b"MZ" + b"\0" * 60, "bad_file"),
        (b"\xff\xd8\xff" + b"\0" * 60, "bad_picture"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 60, "bad_picture"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "bad_picture"),
        (picture()[:-200], "bad_picture"),
        (picture(format="PNG")[:60], "bad_picture"),
        # A few kilobytes that would fill the memory: refused by what their heading says.
        (picture(mode="L", size=(9000, 9000), format="PNG"), "picture_too_large"),
        (picture(mode="L", size=(13500, 13500), format="PNG"), "picture_too_large"),
        (b"%PDF-1.7" + b"0" * FILE_LIMIT, "file_too_large:8"),
    ],
)
@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_what_cannot_be_kept_is_refused_with_its_sentence(data: bytes, problem: str) -> None:
    with pytest.raises(Invalid) as refusal:
        examined(data)
    assert refusal.value.fields == {"file": problem}
    assert refusal.value.field_sentences()["file"]


@pytest.mark.parametrize(
    ("format", "mode"),
    [
        ("JPEG", "RGB"),
        ("JPEG", "L"),
        ("JPEG", "CMYK"),
        ("PNG", "RGBA"),
        ("PNG", "P"),
        ("WEBP", "RGBA"),
        ("WEBP", "RGB"),
    ],
)
def test_every_kind_of_picture_is_kept_as_a_plain_jpeg_with_a_small_one(format: str, mode: str) -> None:
    file = examined(picture(size=(800, 600), format=format, mode=mode))
    assert file.thumbnail is not None
    large, small = kept(file.content), kept(file.thumbnail)
    assert (large.format, large.mode, large.size, file.pixels) == ("JPEG", "RGB", (800, 600), (800, 600))
    assert (small.format, max(small.size)) == ("JPEG", SMALL_EDGE)
    assert min(large.getpixel((10, 10))) > 240  # type: ignore[type-var]


def test_a_large_picture_is_made_small_enough() -> None:
    file = examined(picture(size=(4000, 1000), mode="L"))
    assert (file.pixels, kept(file.content).size) == ((EDGE, EDGE // 4), (EDGE, EDGE // 4))


def test_a_photograph_stands_upright_and_says_neither_where_nor_with_what_it_was_taken() -> None:
    data = phone_picture()
    assert b"Exif" in data
    file = examined(data)
    large = kept(file.content)
    assert large.size == (48, 64)
    # The bright corner of a picture that was turned by a quarter is on the right.
    assert min(large.getpixel((44, 4))) > 200 > min(large.getpixel((4, 4)))  # type: ignore[type-var]
    assert dict(large.getexif()) == {}
    assert b"Exif" not in file.content


@pytest.mark.parametrize(
    ("taken", "offset", "expected"),
    [
        ("2026:11:20 10:11:12", None, datetime(2026, 11, 20, 2, 11, 12, tzinfo=UTC)),
        ("2026:11:20 10:11:12", "+09:00", datetime(2026, 11, 20, 1, 11, 12, tzinfo=UTC)),
        ("2026:11:20 10:11:12", "soon", datetime(2026, 11, 20, 2, 11, 12, tzinfo=UTC)),
        ("0000:00:00 00:00:00", None, None),
        ("1970:01:01 00:00:00", None, None),
        ("yesterday", None, None),
    ],
)
def test_the_time_that_the_camera_names_is_kept_as_a_fact(
    taken: str, offset: str | None, expected: datetime | None
) -> None:
    assert examined(phone_picture(taken=taken, offset=offset)).taken_at == expected


@settings(max_examples=60)
@given(st.sampled_from([phone_picture(), picture(format="PNG", mode="P"), picture(format="WEBP")]), st.data())
def test_no_bytes_are_ever_our_fault(whole: bytes, data: st.DataObject) -> None:
    broken = bytearray(whole)
    for at in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=6)):
        broken[at] = data.draw(st.integers(0, 255))
    try:
        file = examined(bytes(broken[: data.draw(st.integers(0, len(whole)))]))
    except Invalid:
        return
    assert kept(file.content).format == "JPEG"


def test_the_same_bytes_are_one_row_for_a_dealer_and_anothers_are_his_own(session: Session, cast: Cast) -> None:
    file = examined(phone_picture())
    first = hand_in(session, cast.actor(cast.buyer), file, now=NOW)
    again = hand_in(session, cast.actor(cast.owner), examined(phone_picture()), now=NOW + DAY / 2)
    assert again is first
    assert (first.contact_id, first.created_at, first.handed_in_at) == (cast.buyer.id, NOW, NOW + DAY / 2)
    others = [
        hand_in(session, cast.actor(who), file, now=NOW).public_id for who in (cast.rival, cast.manager, cast.rep)
    ]
    assert len({first.public_id, *others}) == 4
    assert session.scalar(select(func.count()).select_from(AttachmentContent)) == 4
    assert sha256(bytes_of(session, first)).hexdigest() == first.sha256 == file.sha256
    assert bytes_of(session, first, small=True) == file.thumbnail
    document = hand_in(session, cast.actor(cast.buyer), FILE, now=NOW)
    assert bytes_of(session, document, small=True) == PDF


def test_a_camera_from_the_future_is_not_believed(session: Session, cast: Cast) -> None:
    file = examined(phone_picture(taken="2030:01:01 00:00:00"))
    assert hand_in(session, cast.actor(cast.buyer), file, now=NOW).taken_at is None


def test_what_was_handed_in_is_attached_by_its_owner_alone_and_not_too_much_of_it(session: Session, cast: Cast) -> None:
    buyer = cast.actor(cast.buyer)
    rows = [hand_in(session, buyer, File("pdf", PDF + bytes([n])), now=NOW) for n in range(MOST + 1)]
    ids = [row.public_id for row in rows]
    assert handed_in(session, cast.actor(cast.owner), [ids[1], ids[0], ids[1]]) == [rows[1], rows[0]]
    for actor, wanted, problem in (
        (cast.actor(cast.rival), ids[:1], "unknown_attachment"),
        (cast.actor(cast.manager), ids[:1], "unknown_attachment"),
        (buyer, ["0" * 32], "unknown_attachment"),
        (buyer, ids, f"too_many_files:{MOST}"),
    ):
        with pytest.raises(Invalid) as refusal:
            handed_in(session, actor, wanted)
        assert refusal.value.fields == {"attachments": problem}
    attach(session, [rows[1], rows[0]], "follow_up", 7, now=NOW)
    attach(session, [rows[0]], "follow_up", 7, now=NOW)
    attach(session, [rows[0]], "follow_up", 8, now=NOW + DAY)
    assert attached(session, "follow_up", [7, 8, 9]) == {7: [rows[1], rows[0]], 8: [rows[0]]}
    assert attached(session, "extension", [7]) == {}
    assert rows[0].attached_at == NOW


def test_until_it_is_attached_an_attachment_is_its_owners_alone(session: Session, cast: Cast) -> None:
    row = hand_in(session, cast.actor(cast.buyer), FILE, now=NOW)
    own = hand_in(session, cast.actor(cast.rep), FILE, now=NOW)
    assert visible_attachment(session, cast.actor(cast.owner), row.public_id, now=NOW) is row
    assert visible_attachment(session, cast.actor(cast.rep), own.public_id, now=NOW) is own
    for who in (cast.rival, cast.manager, cast.hq, cast.rep):
        with pytest.raises(NotFound):
            visible_attachment(session, cast.actor(who), row.public_id, now=NOW)
    # Attached to what nobody may see, it is nobody's.
    for subject in SUBJECTS:
        attach(session, [row], subject, 987654, now=NOW)
    for who in (cast.buyer, cast.rival, cast.manager, cast.hq, cast.rep):
        with pytest.raises(NotFound):
            visible_attachment(session, cast.actor(who), row.public_id, now=NOW)


def test_an_owner_can_fill_no_more_than_his_share_of_a_day(session: Session, cast: Cast) -> None:
    buyer = cast.actor(cast.buyer)
    first = hand_in(session, buyer, FILE, now=NOW)
    first.size = BYTES_A_DAY - len(PDF)
    session.flush()
    with pytest.raises(Exhausted) as refusal:
        hand_in(session, buyer, File("pdf", PDF + b"x"), now=NOW)
    assert "200 MB" in refusal.value.sentence
    # What is there already takes no room; others and tomorrow have their own.
    assert hand_in(session, cast.actor(cast.owner), FILE, now=NOW) is first
    for actor, at in ((cast.actor(cast.rival), NOW), (cast.actor(cast.manager), NOW), (buyer, NOW + DAY)):
        hand_in(session, actor, File("pdf", PDF + b"x"), now=at)
    more = {"dealer_id": cast.rival.dealer_id, "kind": "pdf", "size": 1, "created_at": NOW, "handed_in_at": NOW}
    rows = [{"public_id": f"{n}", "sha256": f"{n}", **more} for n in range(COUNT_A_DAY - 1)]
    session.execute(insert(Attachment), rows)
    with pytest.raises(Exhausted):
        hand_in(session, cast.actor(cast.rival), FILE, now=NOW)


def test_a_frozen_dealer_hands_in_nothing(session: Session, cast: Cast) -> None:
    cast.dealer.is_active = False
    with pytest.raises(Forbidden, match="dealer_frozen"):
        hand_in(session, cast.actor(cast.buyer), FILE, now=NOW)


def test_what_nobody_attached_is_swept_away_after_a_day_with_its_bytes(session: Session, cast: Cast) -> None:
    buyer = cast.actor(cast.buyer)
    loose, again, used = (hand_in(session, buyer, File("pdf", PDF + bytes([n])), now=NOW) for n in range(3))
    attach(session, [used], "follow_up", 1, now=NOW)
    hand_in(session, buyer, File("pdf", PDF + b"\x01"), now=NOW + DAY / 2)
    assert sweep_attachments(session, NOW + DAY) == 0
    assert sweep_attachments(session, NOW + DAY + timedelta(seconds=1)) == 1
    assert session.scalars(select(Attachment.id).order_by(Attachment.id)).all() == [again.id, used.id]
    assert session.scalars(select(AttachmentContent.attachment_id)).all() == [again.id, used.id]
    with pytest.raises(Invalid):
        handed_in(session, buyer, [loose.public_id])


def test_the_same_bytes_at_the_same_moment_are_one_row(database: Database) -> None:
    with database.transaction() as session:
        actor = make_cast(session)
        buyer = actor.actor(actor.buyer)

    def once() -> str:
        with database.transaction() as session:
            return hand_in(session, buyer, FILE, now=NOW).public_id

    answers = all_at_once([once] * 6)
    assert len(set(answers)) == 1
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Attachment)) == 1


def test_r_reg_11_the_customers_written_choice_is_sealed_by_its_hash(session: Session) -> None:
    dispute = Dispute(session)
    cast, number = dispute.cast, dispute.similar.number
    rival, manager = cast.actor(cast.rival), cast.actor(cast.manager)
    letter = hand_in(session, rival, FILE, now=NOW)
    said = Statement("customer_choice", "客户出具盖章的选择函", attachments=(letter.public_id,))
    piece = add_own_evidence(session, rival, number, said, now=NOW)
    challenger = dispute.parties()["challenger"]
    ours = hand_in(session, manager, File("pdf", PDF + b"2"), now=NOW)
    said = Statement("statement", "客户来函的扫描件", attachments=(ours.public_id,))
    add_evidence(session, manager, dispute.case.number, challenger.id, said, now=NOW)
    # Whoever has the file can tell by himself that it is the one that was sealed.
    pieces = evidence_bundle(session, rival, number)["pieces"]
    assert [each["facts"]["files"] for each in pieces[-2:]] == [[sha256(PDF).hexdigest()], [ours.sha256]]
    assert verify_own_evidence(session, rival, number, None) == []
    (view,) = case_views(session, manager, [dispute.case])
    assert list(view.parties[1].files[piece.id]) == [letter]
    (mine,) = dealer_cases(session, rival, number, now=NOW)
    assert [list(mine.files[each.row.id]) for each in mine.added] == [[letter], [ours]]
    for row in (letter, ours):
        for who in (cast.rival, cast.manager, cast.hq):
            assert visible_attachment(session, cast.actor(who), row.public_id, now=NOW) is row
        for who in (cast.buyer, cast.outsider, cast.rep):
            with pytest.raises(NotFound):
                visible_attachment(session, cast.actor(who), row.public_id, now=NOW)
    changed = update(AttachmentContent).where(AttachmentContent.attachment_id == letter.id)
    session.execute(changed.values(content=PDF + b"changed"))
    session.expire_all()
    assert [(flaw.code, flaw.position) for flaw in verify_own_evidence(session, rival, number, None)] == [
        ("file_changed", piece.position)
    ]
