"""What there is to say about a briefing once it is read and corrected; a rule for each file.

Rules change nothing. A false alarm costs an editor more than a miss: none of them is certain, so
that none says more than "review".
"""

from briefcast.editing.findings.registry import CHECKS, with_findings

__all__ = ["CHECKS", "with_findings"]
