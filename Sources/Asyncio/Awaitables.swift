// Awaitables that are neither coroutines nor futures.

import Interpreter

/// A coroutine that awaits the value: how tasks are made of any awaitable.
func wrapAwaitable(_ value: Value) throws(Raised) -> CoroutineObject {
  let wrapper = try call(wrapperFunction(), value)
  guard let coroutine = wrapper.coroutine else {
    throw raise(.typeError, "an awaitable is required")
  }
  return coroutine
}

private nonisolated(unsafe) var wrapper: Value = .unbound

/// `async def _wrap_awaitable(awaitable): return await awaitable`, compiled at first use.
private func wrapperFunction() throws(Raised) -> Value {
  if !wrapper.isUnbound { return wrapper }
  let namespace = makeDict()
  namespace.set(SpecialName.name.name, makeString("asyncio.tasks"))
  try Program.define(
    "async def _wrap_awaitable(awaitable):\n    return await awaitable\n", name: "<asyncio>",
    namespace: namespace)
  wrapper = namespace.get(intern("_wrap_awaitable"))
  addRoots { mark(wrapper) }
  return wrapper
}
