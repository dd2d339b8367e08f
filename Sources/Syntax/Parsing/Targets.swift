// What may stand left of `=`, after `del`, `for` and `as`. Targets are parsed as expressions and
// judged here; parentheses around a single target have left no trace, and need none.

extension Expression {
  /// single_target: a name, an attribute or a subscript.
  var isSingleTarget: Bool {
    switch kind {
    case .name, .attribute, .subscript: true
    default: false
    }
  }

  /// star_targets: single targets, tuples and lists of them, starred ones.
  var isAssignable: Bool {
    switch kind {
    case .name, .attribute, .subscript: true
    case .tuple(let elements), .list(let elements): elements.allSatisfy(\.isAssignable)
    case .starred(let inner):
      if case .starred = inner.kind { false } else { inner.isAssignable }
    default: false
    }
  }

  /// star_target: a target that is no bare tuple.
  var isDeletable: Bool {
    switch kind {
    case .name, .attribute, .subscript: true
    case .tuple(let elements), .list(let elements): elements.allSatisfy(\.isDeletable)
    default: false
    }
  }
}
