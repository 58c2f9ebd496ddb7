"""Whether a website in a folder is whole, whatever the program that wrote it was interrupted at."""

import re

LINK = re.compile(r'(?:href|src)="([^":#?]+)["#?]')


def assert_whole(site):
    """Each page is whole, and all that it needs and leads to is there."""
    pages = list(site.rglob("index.html"))
    assert len(pages) > 15
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert text.endswith("</html>\n"), page
        for target in LINK.findall(text):
            assert (page.parent / target).exists(), f"{page} lacks {target}"
