// What was typed and not yet served: filled by the terminal thread, emptied by the interpreter's.

import Reactor

// The lock guards every field.
final class Inbox: @unchecked Sendable {
  private let lock = Lock()
  private var requests: [(request: Request, arrival: Double)] = []
  private var taken = 0

  private func locked<Result>(_ body: () -> Result) -> Result {
    lock.acquire()
    defer { lock.release() }
    return body()
  }

  func append(_ request: Request) {
    locked {
      requests.append((request, SystemCalls.monotonicTime()))
      taken += 1
    }
  }

  var isEmpty: Bool { locked { requests.isEmpty } }
  var first: Request? { locked { requests.first?.request } }

  /// For how many seconds the first one waits.
  var waited: Double {
    locked { requests.first.map { SystemCalls.monotonicTime() - $0.arrival } ?? 0 }
  }

  /// How many requests have ever arrived.
  var takenCount: Int { locked { taken } }

  func take() -> Request? { locked { requests.isEmpty ? nil : requests.removeFirst().request } }
}
