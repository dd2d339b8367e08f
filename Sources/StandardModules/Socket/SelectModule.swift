// The module `_select`: what `select`, `poll` and `epoll` objects of the library are made of.

import Asyncio
import Interpreter
import Reactor

private let selectFunctions: [NativeFunction] = [
  .function(
    "poll", "(descriptors, seconds, /)",
    "Wait for a list of (fd, events); return a list of those that are ready with what they are."
  ) { (a) throws(Raised) in
    guard let list = a[0].list else { throw raise(.typeError, "a list is required") }
    var waiting: [DescriptorPoll] = []
    for index in 0..<list.count {
      guard let pair = list.items[index].tuple, pair.count == 2 else { continue }
      let events = Int16(truncatingIfNeeded: try toIndex(pair[1]))
      waiting.append(DescriptorPoll(try descriptor(pair[0]), events: events))
    }
    let deadline = try secondsToWait(a[1])
    _ = try waitUntilReady(&waiting, until: deadline)
    let ready = makeList()
    for entry in waiting where entry.found != 0 {
      ready.append(makeTuple([.int(Int(entry.descriptor)), .int(Int(entry.found) & 0xffff)]))
    }
    return ready.value
  }
]

/// None for ever, else the end by the loop's clock.
private func secondsToWait(_ value: Value) throws(Raised) -> Double? {
  if value.isNone { return nil }
  let seconds = try real(value)
  return seconds <= 0 ? 0 : currentWorld().loopTime("select.poll") + seconds
}

func makeSelectModule() -> ModuleObject {
  let module = makeModule("_select", doc: "Waiting for descriptors.", selectFunctions)
  for name in DescriptorPoll.names {
    module.namespace.set(intern(name.name), .int(Int(name.value)))
  }
  return module
}
