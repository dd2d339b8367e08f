// The prompt itself says what the loop does.

import Timeline

/// `>>> ` idle, `[2▶ 3⏸ 1.2s]>>> ` busy, `(paused @812)>>> ` held, `(main.py:12)>>> ` held before a
/// statement.
package func promptText(_ loop: LoopSummary, isPaused: Bool, place: String? = nil) -> String {
  if let place { return "(\(escapedForTerminal(place)))>>> " }
  if isPaused { return "(paused @\(loop.tick))>>> " }
  var parts: [String] = []
  if loop.ready > 0 { parts.append("\(loop.ready)▶") }
  if loop.waiting > 0 { parts.append("\(loop.waiting)⏸") }
  if let next = loop.nextTimer { parts.append(shortDurationText(next)) }
  return parts.isEmpty ? ">>> " : "[\(parts.joined(separator: " "))]>>> "
}

/// What stands before the further lines of a block.
let continuationPrompt = "... "
