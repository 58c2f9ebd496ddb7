import GuideSystem

/// The program that turns a page into a PDF: WeasyPrint.
struct PacketMaker {
  static let usual = "weasyprint"
  /// How it is started.
  let program: String
  /// Stamped into the file in place of the time, so that equal content gives equal bytes.
  let seconds: Int

  /// What to do on a computer that lacks it.
  static let advice = """
    A packet is made by a program named WeasyPrint, which this computer does not have.
    It is free. Whoever looks after this computer can install it:

      with pip:     pip install weasyprint==70.0
      with pipx:    pipx install weasyprint==70.0
      Debian, too:  apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0

    If it is there under another name or in another folder, say where:

      guide packet --weasyprint /path/to/weasyprint

    Without it, open the page "The whole guide on paper" of the website, and let your browser
    print it or save it as a PDF.

    """

  static func isThere(_ program: String) -> Bool {
    program.contains("/") ? Files.kind(program) == .file : Command.isInstalled(program)
  }

  /// Makes one file; tagged for screen readers (PDF/UA-1), with fields that can be filled in.
  func make(_ page: String, styles: [String], into file: String) throws(SystemError) {
    let arguments =
      ["--quiet", "--pdf-variant", "pdf/ua-1", "--pdf-forms"]
      + styles.flatMap { ["--stylesheet", $0] } + [page, file]
    try Command(program, arguments, environment: ["SOURCE_DATE_EPOCH": String(seconds)])
      .mustRun("make", file)
  }
}
