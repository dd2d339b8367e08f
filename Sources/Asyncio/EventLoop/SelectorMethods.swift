// What a loop waits with, as its Python part sees it (`asyncio/_loop_selectors.py`): the poller as a selector, the pair
// of sockets that wakes it. Both are made when somebody asks for them; loops as they are pay nothing.

import Interpreter
import Reactor

let selectorMethods: [NativeFunction] = [
  .method("__getattr__", "(self, name, /)", "Makes what few programs ask for.") {
    (a) throws(Raised) in
    if let name = a[1].string?.text, lateAttributes.contains(name) {
      _ = try importModule("asyncio.unix_events")
      if !typeOf(a[0]).lookup(intern(name)).isUnbound {
        return try getAttribute(a[0], intern(name))
      }
    }
    throw raise(
      .attributeError, "'\(typeName(a[0]))' object has no attribute '\(try strText(a[1]))'")
  },
  .method("_note_overrides", "(self)", "Looks which methods a script has replaced.") {
    (a) throws(Raised) in
    try scheduler(a).noteOverrides()
    return .none
  },
  .method("_wake", "(self)", "Wakes a loop that waits.") { (a) throws(Raised) in
    try scheduler(a).world.mailbox.post("loop.wake") {}
    return .none
  },
  .method("_wake_by", "(self, fd)", "Says which descriptor is the loop's own.") {
    (a) throws(Raised) in
    try scheduler(a).outside.selfPipe = try descriptor(a[1])
    return .none
  },
  .method(
    "_watched_descriptors", "(self)", "Lists descriptors with the handles of readers and writers."
  ) { (a) throws(Raised) in
    let outside = try scheduler(a).outside
    let list = makeList()
    for descriptor in outside.descriptors.sorted() {
      let handles = [outside.readers[descriptor], outside.writers[descriptor]]
      list.append(
        makeTuple([.int(Int(descriptor))] + handles.map { $0.map { .object($0.handle) } ?? .none }))
    }
    return list.value
  },
  .method(
    "_watch_descriptor", "(self, fd, reader, writer)", "Sets the handles of a descriptor, or None."
  ) { (a) throws(Raised) in
    let (scheduler, descriptor) = (try openScheduler(a), try descriptor(a[1]))
    for (place, interest) in [(2, Interest.readable), (3, .writable)] {
      if let handle = a[place].handle {
        let known = interest == .readable ? scheduler.outside.readers : scheduler.outside.writers
        if known[descriptor]?.handle != handle.cell {
          try scheduler.watch(descriptor, interest, handle)
        }
      } else {
        _ = scheduler.remove(descriptor, interest)
      }
    }
    return .none
  },
  .method("_wait_outside", "(self, timeout)", "Waits; returns ready descriptors with their events.")
  {
    (a) throws(Raised) in
    let scheduler = try scheduler(a)
    let seconds = a[1].isNone ? nil : try toSeconds(a[1])
    return try scheduler.waitOutside(seconds)
  },
]

/// Attributes that the Python part makes at their first use.
private let lateAttributes: Set<String> = [
  "_selector", "_ssock", "_csock", "_internal_fds", "_signal_handlers", "_check_signal",
  "_handle_signal", "_make_self_pipe", "_close_self_pipe", "_read_from_self", "_process_self_data",
]

extension Scheduler {
  /// The wait of `_selector.select`: (descriptor, events), 1 being readable, 2 writable.
  fileprivate func waitOutside(_ seconds: Double?) throws(Raised) -> Value {
    var events: [Readiness] = []
    let deadline = seconds.map { $0 <= 0 ? -.infinity : world.loopTime("loop.select") + $0 }
    do { try waitForEvents(world, until: deadline, into: &events) } catch {
      throw systemError(error)
    }
    for message in world.takeMessages() { message.work() }
    let list = makeList()
    for event in events {
      let mask =
        (event.ready.contains(.readable) ? 1 : 0) | (event.ready.contains(.writable) ? 2 : 0)
      list.append(makeTuple([.int(Int(event.descriptor)), .int(mask)]))
    }
    return list.value
  }
}
