// What the tests of the prompt share: a home of their own, the program with its first prompt, and
// expectations of what a person sees.

import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

final class PromptBench {
  let home = BatonBinary.makeHome()

  deinit {
    remove(home)
  }

  /// The program with its first prompt on the screen.
  func start(
    _ arguments: [String] = [], columns: Int = 60, rows: Int = 16,
    environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      BatonBinary.path, arguments,
      environment: BatonBinary.environment(home: home, adding: environment), columns: columns,
      rows: rows)
    try #require(terminal.until { $0.isAtPrompt }, "\(terminal.screen.text)")
    return terminal
  }

  /// Writes a file into the home and returns its path.
  @discardableResult
  func write(_ name: String, _ text: String, mode: mode_t = 0o644) -> String {
    let path = home + "/" + name
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, mode)
    _ = text.withCString { systemWrite(file, $0, strlen($0)) }
    close(file)
    return path
  }

  private func remove(_ path: String) {
    guard let folder = opendir(path) else {
      unlink(path)
      return
    }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { remove(path + "/" + name) }
    }
    closedir(folder)
    rmdir(path)
  }
}

/// Waits until the screen is as expected.
func expect(
  _ terminal: PseudoTerminal, _ comment: Comment,
  location: SourceLocation = #_sourceLocation, _ isExpected: (Screen) -> Bool
) {
  let isSeen = terminal.until(isExpected)
  #expect(isSeen, "\(comment)\n\(terminal.screen.text)", sourceLocation: location)
}

extension Screen {
  /// Whether an empty prompt waits for input.
  var isAtPrompt: Bool { cursorLine.hasSuffix(">>>") }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafePointer<CChar>, _ count: Int) -> Int {
  write(file, bytes, count)
}
