"""Whose a customer is (判客, R-REG-11, R-REG-12): cases, evidence that nobody can change unnoticed, decisions, appeals.

`rules.py` and `seals.py` are pure: outcomes and who judges, hashes and their verification. `evidence.py` seals
pieces from the submission on, `cases.py` opens cases, `judging.py` decides them, `effects.py` moves the registrations,
`appeals.py` is the parties' way back, `shown.py` what each may see, `deadlines.py` the job. Nothing is imported here,
because registrations seal their evidence and cases move registrations.
"""
