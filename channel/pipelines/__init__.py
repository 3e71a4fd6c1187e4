"""Stages that opportunities go through, what is known about them, and how likely they are won (domain.md B3, B12).

Pure: `rules.py` (gates and moves), `qualification.py` (BANT+C), `probability.py`, `coach.py`, `forecast.py`. With rows:
`versions.py` and `opening.py` (which stages an opportunity follows), `standing.py` (where it stands), `moves.py`,
`records.py`, `migration.py` and `handover.py` (the acts), `outlook.py` and `details.py` (what doors show). Pipelines
themselves are data, in the section `channel.configuration.pipelines`.
"""
