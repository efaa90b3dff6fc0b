"""How many examples a property is given: 100, or fewer where one example takes long, and in `make fuzz` more of all."""

from hypothesis import settings

COMMON = 100


def few(examples: int) -> settings:
    """So many instead of `COMMON`, and the same share of whatever the profile gives (`tests/conftest.py`)."""
    return settings(max_examples=max(1, settings().max_examples * examples // COMMON))
