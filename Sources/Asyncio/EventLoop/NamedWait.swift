// What the futures of the library's Python files wait for: a thread, a process, data of a stream. The file says
// what it is in a few words when the wait begins; who is at the other end, and whether the thread
// has begun, is found out only when somebody looks, without running script code.

import Interpreter

let waitNameFunctions: [NativeFunction] = [
  .function(
    "_name_wait", "(future, owner, what, work=None, /)", "Say for people what a future waits for."
  ) { (a) throws(Raised) in
    guard let future = a[0].future else { return .none }
    let wait = NamedWait(a[1], try strText(a[2]), work: a.isGiven(3) ? a[3] : .none)
    future.layout.pointee.root = makeBoxed(AsyncioType.listener.cell, wait).asObject
    return .none
  },
  .function(
    "_name_whole", "(part, what, members=None, /)",
    "Say for people what a lock or queue is a part of, and of which tasks or how many."
  ) { (a) throws(Raised) in
    guard let part = a[0].nativeState as? Waitable else { return .none }
    part.whole = try strText(a[1])
    if a.isGiven(2) { part.members = a[2] }
    return .none
  },
  .function(
    "_name_work", "(future, work, /)", "Say for people which function a thread runs."
  ) { (a) throws(Raised) in
    if let owner = a[0].future?.layout.pointee.root,
      let wait = Value.object(owner).nativeState as? NamedWait
    {
      wait.work = a[1]
    }
    return .none
  },
]

/// Who is at the other end of a socket, for people; set by the module of sockets.
package nonisolated(unsafe) var peerOfSocket: (Value) -> String? = { _ in nil }

/// What a task waits for outside the loop, for people: `_asyncio._name_wait` makes it.
private final class NamedWait: Waitable {
  private let owner: Value
  private let what: String
  /// The function that a thread runs, an address, or a text.
  fileprivate var work: Value

  /// The name of waits for a call in a thread.
  private static let thread = "thread"

  init(_ owner: Value, _ what: String, work: Value) {
    self.owner = owner
    self.what = what
    self.work = work
  }

  override package func trace() {
    super.trace()
    mark(owner)
    mark(work)
  }

  override package func waitName(_ purpose: UInt32) -> String {
    what == Self.thread && state == "PENDING" ? "free thread" : what
  }

  override package var takesName: Bool { work.isNone && !owner.isNone }

  override package var namedObject: Reference? { what == Self.thread ? nil : owner.asObject }

  override package var detail: String {
    if !work.isNone { return endpointText(work) ?? callableName(work) }
    guard let owner = owner.instance else { return "" }
    if let text = owner.ownAttribute("_other_end")?.string?.text { return text }
    return owner.ownAttribute("_transport")?.instance.flatMap(peer)
      ?? peerOfSocket(owner.value) ?? ""
  }

  /// The function that a thread runs at this moment, and cannot be kept from.
  var runningWork: String? {
    what == Self.thread && state == "RUNNING" ? callableName(work) : nil
  }

  /// That of the thread's own future.
  private var state: String? { owner.instance?.ownAttribute("_state")?.string?.text }

  private func peer(of transport: InstanceObject) -> String? {
    guard let extra = transport.ownAttribute("_extra")?.dict else { return nil }
    let peer = extra.get(intern("peername"))
    return peer.isUnbound ? nil : endpointText(peer)
  }
}

/// `127.0.0.1:8080`, or the path of a local socket; nil for anything else.
package func endpointText(_ address: Value) -> String? {
  if let path = address.string?.text { return path.isEmpty ? nil : path }
  guard let parts = address.tuple, parts.count >= 2, let host = parts[0].string?.text,
    case .int(let port) = parts[1]
  else { return nil }
  return host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
}

/// What a callable is called.
private func callableName(_ value: Value) -> String {
  if let function = value.function { return function.code.qualifiedName }
  if let native = value.native { return "\(native.definition.name)" }
  if case .object(let object) = value, object.pointee.kind == .boundMethod {
    return callableName(BoundMethodObject(object).function)
  }
  return value.type.map { $0.name } ?? typeName(value)
}

extension Scheduler {
  /// The function that a thread runs for a task, however deep inside of what the task awaits.
  package static func threadWork(of task: FutureObject) -> String? {
    var current = task
    var steps = 0
    while let next = current.layout.pointee.waitingFor, steps < 1000 {
      current = FutureObject(next)
      steps += 1
    }
    guard !current.isTask, !current.isDone, let owner = current.layout.pointee.root else {
      return nil
    }
    return (Value.object(owner).nativeState as? NamedWait)?.runningWork
  }
}
