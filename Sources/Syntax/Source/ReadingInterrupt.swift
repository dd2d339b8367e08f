// Long texts take long to read, and Ctrl-C must not wait for that: lexer, parser, resolver and lowering
// look up now and then whether they are still wanted.

/// Set by the interpreter: whether somebody has interrupted. The reason waits there.
package nonisolated(unsafe) var isReadingInterrupted: () -> Bool = { false }

/// Counts steps of reading, and asks at every few thousandth.
package struct ReadingInterrupt {
  private var steps = 0
  private static let interval = 2048

  /// Begins to count; each loop over a text has a counter of its own.
  package init() {}

  /// Takes a step; true once in `interval` when reading has been interrupted.
  @inline(__always)
  package mutating func isDue() -> Bool {
    steps &+= 1
    return steps & (Self.interval - 1) == 0 && isReadingInterrupted()
  }
}

extension Diagnostic {
  /// What is thrown where reading stops because of an interrupt.
  package static func interruption(_ source: SourceFile) -> Diagnostic {
    Diagnostic(.interruption, "", Span(0, 0), source)
  }

  /// Nothing is wrong with the text: whoever reads it wants to stop.
  package var isInterruption: Bool { category == .interruption }
}
