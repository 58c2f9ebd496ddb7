"""Lighthouse's opinion of pages, and the figures that it measures. Run by itself it prints them: `make measure`.

    lighthouse.py SITE [--rounds N] [PAGE...]

Pages are named as in the site's addresses (`home` for the first), so that a few can be asked again.
"""

import argparse
import json
import pathlib
import statistics
import subprocess

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[1]
CATEGORIES = ["performance", "accessibility", "best-practices", "seo"]


def node():
    """The Node that comes with Playwright."""
    return next((ROOT / ".guide-tools/venv/lib").glob("python3*/site-packages/playwright/driver/node"))


def reports(addresses, categories, slowdown):
    run = subprocess.run([node(), HERE / "lighthouse.mjs", ",".join(categories), str(slowdown), *addresses],
                         capture_output=True, text=True)
    assert run.returncode == 0, run.stderr[-2000:]
    return [json.loads(line) for line in run.stdout.splitlines()]


def whole_reports(addresses, categories=CATEGORIES, tries=4, slowdown=4):
    """A report for each address, `slowdown` as of slow_line.py. On a busy machine a page may be painted too late for Lighthouse; it is asked again."""
    found = {}
    for _ in range(tries):
        missing = [address for address in addresses if address not in found]
        if not missing:
            break
        for report in reports(missing, categories, slowdown):
            if None not in report["scores"].values() and not report.get("error"):
                found[report["url"]] = report
    assert not missing or len(found) == len(addresses), f"no whole report of {set(addresses) - set(found)}"
    return [found[address] for address in addresses]


def pages(site):
    """One page of each kind, without those that tell search engines to stay away."""
    return [page for page in site.one_of_each_kind if 'name="robots"' not in page.source]


def named(site, names):
    """The pages of these names, or one of each kind if there are none."""
    known = {str(page): page for page in site.standing_pages}
    if unknown := [name for name in names if name not in known]:
        raise SystemExit(f"There is no page {', '.join(unknown)} here. There are: {', '.join(known)}")
    return [known[name] for name in names] or pages(site)


def main():
    from built_site import Site
    from hosts import serving

    parser = argparse.ArgumentParser(description="Asks Lighthouse about pages; prints the median of some rounds.")
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("pages", nargs="*", metavar="PAGE", help="such as home or es/worksheet/; without any, one of each kind")
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    site = Site(asked.site.resolve())
    print(f"{'page':34} {'scores':17} {'LCP s':>6} {'TBT ms':>7} {'CLS':>6} {'KB':>6}")
    wanted = named(site, asked.pages)
    with serving("nginx", site) as server:
        for page in wanted:
            runs = [whole_reports([server.base + page.path])[0] for _ in range(asked.rounds)]
            scores = "/".join(str(round(100 * statistics.median(run["scores"][name] for run in runs))) for name in CATEGORIES)

            def middle(name):
                return statistics.median(run["measures"][name] for run in runs)

            print(f"{str(page):34} {scores:17} {middle('largest-contentful-paint') / 1000:6.2f} {middle('total-blocking-time'):7.0f}"
                  f" {middle('cumulative-layout-shift'):6.3f} {middle('total-byte-weight') / 1024:6.1f}", flush=True)
            for reason in runs[-1]["short"]["performance"]:
                print(f"    {reason}")


if __name__ == "__main__":
    main()
