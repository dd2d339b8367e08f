// The module `_operator`: the operators as functions. `operator` gives them their other names.

import Interpreter
import Syntax

private func operation(_ name: StaticString, _ operation: BinaryOperator) -> NativeFunction {
  .function(name, "(a, b, /)", "Same as a \(operation.rawValue) b.") { (a) throws(Raised) in
    try binaryOperation(operation, a[0], a[1])
  }
}

private func inPlace(_ name: StaticString, _ operation: BinaryOperator) -> NativeFunction {
  .function(name, "(a, b, /)", "Same as a \(operation.rawValue)= b.") { (a) throws(Raised) in
    try inPlaceOperation(operation, a[0], a[1])
  }
}

private func comparison(_ name: StaticString, _ operation: ComparisonOperator) -> NativeFunction {
  .function(name, "(a, b, /)", "Same as a \(operation.rawValue) b.") { (a) throws(Raised) in
    try compare(operation, a[0], a[1])
  }
}

private func prefix(
  _ name: StaticString, _ sign: String, _ operation: UnaryOperator
) -> NativeFunction {
  .function(name, "(a, /)", "Same as \(sign)a.") { (a) throws(Raised) in
    try unaryOperation(operation, a[0])
  }
}

private let operations: [NativeFunction] = [
  comparison("lt", .less), comparison("le", .lessOrEqual), comparison("eq", .equal),
  comparison("ne", .notEqual), comparison("ge", .greaterOrEqual), comparison("gt", .greater),
  operation("add", .add), operation("and_", .bitAnd), operation("floordiv", .floorDivide),
  operation("lshift", .leftShift), operation("mod", .modulo), operation("mul", .multiply),
  operation("matmul", .matrixMultiply), operation("or_", .bitOr), operation("pow", .power),
  operation("rshift", .rightShift), operation("sub", .subtract), operation("truediv", .divide),
  operation("xor", .bitXor),
  inPlace("iadd", .add), inPlace("iand", .bitAnd), inPlace("ifloordiv", .floorDivide),
  inPlace("ilshift", .leftShift), inPlace("imod", .modulo), inPlace("imul", .multiply),
  inPlace("imatmul", .matrixMultiply), inPlace("ior", .bitOr), inPlace("ipow", .power),
  inPlace("irshift", .rightShift), inPlace("isub", .subtract), inPlace("itruediv", .divide),
  inPlace("ixor", .bitXor),
  prefix("neg", "-", .negative), prefix("pos", "+", .positive), prefix("inv", "~", .invert),
  prefix("invert", "~", .invert), prefix("not_", "not ", .not),
]

private let otherFunctions: [NativeFunction] = [
  .function("truth", "(a, /)", "Return True if a is true, False otherwise.") {
    (a) throws(Raised) in .bool(try isTrue(a[0]))
  },
  .function("is_", "(a, b, /)", "Same as a is b.") { (a) throws(Raised) in
    .bool(a[0].isIdentical(to: a[1]))
  },
  .function("is_not", "(a, b, /)", "Same as a is not b.") { (a) throws(Raised) in
    .bool(!a[0].isIdentical(to: a[1]))
  },
  .function("abs", "(a, /)", "Same as abs(a).") { (a) throws(Raised) in
    try absoluteValue(a[0])
  },
  .function("index", "(a, /)", "Same as a.__index__().") { (a) throws(Raised) in
    if let number = try indexNumber(a[0]) { return number }
    throw notAnInteger(a[0])
  },
  .function("call", "(obj, /, *args, **kwargs)", "Same as obj(*args, **kwargs).") {
    (a) throws(Raised) in
    try call(a[0], positional: tupleItems(a[1]), keywords: keywordList(a[2]))
  },
  .function("concat", "(a, b, /)", "Same as a + b, for a and b sequences.") {
    (a) throws(Raised) in
    try checkConcatenable(a[0])
    return try binaryOperation(.add, a[0], a[1])
  },
  .function("iconcat", "(a, b, /)", "Same as a += b, for a and b sequences.") {
    (a) throws(Raised) in
    try checkConcatenable(a[0])
    return try inPlaceOperation(.add, a[0], a[1])
  },
  .function("contains", "(a, b, /)", "Same as b in a (note reversed operands).") {
    (a) throws(Raised) in .bool(try contains(a[0], a[1]))
  },
  .function("countOf", "(a, b, /)", "Return the number of items in a that are or equal b.") {
    (a) throws(Raised) in
    var count = 0
    _ = try firstMatch(a) { _ in
      count += 1
      return false
    }
    return .int(count)
  },
  .function("indexOf", "(a, b, /)", "Return the first index of b in a.") { (a) throws(Raised) in
    if let position = try firstMatch(a, { _ in true }) { return .int(position) }
    throw raise(.valueError, "sequence.index(x): x not in sequence")
  },
  .function("getitem", "(a, b, /)", "Same as a[b].") { (a) throws(Raised) in
    try getItem(a[0], a[1])
  },
  .function("setitem", "(a, b, c, /)", "Same as a[b] = c.") { (a) throws(Raised) in
    try setItem(a[0], a[1], a[2])
    return .none
  },
  .function("delitem", "(a, b, /)", "Same as del a[b].") { (a) throws(Raised) in
    try deleteItem(a[0], a[1])
    return .none
  },
  .function(
    "length_hint", "(obj, default=0, /)", "Return an estimate of the number of items in obj.",
    lengthHint),
  .function(
    "_compare_digest", "(a, b, /)", "Return a == b, in a time that does not tell how much of them.",
    compareDigests),
]

