// What is a coroutine, and what makes one: `iscoroutine`, `iscoroutinefunction`.

import Interpreter

/// Is it an `async def`, or marked as one?
func isCoroutineFunction(_ value: Value) -> Bool {
  var value = value
  while case .object(let object) = value {
    if object.pointee.kind == .boundMethod {
      value = BoundMethodObject(object).function
    } else if let code = value.function?.code {
      if code.form == .coroutine { return true }
      break
    } else if let inner = wrappedByPartial(value) {
      value = inner
    } else {
      break
    }
  }
  return isMarked(value)
}

/// The function of a `functools.partial`.
private func wrappedByPartial(_ value: Value) -> Value? {
  guard typeOf(value).name == "partial" else { return nil }
  return attributeQuietly(value, "func")
}

/// `asyncio.coroutines._is_coroutine` is a mark.
private func isMarked(_ value: Value) -> Bool {
  let module = loadedModules.get(intern("asyncio.coroutines"))
  guard module.module != nil, let own = attributeQuietly(module, "_is_coroutine"),
    let given = attributeQuietly(value, "_is_coroutine")
  else { return false }
  return own.isIdentical(to: given)
}

private func attributeQuietly(_ value: Value, _ name: StaticString) -> Value? {
  do throws(Raised) { return try findAttribute(value, intern(name)) } catch {
    state.raised = .none
    return nil
  }
}

/// An object that behaves as a coroutine, as `collections.abc.Coroutine` tells them: its class has all the
/// methods of one.
func isCoroutineLike(_ value: Value) -> Bool {
  if value.asyncGeneratorStep != nil { return true }
  guard value.instance != nil else { return false }
  let type = typeOf(value)
  for name in ["send", "throw", "close", "__await__"] {
    let method = type.lookup(intern(name))
    if method.isUnbound || method.isNone { return false }
  }
  return true
}
