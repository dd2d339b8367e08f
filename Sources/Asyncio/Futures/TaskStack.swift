// `task.get_stack()` and `task.print_stack()`: where a task waits, or where it failed.

import Interpreter

let taskStackMethods: [NativeFunction] = [
  .method(
    "get_stack", "(self, /, *, limit=None)", "Return the list of stack frames for the task."
  ) { (a) throws(Raised) in
    makeList(try frames(of: try task(a), limit: a.get(1, default: .none))).value
  },
  .method(
    "print_stack", "(self, /, *, limit=None, file=None)",
    "Print the stack or traceback for the task.", printStack),
]

private func task(_ a: Arguments) throws(Raised) -> FutureObject {
  if let task = a[0].anyFuture { return task }
  throw raise(.typeError, "a Task is required")
}

/// A suspended task shows the frame of its own coroutine, as asyncio does; a failed one its traceback.
private func frames(of task: FutureObject, limit: Value) throws(Raised) -> [Value] {
  var frames: [Value] = []
  if task.has(FutureObject.failed), let exception = task.layout.pointee.result.exception {
    frames = tracebackFrames(exception)
  } else if !task.isDone, let root = task.layout.pointee.root,
    task.extra?.coroutineLike.isUnbound ?? true
  {
    frames = [makeFrame(CoroutineObject(root))]
  }
  guard case .int(let limit) = limit else { return frames }
  return Array(frames.prefix(max(0, limit)))
}

private func printStack(_ a: Arguments) throws(Raised) -> Value {
  let task = try task(a)
  let shown = try reprText(a[0])
  let frames = makeList(try frames(of: task, limit: a.get(1, default: .none)))
  let exception =
    task.has(FutureObject.failed) ? task.layout.pointee.result.exception : nil
  let file = a.get(2, default: .none)
  let head =
    frames.count == 0
    ? "No stack for \(shown)\n"
    : "\(exception == nil ? "Stack" : "Traceback") for \(shown) (most recent call last):\n"
  try write(head, to: file) { (text) throws(Raised) in try writeToStandardOutput(text) }
  var lines = ""
  for index in 0..<frames.count { lines += try stackLine(of: frames.items[index]) }
  // As there: without a file, the lines go to standard error.
  try write(lines, to: file) { (text) throws(Raised) in
    try writeToStandardError(text.string?.text ?? "")
  }
  if let exception {
    try write(formatExceptionOnly(exception.value), to: file) { (text) throws(Raised) in
      try writeToStandardOutput(text)
    }
  }
  return .none
}

private func stackLine(of frame: Value) throws(Raised) -> String {
  let code = try getAttribute(frame, intern("f_code"))
  let line = try getAttribute(frame, intern("f_lineno")).asInt ?? 0
  let file = try getAttribute(code, intern("co_filename")).string?.text ?? ""
  let name = try getAttribute(code, intern("co_name")).string?.text ?? ""
  return stackLine(
    file: file, line: line, function: name, text: sourceLine(of: code, line))
}

private func write(
  _ text: String, to file: Value, otherwise: (Value) throws(Raised) -> Void
) throws(Raised) {
  if text.isEmpty { return }
  if file.isNone { return try otherwise(makeString(text)) }
  _ = try callMethod(file, intern("write"), [makeString(text)])
}
