"""Which customer is meant: Chinese company names taken apart and compared (R-ID-1 … R-ID-6). Pure.

`text.py`, `forms.py`, `places.py` and `words.py` know what a name is made of, `names.py` takes it apart;
`sounds.py`, `slips.py`, `short_forms.py` and `differences.py` know what people do to it; `verdicts.py` decides,
`evidence.py` says why.
"""

from channel.matching.codes import code_problem, normal_code
from channel.matching.evidence import EVIDENCE, Evidence
from channel.matching.names import MATCHING_VERSION, CompanyName, parse_company_name
from channel.matching.problems import name_problem
from channel.matching.scores import similarity
from channel.matching.verdicts import USUAL, Comparison, Thresholds, Verdict, compare

__all__ = [
    "EVIDENCE",
    "MATCHING_VERSION",
    "USUAL",
    "CompanyName",
    "Comparison",
    "Evidence",
    "Thresholds",
    "Verdict",
    "code_problem",
    "compare",
    "name_problem",
    "normal_code",
    "parse_company_name",
    "similarity",
]
