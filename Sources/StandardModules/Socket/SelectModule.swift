// The module `_select`: what `select`, `poll` and `epoll` objects of the library are made of.

import Asyncio
import CBaton
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

#if os(Linux)
  /// What shows an `epoll` object to others: they wait on its descriptor, the object itself by `poll`.
  private let shownEpollFunctions: [NativeFunction] = [
    .function("open_epoll", "()", "Open an epoll descriptor.") { (_) throws(Raised) in
      let opened = baton_epoll_open()
      if opened < 0 { throw systemError(SystemCallError(code: -opened, call: "epoll_create1")) }
      return .int(Int(opened))
    },
    .function(
      "change_epoll", "(epoll, operation, fd, events, /)",
      "Add a descriptor to it (0), change its events (1) or remove it (2)."
    ) { (a) throws(Raised) in
      let operation = Int32(min(max(try toIndex(a[1]), 0), 2))
      let events = UInt32(truncatingIfNeeded: try toIndex(a[3]))
      let code = baton_epoll_change(
        try descriptor(a[0]), operation, try descriptor(a[2]), events)
      if code < 0 { throw systemError(SystemCallError(code: -code, call: "epoll_ctl")) }
      return .none
    },
  ]
#else
  private let shownEpollFunctions: [NativeFunction] = []
#endif

/// None for ever, else the end by the loop's clock.
private func secondsToWait(_ value: Value) throws(Raised) -> Double? {
  if value.isNone { return nil }
  let seconds = try real(value)
  return seconds <= 0 ? 0 : currentWorld().loopTime("select.poll") + seconds
}

func makeSelectModule() -> ModuleObject {
  let module = makeModule(
    "_select", doc: "Waiting for descriptors.", selectFunctions + shownEpollFunctions)
  for name in DescriptorPoll.names {
    module.namespace.set(intern(name.name), .int(Int(name.value)))
  }
  return module
}
