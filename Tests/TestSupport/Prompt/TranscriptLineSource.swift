// A person at the prompt, from a script: types a line only when the loop is quiet, presses Ctrl-C
// only while an await waits, and writes down everything that a terminal would show.

import Prompt

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The mutex guards all state.
package final class TranscriptLineSource: LineSource, @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let hooks: LineHooks
  private var inputs: ArraySlice<String>
  private var log = OutputLog(palette: .plain)
  private var shown = ""
  private var prompt = ""
  private var isPreempted = false
  private var wakeUps = 0
  /// Requests that this source has led to, and how many of them the session had taken when the loop
  /// was quiet last.
  private var requests = 0
  private var quietAfter = -1

  /// - Parameter inputs: lines; `<Tab>` at the end of one lists candidates, `^C` presses Ctrl-C, the end of the list is Ctrl-D.
  package init(_ inputs: [String], hooks: LineHooks) {
    self.inputs = inputs[...]
    self.hooks = hooks
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(condition)
    mutex.deallocate()
    condition.deallocate()
  }

  /// What a person would have seen.
  package var transcript: String { locked { shown } }

  /// The loop waits, after having taken so many requests.
  package func noteQuiet(_ taken: Int) {
    locked {
      quietAfter = taken
      pthread_cond_broadcast(condition)
    }
  }

  package func readBlock(prompt: String, continuation: String) -> LineOutcome {
    locked {
      self.prompt = prompt
      while quietAfter < requests, !isPreempted { pthread_cond_wait(condition, mutex) }
    }
    var lines: [String] = []
    while true {
      let mark = lines.isEmpty ? nil : continuation
      guard let line = locked({ typeLine(after: mark) }) else {
        return locked { ending(isBlockOpen: !lines.isEmpty) }
      }
      if line.hasSuffix("<Tab>") {
        pressTab(after: (lines + [String(line.dropLast(5))]).joined(separator: "\n"))
        continue
      }
      lines.append(line)
      let text = lines.joined(separator: "\n")
      if hooks.needsMore(text) == nil {
        locked { requests += 1 }
        return .block(withoutBlankEnd(text))
      }
    }
  }

  /// Writes down what could stand at the end of a line: a note, then each candidate.
  private func pressTab(after text: String) {
    let completions = hooks.complete(text, text.utf8.count)
    let list = CandidateColumns(completions.candidates, width: 80, rows: 20)
    let rows = completions.candidates.isEmpty ? [] : list.rows(page: 0)
    locked {
      for row in (completions.note.map { [$0] } ?? []) + rows { shown += row + "\n" }
    }
  }

  /// The next line, written down behind its prompt; nil for Ctrl-C, Ctrl-D and a preemption.
  private func typeLine(after mark: String?) -> String? {
    if isPreempted || inputs.isEmpty || inputs.first == "^C" { return nil }
    guard let line = inputs.popFirst() else { return nil }
    var shownLine = (mark ?? prompt) + line
    while shownLine.last == " " { shownLine.removeLast() }
    shown += shownLine + "\n"
    return line
  }

  private func ending(isBlockOpen: Bool) -> LineOutcome {
    if isPreempted {
      isPreempted = false
      return .preempted
    }
    requests += 1
    if inputs.popFirst() != nil {
      shown += prompt + "^C\n"
      return .interrupted
    }
    return .endOfInput
  }

  package func readLine(prompt: String, echo: Bool) -> LineOutcome {
    locked {
      if isPreempted {
        isPreempted = false
        return .preempted
      }
      guard let line = inputs.popFirst() else { return .endOfInput }
      shown += prompt + (line == "^C" ? "^C" : line) + "\n"
      return line == "^C" ? .interrupted : .block(line)
    }
  }

  package func attend(until isDone: () -> Bool) {
    while true {
      let seen = locked { wakeUps }
      if isDone() { return }
      let interrupts = locked { () -> Bool in
        if inputs.first == "^C", quietAfter >= requests {
          inputs.removeFirst()
          shown += "^C\n"
          // The loop must rest once more before the next line.
          quietAfter = -1
          return true
        }
        if wakeUps == seen { pthread_cond_wait(condition, mutex) }
        return false
      }
      if interrupts { hooks.interrupt() }
    }
  }

  package func write(_ text: String, gutter: String) {
    locked { shown += String(decoding: log.above(Array(text.utf8), gutter: gutter), as: UTF8.self) }
  }

  package func setPrompt(_ prompt: String) {
    locked { self.prompt = prompt }
  }

  package func wake() {
    locked {
      wakeUps += 1
      pthread_cond_broadcast(condition)
    }
  }

  package func preempt() {
    locked {
      isPreempted = true
      pthread_cond_broadcast(condition)
    }
  }

  package func drain() {}

  package func close() {
    locked { shown += String(decoding: log.finish(), as: UTF8.self) }
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }
}
