// What is rarely used or rarely runs is written in Baton's own language, in the modules `asyncio.tasks`,
// `asyncio.locks` and so on of StandardModules/Library/Concurrency/asyncio. They are loaded when a script asks for
// one of their names, because compiling them all would double the cost of `import asyncio`.

import Interpreter

/// What `from asyncio import *` takes, by the module it belongs to, in CPython's order.
package let publishedNames: [(module: String, names: [String])] = [
  ("base_events", ["BaseEventLoop", "Server"]),
  ("coroutines", ["iscoroutinefunction", "iscoroutine"]),
  (
    "events",
    [
      "AbstractEventLoopPolicy", "AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle",
      "get_event_loop_policy", "set_event_loop_policy", "get_event_loop", "set_event_loop",
      "new_event_loop", "get_child_watcher", "set_child_watcher", "_set_running_loop",
      "get_running_loop", "_get_running_loop",
    ]
  ),
  (
    "exceptions",
    [
      "BrokenBarrierError", "CancelledError", "InvalidStateError", "TimeoutError",
      "IncompleteReadError", "LimitOverrunError", "SendfileNotAvailableError",
    ]
  ),
  ("futures", ["Future", "wrap_future", "isfuture"]),
  ("locks", ["Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier"]),
  (
    "protocols",
    ["BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol"]
  ),
  ("runners", ["Runner", "run"]),
  ("queues", ["Queue", "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty", "QueueShutDown"]),
  (
    "streams",
    [
      "StreamReader", "StreamWriter", "StreamReaderProtocol", "open_connection", "start_server",
      "open_unix_connection", "start_unix_server",
    ]
  ),
  ("subprocess", ["create_subprocess_exec", "create_subprocess_shell"]),
  (
    "tasks",
    [
      "Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait",
      "wait_for", "as_completed", "sleep", "gather", "shield", "ensure_future",
      "run_coroutine_threadsafe", "current_task", "all_tasks", "create_eager_task_factory",
      "eager_task_factory", "_register_task", "_unregister_task", "_enter_task", "_leave_task",
    ]
  ),
  ("taskgroups", ["TaskGroup"]),
  ("threads", ["to_thread"]),
  ("timeouts", ["Timeout", "timeout", "timeout_at"]),
  (
    "transports",
    [
      "BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport",
      "SubprocessTransport",
    ]
  ),
  (
    "unix_events",
    [
      "SelectorEventLoop", "AbstractChildWatcher", "SafeChildWatcher", "FastChildWatcher",
      "PidfdChildWatcher", "MultiLoopChildWatcher", "ThreadedChildWatcher",
      "DefaultEventLoopPolicy", "EventLoop",
    ]
  ),
]

/// Modules of the package that `import asyncio` makes attributes of it, beside those above.
private let furtherModules: Set<String> = [
  "base_futures", "base_subprocess", "base_tasks", "constants", "format_helpers", "log", "mixins",
  "proactor_events",
  "selector_events", "staggered", "trsock",
]

/// Where CPython's package defines its functions: `__module__`.
func home(of name: String) -> String? {
  switch name {
  case "current_task", "get_event_loop", "get_running_loop", "_get_running_loop",
    "_set_running_loop":
    return "_asyncio"
  case "isfuture": return "asyncio.base_futures"
  default:
    return publishedNames.first { $0.names.contains(name) }.map { "asyncio." + $0.module }
  }
}

/// The module's `__getattr__`: loads the part of the library that a name belongs to.
func makeLibraryAccess(_ module: ModuleObject) -> Value {
  makeNative(
    .function("__getattr__", "(name, /)", "Loads what is asked for.") { (a) throws(Raised) in
      let name = a[0].string?.text ?? ""
      // CPython's package imports it for itself.
      if name == "sys" { return try importModule(name) }
      if furtherModules.contains(name) || publishedNames.contains(where: { $0.module == name }) {
        return try importModule("asyncio." + name)
      }
      guard let part = publishedNames.first(where: { $0.names.contains(name) }) else {
        throw raise(.attributeError, "module 'asyncio' has no attribute '\(name)'")
      }
      let value = try getAttribute(try importModule("asyncio." + part.module), intern(name))
      module.namespace.set(intern(name), value)
      return value
    }, owner: module.value)
}

/// The module's `__dir__`: what is loaded, and what would be when asked for.
func makeLibraryListing(_ module: ModuleObject) -> Value {
  makeNative(
    .function("__dir__", "()", "List the names of the package.") { (_) throws(Raised) in
      var names: Set<String> = furtherModules.union(publishedNames.map(\.module) + ["sys"])
      for part in publishedNames { names.formUnion(part.names) }
      let namespace = module.namespace
      for position in 0..<namespace.used {
        if let name = namespace.entries[position].key.string { names.insert(name.text) }
      }
      // CPython's package has no need of these.
      names.subtract(["__getattr__", "__dir__", "proactor_events"])
      return makeList(names.sorted().map { makeString($0) }).value
    }, owner: module.value)
}

/// A coroutine that awaits the value: how tasks are made of any awaitable.
func wrapAwaitable(_ value: Value) throws(Raised) -> CoroutineObject {
  guard let coroutine = try call(try libraryFunction("_wrap_awaitable"), value).coroutine else {
    throw raise(.typeError, "an awaitable is required")
  }
  return coroutine
}

/// A coroutine that drives an object which behaves as one; nil for anything else.
func driveCoroutineLike(_ value: Value) throws(Raised) -> CoroutineObject? {
  if value.asyncGeneratorStep != nil { return try makeStepCoroutine(value) }
  return isCoroutineLike(value) ? try call(try libraryFunction("_drive"), value).coroutine : nil
}

private nonisolated(unsafe) var wrappers: DictObject?

/// A function of the source below.
func libraryFunction(_ name: StaticString) throws(Raised) -> Value {
  if let wrappers { return wrappers.get(intern(name)) }
  let namespace = makeDict()
  namespace.set(SpecialName.name.name, makeString("asyncio.tasks"))
  addRoots { mark(namespace.value) }
  do throws(Raised) {
    try Program.define(wrapperSource, name: librarySourceName, namespace: namespace)
  } catch {
    preconditionFailure("the library's own source runs: \(formatException(state.raised))")
  }
  wrappers = namespace
  return namespace.get(intern(name))
}

private let wrapperSource = """
  async def _wrap_awaitable(awaitable):
      return await awaitable

  class _Driver:
      def __init__(self, coroutine):
          self.coroutine = coroutine
          self.send = coroutine.send
          self.throw = coroutine.throw
          self.close = coroutine.close

      def __await__(self):
          return self

      def __next__(self):
          return self.send(None)

  async def _drive(coroutine):
      return await _Driver(coroutine)

  def _run(self):
      self._context.run(self._callback, *self._args)

  """
