// What is rarely used or rarely runs is written in Baton's own language: compiled when a script asks
// for one of its names, because compiling it all would double the cost of `import asyncio`.

import Interpreter

/// A coroutine that awaits the value: how tasks are made of any awaitable.
func wrapAwaitable(_ value: Value) throws(Raised) -> CoroutineObject {
  if wrapper.isUnbound {
    let namespace = makeDict()
    define(wrapperSource, module: "asyncio.tasks", namespace)
    wrapper = namespace.get(intern("_wrap_awaitable"))
    addRoots { mark(wrapper) }
  }
  guard let coroutine = try call(wrapper, value).coroutine else {
    throw raise(.typeError, "an awaitable is required")
  }
  return coroutine
}

private nonisolated(unsafe) var wrapper: Value = .unbound

private let wrapperSource = """
  async def _wrap_awaitable(awaitable):
      return await awaitable
  """

/// The module's `__getattr__`: defines the part of the library that a name belongs to.
func makeLibraryAccess(_ module: ModuleObject) -> Value {
  makeNative(
    .function("__getattr__", "(name, /)", "Defines what is asked for.") { (a) throws(Raised) in
      let name = a[0].string?.text ?? ""
      guard let part = libraryParts.first(where: { $0.defines.contains(name) }) else {
        throw raise(.attributeError, "module 'asyncio' has no attribute '\(name)'")
      }
      part.define(over: module.namespace)
      return module.namespace.get(intern(name))
    }, owner: module.value)
}

/// Names that `makeLibraryAccess` defines.
var libraryNames: [String] { libraryParts.flatMap(\.defines) }

private struct LibraryPart {
  let module: String
  let uses: [String]
  let defines: [String]
  let source: String

  func define(over module: DictObject) {
    let namespace = makeDict()
    for name in uses { namespace.set(intern(name), module.get(intern(name))) }
    Asyncio.define(source, module: self.module, namespace)
    for name in defines { module.set(intern(name), namespace.get(intern(name))) }
  }
}

private let libraryParts = [
  LibraryPart(
    module: "asyncio.exceptions", uses: [],
    defines: ["IncompleteReadError", "LimitOverrunError", "SendfileNotAvailableError"],
    source: exceptionsSource),
  LibraryPart(
    module: "asyncio.locks", uses: ["BrokenBarrierError", "Condition"], defines: ["Barrier"],
    source: barrierSource),
  LibraryPart(
    module: "asyncio.tasks", uses: ["Queue", "Task", "ensure_future", "get_event_loop"],
    defines: ["as_completed", "create_eager_task_factory", "eager_task_factory"],
    source: tasksSource),
]

private func define(_ source: String, module: String, _ namespace: DictObject) {
  namespace.set(SpecialName.name.name, makeString(module))
  do throws(Raised) {
    try Program.define(source + "\n", name: librarySourceName, namespace: namespace)
  } catch {
    preconditionFailure("the library's own source runs: \(formatException(state.raised))")
  }
}

private let exceptionsSource = """
  class IncompleteReadError(EOFError):
      def __init__(self, partial, expected):
          wanted = "undefined" if expected is None else repr(expected)
          super().__init__(f"{len(partial)} bytes read on a total of {wanted} expected bytes")
          self.partial = partial
          self.expected = expected

  class LimitOverrunError(Exception):
      def __init__(self, message, consumed):
          super().__init__(message)
          self.consumed = consumed

  class SendfileNotAvailableError(RuntimeError):
      pass
  """

/// A barrier fills, drains when it is full, and may be reset or broken; each change of its state is
/// told to all who wait for the one condition.
private let barrierSource = """
  class Barrier:
      def __init__(self, parties):
          if parties < 1:
              raise ValueError("parties must be > 0")
          self._changed = Condition()
          self._parties = parties
          self._state = "filling"
          self._inside = 0

      def __repr__(self):
          text = super().__repr__()[1:-1]
          waiters = "" if self.broken else f", waiters:{self.n_waiting}/{self._parties}"
          return f"<{text} [{self._state}{waiters}]>"

      parties = property(lambda self: self._parties)
      n_waiting = property(lambda self: self._inside if self._state == "filling" else 0)
      broken = property(lambda self: self._state == "broken")

      def _become(self, state):
          self._state = state
          self._changed.notify_all()

      async def wait(self):
          async with self._changed:
              await self._changed.wait_for(lambda: self._state in ("filling", "broken"))
              if self._state == "broken":
                  raise BrokenBarrierError("Barrier aborted")
              index = self._inside
              self._inside += 1
              try:
                  if self._inside == self._parties:
                      self._become("draining")
                  else:
                      await self._changed.wait_for(lambda: self._state != "filling")
                      if self._state != "draining":
                          raise BrokenBarrierError("Abort or reset of barrier")
                  return index
              finally:
                  self._inside -= 1
                  if self._inside == 0:
                      self._become("broken" if self._state == "broken" else "filling")

      async def __aenter__(self):
          return await self.wait()

      async def __aexit__(self, *exception):
          pass

      async def reset(self):
          async with self._changed:
              self._become("resetting" if self._inside > 0 else "filling")

      async def abort(self):
          async with self._changed:
              self._become("broken")
  """

private let tasksSource = """
  class _AsCompletedIterator:
      def __init__(self, awaitables, timeout):
          loop = get_event_loop()
          futures = [ensure_future(a, loop=loop) for a in dict.fromkeys(awaitables)]
          self._finished = Queue()
          self._open = dict.fromkeys(futures)
          self._left = len(self._open)
          self._timer = None
          for future in self._open:
              future.add_done_callback(self._future_is_done)
          if futures and timeout is not None:
              self._timer = loop.call_later(timeout, self._time_is_over)

      def __iter__(self):
          return self

      def __aiter__(self):
          return self

      def __next__(self):
          if not self._left:
              raise StopIteration
          self._left -= 1
          return self._wait_for_one(True)

      async def __anext__(self):
          if not self._left:
              raise StopAsyncIteration
          self._left -= 1
          return await self._wait_for_one()

      def _future_is_done(self, future):
          if not self._open:
              return
          del self._open[future]
          self._finished.put_nowait(future)
          if not self._open and self._timer is not None:
              self._timer.cancel()

      def _time_is_over(self):
          for future in self._open:
              future.remove_done_callback(self._future_is_done)
              self._finished.put_nowait(None)
          self._open.clear()

      async def _wait_for_one(self, resolve=False):
          future = await self._finished.get()
          if future is None:
              raise TimeoutError
          return future.result() if resolve else future

  def as_completed(fs, *, timeout=None):
      if hasattr(fs, "__await__"):
          raise TypeError(f"expects an iterable of awaitables, not {type(fs).__name__}")
      return _AsCompletedIterator(fs, timeout)

  def create_eager_task_factory(custom_task_constructor):
      def factory(loop, coro, *, name=None, context=None):
          return custom_task_constructor(
              coro, loop=loop, name=name, context=context, eager_start=True)
      return factory

  eager_task_factory = create_eager_task_factory(Task)
  """
