// The prompt itself says what the loop does.

import Timeline

/// `>>> ` idle, `[2▶ 3⏸ 1.2s]>>> ` busy, `(paused @812)>>> ` held.
package func promptText(_ snapshot: Snapshot, isPaused: Bool) -> String {
  if isPaused { return "(paused @\(snapshot.tick))>>> " }
  let waiting = snapshot.tasks.filter { $0.state == .waiting }.count
  let active = snapshot.tasks.count - waiting
  var parts: [String] = []
  if active > 0 { parts.append("\(active)▶") }
  if waiting > 0 { parts.append("\(waiting)⏸") }
  if let next = snapshot.timers.first {
    parts.append(shortDurationText(next.when - snapshot.time))
  }
  return parts.isEmpty ? ">>> " : "[\(parts.joined(separator: " "))]>>> "
}

/// What stands before the further lines of a block.
package let continuationPrompt = "... "
