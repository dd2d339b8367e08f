// SyntaxWarnings: what the parser suspects is said through the module `warnings`, whose filters may
// hide it, or make it the SyntaxError that it then is.

import Syntax

/// Says what is suspicious about a module that is being compiled.
func issueWarnings(of module: Module) throws(Diagnostic) {
  for warning in module.warnings {
    do throws(Raised) { try issue(warning, in: module.source) } catch {
      let isPromoted = state.raised.exception?.isInstance(of: .syntaxWarning) == true
      state.raised = .none
      // A hook that fails hides the warning, not the program.
      if !isPromoted { continue }
      var diagnostic = Diagnostic(.syntaxError, warning.message, warning.span, module.source)
      diagnostic.isFoundLate = !warning.isOfText
      throw diagnostic
    }
  }
}

private func issue(_ warning: SyntaxWarning, in source: SourceFile) throws(Raised) {
  _ = try callMethod(
    try importModule("warnings"), intern("warn_explicit"),
    [
      makeString(warning.message), .object(exceptionType(.syntaxWarning)),
      makeString(source.name), .int(source.line(at: warning.span.start)),
    ])
}
