// One script of `baton check`: what is found is printed as compilers print it.

import Asyncio
import Interpreter
import Reactor
import Syntax

/// Returns the exit status: 0 when nothing is missing, 2 when there is no such script.
func checkScript(_ path: String) -> Int32 {
  let script =
    path == "-" ? ScriptSource.standardInput(arguments: []) : .file(path, arguments: [])
  guard let source = openScript(script) else { return 2 }
  var check = ScriptCheck(extraNames: lastResortNames)
  check.check(source)
  for diagnostic in check.diagnostics { writeOutput(diagnostic.rendered()) }
  for part in check.missing {
    let name = part.source.name == source.name ? path : part.source.name
    writeOutput("\(name):\(part.place): \(part.message)\n")
  }
  return check.diagnostics.isEmpty && check.missing.isEmpty ? 0 : 1
}

private func writeOutput(_ text: String) {
  _ = SystemCalls.writeAll(1, Array(text.utf8))
}
