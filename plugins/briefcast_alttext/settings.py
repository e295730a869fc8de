"""What `[plugins.alttext]` may say."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefcast.hooks import Rule
from briefcast.model import InputError, unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class AltTextSettings:
    """Settings of the audit.

    Attributes:
        ignore: The ids of rules that are not to run.
    """

    ignore: tuple[str, ...] = ()

    def chosen(self, rules: Sequence[Rule]) -> list[Rule]:
        """The rules that are to run.

        Raises:
            InputError: Where `ignore` names a rule that there is not.
        """
        ids = [rule.id for rule in rules]
        for name in self.ignore:
            if name not in ids:
                raise InputError(f"[plugins.alttext] ignore: {unknown('rule', name, ids)}")
        return [rule for rule in rules if rule.id not in self.ignore]
