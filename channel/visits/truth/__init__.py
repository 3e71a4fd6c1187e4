"""How far the positions of a phone can be believed (R-VIS-6, R-VIS-7, R-VIS-14).

Each check is fed point by point, holds a fixed number of counters however long the track grows, and names one reason.
Together they give a score with reasons, which a rep sees and a manager decides on: evidence, never a verdict alone.
"""

from channel.visits.truth.fix import Fix, Step
from channel.visits.truth.score import PLAUSIBLE_FROM, Finding, Reason, Track, Verdict

__all__ = ["PLAUSIBLE_FROM", "Finding", "Fix", "Reason", "Step", "Track", "Verdict"]
