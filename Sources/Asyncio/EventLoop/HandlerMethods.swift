// What scripts may replace in a loop: its exception handler, its task factory, its debug mode.

import Interpreter

let handlerMethods: [NativeFunction] = [
  .method(
    "set_exception_handler", "(self, handler)", "Set the handler of exceptions in callbacks.",
    setExceptionHandler),
  .method("get_exception_handler", "(self)", "Return the handler of exceptions in callbacks.") {
    (a) throws(Raised) in try scheduler(a).exceptionHandler
  },
  .method("call_exception_handler", "(self, context)", "Call the exception handler.") {
    (a) throws(Raised) in
    let scheduler = try scheduler(a)
    scheduler.callExceptionHandler(try contextOfReport(a[1]))
    try scheduler.throwFatal()
    return .none
  },
  .method("default_exception_handler", "(self, context)", "Show the exception on standard error.") {
    (a) throws(Raised) in
    try scheduler(a).showFailure(try contextOfReport(a[1]))
    return .none
  },
  .method("set_task_factory", "(self, factory)", "Set what makes tasks.") { (a) throws(Raised) in
    if !a[1].isNone, !isCallable(a[1]) {
      throw raise(.typeError, "task factory must be a callable or None")
    }
    try scheduler(a).taskFactory = a[1]
    return .none
  },
  .method("get_task_factory", "(self)", "Return what makes tasks, or None.") { (a) throws(Raised) in
    try scheduler(a).taskFactory
  },
  .method("get_debug", "(self)", "Return the debug mode.") { (a) throws(Raised) in
    .bool(try scheduler(a).isDebug)
  },
  .method("set_debug", "(self, enabled)", "Set the debug mode.") { (a) throws(Raised) in
    try scheduler(a).isDebug = try isTrue(a[1])
    return .none
  },
]

private func setExceptionHandler(_ a: Arguments) throws(Raised) -> Value {
  if !a[1].isNone, !isCallable(a[1]) {
    throw raise(.typeError, "A callable object or None is expected, got \(try reprText(a[1]))")
  }
  try scheduler(a).exceptionHandler = a[1]
  return .none
}

private func contextOfReport(_ value: Value) throws(Raised) -> DictObject {
  if let dict = value.unwrapped.dict { return dict }
  throw raise(.typeError, "the context must be a dict, not '\(typeName(value))'")
}

extension Scheduler {
  /// Throws what must leave the loop, when there is something.
  func throwFatal() throws(Raised) {
    guard let fatal else { return }
    self.fatal = nil
    throw raise(value: fatal)
  }
}
