"""Sealed evidence: commitments, hash chains and how anybody verifies them without us. Pure.

A piece is committed to by SHA-256 over a random salt, its kind and its facts, so that its hash tells nothing to
whoever does not have the salt. Its seal is SHA-256 over the seal before it, a commitment to the last seals of rivals
that were there already (the link), the server's UTC time and the commitment. A dealer gets the seal of his submission
at once: from then on neither his pieces nor a rival's earlier ones can be changed, added or left out unnoticed.

The bundle of `GET /opportunities/{number}/evidence` is all that `verify_bundle` needs: `docs/evidence.md`.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

#: Digits of a code: no I, L, O and U, which people mix up on the phone.
_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Seal:
    """The part of a piece that tells nothing about its contents."""

    previous: str
    link: str
    at: datetime
    commitment: str

    @property
    def hash(self) -> str:
        """Hex SHA-256 over the four."""
        return digest(
            {"previous": self.previous, "link": self.link, "at": instant_text(self.at), "commitment": self.commitment}
        )


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that does not fit: a key of FLAWS, and the position of the piece in its chain (1 for the first)."""

    code: str
    position: int | None = None

    @property
    def sentence(self) -> str:
        """What a person reads."""
        return FLAWS[self.code].format(position=self.position)


#: What can be wrong with a chain → Chinese.
FLAWS: Mapping[str, str] = {
    "facts_changed": "第 {position} 份证据的内容与封存时不一致。",
    "file_changed": "第 {position} 份证据的附件与封存时不一致。",
    "seal_changed": "第 {position} 份证据的时间或顺序与封存时不一致。",
    "chain_broken": "第 {position} 份证据与前一份接不上，可能有证据被删除或调换。",
    "time_went_back": "第 {position} 份证据的时间早于前一份。",
    "link_changed": "第 {position} 份证据与对方证据的先后关系与封存时不一致。",
    "link_not_found": "对方证据中找不到封存时已存在的那一份。",
    "code_not_found": "存证码与这些证据不符，请核对是否抄错。",
    "unreadable": "文件不完整或格式不对，请重新下载。",
}


def canonical(value: object) -> str:
    """JSON text that is the same wherever it is written: keys sorted, no spaces, characters as they are."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def digest(value: object) -> str:
    """Hex SHA-256 of canonical JSON in UTF-8."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def instant_text(at: datetime) -> str:
    """A moment as it is sealed: UTC with microseconds, such as 2026-11-21T07:04:00.000000Z."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def commitment_of(salt: str, kind: str, facts: Mapping[str, Any]) -> str:
    """What stands for the facts. Facts are texts, whole numbers, booleans, null and lists of these."""
    return digest({"salt": salt, "kind": kind, "facts": facts})


def link_of(salt: str, heads: Sequence[str]) -> str:
    """What stands for the rivals' last seals; with none, too, so that it does not show whether there are any."""
    return digest({"salt": salt, "heads": sorted(heads)})


def code_of(seal_hash: str) -> str:
    """The first 60 bits of a hash as people copy them (存证码), such as 7F3A-92C1-0B4D."""
    number = int(seal_hash[:15], 16)
    digits = "".join(_DIGITS[number >> 5 * place & 31] for place in range(_CODE_DIGITS - 1, -1, -1))
    return "-".join(digits[at : at + 4] for at in range(0, _CODE_DIGITS, 4))


def plain_code(text: str) -> str:
    """A code as somebody typed it, without what does not matter: case, hyphens, spaces, O for 0 and I or L for 1."""
    return "".join(char for char in text.upper().translate(str.maketrans("OIL", "011")) if char in _DIGITS)


def check_chain(seals: Sequence[tuple[Seal, str]]) -> Iterator[Flaw]:
    """What is wrong with seals and the hashes that are given for them, in their order."""
    for position, (seal, given) in enumerate(seals, 1):
        if seal.hash != given:
            yield Flaw("seal_changed", position)
        if position > 1:
            before, hash_before = seals[position - 2]
            if seal.previous != hash_before:
                yield Flaw("chain_broken", position)
            if seal.at < before.at:
                yield Flaw("time_went_back", position)


def verify_bundle(bundle: Mapping[str, Any], *, code: str | None = None) -> list[Flaw]:
    """Everything that is wrong with a downloaded bundle; nothing means that it is what was sealed.

    `code` is what the dealer noted down when he submitted: it must belong to one of his pieces.
    """
    try:
        return list(_flaws(bundle, code))
    except (KeyError, TypeError, ValueError, AttributeError):
        return [Flaw("unreadable")]


def _flaws(bundle: Mapping[str, Any], code: str | None) -> Iterator[Flaw]:
    own = [(_seal(piece), str(piece["hash"])) for piece in bundle["pieces"]]
    yield from check_chain(own)
    for position, piece in enumerate(bundle["pieces"], 1):
        if commitment_of(piece["salt"], piece["kind"], piece["facts"]) != piece["commitment"]:
            yield Flaw("facts_changed", position)
    others = [[(_seal(seal), str(seal["hash"])) for seal in other["seals"]] for other in bundle["others"]]
    for chain in others:
        yield from check_chain(chain)
    yield from _link_flaws(bundle["links"], [own, *others])
    if code is not None and plain_code(code) not in {plain_code(code_of(given)) for _, given in own}:
        yield Flaw("code_not_found")


def _link_flaws(links: Sequence[Mapping[str, Any]], chains: Sequence[Sequence[tuple[Seal, str]]]) -> Iterator[Flaw]:
    """Each opened link must be what was sealed, and what it names must be there and earlier."""
    found = {given: (seal, position) for chain in chains for position, (seal, given) in enumerate(chain, 1)}
    for link in links:
        seal, position = found.get(link["hash"], (None, None))
        if seal is None or link_of(link["salt"], link["heads"]) != seal.link:
            yield Flaw("link_changed", position)
            continue
        named = [found[head][0] for head in link["heads"] if head in found]
        if not named:
            yield Flaw("link_not_found")
        if any(earlier.at > seal.at for earlier in named):
            yield Flaw("time_went_back", position)


def _seal(piece: Mapping[str, Any]) -> Seal:
    at = datetime.strptime(piece["at"], "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
    return Seal(str(piece["previous"]), str(piece["link"]), at, str(piece["commitment"]))
