"""Sealed evidence (R-REG-11, idea C3): any change of any piece is noticed, and hashes tell nothing about contents."""

import hashlib
import json
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from channel.adjudication.seals import (
    Seal,
    canonical,
    code_of,
    commitment_of,
    instant_text,
    link_of,
    plain_code,
    verify_bundle,
)

START = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
VALUES = st.one_of(st.none(), st.booleans(), st.integers(-(2**53), 2**53), st.text(max_size=20))
FACTS = st.dictionaries(st.text(max_size=10), VALUES, max_size=4)


def chain(facts: list[dict[str, Any]], heads: list[str], *, salt: str = "0" * 64) -> list[dict[str, Any]]:
    """Pieces of a bundle, the first one linked to the heads."""
    pieces: list[dict[str, Any]] = []
    for position, each in enumerate(facts):
        seal = Seal(
            previous=pieces[-1]["hash"] if pieces else "f" * 64,
            link=link_of(salt, heads if position == 0 else []),
            at=START + timedelta(minutes=position + 60 * len(heads)),
            commitment=commitment_of(f"{position}{salt}", "submission", each),
        )
        pieces.append(
            {
                "kind": "submission",
                "facts": each,
                "salt": f"{position}{salt}",
                "at": instant_text(seal.at),
                "previous": seal.previous,
                "link": seal.link,
                "commitment": seal.commitment,
                "hash": seal.hash,
            }
        )
    return pieces


def bundle_of(mine: list[dict[str, Any]], rivals: list[dict[str, Any]]) -> dict[str, Any]:
    """What a dealer downloads: his pieces, the rival's seals, and the link of his first piece opened."""
    rival = chain(rivals, [])
    heads = [rival[-1]["hash"]]
    own = chain(mine, heads, salt="1" * 64)
    seals = [{name: piece[name] for name in ("at", "previous", "link", "commitment", "hash")} for piece in rival]
    links = [{"hash": own[0]["hash"], "salt": "1" * 64, "heads": heads}]
    return json.loads(json.dumps({"version": 1, "pieces": own, "others": [{"seals": seals}], "links": links}))


EXAMPLE = bundle_of([{"customer": "上海浦江大饭店"}, {"text": "补充"}], [{"customer": "浦江饭店"}, {"text": "x"}])


@settings(max_examples=40)
@given(st.lists(FACTS, min_size=1, max_size=4), st.lists(FACTS, min_size=1, max_size=4))
def test_what_was_not_changed_is_found_in_order(mine: list[dict[str, Any]], rivals: list[dict[str, Any]]) -> None:
    bundle = bundle_of(mine, rivals)
    for piece in bundle["pieces"]:
        assert verify_bundle(bundle, code=code_of(piece["hash"])) == []


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every text and number in JSON values."""
    if isinstance(value, dict):
        return [place for key, item in value.items() for place in places(item, (*path, key))]
    if isinstance(value, list):
        return [place for index, item in enumerate(value) for place in places(item, (*path, index))]
    return [path]


@pytest.mark.parametrize("path", [path for path in places(EXAMPLE) if path != ("version",)], ids=str)
def test_any_change_of_any_value_of_any_piece_is_noticed(path: tuple[Any, ...]) -> None:
    bundle = deepcopy(EXAMPLE)
    place = bundle
    for key in path[:-1]:
        place = place[key]
    value = place[path[-1]]
    changed = "2026-11-24T02:00:00.000000Z" if path[-1] == "at" else f"{value[:-1]}{'0' if value[-1] != '0' else '1'}"
    place[path[-1]] = changed
    assert verify_bundle(bundle), path


@settings(max_examples=60)
@given(st.data())
def test_leaving_out_doubling_or_moving_a_piece_is_noticed_by_whoever_holds_a_later_code(data: Any) -> None:
    bundle = bundle_of([{"n": number} for number in range(4)], [{"n": number} for number in range(3)])
    code = code_of(bundle["pieces"][-1]["hash"])
    seals = data.draw(st.sampled_from([bundle["pieces"], bundle["others"][0]["seals"]]))
    at = data.draw(st.integers(0, len(seals) - 1))
    act = data.draw(st.sampled_from(["leave out", "double", "swap"]))
    if act == "leave out":
        del seals[at]
    elif act == "double":
        seals.insert(at, deepcopy(seals[at]))
    else:
        other = data.draw(st.integers(0, len(seals) - 1).filter(lambda n: n != at))
        seals[at], seals[other] = seals[other], seals[at]
    flaws = verify_bundle(bundle, code=code)
    # Without its first pieces a chain still fits; the owner's first piece has a link, and a rival's has none to miss.
    if act == "leave out" and seals is not bundle["pieces"] and at == 0:
        return
    assert flaws


def test_a_whole_new_chain_is_noticed_by_whoever_noted_his_code_down() -> None:
    code = code_of(EXAMPLE["pieces"][0]["hash"])
    forged = bundle_of([{"customer": "别的客户"}], [{"customer": "浦江饭店"}])
    assert verify_bundle(forged) == []
    assert [flaw.code for flaw in verify_bundle(forged, code=code)] == ["code_not_found"]


def test_a_rival_who_is_made_earlier_afterwards_is_noticed() -> None:
    bundle = deepcopy(EXAMPLE)
    forged = chain([{"customer": "后来补的"}], [])
    bundle["others"][0]["seals"] = [
        {name: piece[name] for name in ("at", "previous", "link", "commitment", "hash")} for piece in forged
    ]
    assert "link_not_found" in {flaw.code for flaw in verify_bundle(bundle)}


@pytest.mark.parametrize("bundle", [{}, {"pieces": 1}, {"pieces": [{}], "others": [], "links": []}, {"pieces": None}])
def test_what_is_no_bundle_is_said_to_be_unreadable(bundle: dict[str, Any]) -> None:
    assert [flaw.code for flaw in verify_bundle(bundle)] == ["unreadable"]


def test_equal_facts_have_unequal_commitments_under_unequal_salts() -> None:
    facts = {"customer": "上海浦江大饭店"}
    assert commitment_of("a", "submission", facts) != commitment_of("b", "submission", facts)
    assert link_of("a", []) != link_of("b", [])


def test_the_hash_is_what_the_manual_says() -> None:
    text = '{"facts":{"a":1,"客户":"浦江"},"kind":"submission","salt":"s"}'
    assert commitment_of("s", "submission", {"客户": "浦江", "a": 1}) == hashlib.sha256(text.encode()).hexdigest()
    assert canonical({"b": [True, None], "a": "饭店"}) == '{"a":"饭店","b":[true,null]}'
    assert instant_text(START) == "2026-11-23T02:00:00.000000Z"


@given(st.text("0123456789abcdef", min_size=64, max_size=64))
def test_a_code_survives_being_copied_by_hand(seal_hash: str) -> None:
    code = code_of(seal_hash)
    assert len(code) == 14
    assert plain_code(code) == plain_code(code.lower().replace("-", " ").replace("0", "o").replace("1", "l"))
