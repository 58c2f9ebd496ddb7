"""Browser windows: Chromium and Firefox through Playwright, WebKitGTK through Selenium, all with the same few verbs.

A window asserts that what it was asked to emulate took, because browsers ignore silently what they cannot do.
"""

import contextlib
import json
import os
import pathlib
import re
import signal
import subprocess
import time

from font_sets import font_variables
from playwright.sync_api import Error as PlaywrightError
from selenium.common.exceptions import InvalidSessionIdException, WebDriverException
from selenium.webdriver.remote.command import Command
from urllib3.exceptions import HTTPError

HERE = pathlib.Path(__file__).parent
TOOLS = HERE.parents[1] / ".guide-tools"
CHECKS = (HERE / "checks.js").read_text()
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ICON = re.compile(r"https?://\S+/icon[^/\s’]*")
# Seconds. A script may take 60 of them, and axe on a long page on a busy machine nearly does.
ANSWERS_WITHIN = 120
PLAIN = "data:text/html,<!doctype html><title>plain</title>"


class Window:
    """One open page. `errors` are what the browser complained about since the last `open`."""

    def lay_out(self):
        """Makes all of the page as it is when readers come near: browsers leave out what is far from view."""
        self.js("document.querySelectorAll('.sheet').forEach(sheet => { sheet.style.contentVisibility = 'visible'; })")

    def check(self, name, *arguments):
        self.lay_out()
        return self.js(f"({CHECKS}).{name}({', '.join(json.dumps(argument) for argument in arguments)})")

    def wait(self, expression, seconds=20):
        end = time.monotonic() + seconds
        while not self.js(expression):
            assert time.monotonic() < end, f"never true: {expression}"
            time.sleep(0.02)

    def axe(self):
        """What axe finds against WCAG 2.2 AA, as a list of sentences."""
        self.lay_out()
        self.load_axe()
        found = self.js(f"axe.run(document, {{runOnly: {LEVELS}, resultTypes: ['violations']}})")
        return [
            f"{violation['id']} ({violation['help']}): {node['html'][:120]}"
            for violation in found["violations"]
            for node in violation["nodes"]
        ]

    def must(self, media):
        assert self.js(f"matchMedia('{media}').matches"), f"the browser did not take on ({media})"


class PlaywrightWindow(Window):
    def __init__(self, browser, must=(), script=True, **options):
        options.setdefault("viewport", {"width": 1280, "height": 900})
        self.context = browser.new_context(java_script_enabled=script, **options)
        self.context.set_default_timeout(60000)
        self.page = self.context.new_page()
        self.is_firefox = browser.browser_type.name == "firefox"
        self.said, self.requests = [], []
        self.page.on("pageerror", lambda error: self.said.append(f"script: {error}"))
        self.page.on("console", lambda message: message.type in ("error", "warning") and self.said.append(f"console: {message.text}"))
        self.page.on("requestfailed", lambda request: self.said.append(f"failed: {request.url}"))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(PLAIN)
        for media in must:
            self.must(media)

    def open(self, url):
        self.said.clear()
        self.requests.clear()
        self.page.goto(url)

    @property
    def errors(self):
        """What the browser said, without the one complaint that is none.

        Firefox fetches the icon for a tab by itself. When the page is left or drawn anew before it has come, Firefox
        drops it, and sometimes blames the page's service worker. Chromium's windows tell of an icon that is not there.
        """
        failed = [said for said in self.said if said.startswith("failed: ")] if self.is_firefox else []
        dropped = {icon for said in failed for icon in ICON.findall(said)}
        return [said for said in self.said if not any(icon in said for icon in dropped)]

    def leave(self):
        """Leaves the page, and closes what it has opened."""
        for other in self.context.pages:
            if other != self.page:
                other.close()
        for attempt in range(3):
            try:
                self.page.goto(PLAIN)
            except PlaywrightError:  # Firefox now and then refuses an address right after another window has closed
                if attempt == 2:
                    raise
                self.page.wait_for_timeout(200)
            else:
                return

    def to_front(self):
        # Firefox moves the focus only in the window that has it.
        self.page.bring_to_front()

    def js(self, expression):
        return self.page.evaluate(expression)

    def load_axe(self):
        self.page.evaluate((TOOLS / "axe.min.js").read_text())

    def press(self, key):
        self.page.keyboard.press(key)

    def pdf(self, paper):
        return self.page.pdf(format=paper, tagged=True)

    def foreign_requests(self, origin):
        # Firefox says nothing of a request that the page's policy stops, so the page is asked as well.
        asked = [url for url in self.requests if not url.startswith((origin, "data:"))]
        return [*asked, *self.check("foreignRequests")]

    def close(self):
        self.context.close()


