"""A student at the worksheet who uses nothing but the keyboard."""

import contextlib

from notebook import soon
from selenium.webdriver.common.keys import Keys
from webkit_page import WebKit

# What a screen reader calls the element that has the focus.
NAME = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return "";
  const labeled = (element.getAttribute("aria-labelledby") ?? "").split(" ").map(id => document.getElementById(id)?.textContent ?? "");
  const label = element.labels?.[0]?.textContent;
  return (element.getAttribute("aria-label") ?? (label || labeled.join(" ").trim() || element.textContent)).replace(/\\s+/g, " ").trim();
}"""


class Student:
    def __init__(self, context, server):
        self.context, self.server, self.url, self.errors = context, server, server.base + "worksheet/", []
        self.unasked, self.icons = [], set()
        context.set_default_timeout(20000)
        self.page = context.new_page()
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda message: message.type == "error" and self.errors.append(message.text))

    @contextlib.contextmanager
    def loading(self):
        """A page is loaded on purpose. Only the server can tell what is asked for: browsers also speak of what they have already."""
        self.unasked += self.server.take_asked()
        yield
        self.page.wait_for_selector("html[data-worksheet]")
        # What makes pages handier comes last.
        # Asked from outside: for Playwright's own way of waiting, Firefox complains that the page's policy allows no eval.
        there = ("['search-button', 'offline'].every(name => "
                 "performance.getEntriesByType('resource').some(entry => entry.name.includes(`/${name}.`)))")
        assert soon(lambda: self.page.evaluate(there)), "the page's last scripts do not come"
        # Browsers fetch the icon when they like, if at all; it belongs to the page.
        self.icons.add(self.page.evaluate("new URL(document.querySelector('link[rel=icon]').href).pathname"))
        self.server.is_left_alone()
        self.server.take_asked()

    @property
    def requests(self):
        """What was asked of the server, though no page was loaded on purpose."""
        self.unasked += self.server.take_asked()
        return [path for path in self.unasked if path not in self.icons]

    def open(self, hash=""):
        self.page.goto("about:blank")
        with self.loading():
            self.page.goto(self.url + hash)
        return self

    def reload(self):
        with self.loading():
            self.page.reload()

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def write(self, text):
        self.page.keyboard.insert_text(text)

    def focused(self):
        return self.page.evaluate(NAME)

    def tab_to(self, name, back=False, most=150):
        """Goes from one to the next until the one with this name, or one that begins with it, has the focus."""
        met = []
        for _ in range(most):
            self.press("Shift+Tab" if back else "Tab")
            now = self.focused()
            if now == name or now.startswith(name):
                return self
            met.append(now)
        raise AssertionError(f"the keyboard does not reach “{name}”, only {met}")

    def do(self, name, **options):
        """Presses the button, or follows the link, with this name."""
        self.tab_to(name, **options)
        self.press("Enter")
        return self

    def fill(self, name, text, **options):
        self.tab_to(name, **options)
        self.write(text)
        return self

    def view(self, name):
        self.page.wait_for_selector(f"html[data-ws-view='{name}']")
        assert self.page.evaluate("document.activeElement.id") == "ws-title", "the focus is not at the new view's heading"
        return self

    def saved(self):
        self.page.wait_for_selector(".ws-save[data-state=saved]")
        return self

    def load(self, script):
        """Runs a script that leaves something on the page."""
        self.page.evaluate(script)

    def said(self):
        return self.page.text_content("#ws-speaker")

    def records(self, kind="iv"):
        """What this browser keeps."""
        return self.page.evaluate(
            """kind => Object.entries(localStorage).filter(([key]) => new RegExp(`^guide\\\\.\\\\w+\\\\.${kind}\\\\.`).test(key))
              .map(([, text]) => JSON.parse(text))""", kind)

    @contextlib.contextmanager
    def download(self):
        with self.page.expect_download() as found:
            yield found


# How many times Tab has to be pressed at least until the element with this name has the focus; 0 if nobody knows.
STOPS = """name => {
  const nameOf = %s;
  const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter(one =>
    one.checkVisibility({visibilityProperty: true}) && !one.disabled && (one.type !== "radio" || one.checked));
  const here = stops.findLastIndex(one =>
    one === document.activeElement || one.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING);
  return stops.findIndex((one, at) => at > here && (nameOf(one) === name || nameOf(one).startsWith(name))) - here;
}""" % NAME.replace("() => {\n  const element = document.activeElement;", "element => {")


class QuickStudent(Student):
    """Presses Tab as often as is needed in one go: one by one takes WebKit's driver far longer than a browser of Playwright's."""

    def load(self, script):
        self.page.evaluate(f"() => {{ {script}; window.axe ??= axe; }}")

    def tab_to(self, name, back=False, most=150):
        if back:
            return super().tab_to(name, back, most)
        stops = self.page.evaluate(STOPS, name)
        if stops > 0:
            self.page.keyboard.type(Keys.TAB * stops)
            now = self.focused()
            if now == name or now.startswith(name):
                return self
        return super().tab_to(name, back, most)


def student(browser, server, **options):
    # The pages that the service worker puts by would be counted with what the worksheet asks for.
    options = {"timezone_id": "America/Chicago", "locale": "en-US", "service_workers": "block"} | options
    if isinstance(browser, WebKit):
        return QuickStudent(browser.new_context(settings=["features=-ServiceWorkers"], **options), server)
    return Student(browser.new_context(**options), server)
