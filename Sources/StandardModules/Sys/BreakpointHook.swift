// `sys.breakpointhook`: what `breakpoint()` calls. PYTHONBREAKPOINT names another function, or none.

import Interpreter
import Reactor

func sysBreakpointHook(_ a: Arguments) throws(Raised) -> Value {
  let wanted = startOptions.ignoresEnvironment ? nil : environmentValue("PYTHONBREAKPOINT")
  guard let wanted, !wanted.isEmpty, wanted != "pdb.set_trace" else {
    try breakpointHandler()
    return .none
  }
  if wanted == "0" { return .none }
  guard let function = try function(named: wanted) else {
    try issueWarning(
      .runtimeWarning, "Ignoring unimportable $PYTHONBREAKPOINT: \"\(wanted)\"")
    return .none
  }
  let positional = a[0].tuple.map { Array($0.buffer) } ?? []
  return try call(function, positional: positional, keywords: keywordList(a[1]))
}

/// The variable as it is now: scripts change it.
private func environmentValue(_ name: String) -> String? {
  SystemCalls.environment(name)
}

/// `module.function`, or a builtin; nil when there is no such thing.
private func function(named path: String) throws(Raised) -> Value? {
  let dot = path.lastIndex(of: ".")
  let module = dot.map { String(path[..<$0]) } ?? "builtins"
  let name = dot.map { String(path[path.index(after: $0)...]) } ?? path
  if module.isEmpty { return nil }
  do throws(Raised) {
    return try getAttribute(try importModule(module), intern(name))
  } catch {
    if catchRaised(.importError) || catchRaised(.attributeError) { return nil }
    throw error
  }
}
