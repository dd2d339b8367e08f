// What the terminal thread and the interpreter's thread say to each other: plain data under a lock.
// What is typed goes in through the World's mailbox, one more source of the loop; what comes out
// are the prompt, the news that a request was served, and questions of `input()`.

import Reactor

/// What the terminal thread asks of the session.
package enum Request: Equatable, Sendable {
  case block(String)
  /// Ctrl-C while a line was typed.
  case interrupted
  case endOfInput
}

/// A question of Tab.
private struct Completion {
  var number = 0
  var context: CompletionContext?
  var answer: Completions?
  /// The terminal thread does not wait for the answer any more.
  var isGivenUp = false

  /// - Returns: an answer that came in the last moment.
  mutating func giveUp() -> Completions? {
    isGivenUp = answer == nil
    return answer
  }
}

// The lock guards every field.
/// What both threads may touch.
package final class Exchange: @unchecked Sendable {
  private let lock = Lock()
  private let answered: WakeUp
  private var prompt = ">>> "
  private var posted = 0
  private var served = 0
  private var ended = false
  private var isReading = false
  private var question: String?
  private var answer: LineOutcome?
  private var textToEdit: String?
  private var completer:
    (@Sendable (CompletionContext, @escaping @Sendable (Completions) -> Void) -> Void)?
  /// The completion that was asked for last, and its answer.
  private var completion = Completion()
  private let completed: WakeUp
  /// Called by the interpreter's thread before it waits, with the number of requests it has taken.
  private let willWait: @Sendable (Int) -> Void

  /// - Parameter willWait: for tests, which type only when the loop is quiet.
  package init(willWait: @escaping @Sendable (Int) -> Void = { _ in }) throws(SystemCallError) {
    answered = try WakeUp()
    completed = try WakeUp()
    self.willWait = willWait
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    lock.acquire()
    defer { lock.release() }
    return body()
  }

  // MARK: - The terminal thread

  /// The prompt to show.
  var currentPrompt: String { locked { prompt } }

  /// The session is over.
  package var hasEnded: Bool { locked { ended } }

  /// Nothing is left for the terminal thread to wait for.
  package var isSettled: Bool { locked { ended || served == posted || question != nil } }

  /// Notes that a request goes out.
  func notePosted() { locked { posted += 1 } }

  /// Brackets `readBlock`, so that a question knows how to be heard.
  func whileReading(_ body: () -> LineOutcome) -> LineOutcome {
    let mustNotWait = locked { () -> Bool in
      isReading = true
      return question != nil || ended
    }
    defer { locked { isReading = false } }
    return mustNotWait ? .preempted : body()
  }

  /// Takes the text that `:edit` wants to be opened in an editor.
  func takeTextToEdit() -> String? {
    locked {
      defer { textToEdit = nil }
      return textToEdit
    }
  }

  /// The question that waits for an answer.
  var openQuestion: String? { locked { question } }

  /// Answers the open question.
  package func give(_ outcome: LineOutcome) {
    locked {
      question = nil
      answer = outcome
    }
    answered.signal()
  }

  /// The interpreter's candidates; nil when it does not answer in time, because it computes. An answer that came
  /// too late is there at once when the same is asked again.
  package func completions(_ context: CompletionContext, within seconds: Double) -> Completions? {
    if let answer = takeLateAnswer(to: context) { return answer }
    let (number, ask) = locked {
      completion = Completion(number: completion.number + 1, context: context)
      return (completion.number, completer)
    }
    guard let ask else { return nil }
    completed.drain()
    ask(context) { [self] answer in
      // What nobody asks any more is nobody's.
      locked { if completion.number == number { completion.answer = answer } }
      completed.signal()
    }
    let deadline = SystemCalls.monotonicTime() + seconds
    while true {
      if let answer = locked({ completion.answer }) { return answer }
      let rest = deadline - SystemCalls.monotonicTime()
      if rest <= 0 { return locked { completion.giveUp() } }
      _ = try? SystemCalls.wait(for: completed.readEnd, readable: true, seconds: rest)
      completed.drain()
    }
  }

  /// The question that was given up last is answered by now.
  var hasLateAnswer: Bool { locked { completion.isGivenUp && completion.answer != nil } }

  private func takeLateAnswer(to context: CompletionContext) -> Completions? {
    locked {
      guard completion.isGivenUp, completion.context == context else { return nil }
      defer { completion.answer = nil }
      return completion.answer
    }
  }

  // MARK: - The interpreter's thread

  /// Lets the terminal thread ask for completions.
  package func answerCompletions(
    _ completer:
      @escaping @Sendable (
        CompletionContext, @escaping @Sendable (Completions) -> Void
      ) -> Void
  ) {
    locked { self.completer = completer }
  }

  func show(prompt text: String, on source: any LineSource) {
    let isNew = locked { () -> Bool in
      defer { prompt = text }
      return prompt != text
    }
    if isNew { source.setPrompt(text) }
  }

  /// Asks the terminal thread for an editor, once the request is served.
  func edit(_ text: String) { locked { textToEdit = text } }

  func noteServed(on source: any LineSource) {
    locked { served += 1 }
    source.wake()
  }

  func noteQuiet(taken: Int) { willWait(taken) }

  func end(on source: any LineSource) {
    let mustPreempt = locked { () -> Bool in
      ended = true
      return isReading
    }
    if mustPreempt { source.preempt() }
    source.wake()
  }

  /// Asks the person for a line and blocks until it is there.
  func ask(_ text: String, on source: any LineSource) -> LineOutcome {
    let mustPreempt = locked { () -> Bool in
      question = text
      answer = nil
      return isReading
    }
    if mustPreempt { source.preempt() } else { source.wake() }
    while true {
      if let answer = locked({ answer }) { return answer }
      _ = try? SystemCalls.wait(for: answered.readEnd, readable: true, seconds: nil)
      answered.drain()
    }
  }
}
