// The terminal thread's half of a session: reads what is typed, hands it over, serves the terminal
// while it runs, answers `input()`. It never touches the heap or the loop.

import Reactor
import Syntax

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
  package func run() {
    while !exchange.hasEnded {
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

/// What a source of the prompt asks: all of it is answered without the interpreter.
package func promptHooks() -> LineHooks {
  LineHooks(
    needsMore: neededIndentation, complete: CommandLookup.completions,
    interrupt: { Signals.raiseInterrupt() })
}

/// Nil when a typed text is complete, else the indentation of its next line.
package func neededIndentation(_ text: String) -> Int? {
  if CommandLookup.isCommand(text) || text.allSatisfy(\.isWhitespace) { return nil }
  do {
    _ = try Parser.parseInteractive(SourceFile(name: "<stdin>", text: text + "\n"))
    return nil
  } catch {
    return error.isIncomplete || endsTooEarly(error, text) ? indentation(after: text) : nil
  }
}

/// The text is right up to its end, where something must follow; a blank line there ends it.
private func endsTooEarly(_ error: Diagnostic, _ text: String) -> Bool {
  Int(error.span.start) > text.utf8.count && !text.hasSuffix("\n")
}
