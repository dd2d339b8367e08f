// The person's own editor on a text: a file that only they can read, a child that has the terminal
// while it runs. The terminal thread waits for it; tasks go on, and what they print waits.

import CBaton

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

enum ExternalEditor {
  enum Outcome {
    case edited(String)
    /// Why there is no text.
    case failed(String)
  }

  // A larger file is hardly a block of code.
  private static let sizeLimit = 1 << 24

  /// Opens the editor and waits for its end. The terminal must be in the modes that a program expects.
  static func edit(_ text: String) -> Outcome {
    var template = Array("\(temporaryFolder)/baton-XXXXXX.py".utf8CString)
    let file = mkstemps(&template, 3)
    guard file >= 0 else { return .failed("cannot make a temporary file: \(errorText())") }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    TerminalDevice.write(Array((text.isEmpty ? "" : text + "\n").utf8), to: file)
    close(file)
    if let failure = run(path) { return .failed(failure) }
    guard let edited = contents(of: path) else { return .failed("cannot read what was edited") }
    return .edited(edited)
  }

  private static var temporaryFolder: String {
    let folder = TerminalDevice.environment("TMPDIR") ?? ""
    return folder.hasPrefix("/") ? folder : "/tmp"
  }

  private static var command: String {
    for name in ["VISUAL", "EDITOR"] {
      if let value = TerminalDevice.environment(name), !value.isEmpty { return value }
    }
    return "vi"
  }

  /// Nil when the editor ended well. The shell splits `$EDITOR` into words, as everywhere.
  private static func run(_ path: String) -> String? {
    // Without a shell between them we see it when Ctrl-Z stops the editor.
    let isSimple = command.unicodeScalars.allSatisfy {
      !"=&|;<>()$`\\\"'*?[#~%\n".unicodeScalars.contains($0)
    }
    let words = ["/bin/sh", "-c", "\(isSimple ? "exec " : "")\(command) \"$1\"", "sh", path]
    let arguments = words.map { strdup($0) } + [nil]
    defer { for word in arguments { free(word) } }
    var child: pid_t = 0
    let error = spawn(&child, arguments)
    if error != 0 { return "cannot start \(command): \(String(cString: strerror(error)))" }
    return wait(for: child)
  }

  private static func spawn(
    _ child: inout pid_t, _ arguments: [UnsafeMutablePointer<CChar>?]
  ) -> Int32 {
    #if canImport(Glibc)
      var attributes = posix_spawnattr_t()
    #else
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, 0x04 | 0x08)  // SETSIGDEF, SETSIGMASK
    return posix_spawn(&child, "/bin/sh", nil, &attributes, arguments, baton_environment())
  }

  private static func wait(for child: pid_t) -> String? {
    var status: Int32 = 0
    while true {
      let result = waitpid(child, &status, WUNTRACED)
      if result < 0, errno != EINTR { return "the editor is gone" }
      if result != child { continue }
      if status & 0xFF == 0x7F {
        // Ctrl-Z stopped the editor; the shell waits for us. Both go on by its `fg`.
        TerminalSignals.stop()
        kill(child, SIGCONT)
        continue
      }
      if status == 0 { return nil }
      let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
      return "the editor ended with status \(code): nothing was changed"
    }
  }

  private static func contents(of path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = read(file, &chunk, chunk.count), count > 0 {
      bytes += chunk[..<count]
      if bytes.count > sizeLimit { return nil }
    }
    while bytes.last == 0x0A { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func errorText() -> String { String(cString: strerror(errno)) }
}
