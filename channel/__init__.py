"""What Qudao decides: pure rules and thin services, one module per noun.

May import `models` and nothing else of ours: no HTTP, no XML, no network, no clock, no environment. A service is
`(session, actor, …, *, now)`: it loads through `access`, asks a pure rule, moves rows by conditional update,
audits and announces; it never commits. The package to imitate is `opportunities/` (`transitions.py` the pure rules,
`submitting.py` a service). A new noun is a module, or a folder once it outgrows one; its sentences go to
`errors.SENTENCES`, what it tells people to `announcements.KINDS`.
"""
