// What Tab asks, until the interpreter's thread has a moment: between two callbacks, or at a safepoint of one
// that computes. Answering looks at live objects and runs nothing, so both are good.

import Reactor

// The lock guards every field.
final class CompletionQuestions: @unchecked Sendable {
  typealias Answer = @Sendable (Completions) -> Void

  private let lock = Lock()
  private var open: [(context: CompletionContext, answer: Answer)] = []

  func append(_ context: CompletionContext, _ answer: @escaping Answer) {
    lock.acquire()
    defer { lock.release() }
    open.append((context, answer))
  }

  func takeAll() -> [(context: CompletionContext, answer: Answer)] {
    lock.acquire()
    defer { lock.release() }
    defer { open = [] }
    return open
  }
}
