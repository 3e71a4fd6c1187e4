"""What goes over the wire, one file per noun: bodies that come in (`Body`, `Form`) and values that go out.

Imports `values` and the domain's plain rows, never a session. The file to imitate is `inbox.py`. Every model that is
a whole body or answer has an example; a test holds the examples to the schemas.
"""
