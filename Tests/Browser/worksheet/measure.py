"""Measures a worksheet with 100 interviews full of notes on a slow phone. Run it on a quiet machine:

    .guide-tools/venv/bin/python Tests/Browser/worksheet/measure.py site

Chromium's processor is slowed down four times, its network to that of a phone (1.6 Mbit/s, 150 ms). Times depend on the
machine, so this measures and asserts nothing.
"""

import datetime
import json
import pathlib
import sys
import uuid

sys.path[:0] = [str(pathlib.Path(__file__).parent), str(pathlib.Path(__file__).parents[1])]
from notebook import KEYS, Notebook, fixture  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402
from site_server import SiteServer  # noqa: E402

TALKS = 100
LETTERS = 20_000
SLOWER = 4


def records():
    kept = fixture(1)
    full = json.loads(kept[next(key for key in kept if ".iv.5d2f" in key)])
    for number in range(TALKS):
        record = {**full, "id": str(uuid.UUID(int=number + (4 << 76) + (8 << 60))), "title": f"Talk {number}"}
        # Half of the talks are over, and nothing of what follows from them is ticked off: the longest list of what is due.
        day = datetime.date.today() + datetime.timedelta(days=number - TALKS // 2)
        record["when"] = {"local": f"{day}T{8 + number % 9:02}:30", "tz": "America/Chicago"}
        record["notes"] = ("A line of notes, as somebody takes them. " * 600)[: LETTERS - len(json.dumps(record))]
        yield KEYS + f"iv.{record['id']}", json.dumps(record)
    yield KEYS + "meta", kept[KEYS + "meta"]


def main(site):
    server = SiteServer(site)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        notebook = Notebook(browser.new_context(viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True),
                            server.base + "worksheet/")
        tab = notebook.tab()
        for key, text in records():
            tab.js("([key, text]) => localStorage.setItem(key, text)", [key, text])
        id = tab.talks()[50]["id"]
        devtools = tab.page.context.new_cdp_session(tab.page)
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        devtools.send("Network.enable")
        devtools.send("Network.emulateNetworkConditions", {
            "offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000})
        tab.page.add_init_script("""new MutationObserver((_, observer) => {
            if (document.documentElement.dataset.worksheet !== 'on') return;
            observer.disconnect();
            setTimeout(() => { window.ready = performance.now(); });
        }).observe(document, {subtree: true, attributes: true, childList: true});""")
        for visit in ["first", "again", "again"]:
            tab.open("#talks")
            tab.until("window.ready > 0")
            print(f"{visit:6} interactive after {tab.js('window.ready'):6.0f} ms, of it until the script began "
                  f"{tab.js('performance.getEntriesByType(`resource`).find(entry => entry.name.includes(`worksheet.`) && entry.name.endsWith(`.js`)).responseEnd'):6.0f} ms")
        tab.go(f"#hold/{id}").page.locator(".ws-stage textarea").first.click()
        tab.js("""() => { window.late = []; document.querySelector('.ws-stage textarea').addEventListener('input', event => {
            const typed = event.timeStamp;
            requestAnimationFrame(() => setTimeout(() => window.late.push(performance.now() - typed)));
        }); }""")
        tab.page.keyboard.type("Typing goes on while what was typed is saved. " * 4, delay=60)
        tab.saved()
        late = sorted(tab.js("window.late"))
        print(f"typing: {len(late)} keys, on the screen after {late[len(late) // 2]:.0f} ms (median), "
              f"{late[int(len(late) * 0.95)]:.0f} ms (95 of 100), {late[-1]:.0f} ms (longest)")
        browser.close()
    server.stop()


if __name__ == "__main__":
    main(sys.argv[1])
