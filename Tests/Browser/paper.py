"""What is on the sheets of a page that was printed."""

import io
import unicodedata

import pypdf


def texts_of_sheets(pdf):
    """The text of each sheet. Some fonts draw “fi” as one sign; it is two letters here."""
    return [unicodedata.normalize("NFKC", sheet.extract_text()) for sheet in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def lines_of_sheets(pdf):
    """The lines of each sheet, without empty ones."""
    return [[line for line in text.splitlines() if line.strip()] for text in texts_of_sheets(pdf)]
