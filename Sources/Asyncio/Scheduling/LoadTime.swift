// What the library's modules take that are read while a callback runs. CPython has read them all when `asyncio` is
// imported; here many are read at their first use, and a callback is not to blame for that in debug mode.

import Interpreter
import Reactor

/// Seconds that were spent on loading, once for modules that load others.
package struct LoadTime {
  package private(set) var seconds = 0.0
  private var depth = 0
  private var start = 0.0

  package init() {}

  /// A module of the library begins to load, or has.
  package mutating func note(isBeginning: Bool, at time: Double) {
    if isBeginning {
      if depth == 0 { start = time }
      depth += 1
    } else if depth > 0 {
      depth -= 1
      if depth == 0 { seconds += time - start }
    }
  }
}

extension Scheduler {
  /// Debug mode: runs a callback, and reports it when it took long.
  func reportingSlow(_ entry: ReadyEntry, _ run: () -> Void) {
    var time = LoadTime()
    let outer = noteLibraryLoad
    noteLibraryLoad = { [world] isBeginning in
      outer?(isBeginning)
      time.note(isBeginning: isBeginning, at: world.loopTime("loop.debug"))
    }
    defer { noteLibraryLoad = outer }
    let start = world.loopTime("loop.debug")
    run()
    reportSlow(entry, seconds: world.loopTime("loop.debug") - start - time.seconds)
  }
}
