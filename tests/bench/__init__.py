"""The figures of docs/benchmarks.md: `make bench`, or `qudao bench [names]`, prints each as one JSON line.

Nothing here is a test: no name begins with `test_`, no figure fails a build. What a run does check, and stops for, is
that the work it measured was done: answers, rows and calls are counted. May import everything. The file to imitate
is `outbox.py`: a function that starts the product's real processes with `house.py`, measures, and ends in
`lines.emit`. A new benchmark is such a module and a row in `run.BENCHMARKS`.
"""
