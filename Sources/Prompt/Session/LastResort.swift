// Names that resolve after everything else, so that a script's own names always win: `T3` for a task,
// and what is needed all the time without an import.

import Asyncio
import Interpreter

extension Session {
  /// The value of a name that is nowhere else.
  func lastResortValue(_ name: String) -> Value? {
    if name.hasPrefix("T"), let number = Int(name.dropFirst()) { return task(number)?.value }
    guard lastResortNames.contains(name) else { return nil }
    do throws(Raised) {
      return try importModule("asyncio").module?.namespace.get(intern(name))
    } catch {
      state.raised = .none
      return nil
    }
  }
}
