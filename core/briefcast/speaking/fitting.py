"""Which spoken forms serve a language."""

from collections.abc import Iterable

from briefcast.hooks import SpokenForms


def serves(forms: SpokenForms, language: str) -> bool:
    """Whether forms are for a language or for a broader one: "en" serves "en-GB"."""
    broad, narrow = forms.language.lower(), language.lower()
    return narrow == broad or narrow.startswith(f"{broad}-")


def fitting(forms: Iterable[SpokenForms], language: str) -> list[SpokenForms]:
    """The forms that serve a language, in the order of stage, then name."""
    return sorted(
        (form for form in forms if serves(form, language)),
        key=lambda form: (form.stage, form.name),
    )
