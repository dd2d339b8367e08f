// Does a body annotate names of its own? Then it begins with an empty `__annotations__`.

import Syntax

extension Lowering {
  func hasAnnotations(_ statements: [Statement]) -> Bool {
    statements.contains { statement in
      switch statement.kind {
      case .annotatedAssign: true
      case .if: hasAnnotations(inLadder: statement)
      case .while(_, let body, let otherwise), .for(_, _, let body, let otherwise, _):
        hasAnnotations(body) || hasAnnotations(otherwise)
      case .try(let body, let handlers, let otherwise, let finally, _):
        hasAnnotations(body) || handlers.contains { hasAnnotations($0.body) }
          || hasAnnotations(otherwise) || hasAnnotations(finally)
      case .with(_, let body, _): hasAnnotations(body)
      case .match(_, let cases): cases.contains { hasAnnotations($0.body) }
      default: false
      }
    }
  }

  /// An `elif` ladder may be thousands of rungs long: it is walked, not recursed into.
  private func hasAnnotations(inLadder statement: Statement) -> Bool {
    var rung = statement
    while case .if(_, let body, let otherwise) = rung.kind {
      if hasAnnotations(body) { return true }
      guard otherwise.count == 1, case .if = otherwise[0].kind else {
        return hasAnnotations(otherwise)
      }
      rung = otherwise[0]
    }
    return false
  }
}
