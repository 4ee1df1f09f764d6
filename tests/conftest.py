"""What all tests share: the policy, the twelve training cases, and a deterministic Hypothesis."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from rongcuo.case import Case, read_case
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.model import Policy

TRAINING = Path(__file__).parents[1] / "data" / "training"

settings.register_profile("ci", derandomize=True, deadline=None)
settings.load_profile("ci")


@pytest.fixture(scope="session")
def policy() -> Policy:
    """徐工职院党发〔2018〕63号, as it ships."""
    return load_policy()


@pytest.fixture(scope="session")
def training(policy: Policy) -> Callable[[int], Case]:
    """Give a training case by its number, 1 to 12."""

    @cache
    def read(number: int) -> Case:
        return read_case(TRAINING / f"t{number:02}.yaml", policy)

    return read


@pytest.fixture(scope="session")
def training_folder() -> Path:
    """Where the training cases and the findings expected of them lie."""
    return TRAINING
