// The terminal thread's half of a session: reads what is typed, hands it over, serves the terminal
// while it runs, answers `input()`. It never touches the heap or the loop.

import Reactor
import Syntax

/// Reads and hands over in a loop until the input or the session ends.
package struct Conversation {
  private let source: any LineSource
  private let exchange: Exchange
  private let post: (Request) -> Void

  /// - Parameter post: hands a request to the interpreter's thread.
  package init(
    source: any LineSource, exchange: Exchange, post: @escaping (Request) -> Void
  ) {
    self.source = source
    self.exchange = exchange
    self.post = post
  }

  /// Reads and serves until the session ends.
  /// - Parameter afterScript: a script runs first, and lets the person type when it is held or over.
  package func run(afterScript: Bool = false) {
    if afterScript {
      exchange.notePosted()
      serve()
    }
    while !exchange.hasEnded {
      if let text = exchange.takeTextToEdit() {
        if let reason = source.edit(text) { source.write(reason + "\n") }
      }
      let outcome = exchange.whileReading {
        source.readBlock(prompt: exchange.currentPrompt, continuation: continuationPrompt)
      }
      switch outcome {
      case .block(let text): submit(.block(text))
      case .endOfInput: submit(.endOfInput)
      case .preempted: serve()
      case .interrupted:
        // A task that computes without an end is interrupted as well.
        Signals.raiseInterrupt()
        submit(.interrupted)
      }
    }
  }

  private func submit(_ request: Request) {
    exchange.notePosted()
    post(request)
    serve()
  }

  private func serve() {
    while true {
      if !exchange.isSettled { source.attend { exchange.isSettled } }
      guard let question = exchange.openQuestion else { return }
      let answer = source.readLine(prompt: question, echo: true)
      if answer != .preempted { exchange.give(answer) }
    }
  }
}

/// What a source of the prompt asks.
/// - Parameter patience: how long Tab may wait for the interpreter, in seconds.
package func promptHooks(_ exchange: Exchange, patience: Double = 0.2) -> LineHooks {
  LineHooks(
    needsMore: neededIndentation,
    complete: { text, cursor in
      completions(CompletionContext(text, cursor: cursor), exchange, within: patience)
    },
    hasLateCompletions: { exchange.hasLateAnswer },
    interrupt: { Signals.raiseInterrupt() })
}

/// Nil when a typed text is complete, else the indentation of its next line.
package func neededIndentation(_ text: String) -> Int? {
  if CommandLookup.isCommand(text) || text.allSatisfy(\.isWhitespace) { return nil }
  if questionedName(text) != nil { return nil }
  guard let error = parseError(text + "\n") else { return nil }
  return error.isIncomplete || endsTooEarly(text) ? indentation(after: text) : nil
}

private func parseError(_ text: String) -> Diagnostic? {
  do {
    _ = try Parser.parseInteractive(SourceFile(name: "<stdin>", text: text))
    return nil
  } catch {
    return error
  }
}

/// The text is right up to its end, where something must follow: a block, an `except`, what is
/// decorated. A blank line there makes it an error.
private func endsTooEarly(_ text: String) -> Bool {
  // The blank line tells an error at the end from one in the last line.
  guard !text.hasSuffix("\n"), let error = parseError(text + "\n\n") else { return false }
  return Int(error.span.start) > text.utf8.count
}
