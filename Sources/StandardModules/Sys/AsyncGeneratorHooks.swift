// `sys.get_asyncgen_hooks` and `sys.set_asyncgen_hooks`: what they mean is in Asyncio/EventLoop.

import Asyncio
import Interpreter

private let sequence = StructSequence(
  name: "asyncgen_hooks", module: "builtins", doc: "Hooks of asynchronous generators.",
  fields: ["firstiter", "finalizer"])
private nonisolated(unsafe) var sequenceType: TypeObject?

let asyncGeneratorHookFunctions: [NativeFunction] = [
  .function("get_asyncgen_hooks", "()", "Return the hooks of asynchronous generators.") {
    (_) throws(Raised) in
    let (first, last) = try currentAsyncGeneratorHooks()
    let type = sequenceType ?? sequence.makeType()
    sequenceType = type
    return sequence.makeValue(type, [first, last])
  },
  .function(
    "set_asyncgen_hooks", "(firstiter=None, finalizer=None)",
    "Set the hooks of asynchronous generators."
  ) { (a) throws(Raised) in
    for (place, name) in [(1, "finalizer"), (0, "firstiter")] where a.isGiven(place) {
      if !a[place].isNone, !isCallable(a[place]) {
        throw raise(.typeError, "callable \(name) expected, got \(typeName(a[place]))")
      }
    }
    try setAsyncGeneratorHooks(
      firstIteration: a.isGiven(0) ? a[0] : nil, finalizer: a.isGiven(1) ? a[1] : nil)
    return .none
  },
]
