// The module `gc`. There are no generations here: thresholds are kept and shown, and `collect`
// finalises what lies on cycles, as CPython's collector does.

import Interpreter

private let gcFunctions: [NativeFunction] = [
  .function("enable", "()", "Enable automatic garbage collection.") { _ in
    isCyclicCollectionEnabled = true
    return .none
  },
  .function("disable", "()", "Disable automatic garbage collection.") { _ in
    isCyclicCollectionEnabled = false
    return .none
  },
  .function(
    "isenabled", "()", "Returns true if automatic garbage collection is enabled."
  ) { _ in .bool(isCyclicCollectionEnabled) },
  .function(
    "collect", "(generation=2)",
    "Run the garbage collector.\n\nThe number of unreachable objects is returned.", gcCollect),
  .function(
    "get_count", "()", "Return a three-tuple of the current collection counts."
  ) { _ in makeTuple([.int(trackedSinceCollection() % 2000), .int(0), .int(0)]) },
  .function("get_threshold", "()", "Return the current collection thresholds.") { _ in
    makeTuple(thresholds.map { .int($0) })
  },
  .function(
    "set_threshold", "(threshold0, threshold1=None, threshold2=None, /)",
    "Set the collection thresholds (the collection frequency).", gcSetThreshold),
  .function("get_debug", "()", "Get the garbage collection debugging flags.") { _ in
    .int(debugFlags)
  },
  .function("set_debug", "(flags, /)", "Set the garbage collection debugging flags.") {
    (a: Arguments) throws(Raised) in
    debugFlags = try toIndex(a[0])
    return .none
  },
  .function(
    "get_stats", "()", "Return a list of dictionaries containing per-generation statistics."
  ) { _ in statistics() },
  .function(
    "get_objects", "(generation=None)", "Return a list of objects tracked by the collector."
  ) { (a: Arguments) throws(Raised) in
    try audit("gc.get_objects", [a.get(0, default: .int(-1))])
    let list = makeList()
    for cell in trackedCells() where cell != list.value.asObject { list.append(.object(cell)) }
    return list.value
  },
  .function(
    "get_referrers", "(*objs)", "Return the list of objects that directly refer to any of objs.",
    gcGetReferrers),
  .function(
    "get_referents", "(*objs)", "Return the list of objects that are directly referred to by objs.",
    gcGetReferents),
  .function("is_tracked", "(obj, /)", "Returns true if the object is tracked by the collector.") {
    (a: Arguments) throws(Raised) in .bool(isTracked(a[0]))
  },
  .function(
    "is_finalized", "(obj, /)", "Returns true if the object has been already finalized by the GC."
  ) { (a: Arguments) throws(Raised) in .bool(wasFinalised(a[0])) },
  .function("freeze", "()", "Freeze all current tracked objects and ignore them for collections.") {
    _ in
    frozenCount = trackedCells().count
    return .none
  },
  .function("unfreeze", "()", "Unfreeze all objects in the permanent generation.") { _ in
    frozenCount = 0
    return .none
  },
  .function(
    "get_freeze_count", "()", "Return the number of objects in the permanent generation."
  ) { _ in .int(frozenCount) },
]

private nonisolated(unsafe) var thresholds = [2000, 10, 10]
private nonisolated(unsafe) var debugFlags = 0
private nonisolated(unsafe) var frozenCount = 0
private nonisolated(unsafe) var collections = [0, 0, 0]
private nonisolated(unsafe) var collected = [0, 0, 0]

func makeGCModule() -> ModuleObject {
  let module = makeModule(
    "gc", doc: "This module provides access to the garbage collector for reference cycles.",
    gcFunctions)
  for (name, flag) in [
    ("DEBUG_STATS", 1), ("DEBUG_COLLECTABLE", 2), ("DEBUG_UNCOLLECTABLE", 4),
    ("DEBUG_SAVEALL", 32), ("DEBUG_LEAK", 38),
  ] { module.namespace.set(intern(name), .int(flag)) }
  module.namespace.set(intern("garbage"), makeList().value)
  module.namespace.set(intern("callbacks"), makeList().value)
  return module
}

private func gcCollect(_ a: Arguments) throws(Raised) -> Value {
  let generation = a.isGiven(0) ? try toIndex(a[0]) : 2
  if generation < 0 || generation > 2 { throw raise(.valueError, "invalid generation") }
  try tellCallbacks("start", generation, 0)
  let count = collectCycles()
  collections[generation] += 1
  collected[generation] += count
  try tellCallbacks("stop", generation, count)
  return .int(count)
}

private func tellCallbacks(_ phase: String, _ generation: Int, _ count: Int) throws(Raised) {
  let module = try importModule("gc")
  guard let callbacks = module.module?.namespace.get(intern("callbacks")).list,
    callbacks.count > 0
  else { return }
  let info = makeDict()
  info.set(intern("generation"), .int(generation))
  info.set(intern("collected"), .int(count))
  info.set(intern("uncollectable"), .int(0))
  var index = 0
  while index < callbacks.count {
    _ = try call(callbacks.items[index], makeString(phase), info.value)
    index += 1
  }
}

private func gcSetThreshold(_ a: Arguments) throws(Raised) -> Value {
  for index in 0..<3 where a.isGiven(index) { thresholds[index] = try toIndex(a[index]) }
  return .none
}

private func statistics() -> Value {
  let list = makeList()
  for generation in 0..<3 {
    let row = makeDict()
    row.set(intern("collections"), .int(collections[generation]))
    row.set(intern("collected"), .int(collected[generation]))
    row.set(intern("uncollectable"), .int(0))
    list.append(row.value)
  }
  return list.value
}

private func gcGetReferrers(_ a: Arguments) throws(Raised) -> Value {
  try audit("gc.get_referrers", [a[0]])
  let list = makeList()
  guard let given = a[0].tuple else { return list.value }
  let wanted = Set((0..<given.count).compactMap { given[$0].asObject })
  for cell in referrers(to: wanted) where cell != a[0].asObject { list.append(.object(cell)) }
  return list.value
}

private func gcGetReferents(_ a: Arguments) throws(Raised) -> Value {
  try audit("gc.get_referents", [a[0]])
  let list = makeList()
  guard let given = a[0].tuple else { return list.value }
  for index in 0..<given.count {
    guard let object = given[index].asObject else { continue }
    for value in referents(of: object) { list.append(value) }
  }
  return list.value
}
