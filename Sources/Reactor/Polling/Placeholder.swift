// A loop of CPython's has three descriptors, ours share a poller. What a script opens while a loop is there gets the
// number that it would get in CPython, and a loop cannot be made where it could not be made there.

import CBaton

/// A descriptor that is only there.
package final class Placeholder {
  private let ends: (Int32, Int32)

  private init() throws(SystemCallError) {
    var ends: (Int32, Int32) = (-1, -1)
    let result = baton_wakeup_open(&ends.0, &ends.1)
    if result < 0 { throw SystemCallError(code: -result, call: "epoll_create1") }
    self.ends = ends
  }

  deinit {
    try? SystemCalls.close(ends.0)
    if ends.1 != ends.0 { try? SystemCalls.close(ends.1) }
  }

  /// Those of one loop. Fails when the process has not so many descriptors left.
  package static func ofLoop() throws(SystemCallError) -> [Placeholder] {
    var all: [Placeholder] = []
    for _ in 0..<3 { all.append(try Placeholder()) }
    return all
  }
}
