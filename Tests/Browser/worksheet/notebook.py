"""The worksheet as somebody uses it who has several tabs, and a browser that may fail them."""

import json
import os
import pathlib
import re
import signal
import time

from playwright.sync_api import Error as PlaywrightError

KEYS = "guide.infoint."


def soon(true, seconds=20):
    """Whether something comes true within a while."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


class Tab:
    """One tab with the worksheet in it. What a test does is done on the page; only what browsers do by themselves is caused from outside."""

    def __init__(self, notebook, page):
        self.notebook, self.page = notebook, page
        self.errors = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("dialog", lambda dialog: (self.errors.append(f"dialog: {dialog.message}"), dialog.dismiss()))

    def js(self, expression, *argument):
        return self.page.evaluate(expression, *argument)

    def open(self, hash="", wait=True):
        """Loads the page anew, even if only what is after the # is another."""
        if self.page.url.split("#")[0] == self.notebook.url:
            self.page.goto("about:blank")
        # The worksheet's script has run by then; what else the page loads is nothing to it.
        self.page.goto(self.notebook.url + hash, wait_until="domcontentloaded" if wait else "load")
        if wait:
            self.ready()
        return self

    def ready(self):
        self.until("document.documentElement.dataset.worksheet === 'on'")

    def go(self, hash):
        """Follows a link within the page, and waits until the page has done so."""
        self.js("""hash => new Promise(done => {
            if (location.hash === hash) return done();
            addEventListener('hashchange', () => setTimeout(done), {once: true});
            location.hash = hash;
        })""", hash)
        self.until(f"document.documentElement.dataset.wsView === {json.dumps(hash.strip('#').split('/')[0])}")
        return self

    def until(self, expression, seconds=20):
        end = time.monotonic() + seconds
        while True:
            try:
                if self.js(expression):
                    return
            except Exception as error:  # the page is on its way to another one
                if "navigat" not in str(error) and "context" not in str(error):
                    raise
            assert time.monotonic() < end, f"never true: {expression}\nThe page reads: {self.words[:1500]}"
            time.sleep(0.01)

    @property
    def words(self):
        return self.js("document.getElementById('guide-worksheet')?.innerText ?? ''")

    @property
    def state(self):
        """What the page says of the last save: none, editing, saved or failed."""
        return self.js("document.querySelector('.ws-save')?.dataset.state")

    @property
    def banners(self):
        return self.js("[...document.querySelectorAll('[data-banner]')].map(banner => banner.dataset.banner)")

    def begin(self):
        """A new talk; gives its id."""
        self.tap("worksheet_begin")
        self.until("/^#goal\\/./.test(location.hash) && document.documentElement.dataset.wsView === 'goal'")
        return self.js("location.hash.split('/')[1]")

    def press(self, word, within="#guide-worksheet"):
        self.page.locator(f"{within} button:visible", has_text=self.notebook.pattern(word)).first.click()

    def tap(self, word):
        """Presses a button as soon as it is there, all in one go: what another tab does may draw the page anew at any time."""
        self.until(f"""(() => {{
            const words = new RegExp({json.dumps(self.notebook.pattern(word).pattern)});
            const button = [...document.querySelectorAll('#guide-worksheet button')].find(
                button => words.test(button.textContent) && (button.checkVisibility() || button.closest('details')));
            const folded = button?.closest('details');
            if (folded) folded.open = true;
            button?.focus();
            button?.click();
            return button !== undefined;
        }})()""")

    def notes(self, id):
        """The free notes of a talk, as the page shows them while the talk is held."""
        self.go(f"#hold/{id}")
        return self.page.locator("#ws-notes")

    def write(self, id, text):
        field = self.notes(id)
        field.click()
        field.fill(text)
        return field

    def write_and_save(self, id, text):
        self.write(id, text)
        self.saved()

    def saved(self):
        self.until("document.querySelector('.ws-save').dataset.state === 'saved'")

    def stored(self):
        """What this browser keeps, as letters, by the keys without what they all begin with."""
        return self.js(
            "ns => Object.fromEntries(Object.keys(localStorage).filter(key => key.startsWith(ns))"
            ".map(key => [key.slice(ns.length), localStorage.getItem(key)]))", KEYS)

    def talks(self):
        """The talks that are stored, also those that were removed."""
        return [json.loads(text) for key, text in self.stored().items() if key.startswith("iv.")]

    def put(self, key, text):
        self.js("([key, text]) => localStorage.setItem(key, text)", [KEYS + key, text])

    def choose_file(self, name, text):
        self.go("#data")
        self.page.locator("#ws-import-file").set_input_files(
            files=[{"name": name, "mimeType": "application/json", "buffer": text.encode(errors="surrogatepass")}])

    def backup(self):
        """The text of the file that the page gives for a backup."""
        # The file is taken where the page makes it: Firefox does not tell of downloads of this kind.
        self.js("""() => {
            const make = URL.createObjectURL;
            URL.createObjectURL = blob => { window.lastFile = blob.text(); URL.createObjectURL = make; return make(blob); };
        }""")
        self.go("#data")
        self.tap("worksheet_export")
        return self.js("window.lastFile")

    def crash(self):
        """Kills the process behind the tab: nothing of the page runs any more. Chromium alone says which process that is."""
        devtools = self.notebook.context.browser.new_browser_cdp_session()

        def processes():
            found = devtools.send("SystemInfo.getProcessInfo")["processInfo"]
            return {each["id"]: each["cpuTime"] for each in found if each["type"] == "renderer"}

        crashed = []
        self.page.on("crash", lambda _: crashed.append(True))
        for _ in range(5):
            try:
                # The process of this page is the one that is busy when the page is. The browser starts others in stock.
                before = processes()
                self.js("() => { const end = performance.now() + 400; while (performance.now() < end); }")
                after = processes()
                busiest = max(before.keys() & after.keys(), key=lambda process: after[process] - before[process])
                os.kill(busiest, signal.SIGKILL)
                self.page.wait_for_timeout(300)
            except PlaywrightError as error:
                # It cannot wait any more, or a slow machine told only now of what was killed the last time.
                if "crash" in str(error).lower():
                    crashed.append(True)
            if crashed:
                break
        assert crashed, "the tab lives on"
        self.close()

    def close(self):
        self.page.close(run_before_unload=False)
        self.notebook.tabs.remove(self)

    kill = close


