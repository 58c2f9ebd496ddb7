internal import CLinux
internal import Glibc

/// Another program, such as rsync, run to its end.
package struct Command: Sendable {
  package let program: String
  package let arguments: [String]
  /// Variables that the program gets beside those of this process, or, with nil, without them.
  package let environment: [String: String?]

  package init(_ program: String, _ arguments: [String], environment: [String: String?] = [:]) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
  }

  /// What a run came to.
  package struct Result: Sendable {
    /// 0 when all went well; 128 and the number of the signal that ended it.
    package let status: Int32
    package let output: [UInt8]
    package let errors: String

    package var isDone: Bool { status == 0 }
  }

  /// Runs it with nothing to read, and waits.
  ///
  /// - Throws: when the program is not there.
  package func run() throws(SystemError) -> Result {
    // Files rather than pipes: nobody has to read them while it runs.
    guard let output = tmpfile(), let errors = tmpfile() else { throw .last("run", program) }
    defer {
      fclose(output)
      fclose(errors)
    }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = variables().map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var status: Int32 = 0
    let code = words.withUnsafeMutableBufferPointer { words in
      variables.withUnsafeMutableBufferPointer { variables in
        guide_run(
          words.baseAddress, variables.baseAddress, fileno(output), fileno(errors), &status)
      }
    }
    if code == ENOENT {
      throw SystemError(
        "run", program, code: 0,
        detail: "this computer does not have that program. Ask whoever looks after it to install it"
      )
    }
    if code != 0 { throw SystemError("run", program, code: code) }
    return Result(
      status: status, output: try Self.content(output, program),
      errors: String(decoding: try Self.content(errors, program), as: UTF8.self))
  }

  /// Starts it and leaves it to itself: it may run for longer than this program, and what ends this
  /// one on a terminal does not end it.
  ///
  /// - Throws: when the program is not there.
  package func start() throws(SystemError) {
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let code = words.withUnsafeMutableBufferPointer { guide_start($0.baseAddress) }
    if code != 0 { throw SystemError("run", program, code: code) }
  }

  /// Runs it, and makes a failure of any status but 0.
  ///
  /// - Parameter action: what it is run for, in words, as in "send files to".
  @discardableResult
  package func mustRun(_ action: String, _ place: String) throws(SystemError) -> Result {
    let result = try run()
    if result.isDone { return result }
    throw failure(action, place, result: result)
  }

  package func failure(_ action: String, _ place: String, result: Result) -> SystemError {
    SystemError(
      action, place, code: 0,
      detail: ProgramFailure(program, status: result.status, said: result.errors).text)
  }

  /// True when a program of this name can be run.
  package static func isInstalled(_ program: String) -> Bool {
    let path = Program.environment("PATH") ?? "/usr/bin:/bin"
    return path.split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
  }

  /// What the program finds in its environment, as in `PATH=/usr/bin`.
  private func variables() -> [String] {
    var found: [String] = []
    var next = guide_environment()
    while let word = next?.pointee {
      let variable = String(cString: word)
      let name = variable.prefix { $0 != "=" }
      if environment[String(name)] == nil { found.append(variable) }
      next = next?.advanced(by: 1)
    }
    for (name, value) in environment.sorted(by: { $0.key.precedes($1.key) }) {
      if let value { found.append("\(name)=\(value)") }
    }
    return found
  }

  private static func content(_ file: UnsafeMutablePointer<FILE>, _ name: String)
    throws(SystemError) -> [UInt8]
  {
    let descriptor = fileno(file)
    if lseek(descriptor, 0, SEEK_SET) < 0 { throw .last("read", name) }
    return try Files.read(descriptor: descriptor, name)
  }
}
