"""Names of provinces, cities and districts, long and short, and which lies in which.

Data: `data/divisions.csv` (National Bureau of Statistics). Used to read places out of company names (R-ID-1).
"""

import csv
import re
from functools import cache
from importlib.resources import files

#: What may follow a place's short name; the longest first.
_SUFFIXES = re.compile(
    r"(壮族自治区|回族自治区|维吾尔自治区|特别行政区|自治区|省|市|地区|盟|"
    r"(?:藏族|彝族|回族|蒙古族|土家族|苗族|布依族|侗族|白族|傣族|景颇族|哈尼族|壮族|朝鲜族|哈萨克|柯尔克孜|蒙古|羌族)*自治州)$"
)


@cache
def place_names() -> dict[str, str]:
    """Every way to write a place → its canonical (short) name: 北京市 → 北京, 广西壮族自治区 → 广西, 南山区 → 南山区.

    Districts keep their suffix, because 长安 or 和平 alone is more often a brand than a place; county-level
    cities (昆山市) lose it, because people do.
    """
    names: dict[str, str] = {}
    for row in _rows():
        for level in ("province", "city", "district"):
            name = row[level]
            short = short_name(name) if level != "district" or name.endswith("市") else name
            names.setdefault(name, short)
            names.setdefault(short, short)
    return {written: short for written, short in names.items() if len(written) >= 2}


@cache
def parents() -> dict[str, frozenset[str]]:
    """Canonical name → the canonical names it lies in. A district name that several cities use has no parents."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for row in _rows():
        province, city = short_name(row["province"]), short_name(row["city"])
        district = place_names().get(row["district"], row["district"])
        above_city = (province,) if city in place_names() else ()
        if above_city and city != province:
            found.setdefault(city, set()).add((province,))
        found.setdefault(district, set()).add((province, city) if above_city else (province,))
    return {name: frozenset(next(iter(ways))) for name, ways in found.items() if len(ways) == 1}


@cache
def possible_parents() -> dict[str, frozenset[str]]:
    """Canonical name → everything it may lie in: 西湖区 → 杭州, 浙江, 南昌, 江西."""
    found: dict[str, set[str]] = {}
    for row in _rows():
        province, city = short_name(row["province"]), short_name(row["city"])
        district = place_names().get(row["district"], row["district"])
        found.setdefault(city, set()).update({province} - {city})
        found.setdefault(district, set()).update({province, city} - {district})
    return {name: frozenset(above) for name, above in found.items()}


def short_name(name: str) -> str:
    """A place without its administrative suffix; at least two characters stay."""
    short = _SUFFIXES.sub("", name)
    return short if len(short) >= 2 else name


@cache
def _rows() -> tuple[dict[str, str], ...]:
    text = files("channel").joinpath("data/divisions.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    # 市辖区 and the like are rows of the statistics, not places that a name could contain.
    return tuple(
        {**row, "city": row["province"] if row["city"] in ("市辖区", "县") or "直辖" in row["city"] else row["city"]}
        for row in rows
    )
