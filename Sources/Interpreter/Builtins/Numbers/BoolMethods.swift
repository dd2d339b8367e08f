// The class `bool`, a subclass of `int`.

import Syntax

/// The row of `bool`.
let boolType = NativeType(
  name: "bool", kind: nil,
  doc: "Returns True when the argument is true, False otherwise.",
  constructor: .function(
    "bool", "(cls, object=False, /)", "Returns True when the argument is true.", boolNew),
  methods: identityRows + operatorRows([.bitAnd, .bitOr, .bitXor])
    + reflectedRows([.bitAnd, .bitOr, .bitXor]),
  isFinal: true)

private func boolNew(_ a: Arguments) throws(Raised) -> Value {
  .bool(a.isGiven(1) ? try isTrue(a[1]) : false)
}
