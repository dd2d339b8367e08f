// What `sys.monitoring` knows (PEP 669): tools, the events that they ask for, and the calls of their functions.
//
// The events come from the nodes of tracing (TraceNodes.swift): code that is lowered before anybody speaks of
// monitoring pays nothing, and is not seen. Of instructions, jumps and branches nothing is told.

import Syntax

/// In the order of their bits.
package enum MonitoringEvent: Int, CaseIterable {
  case start, resume, `return`, yield, call, line, instruction, jump, branch, stopIteration
  case raise, exceptionHandled, unwind, `throw`, reraise, nativeReturn, nativeRaise

  package var bit: Int { 1 << rawValue }

  /// Those from the first to this one can be asked for of one code, and switched off at one place.
  package static let lastLocal = MonitoringEvent.stopIteration
}

/// One of the six tools.
package struct MonitoringTool {
  /// None when the number is free.
  package var name = Value.none
  /// By event.
  package var callbacks = [Value](repeating: .none, count: MonitoringEvent.allCases.count)
  package var events = 0
  package var local: [(code: Code, events: Int)] = []
  fileprivate var disabled: Set<Place> = []

  /// Where a tool wants to hear no more of an event.
  fileprivate struct Place: Hashable {
    let code: ObjectIdentifier
    let event: Int
    let position: Int
  }

  package init() {}

  package func localEvents(of code: Code) -> Int { local.first { $0.code === code }?.events ?? 0 }
}

package struct Monitoring {
  package var tools = [MonitoringTool](repeating: MonitoringTool(), count: 6)
  /// `DISABLE` and `MISSING`.
  package let disable: Value
  package let missing: Value
  /// The events that some tool asks for.
  fileprivate var wanted = 0

  /// - Parameters: what stands for "no more of this" and for "no argument".
  package init(disable: Value, missing: Value) {
    self.disable = disable
    self.missing = missing
  }

  /// To be called when a tool asks for other events.
  package mutating func noticeChange() {
    wanted = 0
    for tool in tools {
      wanted |= tool.events
      for (_, events) in tool.local { wanted |= events }
    }
    // Those of natives come along with the calls.
    if wanted & MonitoringEvent.call.bit != 0 {
      wanted |= MonitoringEvent.nativeReturn.bit | MonitoringEvent.nativeRaise.bit
    }
    isMonitoring = wanted != 0
    lowersTraceNodes = true
    TraceState.noticeMonitoring()
  }

  /// `restart_events`
  package mutating func restart() {
    for index in tools.indices { tools[index].disabled = [] }
  }

  func markValues() {
    mark(disable)
    mark(missing)
    for tool in tools {
      mark(tool.name)
      for callback in tool.callbacks { mark(callback) }
    }
  }
}

/// Nil until `sys.monitoring` is made.
package nonisolated(unsafe) var monitoring: Monitoring?
/// Some tool asks for events.
nonisolated(unsafe) var isMonitoring = false

/// To be called once, when the module is made.
package func installMonitoring(_ made: Monitoring) {
  monitoring = made
  addRoots { monitoring?.markValues() }
}

/// Does some tool ask for the event?
func monitors(_ event: MonitoringEvent) -> Bool {
  isMonitoring && (monitoring?.wanted ?? 0) & event.bit != 0
}

/// Tells the tools of an event.
/// - Parameter arguments: what their functions get behind the code; nil stands for the instruction's offset.
func tellMonitors(_ event: MonitoringEvent, _ site: Site, _ arguments: [Value?]) throws(Raised) {
  if !monitors(event) || tracing.isInside { return }
  let roots = try pushRoots(arguments.map { $0 ?? .none })
  defer { state.top = roots }
  for index in monitoring?.tools.indices ?? 0..<0 {
    try tell(index, event, site, arguments)
  }
}

private func tell(
  _ index: Int, _ event: MonitoringEvent, _ site: Site, _ arguments: [Value?]
) throws(Raised) {
  guard let tool = monitoring?.tools[index] else { return }
  let code = site.code
  // Those of natives are asked for with the calls.
  let isOfNative = event == .nativeReturn || event == .nativeRaise
  let bit = isOfNative ? MonitoringEvent.call.bit : event.bit
  let callback = tool.callbacks[event.rawValue]
  if (tool.events | tool.localEvents(of: code)) & bit == 0 || callback.isNone { return }
  let place = MonitoringTool.Place(
    code: ObjectIdentifier(code), event: event.rawValue, position: Int(site.span.start))
  if tool.disabled.contains(place) { return }
  let shown = makeCode(code)
  let roots = try pushRoots([callback, shown])
  defer { state.top = roots }
  tracing.isInside = true
  defer { tracing.isInside = false }
  var given = [shown]
  for argument in arguments {
    if let argument {
      given.append(argument)
    } else {
      given.append(.int(try code.instruction(at: site.span)))
    }
  }
  let answer = try call(callback, positional: given, keywords: [])
  guard let disable = monitoring?.disable, answer.isIdentical(to: disable) else { return }
  if event.rawValue > MonitoringEvent.lastLocal.rawValue, !isOfNative {
    monitoring?.tools[index].callbacks[event.rawValue] = .none
    throw raise(
      .valueError, "Cannot disable \(event.publicName) events. Callback removed.")
  }
  monitoring?.tools[index].disabled.insert(place)
}

extension MonitoringEvent {
  /// As `sys.monitoring.events` names it.
  package var publicName: String { MonitoringEvent.publicNames[rawValue] }

  private static let publicNames = [
    "PY_START", "PY_RESUME", "PY_RETURN", "PY_YIELD", "CALL", "LINE", "INSTRUCTION", "JUMP",
    "BRANCH",
    "STOP_ITERATION", "RAISE", "EXCEPTION_HANDLED", "PY_UNWIND", "PY_THROW", "RERAISE", "C_RETURN",
    "C_RAISE",
  ]
}

// MARK: - Calls

/// A call of code that is monitored.
func monitoredCall(
  _ function: Value, _ first: Value?, _ site: Site, _ body: () throws(Raised) -> Value
) throws(Raised) -> Value {
  var (callable, argument) = (function, first)
  if case .object(let cell) = function, cell.pointee.kind == .boundMethod {
    let method = BoundMethodObject(cell)
    (callable, argument) = (method.function, method.receiver)
  }
  let given = [nil, callable, argument ?? monitoring?.missing ?? Value.none]
  try tellMonitors(.call, site, given)
  if callable.function != nil { return try body() }
  let result: Value
  do throws(Raised) {
    result = try body()
  } catch {
    let exception = state.raised
    let roots = try pushRoots([exception])
    defer { state.top = roots }
    try tellMonitors(.nativeRaise, site, given)
    state.raised = exception
    throw error
  }
  let roots = try pushRoots([result])
  defer { state.top = roots }
  try tellMonitors(.nativeReturn, site, given)
  return result
}
