"""WebKitGTK with the verbs of Playwright that the worksheet's tests use, so that one test serves all three browsers.

A context is a browser of its own, with nothing stored; a page is a window of it, so that all pages are seen at once and
none sleeps as a tab behind another would.
"""

import contextlib
import pathlib
import time

from selenium.common.exceptions import (
    ElementClickInterceptedException,
    ElementNotInteractableException,
    JavascriptException,
    StaleElementReferenceException,
    WebDriverException,
)
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from windows import webkit_driver, webkit_quit, webkit_resize

# Asks each time, because what another window does may draw the page anew in between.
FIND = """const [selector, words] = arguments, seen = selector.includes(":visible");
const found = [...document.querySelectorAll(selector.replaceAll(":visible", ""))].filter(one => (!seen || one.checkVisibility())
  && (!words || new RegExp(words).test(one.textContent.replace(/\\s+/g, " ").trim())));"""

# As if it were typed: the page hears of it. A field for a day or a time takes no text in parts.
FILL = """const [field, text] = arguments;
field.focus();
if (field.select && !field.type.startsWith("date")) {
  field.select();
  document.execCommand(text ? "insertText" : "delete", false, text);
} else {
  field.value = text;
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, {bubbles: true}));
}"""

# WebKit's driver tells nobody what goes wrong on a page. As it loads, that cannot be heard; the form on paper then stays.
LISTEN = """window.wentWrong = [];
addEventListener("error", event => window.wentWrong.push(event.message));
addEventListener("unhandledrejection", event => window.wentWrong.push(String(event.reason)));"""

KEYS = {"Enter": Keys.ENTER, "Space": Keys.SPACE, "Tab": Keys.TAB, "ArrowRight": Keys.ARROW_RIGHT}
WAIT = 20


class WebKitLocator:
    """Elements that are looked up when they are used, and waited for."""

    def __init__(self, page, selector, has_text=None):
        self.page, self.selector, self.words = page, selector, has_text and has_text.pattern

    @property
    def first(self):
        return self

    def find(self, then, *more):
        self.page.to_front()
        return self.page.driver.execute_script(FIND + then, self.selector, self.words, *more)

    def element(self, seconds=WAIT):
        end = time.monotonic() + seconds
        while not (element := self.find("return found[0]")):
            assert time.monotonic() < end, f"there is no {self.selector} {self.words or ''}"
            time.sleep(0.02)
        return element

    def do(self, action, seconds=WAIT):
        """Does it with the element, once that is there and at rest."""
        end = time.monotonic() + seconds
        while True:
            try:
                return action(self.element())
            except (StaleElementReferenceException, ElementClickInterceptedException, ElementNotInteractableException, JavascriptException):
                if time.monotonic() > end:
                    raise
                time.sleep(0.05)

    def script(self, body, *more):
        return self.do(lambda element: self.page.driver.execute_script(body, element, *more))

    def click(self):
        self.do(lambda element: element.click())

    def fill(self, text):
        self.script(FILL, text)

    def focus(self):
        self.script("arguments[0].focus()")

    def blur(self):
        self.script("arguments[0].blur()")

    def input_value(self):
        return self.script("return arguments[0].value")

    def inner_text(self):
        return self.script("return arguments[0].innerText")

    def text_content(self):
        return self.script("return arguments[0].textContent")

    def set_input_files(self, files):
        paths = []
        for file in files if isinstance(files, list) else [files]:
            if isinstance(file, dict):
                path = self.page.context.home / file["name"]
                path.write_bytes(file["buffer"])
                file = path
            paths.append(str(file))
        self.do(lambda element: element.send_keys("\n".join(paths)))

    def is_visible(self):
        return self.find("return found.some(one => one.checkVisibility() && one.getClientRects().length > 0)")

    def count(self):
        return self.find("return found.length")

    def all_text_contents(self):
        return self.find("return found.map(one => one.textContent)")


class WebKitKeyboard:
    def __init__(self, page):
        self.page = page

    def type(self, text):
        self.page.to_front()
        ActionChains(self.page.driver, duration=0).send_keys(text).perform()

    def press(self, key):
        *held, key = key.split("+")
        if held == ["Shift"]:
            self.page.to_front()
            ActionChains(self.page.driver, duration=0).key_down(Keys.SHIFT).send_keys(KEYS[key]).key_up(Keys.SHIFT).perform()
        else:
            self.type(KEYS.get(key, key))

    def insert_text(self, text):
        self.page.evaluate("text => { document.execCommand('insertText', false, text); }", text)


