"""Stages that opportunities go through, what is known about them, and how likely they are won (domain.md B3, B12).

Pure: `rules.py` (gates and moves), `qualification.py` (BANT+C), `probability.py`, `coach.py`, `forecast.py`.
Pipelines themselves are data, in the section `channel.configuration.pipelines`.
"""
