"""Which customer is meant: Chinese company names taken apart and compared (R-ID-1 … R-ID-6). Pure.

`names.py` takes a name apart, `scores.py` says how alike two of them are, `verdicts.py` decides and says why.
"""

from channel.matching.evidence import EVIDENCE, Evidence
from channel.matching.names import MATCHING_VERSION, CompanyName, parse_company_name
from channel.matching.scores import similarity
from channel.matching.verdicts import Comparison, Thresholds, Verdict, compare

__all__ = [
    "EVIDENCE",
    "MATCHING_VERSION",
    "CompanyName",
    "Comparison",
    "Evidence",
    "Thresholds",
    "Verdict",
    "compare",
    "parse_company_name",
    "similarity",
]
