// A session without a terminal: lines come from a list, output goes into a text. `attend` waits for
// `wake`, as the real ones do, so that the threads of a session meet in the same way.

import Prompt

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The mutex guards all state.
package final class ScriptedLineSource: LineSource, @unchecked Sendable {
  /// One thing a person does at the prompt.
  package enum Input: Sendable {
    case line(String)
    case interrupt
  }

  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let hooks: LineHooks
  private var inputs: ArraySlice<Input>
  private var shown = ""
  private var prompts: [String] = []
  private var isPreempted = false
  private var wakeUps = 0

  package init(_ inputs: [Input], hooks: LineHooks) {
    self.inputs = inputs[...]
    self.hooks = hooks
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  /// Lines of text, each entered as a person would.
  package convenience init(lines: String, hooks: LineHooks) {
    let inputs = lines.split(separator: "\n", omittingEmptySubsequences: false)
    self.init(inputs.map { .line(String($0)) }, hooks: hooks)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(condition)
    mutex.deallocate()
    condition.deallocate()
  }

  /// All output so far; lines of background tasks carry their gutter.
  package var output: String { locked { shown } }
  /// The prompts that were shown or set, in order.
  package var promptHistory: [String] { locked { prompts } }

  package func readBlock(prompt: String, continuation: String) -> LineOutcome {
    var lines: [String] = []
    while true {
      switch readLine(prompt: lines.isEmpty ? prompt : continuation, echo: true) {
      case .block(let line):
        lines.append(line)
        let text = lines.joined(separator: "\n")
        if hooks.needsMore(text) == nil { return .block(withoutBlankEnd(text)) }
      case .endOfInput:
        return lines.isEmpty ? .endOfInput : .block(lines.joined(separator: "\n"))
      case let other:
        return other
      }
    }
  }

  package func readLine(prompt: String, echo: Bool) -> LineOutcome {
    locked {
      prompts.append(prompt)
      if isPreempted {
        isPreempted = false
        return .preempted
      }
      switch inputs.popFirst() {
      case .line(let line): return .block(line)
      case .interrupt: return .interrupted
      case nil: return .endOfInput
      }
    }
  }

  package func attend(until isDone: () -> Bool) {
    while true {
      let seen = locked { wakeUps }
      if isDone() { return }
      locked { while wakeUps == seen { pthread_cond_wait(condition, mutex) } }
    }
  }

  package func write(_ text: String, gutter: String) {
    locked { shown += OutputLog.gutterText(gutter) + text }
  }

  package func setPrompt(_ prompt: String) {
    locked { prompts.append(prompt) }
  }

  package func wake() {
    locked {
      wakeUps += 1
      pthread_cond_broadcast(condition)
    }
  }

  package func preempt() {
    locked { isPreempted = true }
    wake()
  }

  package func drain() {}

  package func close() {}

  private func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }
}
