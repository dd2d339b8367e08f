// Names that resolve after everything else, so that a script's own names always win: `T3` for a task,
// what is needed all the time without an import, and the usual ways out.

import Asyncio
import Interpreter

extension Session {
  /// The value of a name that is nowhere else.
  func lastResortValue(_ name: String) -> Value? {
    if name.hasPrefix("T"), let number = Int(name.dropFirst()) { return task(number)?.value }
    if name == "exit" || name == "quit" { return makeNative(exitFunction) }
    guard lastResortNames.contains(name) else { return nil }
    do throws(Raised) {
      return try importModule("asyncio").module?.namespace.get(intern(name))
    } catch {
      state.raised = .none
      return nil
    }
  }
}

private let exitFunction = NativeFunction.function(
  "exit", "(code=None, /)", "Leaves the session with an exit status."
) { (a) throws(Raised) in
  throw raise(.systemExit, argument: a.get(0, default: .none))
}
