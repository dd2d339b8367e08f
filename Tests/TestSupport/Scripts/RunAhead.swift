// Runs scripts on all processors while the tests that ask for their results come one after the other.

import Reactor

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The differences of many scripts, found in the order of the scripts by as many threads as there are
/// processors. The first question starts them.
package final class RunAhead: @unchecked Sendable {
  private let scripts: [ScriptCase]
  private let runner: ScriptRunner
  // Guarded by the mutex.
  private var next = 0
  private var found: [String: String?] = [:]
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var isStarted = false

  package init(_ scripts: [ScriptCase], _ runner: ScriptRunner) {
    self.scripts = scripts
    self.runner = runner
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  /// How the script differs from its expectations; nil when it does not.
  package func differences(of script: ScriptCase) -> String? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    start()
    while true {
      if let result = found[script.name] { return result }
      pthread_cond_wait(changed, mutex)
    }
  }

  private func start() {
    if isStarted { return }
    isStarted = true
    for _ in 0..<SystemCalls.processorCount {
      do {
        let thread = try NativeThread(stackSize: 8 << 20) { [self] in work() }
        thread.detach()
      } catch {
        preconditionFailure("no thread for scripts: \(error.message)")
      }
    }
  }

  private func work() {
    while let script = take() {
      let result = runner.differences(of: script)
      pthread_mutex_lock(mutex)
      found[script.name] = .some(result)
      pthread_cond_broadcast(changed)
      pthread_mutex_unlock(mutex)
    }
  }

  private func take() -> ScriptCase? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    if next == scripts.count { return nil }
    next += 1
    return scripts[next - 1]
  }
}