private func tupleItems(_ value: Value) -> [Value] { value.tuple.map { Array($0.buffer) } ?? [] }

private func checkConcatenable(_ value: Value) throws(Raised) {
  switch value.unwrapped.kind {
  case .string, .bytes, .list, .tuple: return
  default:
    if hasSpecial(value, .getitem), value.unwrapped.dict == nil { return }
    throw raise(.typeError, "'\(typeName(value))' object can't be concatenated")
  }
}

/// The position of the first item that is or equals the wanted one and that the body is content with.
private func firstMatch(_ a: Arguments, _ isLast: (Int) -> Bool) throws(Raised) -> Int? {
  guard isIterable(a[0]) else {
    throw raise(.typeError, "argument of type '\(typeName(a[0]))' is not iterable")
  }
  let iterator = try makeIterator(a[0])
  let roots = try pushRoots([iterator])
  defer { state.top = roots }
  var position = 0
  while let item = try iteratorNext(iterator) {
    let isSame =
      if item.isIdentical(to: a[1]) { true } else { try compareIsTrue(.equal, item, a[1]) }
    if isSame, isLast(position) { return position }
    position += 1
    try pollInterrupt()
  }
  return nil
}

private func lengthHint(_ a: Arguments) throws(Raised) -> Value {
  if a.isGiven(1), a[1].unwrapped.smallInt == nil, a[1].unwrapped.bigInt == nil {
    throw notAnInteger(a[1])
  }
  let fallback = a.isGiven(1) ? try indexNumber(a[1]) ?? .int(0) : .int(0)
  if hasSpecial(a[0], .len) {
    do throws(Raised) { return .int(try length(of: a[0])) } catch {
      if !catchRaised(.typeError) { throw error }
    }
  }
  var given: Value?
  do throws(Raised) { given = try callSpecial(a[0], .lengthHint) } catch {
    if !catchRaised(.typeError) { throw error }
  }
  guard let result = given else { return fallback }
  if case .notImplemented = result { return fallback }
  guard let hint = result.unwrapped.smallInt else {
    throw raise(
      .typeError, "__length_hint__ must be an integer, not \(typeName(result))")
  }
  if hint < 0 { throw raise(.valueError, "__length_hint__() should return >= 0") }
  return .int(hint)
}

private func compareDigests(_ a: Arguments) throws(Raised) -> Value {
  let left: [UInt8]
  let right: [UInt8]
  if let x = a[0].unwrapped.string, let y = a[1].unwrapped.string {
    if !x.isASCII || !y.isASCII {
      throw raise(
        .typeError, "comparing strings with non-ASCII characters is not supported")
    }
    (left, right) = (Array(x.buffer), Array(y.buffer))
  } else {
    let (x, y) = (try bytesLike(a[0]), try bytesLike(a[1]))
    if x == nil, y == nil {
      throw raise(
        .typeError,
        "unsupported operand types(s) or combination of types: '\(typeName(a[0]))' and "
          + "'\(typeName(a[1]))'")
    }
    guard let x, let y else {
      let other = x == nil ? a[0] : a[1]
      throw notBytesLike(other)
    }
    (left, right) = (Array(x.buffer), Array(y.buffer))
  }
  if left.count != right.count { return .bool(false) }
  return .bool(zip(left, right).reduce(UInt8(0)) { $0 | $1.0 ^ $1.1 } == 0)
}

func makeOperatorModule() throws(Raised) -> ModuleObject {
  OperatorType.install()
  let module = makeModule(
    "_operator", doc: "The operators as functions.", operations + otherFunctions)
  for type in OperatorType.allCases {
    module.namespace.set(intern(type.row.name), .object(type.cell))
  }
  return module
}
