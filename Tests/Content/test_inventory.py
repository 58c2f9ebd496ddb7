"""What this guide promised to hold is there, and each article is made as all are."""

import re

import yaml
from conftest import ROOT
from guide_texts import Article

AUDIENCES = {"parent", "student", "host", "staff"}
MESSAGES = {
    "email-cold", "email-referral", "email-alumni", "linkedin-note", "linkedin-message", "phone-script", "voicemail",
    "text-message", "nudge", "closing-loop", "confirm", "reschedule", "cancel", "thank-you", "referral-report",
    "update", "decline-reply", "student-declines", "career-fair-followup", "intro-permission", "intro-double-opt-in",
    "accommodation-request", "ask-professor"}
CHECKLISTS = {
    "before-asking": 6, "before": 12, "during": 9, "after": 10, "virtual": 8, "in-person": 8, "parent-before": 6,
    "parent-after": 5, "host": 7, "practice": 5}


def test_every_article_has_what_readers_and_staff_need(guide):
    offices = {contact["id"] for contact in guide.data("contacts.yaml")["items"]}
    for article in guide.articles.values():
        head = article.head
        assert set(head["audience"]) <= AUDIENCES and head["purpose"] and head["related"], article.id
        assert head["review"]["owner"] in offices and head["review"]["reviewed_on"], article.id


def test_every_article_ends_with_one_next_step(guide):
    for article in guide.articles.values():
        names = [name for name, _ in article.blocks]
        assert names.count("next") == 1 and names[-1] == "next", article.id
        assert article.body.rstrip().endswith("```"), article.id


def test_every_page_for_students_leads_to_the_worksheet(guide):
    """All but those about the site itself, and the evidence."""
    about = {"about", "accessibility", "myths-and-evidence", "what-it-is", "why-it-helps"}
    lacking = [
        article.id for article in guide.articles.values()
        if "student" in article.head["audience"] and "page:worksheet" not in article.body]
    assert set(lacking) == about


def test_every_page_for_parents_says_what_to_leave_to_the_student(guide):
    for name in ("your-role", "introduce-someone"):
        assert "dont" in [block for block, _ in guide.articles[name].blocks], name


def test_questions(guide):
    bank = guide.data("questions/core.yaml")
    categories = [category["id"] for category in bank["categories"]]
    assert len(categories) == 17 and all(category["why"] for category in bank["categories"])
    shown = [item for item in bank["items"] if item.get("status", "published") == "published"]
    assert len(shown) == 102
    for category in categories:
        assert sum(item["category"] == category for item in shown) == 6, category
    assert all(item["why"] and len(item["text"]) <= 160 for item in shown)
    closed = re.compile(r"(?:is|are|do|does|did|can|could|would|will|have|has|was|were|should)\b", re.I)
    assert [item["id"] for item in shown if closed.match(item["text"])] == []


def test_messages_and_checklists(guide):
    messages = {item["id"]: item for data in guide.all_data("templates") for item in data["items"]}
    assert MESSAGES - set(messages) == set()
    assert all(item["limit"]["max"] and item["tips"] for item in messages.values())
    lists = {data["id"]: len(data["items"]) for data in guide.all_data("checklists")}
    assert lists == CHECKLISTS
    assert [plan["minutes"] for plan in guide.data("plans.yaml")["items"]] == [15, 20, 30]


def test_claims_without_a_study_stand_only_among_the_myths(guide):
    claims = [source for source in guide.data("sources.yaml")["items"] if str(source.get("grade")) == "none"]
    assert claims and all(claim["only_on"] == ["myths-and-evidence"] for claim in claims)
    numbers = re.compile(r"\b1 in (?:12|200)\b|\b(?:80|85) ?(?:%|percent)|34 times")
    assert [article.id for article in guide.articles.values() if numbers.search(article.body)] == []


def test_no_text_calls_the_person_whom_students_talk_with_a_guest(guide):
    english = [path for path in guide.folder.rglob("*") if path.suffix in (".md", ".yaml") and "i18n" not in path.parts]
    found = [path.name for path in english if re.search(r"(?<!-)\bguests?\b", path.read_text(encoding="utf-8"), re.I)]
    assert english and found == []


def test_the_talk_written_out_says_that_it_is_made_up(guide):
    for folder, words in ((guide.folder, "This talk is made up, and so are"), (guide.folder / "i18n/es", "Esta charla es inventada, y")):
        assert Article(folder / "articles/one-talk.md").section("").lstrip().startswith(words), folder


def test_cards_to_say_and_to_leave_unsaid(guide):
    for folder in (guide.folder, guide.folder / "i18n/es"):
        names = [name for name, _ in Article(folder / "articles/sentences.md").blocks]
        assert names.count("do") == names.count("dont") == 6, folder


def test_everything_is_in_spanish_and_nobody_has_reviewed_it(guide):
    """No step of a journey leads to an English page."""
    folder = guide.folder / "i18n/es"
    originals = {path.relative_to(guide.folder) for path in guide.folder.rglob("*") if "i18n" not in path.parts}
    translated = {path.relative_to(folder) for path in folder.rglob("*")}
    lacking = {str(path) for path in originals - translated if path.suffix in (".md", ".yaml")}
    # The words of search.yaml and the wording say their language themselves.
    assert lacking == {"redirects.yaml", "search.yaml", "wording/en.yaml", "wording/es.yaml"}
    texts = [path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file()]
    assert not any(re.search(r"^reviewed_by:", text, re.M) for text in texts)
    messages = (folder / "templates/outreach.yaml").read_text(encoding="utf-8")
    assert not re.search(r"^    body:", messages, re.M), "messages stay English"


FORMAL = re.compile(
    r"\b(?:usted|elija|escriba|guarde|envíe|haga|quite|lea|mire|pregunte|compruebe|empiece|agregue|llene|anote|diga)\b", re.I)


def test_in_spanish_students_are_addressed_one_way(guide):
    """*Tú* in the worksheet and in articles for students alone; left out is what
    they say to others, and what they let others do (“que elija”)."""
    wording = yaml.safe_load((ROOT / "themes/campus/wording/es.yaml").read_text(encoding="utf-8"))["words"]
    texts = {name: str(words) for name, words in wording.items() if name.startswith("worksheet_")}
    assert len(texts) > 300
    for article in guide.articles.values():
        if article.head["audience"] == ["student"] and article.id != "one-talk":
            texts[article.id] = Article(guide.folder / f"i18n/es/articles/{article.id}.md").body
    found = {name: FORMAL.findall(re.sub(r"“[^”]*”|\bque [^.,;]*", "", text)) for name, text in texts.items()}
    assert {name: words for name, words in found.items() if words} == {}