class Notebook:
    """A browser of somebody who uses the worksheet: tabs that share a storage."""

    def __init__(self, context, url, words=None):
        self.context, self.url = context, url
        context.set_default_timeout(30000)
        self.tabs, self.known_words = [], words or {}

    def tab(self, hash="", page=None, **how):
        tab = Tab(self, page or self.context.new_page())
        self.tabs.append(tab)
        return tab.open(hash, **how)

    @property
    def words(self):
        """The page's words by their names. Only where the server may have another edition by now they have to be given."""
        for tab in self.tabs:
            if not self.known_words and not tab.page.is_closed():
                self.known_words = tab.js("fetch(document.getElementById('guide-worksheet').dataset.source).then(answer => answer.json()).then(data => data.words)")
        return self.known_words

    def pattern(self, word):
        """A word of the page as a pattern, whatever is filled in."""
        text = self.words[word]
        return re.compile("^" + re.sub(r"\\\{\w+\\\}", ".*", re.escape(text)) + "$")

    @property
    def faults(self):
        """What the browser complained about."""
        return [error for tab in self.tabs for error in tab.errors] + getattr(self.context, "errors", [])

    def close(self):
        self.context.close()


def fixture(schema):
    """The storage of a browser as a version of the worksheet left it."""
    file = pathlib.Path(__file__).parents[2] / f"Scripts/worksheet/schemas/{schema}/storage.json"
    return {key: json.dumps(value) for key, value in json.loads(file.read_text()).items()}
