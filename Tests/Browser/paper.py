"""What is on the sheets of a page that was printed."""

import subprocess
import unicodedata


def texts_of_sheets(pdf):
    """The text of each sheet, line by line as it stands there. Some fonts draw “fi” as one sign; it is two letters here."""
    # In Python the same takes minutes for the whole guide.
    text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True, timeout=300).stdout
    return [unicodedata.normalize("NFKC", sheet) for sheet in text.decode().split("\f")[:-1]]


def lines_of_sheets(pdf):
    """The lines of each sheet, without empty ones."""
    return [[line for line in text.splitlines() if line.strip()] for text in texts_of_sheets(pdf)]
