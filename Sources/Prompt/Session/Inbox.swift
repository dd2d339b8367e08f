// What was typed and not yet served: filled by the terminal thread, emptied by the interpreter's.

import Reactor

// The lock guards every field.
final class Inbox: @unchecked Sendable {
  struct Entry {
    let request: Request
    let arrival: Double
    /// The terminal thread does not wait for it any more.
    var isAnswered = false
  }

  private let lock = Lock()
  private var entries: [Entry] = []
  private var arrivals = 0

  private func locked<Result>(_ body: () -> Result) -> Result {
    lock.acquire()
    defer { lock.release() }
    return body()
  }

  func append(_ request: Request) {
    locked {
      entries.append(Entry(request: request, arrival: SystemCalls.monotonicTime()))
      arrivals += 1
    }
  }

  var isEmpty: Bool { locked { entries.isEmpty } }
  var first: Request? { locked { entries.first?.request } }

  /// How many requests have been taken.
  var takenCount: Int { locked { arrivals - entries.count } }

  /// When the request came that the terminal thread waits for.
  var openArrival: Double? { locked { entries.first { !$0.isAnswered }?.arrival } }

  func take() -> Entry? { locked { entries.isEmpty ? nil : entries.removeFirst() } }

  /// The first request that nobody has answered, if it fits.
  func takeUnanswered(where fits: (Request) -> Bool) -> Request? {
    locked {
      guard let index = entries.firstIndex(where: { !$0.isAnswered }),
        fits(entries[index].request)
      else { return nil }
      return entries.remove(at: index).request
    }
  }

  /// Leaves the first unanswered block for later.
  /// - Returns: false when there is none.
  func deferBlock() -> Bool {
    locked {
      guard let index = entries.firstIndex(where: { !$0.isAnswered }),
        case .block = entries[index].request
      else { return false }
      entries[index].isAnswered = true
      return true
    }
  }
}
