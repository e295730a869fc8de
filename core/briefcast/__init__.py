"""One news briefing in; every accessible edition out.

The stages, in the order in which a briefing flows through them, are the packages `reading`,
`editing`, `speaking`, `narrating` and `publishing`. The data that passes between them is in
`model`; what plugins may rely on is in `hooks`.
"""

__version__ = "0.1.0"
