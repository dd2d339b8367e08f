// What `sys.addaudithook` listens to: events that programs that watch others want to hear of. Without a hook
// an event costs one comparison.

/// The hooks that scripts have added.
package nonisolated(unsafe) var auditHooks: ListObject?

/// Tells the hooks of an event; what they raise ends what was about to happen.
@inline(__always) package func audit(
  _ event: StaticString, _ arguments: @autoclosure () -> [Value]
) throws(Raised) {
  guard let hooks = auditHooks else { return }
  try tell(hooks, makeString("\(event)"), makeTuple(arguments()))
}

/// - Parameter arguments: a tuple.
package func tell(_ hooks: ListObject, _ event: Value, _ arguments: Value) throws(Raised) {
  let roots = try pushRoots([event, arguments])
  defer { state.top = roots }
  var index = 0
  while index < hooks.count {
    _ = try call(hooks.items[index], event, arguments)
    index += 1
  }
}
