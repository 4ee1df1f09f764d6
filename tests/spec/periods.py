"""A period of Article 5 under its readings, from dates in the words of the command."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rongcuo.deadlines import Deadline, deadline
from rongcuo.policy.model import Policy
from rongcuo.workdays import STATE, Calendar

__all__ = ["ENDS", "STARTS", "day", "dues", "found", "same", "verdicts"]

# How the dates of a case are named here, in the words of the command.
FACTS = {
    "approved": "accountability_approved_on",
    "initiated": "accountability_started_on",
    "informed": "respondent_informed_on",
    "sent": "application_sent_on",
    "registered": "application_registered_on",
    "received": "application_received_on",
    "referred": "referred_on",
    "accepted": "accepted_on",
    "formed": "team_formed_on",
    "issued": "report_issued_on",
    "made": "result_made_on",
    "given": "feedback_on",
    "decided": "deferral_started_on",
    "reported": "report_issued_on",
}
STARTS = {
    "application": ("approved", "initiated", "informed"),
    "report": ("referred", "accepted", "formed"),
    "notification": ("made",),
    "deferral": ("reported", "decided"),
}
ENDS = ("sent", "registered", "received")


def day(text: str) -> date:
    """A day, written YYYY-MM-DD."""
    return date.fromisoformat(text)


def found(
    policy: Policy, rule: str, dates: Mapping[str, str], calendar: Calendar = STATE
) -> Deadline:
    """A period under its readings, from dates in the words of the command."""
    facts = {FACTS[name]: day(text) for name, text in dates.items()}
    return deadline(policy.procedure.limit(rule), facts, calendar)


def dues(period: Deadline) -> dict[str, str]:
    """The last day under each reading that has one, by the reading's id."""
    return {each.id: each.due.isoformat() for each in period.readings if each.due is not None}


def verdicts(period: Deadline) -> dict[str, str | None]:
    """Whether it is in time under each reading, by the reading's id."""
    return {each.id: each.verdict for each in period.readings}


def same(names: tuple[str, ...], text: str) -> dict[str, str]:
    """The same day for all of these."""
    return dict.fromkeys(names, text)
