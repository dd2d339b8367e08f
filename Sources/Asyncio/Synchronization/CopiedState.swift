// Copies of locks, events, semaphores and queues. What CPython keeps in an instance's attributes lies in Swift
// here: `copy` and `pickle` get it as if it were attributes, under CPython's names. Those who wait stay behind.

import Interpreter

/// Rows of a class whose state is copied.
/// - Parameter names: computed attributes that can be set.
func copyMethods(_ names: [StaticString]) -> [NativeFunction] {
  [
    .method("__getstate__", "(self, /)", "Helper for pickle.") { (a) throws(Raised) in
      let state = try call(
        type(of: .dict).value, try getAttribute(a[0], intern("__dict__")))
      for name in names {
        let name = intern(name)
        if let value = try findAttribute(a[0], name) { state.dict?.set(name, value) }
      }
      return state
    },
    .method("__setstate__", "(self, state, /)", "Helper for pickle.") { (a) throws(Raised) in
      guard let state = a[1].dict else { throw raise(.typeError, "a dict is required") }
      for position in 0..<state.used {
        let (name, value) = (state.entries[position].key, state.entries[position].value)
        if let name = name.string { try setAttribute(a[0], intern(name.text), value) }
      }
      return .none
    },
  ]
}