class WebKitPage:
    def __init__(self, context, handle):
        self.context, self.driver, self.handle = context, context.driver, handle
        self.keyboard, self.closed = WebKitKeyboard(self), False

    def to_front(self):
        if self.context.front != self.handle:
            self.driver.switch_to.window(self.handle)
            self.context.front = self.handle

    bring_to_front = to_front

    def on(self, *_):
        """What goes wrong on a page is gathered for all of its browser: `WebKitContext.errors`."""

    def goto(self, url, wait_until=None):
        self.gather()
        self.context.origins.add("/".join(url.split("/")[:3]))
        self.driver.get(url)
        self.driver.execute_script(LISTEN)

    def reload(self, wait_until=None):
        self.gather()
        self.driver.refresh()
        self.driver.execute_script(LISTEN)

    def gather(self):
        """Takes note of what went wrong, before the page goes."""
        self.to_front()
        self.context.gathered += self.driver.execute_script("return (window.wentWrong ?? []).splice(0)")

    def evaluate(self, expression, argument=None):
        self.to_front()
        answer = self.driver.execute_async_script(
            "const [argument, done] = arguments;"
            f"(async () => {{ const found = ({expression}); return typeof found === 'function' ? found(argument) : found; }})()"
            ".then(value => done({value}), error => done({error: String(error)}))", argument)
        if "error" in answer:
            raise AssertionError(f"{answer['error']} in {expression}")
        return answer.get("value")

    def locator(self, selector, has_text=None):
        return WebKitLocator(self, selector, has_text)

    def wait_until(self, true, what):
        end = time.monotonic() + WAIT
        while not true():
            assert time.monotonic() < end, f"never there: {what}"
            time.sleep(0.02)

    def wait_for_selector(self, selector, state="attached"):
        found = self.locator(selector)
        self.wait_until(found.is_visible if state == "visible" else found.count, selector)

    @contextlib.contextmanager
    def expect_navigation(self):
        self.evaluate("() => { window.isTheOldOne = true; }")
        yield
        self.wait_until(lambda: self.evaluate("window.isTheOldOne !== true && document.readyState === 'complete'"), "another page")

    def focus(self, selector):
        self.locator(selector).focus()

    def fill(self, selector, text):
        self.locator(selector).fill(text)

    def input_value(self, selector):
        return self.locator(selector).input_value()

    def text_content(self, selector):
        return self.locator(selector).text_content()

    def set_input_files(self, selector, files):
        self.locator(selector).set_input_files(files)

    def is_hidden(self, selector):
        return not self.locator(selector).is_visible()

    def query_selector_all(self, selector):
        return self.locator(selector).find("return found")

    def eval_on_selector_all(self, selector, expression):
        return self.locator(selector).find(f"return ({expression})(found)")

    @property
    def url(self):
        self.to_front()
        return self.driver.current_url

    def is_closed(self):
        return self.closed

    def wait_for_timeout(self, milliseconds):
        time.sleep(milliseconds / 1000)

    def close(self, run_before_unload=False):
        self.gather()
        if len(self.driver.window_handles) == 1:
            # The browser ends with its last window, and would take along what it keeps.
            self.context.spare = self.context.new_window()
            self.to_front()
        self.driver.close()
        self.context.front, self.closed = None, True
        self.context.pages.remove(self)


class WebKitContext:
    """A browser that has never been anywhere. It tells the time of the zone that it is given.

    `theme` is one of GTK's, such as `Adwaita:dark`, and `size` a page's width and height.
    """

    def __init__(self, display, home, given_back, timezone_id=None, settings=(), theme=None, size=None):
        home.mkdir(parents=True)
        self.given_back, self.size = given_back, size
        self.pages, self.origins, self.gathered = [], set(), []
        self.home, self.log = home, (home / "webkit.log").open("w")
        environment = {name: value for name, value in {"TZ": timezone_id, "GTK_THEME": theme}.items() if value}
        self.driver = webkit_driver(display, home, self.log, environment, settings)
        self.front = self.spare = self.driver.current_window_handle

    def set_default_timeout(self, _):
        pass

    def new_window(self):
        if self.front is None:
            self.driver.switch_to.window(self.driver.window_handles[0])
        self.driver.switch_to.new_window("window")
        self.front = self.driver.current_window_handle
        return self.front

    def new_page(self):
        handle, self.spare = self.spare or self.new_window(), None
        self.pages.append(WebKitPage(self, handle))
        if self.size:
            self.pages[-1].to_front()
            webkit_resize(self.driver, *self.size)
        return self.pages[-1]

    def storage_state(self):
        entries = self.driver.execute_script("return Object.entries(localStorage).map(([name, value]) => ({name, value}))")
        return {"origins": [{"localStorage": entries}]}

    @property
    def errors(self):
        for page in self.pages:
            page.gather()
        return self.gathered

    def emptied(self):
        """As it was at first, for the next one to use; says whether it could be done."""
        try:
            if self.spare is None:
                self.spare = self.new_window()
            for handle in self.driver.window_handles:
                if handle != self.spare:
                    self.driver.switch_to.window(handle)
                    self.driver.close()
            self.driver.switch_to.window(self.spare)
            self.front = self.spare
            left = 0
            for origin in self.origins:
                if origin.startswith("http"):
                    self.driver.get(f"{origin}/guide/404.html")
                    left += self.driver.execute_script("localStorage.clear(); sessionStorage.clear(); return localStorage.length")
            self.driver.get("about:blank")
            self.pages, self.origins, self.gathered = [], set(), []
            return left == 0
        except WebDriverException:
            return False

    def quit(self):
        if not self.log.closed:
            webkit_quit(self.driver)
            self.log.close()

    def close(self):
        self.given_back(self)


class WebKit:
    """Makes contexts, as a browser of Playwright's does. One that was closed is emptied and used again: starting takes long."""

    def __init__(self, browsers):
        self.browsers, self.made, self.free = browsers, [], {}

    def new_context(self, timezone_id=None, settings=(), theme=None, viewport=None, **_):
        what = (timezone_id, tuple(settings), theme, viewport and (viewport["width"], viewport["height"]))
        if self.free.get(what):
            return self.free[what].pop()

        def given_back(context):
            if context.emptied():
                self.free.setdefault(what, []).append(context)
            else:
                context.quit()

        home = pathlib.Path(self.browsers.folder, f"webkit-{len(self.made) + 1}")
        self.made.append(WebKitContext(self.browsers.display, home, given_back, *what))
        return self.made[-1]

    def close(self):
        # Also those that a test which failed has left open.
        for context in self.made:
            context.quit()
