// Names that resolve after everything else, so that a script's own names always win: `T3` for a task,
// and what is needed all the time without an import.

import Asyncio
import Interpreter

extension Session {
  /// The value of a name that is nowhere else.
  func lastResortValue(_ name: Reference) -> Value? {
    if let value = Asyncio.lastResortValue(name) { return value }
    let text = StringObject(UnsafeMutableRawPointer(name)).text
    guard text.hasPrefix("T"), let number = Int(text.dropFirst()) else { return nil }
    return task(number)?.value
  }
}
