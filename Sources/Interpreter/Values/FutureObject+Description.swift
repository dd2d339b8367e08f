// The repr of futures and tasks: for people who debug, the repr is the tool.

extension FutureObject {
  private var stateName: String {
    if !isDone { return "pending" }
    return has(FutureObject.cancelled) ? "cancelled" : "finished"
  }

  /// `Task-7`, or the name that was given.
  var displayName: String {
    extra?.name.string?.text ?? "Task-\(layout.pointee.nameNumber)"
  }
}

/// `<Task pending name='Task-1' coro=<main() running at file.py:3>>`, `<Future finished result=1>`.
func describeFuture(_ reference: Reference) throws(Raised) -> String {
  let future = FutureObject(reference)
  var parts = [future.layout.pointee.header.kind == .task ? taskHead(future) : futureHead(future)]
  if future.isTask, let root = future.layout.pointee.root {
    parts.append("coro=<\(describeCoroutine(CoroutineObject(root)))>")
  }
  if let waitingFor = future.layout.pointee.waitingFor, !future.isDone {
    parts.append("wait_for=\(try shortDescription(FutureObject(waitingFor)))")
  }
  let callbacks = future.callbacks.filter { $0.kind != .none }
  if !callbacks.isEmpty, !future.isDone { parts.append("cb=[\(try describe(callbacks))]") }
  if future.isDone, !future.has(FutureObject.cancelled) {
    let name = future.has(FutureObject.failed) ? "exception" : "result"
    parts.append("\(name)=\(try reprText(future.layout.pointee.result))")
  }
  return "<" + parts.joined(separator: " ") + ">"
}

private func taskHead(_ task: FutureObject) -> String {
  var text = "Task "
  if !task.isDone, task.has(FutureObject.mustCancel) {
    text += "cancelling"
  } else if task.isDone {
    text += task.has(FutureObject.cancelled) ? "cancelled" : "finished"
  } else {
    text += "pending"
  }
  return text + " name='\(task.displayName)'"
}

private func futureHead(_ future: FutureObject) -> String {
  if !future.isDone { return "Future pending" }
  return "Future " + (future.has(FutureObject.cancelled) ? "cancelled" : "finished")
}

/// `main() running at file.py:3`, `main() done, defined at file.py:1`.
private func describeCoroutine(_ coroutine: CoroutineObject) -> String {
  let code = coroutine.code
  let name = code.qualifiedName + "()"
  let place = code.source.name
  if coroutine.isFinished {
    return "\(name) done, defined at \(place):\(code.source.line(at: code.span.start))"
  }
  let offset = coroutine.suspensionSite?.span.start ?? code.span.start
  return "\(name) running at \(place):\(code.source.line(at: offset))"
}

/// A waited-for future without what it waits for in turn: chains may be long or cyclic.
private func shortDescription(_ future: FutureObject) throws(Raised) -> String {
  if future.isTask { return "<\(taskHead(future))>" }
  let callbacks = future.callbacks
  let suffix = callbacks.isEmpty ? "" : " cb=[\(try describe(callbacks))]"
  return "<\(futureHead(future))\(suffix)>"
}

private func describe(_ callbacks: [FutureCallback]) throws(Raised) -> String {
  var parts: [String] = []
  for callback in callbacks {
    switch callback.kind {
    case .wakeTask: parts.append("Task.task_wakeup()")
    case .native: parts.append("gather.<locals>._done_callback()")
    case .callable: parts.append(try callbackText(.object(callback.target), arguments: "()"))
    case .none: break
    }
  }
  return parts.joined(separator: ", ")
}

/// `tick() at file.py:3`, as CPython shows callbacks.
/// - Parameter arguments: their text, with the parentheses.
package func callbackText(_ value: Value, arguments: String) throws(Raised) -> String {
  if let function = value.function {
    let code = function.code
    let line = code.source.line(at: code.span.start)
    return "\(code.qualifiedName)\(arguments) at \(code.source.name):\(line)"
  }
  if let name = try findAttribute(value, SpecialName.qualname.name)?.string {
    return name.text + arguments
  }
  return try reprText(value) + arguments
}
