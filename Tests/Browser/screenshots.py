"""Pictures of one page of each kind, for people to look at: `screenshots.py SITE FOLDER`."""

import pathlib
import shutil
import sys

from built_site import Site
from site_server import SiteServer
from windows import Browsers, PlaywrightWindow

SIZES = {"phone": {"width": 360, "height": 740}, "desktop": {"width": 1440, "height": 900}}


def main(site_folder, folder):
    site = Site(pathlib.Path(site_folder).resolve())
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    server, browsers = SiteServer(site.folder), Browsers(folder)
    for size, viewport in SIZES.items():
        for scheme in ("light", "dark"):
            window = PlaywrightWindow(
                browsers.chromium, [f"(prefers-color-scheme: {scheme})", f"(width: {viewport['width']}px)"],
                viewport=viewport, color_scheme=scheme)
            for page in site.one_of_each_kind:
                window.open(server.base + page.path)
                name = str(page).strip("/").replace("/", "-").removesuffix(".html")
                window.page.screenshot(path=folder / f"{name}-{size}-{scheme}.png", animations="disabled")
            window.close()
    browsers.close()
    server.stop()
    print(f"{len(list(folder.iterdir()))} pictures are in {folder}")


main(sys.argv[1], pathlib.Path(sys.argv[2]))
