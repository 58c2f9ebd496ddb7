"""What a browser may refuse though it is asked politely: to copy, and to keep the screen on. The page says what to do instead."""

import pytest
from notebook import Notebook

# A name that is no computer's own: what is loaded from it without encryption is not trusted by browsers.
ELSEWHERE = "guide.example"


def denied(browsers, server):
    """Somebody has said no, once and for all, to this address."""
    browser = browsers.chromium
    context = browser.new_context()
    devtools = browser.new_browser_cdp_session()
    known = devtools.send("Target.getBrowserContexts")["browserContextIds"]
    for id in known:
        for name in ("clipboard-write", "clipboard-read", "screen-wake-lock"):
            devtools.send("Browser.setPermission", {
                "permission": {"name": name}, "setting": "denied", "origin": server.origin, "browserContextId": id})
    return context, server.base


def insecure(browser, server):
    return browser.new_context(), server.base.replace("127.0.0.1", ELSEWHERE)


REFUSALS = {
    "chromium, denied": denied,
    "chromium, not encrypted": lambda browsers, server: insecure(browsers.launch("chromium elsewhere", lambda: browsers.playwright.chromium.launch(
        executable_path="/usr/bin/chromium", args=[f"--host-resolver-rules=MAP {ELSEWHERE} 127.0.0.1"])), server),
    "firefox, not encrypted": lambda browsers, server: insecure(browsers.firefox(**{"network.dns.localDomains": ELSEWHERE}), server),
}


@pytest.fixture(params=REFUSALS)
def tab(request, browsers, server):
    context, base = REFUSALS[request.param](browsers, server)
    notebook = Notebook(context, base + "worksheet/")
    tab = notebook.tab()
    yield tab
    assert tab.errors == []
    notebook.close()


def refuses(tab, what):
    return tab.js(f"(async () => {{ try {{ await {what}; return false; }} catch {{ return true; }} }})()")


def test_what_cannot_be_copied_is_marked_for_copying_by_hand(tab):
    id = tab.begin()
    tab.go(f"#ask/{id}")
    for blank in tab.page.locator("[id^=ws-blank-]:is(input)").all():
        blank.fill("bridges")
    text = tab.page.locator("#ws-draft").input_value()
    assert "bridges" in text
    tab.press("copy")
    said = tab.page.locator(".ws-said[role=status]")
    tab.until("document.querySelector('.ws-said').textContent !== ''")
    assert refuses(tab, "navigator.clipboard.writeText('x')"), "the browser did not refuse"
    assert said.is_visible() and tab.notebook.pattern("copy_failed").match(said.text_content())
    # It is marked whole, and the keys that copy do so.
    assert tab.js("(field => document.activeElement === field && field.value.slice(field.selectionStart, field.selectionEnd))"
                  "(document.getElementById('ws-draft'))") == text
    tab.page.keyboard.press("Control+C")
    tab.go(f"#hold/{id}").page.locator("#ws-notes").focus()
    tab.page.keyboard.press("Control+V")
    tab.saved()
    [talk] = tab.talks()
    assert talk["notes"].split() == text.split()
    assert set(talk["messages"][0]["fields"].values()) >= {"bridges"}


def test_a_link_and_a_summary_that_cannot_be_copied_can_be_had_otherwise(tab):
    id = tab.begin()
    tab.go(f"#prepare/{id}")
    tab.page.locator(".ws-bank input").first.click()
    tab.tap("worksheet_share_copy")
    tab.until("document.activeElement.id === 'ws-share-link'")
    link = tab.page.locator("#ws-share-link").input_value()
    assert "#plan=" in link and tab.js("(field => field.selectionEnd - field.selectionStart)(document.activeElement)") == len(link)
    tab.go(f"#compare/{id}")
    tab.page.locator("#ws-likes").fill("Outdoors")
    tab.press("worksheet_summary_copy")
    tab.until("document.querySelector('.ws-view .ws-card [role=status]').textContent !== ''")
    assert tab.notebook.pattern("worksheet_summary_use_file").match(tab.page.locator(".ws-view .ws-card [role=status]").text_content())
    tab.js("() => { const make = URL.createObjectURL; URL.createObjectURL = blob => { window.lastFile = blob.text(); return make(blob); }; }")
    tab.press("worksheet_summary_file")
    assert "Outdoors" in tab.js("window.lastFile")
    tab.saved()
    assert [(talk["likes"], len(talk["questions"])) for talk in tab.talks()] == [("Outdoors", 1)]


def test_where_the_screen_cannot_be_kept_on_the_talk_says_so_and_goes_on(tab):
    id = tab.begin()
    tab.write(id, "The screen may go dark.")
    tab.until("document.getElementById('ws-awake').textContent !== ''")
    assert refuses(tab, "navigator.wakeLock.request('screen')"), "the browser did not refuse"
    awake = tab.page.locator("#ws-awake")
    assert awake.is_visible() and tab.notebook.pattern("worksheet_not_awake").match(awake.text_content())
    tab.saved()
    assert [talk["notes"] for talk in tab.talks()] == ["The screen may go dark."]
