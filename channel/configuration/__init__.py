"""Configuration as data: types, windows, limits, rules and pipelines, which headquarters change by themselves.

One file for each section, with its values and what may be wrong with them; `whole.py` reads all of it, `words.py`
says what is wrong, `versions.py` knows which version counts. The defaults are channel/data/configuration.toml.
`current(session)` is all that services need. The file to imitate for a new section is `matching.py`.
"""

from channel.configuration.versions import current
from channel.configuration.whole import Configuration, WrongConfiguration, built_in, configuration_of

__all__ = ["Configuration", "WrongConfiguration", "built_in", "configuration_of", "current"]
