"""What a site says to other programs, read by programs that others wrote.

The names, days and addresses in these files are compared with the pages in `Tests/Browser/test_machines.py`. Here it is
asked whether a feed reader, a search engine, a calendar and a library of linked data understand them at all.
"""

import datetime
import logging
from urllib.parse import urlsplit

import feedparser
import icalendar
import pytest
from usp.fetch_parse import SitemapStrParser


def feeds(site):
    return sorted(site.rglob("feed.xml"))


def test_a_feed_reader_understands_the_feeds(site):
    found = feeds(site)
    assert found
    for file in found:
        feed = feedparser.parse(file.read_bytes(), response_headers={"content-type": "application/atom+xml; charset=utf-8"})
        assert not feed.bozo, f"{file}: {feed.get('bozo_exception')}"
        assert feed.version == "atom10", file
        # What RFC 4287 asks of a feed and of an entry.
        assert feed.feed.id and feed.feed.title and feed.feed.updated_parsed and feed.feed.author_detail.name, file
        assert [link.href for link in feed.feed.links if link.rel == "self"], file
        ids = [entry.id for entry in feed.entries]
        assert ids and len(ids) == len(set(ids)), file
        for entry in feed.entries:
            assert urlsplit(entry.id).scheme and entry.title and entry.updated_parsed, (file, entry.id)
            assert [link for link in entry.links if link.rel == "alternate"] or entry.get("content"), (file, entry.id)
            assert entry.updated_parsed <= feed.feed.updated_parsed, (file, entry.id)


def test_a_search_engine_understands_the_sitemap(site, caplog):
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        pages = list(SitemapStrParser(static_content=text).sitemap().all_pages())
    # It leaves out what it does not understand, and says so.
    assert not caplog.records, caplog.text
    assert len(pages) == text.count("<loc>") > 20
    assert len({page.url for page in pages}) == len(pages)


def events(file):
    calendars = icalendar.Calendar.from_ical(file.read_bytes(), multiple=True)
    return [event for calendar in calendars for event in calendar.walk("VEVENT")]


def test_a_calendar_understands_the_dates(site):
    files = sorted(site.rglob("*.ics"))
    if site.parent.name.startswith("second"):
        assert files
    for file in files:
        raw = file.read_bytes()
        # RFC 5545: lines end with CR LF, and none is longer than 75 bytes.
        assert raw.endswith(b"\r\n") and b"\n" not in raw.replace(b"\r\n", b""), file
        assert max(map(len, raw.split(b"\r\n"))) <= 75, file
        for calendar in icalendar.Calendar.from_ical(raw, multiple=True):
            assert not calendar.errors and calendar["version"] == "2.0" and calendar["prodid"], file
            known = {str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")}
            for event in calendar.walk("VEVENT"):
                assert not event.errors, (file, event.errors)
                assert event["uid"] and event["summary"] and event["dtstamp"].dt.utcoffset() == datetime.timedelta(0), file
                start = event["dtstart"]
                assert start.params.get("tzid") in {None} | known, file
                if "dtend" in event:
                    assert event["dtend"].dt > start.dt, file
        identifiers = [str(event["uid"]) for event in events(file)]
        assert identifiers and len(identifiers) == len(set(identifiers)), file


@pytest.mark.parametrize("damage", ["</entry>", "<id>", 'xmlns="http://www.w3.org/2005/Atom"'])
def test_a_damaged_feed_is_seen(site, damage):
    text = feeds(site)[0].read_text(encoding="utf-8").replace(damage, "", 1)
    feed = feedparser.parse(text.encode(), response_headers={"content-type": "application/atom+xml; charset=utf-8"})
    assert feed.bozo or feed.version != "atom10"
