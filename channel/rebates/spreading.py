"""Which batch pays which line of an order (R-REB-9, R-REB-10). Pure.

Batches are used in the order in which they expire, and each only for lines in its scope. A batch that could pay
several lines must not take one from a later batch that can pay nothing else; so each batch is filled along paths that
move earlier batches to other lines, which never lowers what they pay (a maximum flow, augmented in order of expiry).
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import ROUND_FLOOR, Decimal

from channel.rebates.scopes import Scope

ZERO = Decimal(0)
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class WalletLine:
    """A line of an order as a wallet sees it."""

    number: int
    sku: str
    category: str | None
    product_line: str
    #: What is to be paid for it before rebate, in yuan.
    payable: Decimal


@dataclass(frozen=True, slots=True)
class Purse:
    """A batch that can be used now."""

    id: int
    remaining: Decimal
    scope: Scope


@dataclass(frozen=True, slots=True)
class Share:
    """So much of a batch pays for a line."""

    batch_id: int
    line: int
    amount: Decimal


def cap_of(lines: Sequence[WalletLine], percent: int) -> Decimal:
    """The most that rebate may pay of an order (R-REB-10): that percentage of what is payable, rounded down."""
    payable = sum((line.payable for line in lines), ZERO)
    return (payable * percent / 100).quantize(_CENT, ROUND_FLOOR)


def spread(purses: Sequence[Purse], lines: Sequence[WalletLine], limit: Decimal) -> list[Share]:
    """Spread up to `limit` over lines; purses come in the order in which they are to be used.

    No share is 0, no line gets more than it is worth, no purse gives more than it has. The sum is the largest that
    is possible within `limit`. Shares come in the order of the purses, then of the lines.
    """
    flow = _Flow({line.number: line.payable for line in lines})
    covered = {purse.id: [line.number for line in lines if purse.scope.covers(line)] for purse in purses}
    for purse in purses:
        wanted = min(purse.remaining, limit)
        while wanted > ZERO and (path := flow.path(purse.id, covered)):
            pushed = flow.push(path, wanted)
            wanted, limit = wanted - pushed, limit - pushed
    order = {line.number: place for place, line in enumerate(lines)}
    return [
        Share(purse.id, number, amount)
        for purse in purses
        for number, amount in sorted(flow.paid.get(purse.id, {}).items(), key=lambda item: order[item[0]])
        if amount > ZERO
    ]


def total(shares: Sequence[Share]) -> Decimal:
    """What shares sum to."""
    return sum((share.amount for share in shares), ZERO)


def pro_rata(amount: Decimal, weights: Sequence[Decimal]) -> list[Decimal]:
    """Cut an amount in proportion to weights, to the cent; the parts sum to it and none exceeds its weight.

    `amount` is at most the sum of the weights. Cents that are left go to the largest remainders, the first of equals.
    """
    whole = sum(weights, ZERO)
    if whole == ZERO:
        return [ZERO for _ in weights]
    exact = [amount * weight / whole for weight in weights]
    parts = [one.quantize(_CENT, ROUND_FLOOR) for one in exact]
    cents = int((amount - sum(parts, ZERO)) / _CENT)
    neediest = sorted(range(len(parts)), key=lambda place: (parts[place] - exact[place], place))
    for place in [place for place in neediest if parts[place] < weights[place]][:cents]:
        parts[place] += _CENT
    return parts


@dataclass(slots=True)
class _Flow:
    """What each purse pays of each line so far."""

    #: Line → what is not paid by rebate yet.
    free: dict[int, Decimal]
    #: Purse → line → amount.
    paid: dict[int, dict[int, Decimal]] = field(default_factory=dict)

    def path(self, start: int, covered: dict[int, list[int]]) -> list[tuple[int, int]]:
        """The shortest way from a purse to a line that is free; empty when there is none.

        Each step names a purse and a line: the last line is free, any other is taken over by its purse while the
        next step's purse moves away from it.
        """
        seen, reached = {start}, set[int]()
        queue: deque[tuple[int, list[tuple[int, int]]]] = deque([(start, [])])
        while queue:
            purse, steps = queue.popleft()
            lines = [line for line in covered[purse] if line not in reached]
            for line in lines:
                if self.free[line] > ZERO:
                    return [*steps, (purse, line)]
            for line in lines:
                reached.add(line)
                others = [other for other, paid in self.paid.items() if other not in seen and paid.get(line, ZERO)]
                seen.update(others)
                queue.extend((other, [*steps, (purse, line)]) for other in others)
        return []

    def push(self, path: list[tuple[int, int]], wanted: Decimal) -> Decimal:
        """Send as much as fits along a path; how much that was."""
        moves = [(path[place + 1][0], line) for place, (_, line) in enumerate(path[:-1])]
        amount = min(wanted, self.free[path[-1][1]], *(self.paid[purse][line] for purse, line in moves))
        for purse, line in path:
            of_purse = self.paid.setdefault(purse, {})
            of_purse[line] = of_purse.get(line, ZERO) + amount
        for purse, line in moves:
            self.paid[purse][line] -= amount
        self.free[path[-1][1]] -= amount
        return amount