class SpacedWindow(PlaywrightWindow):
    """A reader who spreads text out, as far as WCAG 1.4.12 says that a page must bear."""

    SPACING = ("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"
               "p { margin-block-end: 2em !important; }")

    def open(self, url):
        super().open(url)
        self.js("(sheet => { sheet.replaceSync(%s); document.adoptedStyleSheets = [sheet]; })(new CSSStyleSheet())"
                % json.dumps(self.SPACING))
        assert self.js("getComputedStyle(document.querySelector('h1')).letterSpacing") != "normal"


class WebKitCrashed(WebDriverException):
    """WebKitGTK's own process behind the page has ended. That is no fault of the page: pytest.ini has the test run again."""


def processes(parent):
    """The numbers of those that a process has started, and of those that they have."""
    for task in pathlib.Path(f"/proc/{parent}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            yield child
            yield from processes(child)


def end_with_children(process):
    """Ends a driver and the browser that it has started, which may hear nothing any more."""
    for one in [*processes(process.pid), process.pid]:
        with contextlib.suppress(ProcessLookupError):
            os.kill(one, signal.SIGKILL)


def tell_of_crashes(driver):
    """Lets a driver say that its browser has crashed, and keeps that in `has_crashed`.

    Whatever was asked at that moment fails in a way of its own, such as a script whose result cannot be read; only what is
    asked next is told why the session is over, and what comes after that only that there is none.

    A browser that does not answer counts as one that has crashed: a page that goes into the cache for the back button while
    a script runs on it now and then answers nobody any more. Its own time limits stop with it.
    """
    execute, driver.has_crashed = driver.execute, False
    driver.command_executor.client_config.timeout = ANSWERS_WITHIN

    def executed(command, parameters=None):
        try:
            return execute(command, parameters)
        except HTTPError as error:
            driver.has_crashed = True
            end_with_children(driver.service.process)
            raise WebKitCrashed(f"asked for {command}: no answer ({type(error).__name__})") from error
        except WebDriverException as error:
            try:
                if not isinstance(error, InvalidSessionIdException):
                    execute(Command.W3C_GET_WINDOW_HANDLES)
            except InvalidSessionIdException as over:
                error = over
            if isinstance(error, InvalidSessionIdException) and (driver.has_crashed or "page crash" in str(error)):
                driver.has_crashed = True
                raise WebKitCrashed(f"asked for {command}: {error.msg}") from error
            raise

    driver.execute = executed


def webkit_driver(display, home, log, environment=None, settings=()):
    """Starts WebKitGTK's MiniBrowser with nothing stored, and what drives it. `settings` are WebKit's own, as in `name=value`."""
    from selenium import webdriver
    from selenium.webdriver.webkitgtk.options import Options
    from selenium.webdriver.webkitgtk.service import Service

    options = Options()
    options.binary_location = str(next(pathlib.Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser")))
    for setting in ["automation", "enable-write-console-messages-to-stdout=true", *settings]:
        options.add_argument(f"--{setting}")
    # The browser's own bar of buttons would let no window be narrower than 447 pixels. Pages are not drawn with this style.
    style = pathlib.Path(home, ".config/gtk-3.0/gtk.css")
    style.parent.mkdir(parents=True, exist_ok=True)
    style.write_text("* { min-width: 0; margin: 0; padding: 0; font-size: 1px; }")
    variables = os.environ | {"DISPLAY": display, "HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config")} | (environment or {})
    for attempt in range(3):
        service = Service("/usr/bin/WebKitWebDriver", env=variables, log_output=log)
        try:
            driver = webdriver.WebKitGTK(options=options, service=service)
        except WebDriverException:  # on a busy machine it now and then does not come up
            service.stop()
            if attempt == 2:
                raise
        else:
            driver.set_script_timeout(60)
            tell_of_crashes(driver)
            return driver


def webkit_resize(driver, width, height):
    """Gives a page of WebKitGTK's this size; the window is higher by its bars."""
    end = time.monotonic() + 10
    while (found := driver.execute_script("return [innerWidth, innerHeight]")) != [width, height]:
        assert time.monotonic() < end, f"WebKitGTK's page has {found} pixels, not {[width, height]}"
        whole = driver.get_window_rect()
        driver.set_window_rect(width=whole["width"] + width - found[0], height=whole["height"] + height - found[1])
        time.sleep(0.05)


def webkit_quit(driver):
    try:
        driver.quit()
    except WebDriverException:
        pass  # it has ended by itself


class WebKitWindow(Window):
    """WebKitGTK's MiniBrowser. It is of Safari's family, not Safari: the platform below differs."""

    def __init__(self, display, home, theme="Adwaita", must=()):
        self.log = pathlib.Path(home, "webkit.log").open("w+")
        self.driver = webkit_driver(display, home, self.log, {"GTK_THEME": theme})
        self.driver.get(PLAIN)
        for media in must:
            self.must(media)

    def leave(self):
        """Leaves the page."""
        self.driver.get(PLAIN)

    def open(self, url):
        self.log.seek(0, os.SEEK_END)
        self.driver.get(url)
        self.wait("document.readyState === 'complete'")

    @property
    def errors(self):
        return [line.strip() for line in self.log.read().splitlines() if "CONSOLE" in line and "ERROR" in line]

    def js(self, expression):
        answer = self.driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            f"(async () => ({expression}))().then(value => done({{value}}), error => done({{error: String(error)}}))"
        )
        assert "error" not in answer, answer["error"]
        return answer["value"]

    def load_axe(self):
        self.driver.execute_script((TOOLS / "axe.min.js").read_text() + ";window.axe = axe;")

    def press(self, key):
        from selenium.webdriver.common.keys import Keys

        self.driver.switch_to.active_element.send_keys(getattr(Keys, key.upper()))

    def foreign_requests(self, origin):
        return self.check("foreignRequests")

    def close(self):
        webkit_quit(self.driver)
        self.log.close()


class Browsers:
    """Starts each browser once, when first asked for, and each kind of window once.

  
    """

    def __init__(self, folder, environment=None):
        self.folder, self.environment = folder, environment
        self.closers, self.made = [], {}

    def with_fonts(self, fonts):
        """The same browsers, on a machine that has only this set of fonts."""

        def make():
            folder = self.folder / fonts
            folder.mkdir()
            browsers = Browsers(folder, os.environ | font_variables(fonts))
            # Playwright runs once in a process.
            browsers.made["playwright"] = self.playwright
            self.closers.append(browsers.close)
            return browsers

        return self.once(f"fonts {fonts}", make)

    def once(self, name, make):
        if name not in self.made:
            self.made[name] = make()
        return self.made[name]

    @property
    def playwright(self):
        from playwright.sync_api import sync_playwright

        def start():
            playwright = sync_playwright().start()
            self.closers.append(playwright.stop)
            return playwright

        return self.once("playwright", start)

    @property
    def chromium(self):
        return self.launch("chromium", lambda: self.playwright.chromium.launch(
            executable_path="/usr/bin/chromium", env=self.environment))

    def firefox(self, **prefs):
        # Firefox takes media and script switches only as it starts.
        return self.launch(f"firefox {prefs}", lambda: self.playwright.firefox.launch(
            channel="moz-firefox", executable_path="/usr/bin/firefox-esr", firefox_user_prefs=prefs, env=self.environment))

    def launch(self, name, start):
        def launched():
            browser = start()
            self.closers.append(browser.close)
            return browser

        return self.once(name, launched)

    @property
    def display(self):
        def start():
            reader, writer = os.pipe()
            xvfb = subprocess.Popen(
                ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"],
                pass_fds=[writer], stderr=subprocess.DEVNULL)
            self.closers += [xvfb.wait, xvfb.terminate]
            os.close(writer)
            return ":" + os.read(reader, 16).decode().strip()

        return self.once("display", start)

    def window(self, name):
        name, _, fonts = name.partition(" with ")
        if fonts:
            return self.with_fonts(fonts).window(name)
        made = self.made.get(f"window {name}")
        if isinstance(made, WebKitWindow) and made.driver.has_crashed:
            del self.made[f"window {name}"]
        return self.once(f"window {name}", lambda: getattr(self, name.replace(" ", "_"))())

    def chromium_light(self):
        return PlaywrightWindow(self.chromium, ["(prefers-color-scheme: light)"])

    def chromium_dark(self):
        return PlaywrightWindow(self.chromium, ["(prefers-color-scheme: dark)"], color_scheme="dark")

    def chromium_phone(self):
        return PlaywrightWindow(self.chromium, ["(width: 320px)"], viewport={"width": 320, "height": 640})

    def chromium_without_script(self, **options):
        window = PlaywrightWindow(self.chromium, script=False, **options)
        window.page.goto("data:text/html,<p>off</p><script>document.querySelector('p').textContent = 'on'</script>")
        assert window.page.inner_text("p") == "off", "the browser ran a script though it was told not to"
        return window

    def chromium_phone_without_script(self):
        return self.chromium_without_script(viewport={"width": 360, "height": 740})

    def chromium_print(self):
        # Letter paper with margins of half an inch, printed by somebody whose screen is dark.
        window = PlaywrightWindow(self.chromium, color_scheme="dark", viewport={"width": 720, "height": 960})
        window.page.emulate_media(media="print")
        window.must("print")
        return window

    def firefox_light(self):
        return PlaywrightWindow(self.firefox(), ["(prefers-color-scheme: light)"])

    def firefox_strict(self):
        # As readers have it; Playwright lets files read each other unless it is told otherwise.
        browser = self.firefox(**{"security.fileuri.strict_origin_policy": True})
        return PlaywrightWindow(browser, ["(prefers-color-scheme: light)"])

    def firefox_dark(self):
        return PlaywrightWindow(self.firefox(**{"ui.systemUsesDarkTheme": 1}), ["(prefers-color-scheme: dark)"])

    def firefox_phone(self):
        return PlaywrightWindow(self.firefox(), ["(width: 320px)"], viewport={"width": 320, "height": 640})

    def chromium_large_text(self, width=1280):
        # A reader who set the browser's text to twice its size.
        large = self.launch("chromium large", lambda: self.playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--blink-settings=defaultFontSize=32"], env=self.environment))
        window = PlaywrightWindow(large, viewport={"width": width, "height": 900})
        assert window.js("getComputedStyle(document.documentElement).fontSize") == "32px", "the text is not large"
        return window

    def chromium_phone_large_text(self):
        return self.chromium_large_text(width=360)

    def firefox_large_text(self):
        window = PlaywrightWindow(self.firefox(**{"font.size.variable.x-western": 32}))
        window.page.goto("data:text/html,<!doctype html><html lang=en><title>plain</title>")
        assert window.js("getComputedStyle(document.documentElement).fontSize") == "32px", "the text is not large"
        return window

    def chromium_zoomed(self):
        # A window of 1280 by 1024 pixels at 400 %.
        return PlaywrightWindow(self.chromium, ["(width: 320px)", "(height: 256px)"],
                                viewport={"width": 320, "height": 256}, device_scale_factor=4)

    def chromium_spaced(self):
        return SpacedWindow(self.chromium, ["(width: 360px)"], viewport={"width": 360, "height": 740})

    def chromium_own_colors(self):
        return PlaywrightWindow(self.chromium, ["(forced-colors: active)"], forced_colors="active")

    def firefox_own_colors(self):
        return PlaywrightWindow(self.firefox(**{"browser.display.document_color_use": 2}), ["(forced-colors: active)"])

    def chromium_still(self):
        return PlaywrightWindow(self.chromium, ["(prefers-reduced-motion: reduce)"], reduced_motion="reduce")

    def firefox_without_storage(self):
        # Cookies and storage are refused to everybody: asking for localStorage throws.
        window = PlaywrightWindow(self.firefox(**{"network.cookie.cookieBehavior": 2}))
        return window

    def webkit_light(self):
        return self.webkit("Adwaita", "(prefers-color-scheme: light)")

    def webkit_dark(self):
        return self.webkit("Adwaita:dark", "(prefers-color-scheme: dark)")

    def webkit_phone(self):
        window = self.webkit("Adwaita", "(prefers-color-scheme: light)", "phone")
        webkit_resize(window.driver, 320, 640)
        return window

    def webkit(self, theme, media, name=None):
        home = self.folder / (name or theme)
        home.mkdir(exist_ok=True)
        window = WebKitWindow(self.display, home, theme, [media])
        self.closers.append(window.close)
        return window

    def close(self):
        for close in reversed(self.closers):
            close()
