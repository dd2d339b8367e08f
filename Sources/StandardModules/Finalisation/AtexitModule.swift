// The module `atexit`: calls at the end of the process, the last registered first.

import Interpreter

private let atexitFunctions: [NativeFunction] = [
  .function(
    "register", "(func, /, *args, **kwargs)",
    "Register a function to be executed upon normal program termination.", atexitRegister),
  .function(
    "unregister", "(func, /)", "Unregister an exit function which was previously registered."
  ) { (a: Arguments) throws(Raised) in
    var kept: [ExitHandler] = []
    for handler in handlers where !(try equals(handler.function, a[0])) { kept.append(handler) }
    handlers = kept
    return .none
  },
  .function("_clear", "()", "Clear the list of previously registered exit functions.") { _ in
    handlers = []
    return .none
  },
  .function("_ncallbacks", "()", "Return the number of registered exit functions.") { _ in
    .int(handlers.count)
  },
  .function("_run_exitfuncs", "()", "Run all registered exit functions.") { _ in
    runHandlers()
    return .none
  },
]

private struct ExitHandler {
  let function: Value
  /// A tuple and a dict.
  let arguments: Value
  let keywords: Value
}

private nonisolated(unsafe) var handlers: [ExitHandler] = []

func makeAtexitModule() -> ModuleObject {
  addRoots {
    for handler in handlers {
      for value in [handler.function, handler.arguments, handler.keywords] { mark(value) }
    }
  }
  runExitHandlers = runHandlers
  return makeModule(
    "atexit",
    doc: "allow programmer to define multiple exit functions to be executed\n"
      + "upon normal program termination.", atexitFunctions)
}

private func atexitRegister(_ a: Arguments) throws(Raised) -> Value {
  if a[0].kind == nil || !isCallable(a[0]) {
    throw raise(.typeError, "the first argument must be callable")
  }
  handlers.append(ExitHandler(function: a[0], arguments: a[1], keywords: a[2]))
  return a[0]
}

private func runHandlers() {
  while let handler = handlers.popLast() {
    let roots = state.top.unsafelyUnwrapped
    defer { state.top = roots }
    for (index, value) in [handler.function, handler.arguments, handler.keywords].enumerated() {
      (roots + index).initialize(to: value)
    }
    state.top = roots + 3
    ignoringFailure(
      in: handler.function, "Exception ignored in atexit callback"
    ) { () throws(Raised) in
      var keywords: [(Reference, Value)] = []
      if let dict = handler.keywords.dict {
        for position in 0..<dict.used {
          if let name = dict.entries[position].key.string {
            keywords.append((intern(name), dict.entries[position].value))
          }
        }
      }
      let positional = handler.arguments.tuple.map { Array($0.buffer) } ?? []
      _ = try call(handler.function, positional: positional, keywords: keywords)
    }
  }
}
