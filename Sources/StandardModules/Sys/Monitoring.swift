// The module `sys.monitoring`: what tools ask for is kept by the interpreter (Execution/Monitoring.swift).

import Interpreter

private let monitoringFunctions: [NativeFunction] = [
  .function("use_tool_id", "(tool_id, name, /)", "Take a tool number.", useTool),
  .function("free_tool_id", "(tool_id, /)", "Give a tool number back.", freeTool),
  .function("get_tool", "(tool_id, /)", "Return the name of a tool, or None.") {
    (a: Arguments) throws(Raised) in
    let number = try toolNumber(a[0])
    return tools()[number].name
  },
  .function(
    "register_callback", "(tool_id, event, func, /)",
    "Set the function that is called for an event; return the one before.", registerCallback),
  .function("get_events", "(tool_id, /)", "Return the events that a tool asks for.") {
    (a: Arguments) throws(Raised) in
    let number = try toolNumber(a[0])
    return .int(tools()[number].events)
  },
  .function(
    "set_events", "(tool_id, event_set, /)", "Set the events that a tool asks for.", setEvents),
  .function(
    "get_local_events", "(tool_id, code, /)", "Return the events that a tool asks for of one code."
  ) { (a: Arguments) throws(Raised) in
    let number = try toolNumber(a[0])
    let code = try code(a[1])
    return .int(tools()[number].localEvents(of: code))
  },
  .function(
    "set_local_events", "(tool_id, code, event_set, /)",
    "Set the events that a tool asks for of one code.", setLocalEvents),
  .function("restart_events", "()", "Ask again for the events that were switched off.") {
    (_: Arguments) throws(Raised) in
    monitoring?.restart()
    return .none
  },
  .function("_all_events", "()", "Return which tools ask for which events.", allEvents),
]

/// The value of `sys.monitoring`.
/// - Parameter events: makes the value of `events`.
func makeMonitoring(_ events: ([(Reference, Value)]) -> Value) -> Value {
  let module = makeModule("sys.monitoring", doc: "", monitoringFunctions)
  let namespace = module.namespace
  namespace.set(SpecialName.doc.name, .none)
  let names: [(StaticString, Int)] = [
    ("DEBUGGER_ID", 0), ("COVERAGE_ID", 1), ("PROFILER_ID", 2), ("OPTIMIZER_ID", 5),
  ]
  for (name, number) in names { namespace.set(intern(name), .int(number)) }
  let object = TypeObject(state.objectType)
  let made = Monitoring(
    disable: makeInstance(of: object, wrapping: .none, attributes: []),
    missing: makeInstance(of: object, wrapping: .none, attributes: []))
  namespace.set(intern("DISABLE"), made.disable)
  namespace.set(intern("MISSING"), made.missing)
  namespace.set(intern("events"), events(monitoringEvents()))
  installMonitoring(made)
  return module.value
}

private func monitoringEvents() -> [(Reference, Value)] {
  [(intern("NO_EVENTS"), .int(0))]
    + MonitoringEvent.allCases.map { (intern($0.publicName), .int($0.bit)) }
}

// MARK: - Tools

private func tools() -> [MonitoringTool] { monitoring?.tools ?? [] }

private func toolNumber(_ value: Value) throws(Raised) -> Int {
  let number = try cIntArgument(value)
  if tools().indices.contains(number) { return number }
  throw raise(.valueError, "invalid tool \(number) (must be between 0 and 5)")
}

private func usedTool(_ value: Value) throws(Raised) -> Int {
  let number = try toolNumber(value)
  if !tools()[number].name.isNone { return number }
  throw raise(.valueError, "tool \(number) is not in use")
}

private func useTool(_ a: Arguments) throws(Raised) -> Value {
  let number = try toolNumber(a[0])
  if a[1].unwrapped.string == nil { throw raise(.valueError, "tool name must be a str") }
  if !tools()[number].name.isNone {
    throw raise(.valueError, "tool \(number) is already in use")
  }
  monitoring?.tools[number].name = a[1]
  return .none
}

private func freeTool(_ a: Arguments) throws(Raised) -> Value {
  let number = try toolNumber(a[0])
  monitoring?.tools[number] = MonitoringTool()
  monitoring?.noticeChange()
  return .none
}

private func registerCallback(_ a: Arguments) throws(Raised) -> Value {
  try audit("sys.monitoring.register_callback", [a[2]])
  let number = try toolNumber(a[0])
  let event = try cIntArgument(a[1])
  if event <= 0 || event & (event - 1) != 0 {
    throw raise(.valueError, "The callback can only be set for one event at a time")
  }
  guard let known = MonitoringEvent(rawValue: event.trailingZeroBitCount) else {
    throw raise(.valueError, "invalid event \(event)")
  }
  let old = tools()[number].callbacks[known.rawValue]
  monitoring?.tools[number].callbacks[known.rawValue] = a[2]
  return old
}

// MARK: - Events

/// A set of events without those of natives, which come along with the calls.
private func eventSet(_ value: Value) throws(Raised) -> Int {
  let events = try cIntArgument(value)
  let ofNatives = MonitoringEvent.nativeReturn.bit | MonitoringEvent.nativeRaise.bit
  if events & ofNatives == 0 || events < 0 { return events }
  let ofCalls = ofNatives | MonitoringEvent.call.bit
  if events & ofCalls != ofCalls {
    throw raise(.valueError, "cannot set C_RETURN or C_RAISE events independently")
  }
  return events & ~ofNatives
}

private func shownSet(_ events: Int) -> String {
  String(UInt32(truncatingIfNeeded: events), radix: 16)
}

private func setEvents(_ a: Arguments) throws(Raised) -> Value {
  _ = try toolNumber(a[0])
  let given = try cIntArgument(a[1])
  if given < 0 || given >= 1 << MonitoringEvent.allCases.count {
    throw raise(.valueError, "invalid event set 0x\(shownSet(given))")
  }
  let events = try eventSet(a[1])
  let number = try usedTool(a[0])
  monitoring?.tools[number].events = events
  monitoring?.noticeChange()
  return .none
}

private func setLocalEvents(_ a: Arguments) throws(Raised) -> Value {
  let number = try toolNumber(a[0])
  let code = try code(a[1])
  let events = try eventSet(a[2])
  if events < 0 || events >= MonitoringEvent.lastLocal.bit << 1 {
    throw raise(.valueError, "invalid local event set 0x\(shownSet(events))")
  }
  _ = try usedTool(a[0])
  monitoring?.tools[number].local.removeAll { $0.code === code }
  if events != 0 { monitoring?.tools[number].local.append((code, events)) }
  monitoring?.noticeChange()
  return .none
}

private func code(_ value: Value) throws(Raised) -> Code {
  if let code = codeBehind(value) { return code }
  throw raise(.typeError, "code must be a code object")
}

private func allEvents(_ a: Arguments) throws(Raised) -> Value {
  let dict = makeDict()
  for event in MonitoringEvent.allCases {
    var who = 0
    for (number, tool) in tools().enumerated() where tool.events & event.bit != 0 {
      who |= 1 << number
    }
    if who != 0 { dict.set(intern(event.publicName), .int(who)) }
  }
  return dict.value
}
