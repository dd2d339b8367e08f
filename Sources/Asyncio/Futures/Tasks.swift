// Making tasks: from a coroutine, through a task factory, or begun at once.

import Interpreter

extension Scheduler {
  /// Makes a task from a coroutine.
  /// - Parameter isEager: the first step runs now, while the loop runs.
  func makeTask(
    _ value: Value, name: Value, context: Value, isEager: Bool = false
  ) throws(Raised) -> Value {
    var found = value.coroutine
    if found == nil { found = try driveCoroutineLike(value) }
    guard let coroutine = found else {
      throw raise(.typeError, "a coroutine was expected, got \(try reprText(value))")
    }
    let text = name.isNone || name.string != nil ? name : try str(name)
    let given = try contextArgument(context)
    if !overrides.isDisjoint(with: [.callSoon, .foreign]) {
      return try makeRoutedTask(coroutine, text, given).shown
    }
    let task = createTask(
      coroutine, name: text, context: given, isEager: isEager && isRunning)
    if isDebug { task.makeExtra().sourceTraceback = sourceTraceback() }
    if value.coroutine == nil { task.makeExtra().coroutineLike = value }
    return task.shown
  }

  /// The script's own `call_soon` may refuse the task.
  private func makeRoutedTask(
    _ coroutine: CoroutineObject, _ name: Value, _ context: Reference?
  ) throws(Raised) -> FutureObject {
    isMakingTask = true
    refusal = .none
    let task = createTask(coroutine, name: name, context: context)
    isMakingTask = false
    if refusal.isNone { return task }
    unlink(task)
    registerDuty(task.reference)
    needsCare = true
    throw raise(value: refusal)
  }

  /// `loop.create_task`, also when that is the script's.
  func createTaskByLoop(_ value: Value, name: Value? = nil, context: Value = .none) throws(Raised)
    -> Value
  {
    guard overrides.contains(.createTask) else {
      return try createTaskByFactory(value, name: name ?? .none, context: context)
    }
    var keywords: [(Reference, Value)] = []
    if let name { keywords.append((intern("name"), name)) }
    if !context.isNone { keywords.append((intern("context"), context)) }
    let method = try getAttribute(.object(loop), intern("create_task"))
    return try call(method, positional: [value], keywords: keywords)
  }

  /// As `makeTask`, through the loop's task factory when there is one.
  func createTaskByFactory(_ value: Value, name: Value, context: Value) throws(Raised) -> Value {
    if taskFactory.isNone { return try makeTask(value, name: name, context: context) }
    let keywords = context.isNone ? [] : [(intern("context"), context)]
    let task = try call(taskFactory, positional: [.object(loop), value], keywords: keywords)
    _ = try callMethod(task, intern("set_name"), [name])
    return task
  }
}
