"""The trace of a price (R-PRC-6): noted while it is worked out, told when somebody looks.

A cart of fifty lines looks at hundreds of rules. What became of them is known as soon as they were looked at; putting
it into steps, with every amount as text, takes longer than the price itself. So a note is what a step is made of, and
the steps are made of all notes at once, the first time that one of them is asked for.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import localcontext
from operator import itemgetter
from typing import Any, overload

from channel.pricing.money import CONTEXT
from channel.pricing.values import Step

#: Makes steps of its arguments, which must be what they were when they were noted.
Teller = Callable[..., Iterable[Step]]
Note = tuple[Teller, tuple[Any, ...]]


class Trace(Sequence[Step]):
    """Steps that are made when they are first looked at; from then on like the tuple of them, which it equals."""

    __slots__ = ("_notes", "_steps")

    def __init__(self, notes: Sequence[Note]) -> None:
        """`notes` in the order in which they were taken; nothing may be added to them any more."""
        self._notes = notes
        self._steps: tuple[Step, ...] | None = None

    @property
    def steps(self) -> tuple[Step, ...]:
        """All of them: by line, those about the whole cart last, then by layer; otherwise as they were taken."""
        notes, steps = self._notes, self._steps
        if steps is None:
            steps = self._steps = tuple(_in_place(told(notes)))
            self._notes = ()
        return steps

    @overload
    def __getitem__(self, place: int) -> Step: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Step, ...]: ...
    def __getitem__(self, place: int | slice) -> Step | tuple[Step, ...]:
        return self.steps[place]

    def __len__(self) -> int:
        return len(self.steps)

    def __iter__(self) -> Iterator[Step]:
        return iter(self.steps)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Trace | tuple):
            return NotImplemented
        return self.steps == tuple(other)

    __hash__ = None  # type: ignore[assignment]  # Facts are mappings.

    def __repr__(self) -> str:
        return repr(self.steps)


def told(notes: Iterable[Note]) -> list[Step]:
    """The steps of notes, in their order; money is rounded as where it was worked out."""
    with localcontext(CONTEXT):
        return [step for tell, noted in notes for step in tell(*noted)]


def _in_place(steps: Sequence[Step]) -> Iterator[Step]:
    # A step begins with its layer and its line.
    yield from sorted([step for step in steps if step.line is not None], key=itemgetter(1, 0))
    yield from sorted([step for step in steps if step.line is None], key=itemgetter(0))
