// `sitecustomize` and `usercustomize`: what an environment runs before every script, such as the builds of installers and
// the measuring of coverage in child processes. They are looked for in the folders of PYTHONPATH alone, so that a start
// without it looks for nothing.

import Interpreter
import StandardModules

/// Runs those that are there; what goes wrong in one is told of, and the script runs all the same.
func runCustomization() throws(Raised) {
  if startOptions.ignoresSite { return }
  guard let listed = startOptions.environment("PYTHONPATH") else { return }
  let folders = listed.split(separator: ":").map { absolutePath(String($0)) }
  for name in startOptions.ignoresUserSite ? ["sitecustomize"] : ["sitecustomize", "usercustomize"]
  where folders.contains(where: { moduleFiles.kind("\($0)/\(name).py") == .file }) {
    _ = try callMethod(try importModule("site"), intern("exec\(name)"), [])
  }
}
