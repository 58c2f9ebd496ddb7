"""The worksheet's calendar files, read as a calendar program reads them."""

import datetime
import functools
import json
import pathlib
import re
import subprocess

import icalendar
import pytest

HERE = pathlib.Path(__file__).parent
DENO = HERE.parents[2] / ".guide-tools/venv/bin/deno"
# 2:30 does not exist on March 14 and is taken for 3:30; 1:30 comes twice on November 7, and the first is taken.
INSTANTS = {
    "2026-12-02T14:00": "2026-12-02T20:00:00+00:00",
    "2027-03-14T02:30": "2027-03-14T08:30:00+00:00",
    "2027-11-07T01:30": "2027-11-07T06:30:00+00:00",
    "2027-03-13T23:50": "2027-03-14T05:50:00+00:00",
}


@functools.cache
def cases():
    out = subprocess.check_output([DENO, "run", "--quiet", "--cached-only", HERE / "write_calendars.js"], text=True)
    return [json.loads(line) for line in out.splitlines()]


def events(case):
    return icalendar.Calendar.from_ical(case["file"]).walk("VEVENT")


def normal(text):
    """What of a text can be in a calendar: no control characters but the tab, and one kind of line break."""
    return re.sub(r"(?!\t)[\x00-\x09\x0b-\x1f\x7f]", "", re.sub(r"\r\n?", "\n", text))


def test_there_are_cases():
    assert len(cases()) == 60
    assert all(len(events(case)) == 5 for case in cases())


def test_lines_end_and_fold_as_the_standard_says():
    for case in cases():
        raw = case["file"].encode()
        assert raw.endswith(b"\r\n") and b"\n" not in raw.replace(b"\r\n", b"") and b"\r" not in raw.replace(b"\r\n", b"")
        for line in raw.split(b"\r\n"):
            assert len(line) <= 75
            line.decode()  # no line break within a character


def test_every_text_comes_through():
    for case in cases():
        talk = events(case)[0]
        for name, text in case["words"].items():
            assert str(talk.get(name.upper(), "")) == normal(text), name


def test_the_talk_is_at_its_time_with_a_reminder():
    for case in cases():
        talk = events(case)[0]
        assert talk.start.isoformat() == INSTANTS[case["local"]]
        assert talk.end - talk.start == datetime.timedelta(minutes=25)
        [alarm] = talk.walk("VALARM")
        assert alarm["ACTION"] == "DISPLAY" and alarm["TRIGGER"].dt == datetime.timedelta(hours=-1)


def test_each_event_has_what_clients_insist_upon():
    for case in cases():
        calendar = icalendar.Calendar.from_ical(case["file"])
        assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
        assert calendar.errors == [] and all(event.errors == [] for event in events(case))
        assert len({event["UID"] for event in events(case)}) == 5
        for event in events(case):
            assert event["UID"].startswith(case["id"])
            assert event["DTSTAMP"].dt == datetime.datetime(2026, 11, 23, 18, tzinfo=datetime.timezone.utc)


def test_dates_are_whole_days():
    [*_, case] = [case for case in cases() if case["local"] == "2027-03-13T23:50"]
    days = {str(event["SUMMARY"]): event for event in events(case)[1:]}
    assert {name: event.start.isoformat() for name, event in days.items()} == {
        "Confirm": "2027-03-12", "Say thanks": "2027-03-14", "Referral": "2027-03-20", "Update": "2027-05-12",
    }
    assert all(event.end - event.start == datetime.timedelta(days=1) for event in days.values())


@pytest.mark.parametrize("line", ["BEGIN:VEVENT", "END:VCALENDAR"])
def test_no_text_can_begin_an_event(line):
    for case in cases():
        assert case["file"].split("\r\n").count(line) == (5 if line == "BEGIN:VEVENT" else 1)
