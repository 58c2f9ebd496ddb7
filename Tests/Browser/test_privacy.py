"""The promise of the page "Your data and this site": stored are the worksheet's notes and copies of pages; nothing leaves."""

from test_offline import until
from windows import PlaywrightWindow

SECRET = "a note that nobody else may read"
# What is kept in the browser, by whichever means there is.
STORED = """async () => ({
    cookies: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map((each) => each.name),
})"""
# Copies of our own pages, for reading without a connection: their addresses, and whether they hold what was typed.
COPIES = """async (text) => {
    const found = [];
    for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
            const words = await (await cache.match(request)).text();
            found.push([request.method, request.url, words.includes(text)]);
        }
    }
    return found;
}"""
NOTHING = {"cookies": "", "local": [], "session": [], "databases": []}


def fresh(browsers):
    return PlaywrightWindow(browsers.chromium)


def test_reading_stores_nothing(browsers, server, site):
    window = fresh(browsers)
    found = {}
    for page in site.one_of_each_kind:
        if page.html.kind == "worksheet":
            continue
        window.open(server.base + page.path)
        for box in window.page.locator("main input[type=text]:visible").all()[:2]:
            box.fill(SECRET)
        stored = window.page.evaluate(STORED)
        if stored != NOTHING:
            found[str(page)] = stored
    cookies, copies = window.context.cookies(), window.page.evaluate(COPIES, SECRET)
    window.close()
    assert found == {} and cookies == []
    assert [copy for copy in copies if copy[0] != "GET" or not copy[1].startswith(server.base) or copy[2]] == []


def test_notes_stay_in_the_browser_under_our_name(browsers, server):
    window = fresh(browsers)
    sent = []
    window.page.on("request", lambda request: sent.append((request.method, request.url, request.post_data)))
    window.open(server.base + "worksheet/")
    window.page.locator("#guide-worksheet .ws-button.main").first.click()
    field = window.page.locator("#guide-worksheet textarea:visible, #guide-worksheet input[type=text]:visible").first
    field.fill(SECRET)
    field.blur()
    until(window.page, f"Object.values(localStorage).join().includes('{SECRET}')")
    stored = window.page.evaluate(STORED)
    window.page.reload()
    cookies = window.context.cookies()
    window.close()
    assert [key for key in stored["local"] if not key.startswith("guide.infoint.")] == []
    assert stored | {"local": []} == NOTHING and cookies == []
    assert {method for method, _, _ in sent} == {"GET"}
    assert [url for _, url, body in sent if not url.startswith(server.base) or body or "?" in url] == []
    assert not any(part in url for _, url, _ in sent for part in (SECRET, SECRET.replace(" ", "%20")))
