import ArgumentParser

/// Where the commands are found that open an address of this computer.
struct AddressOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The port of the address. (default: the first free one from 4000)", valueName: "number"))
  var port: Int?

  func validate() throws {
    if let port, !(1...65_535).contains(port) {
      throw ValidationError("--port needs a number from 1 to 65535, not \(port).")
    }
  }
}
