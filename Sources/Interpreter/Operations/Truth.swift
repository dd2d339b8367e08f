// Truth values: empty, zero and None are false; classes decide through `__bool__`, then `__len__`.

/// `bool(value)`.
/// - Parameters:
///   - test: the expression that a running frame tests; it tells the traceback where.
///   - frame: that frame.
@inline(__always) package func isTrue(
  _ value: Value, of test: Node? = nil, in frame: Frame? = nil
) throws(Raised) -> Bool {
  switch value {
  case .bool(let flag): return flag
  case .int(let number): return number != 0
  case .none: return false
  default: return try isTrueSlowly(value, test, frame)
  }
}

@inline(never) private func isTrueSlowly(
  _ value: Value, _ test: Node?, _ frame: Frame?
) throws(Raised) -> Bool {
  guard case .object(let object) = value else {
    switch value {
    case .double(let number): return number != 0
    case .notImplemented: return try isTrueSpecially(value, test, frame)
    case .ellipsis: return true
    default: return false
    }
  }
  let memory = UnsafeMutableRawPointer(object)
  switch object.pointee.kind {
  case .string, .tuple: return object.pointee.aux != 0
  case .bytes: return BytesObject(memory).count != 0
  case .list: return ListObject(memory).count != 0
  case .dict: return DictObject(memory).count != 0
  case .set: return SetObject(memory).count != 0
  case .range: return RangeObject(memory).count != 0
  case .complex: return ComplexObject(memory).number != Complex(0, 0)
  case .instance where !TypeObject(InstanceObject(memory).type).traits.contains(.truth): return true
  case .instance, .boxed, .exception, .type: return try isTrueSpecially(value, test, frame)
  default: return true
  }
}

private func isTrueSpecially(
  _ value: Value, _ test: Node?, _ frame: Frame?
) throws(Raised) -> Bool {
  guard let site = test?.testSite, let frame else { return try isTrueSpecially(value) }
  return try linked(frame, site) { () throws(Raised) in try isTrueSpecially(value) }
}

private func isTrueSpecially(_ value: Value) throws(Raised) -> Bool {
  if value.isNotImplemented {
    try issueDeprecation("NotImplemented should not be used in a boolean context")
    return true
  }
  if let result = try callSpecial(value, .bool) {
    if case .bool(let flag) = result { return flag }
    throw raise(.typeError, "__bool__ should return bool, returned \(typeName(result))")
  }
  guard let length = try callSpecial(value, .len) else { return true }
  return try checkLength(length) != 0
}

/// The result of a `__len__` as a size.
package func checkLength(_ length: Value) throws(Raised) -> Int {
  if let number = length.bigInt?.number, number < 0 {
    throw raise(.valueError, "__len__() should return >= 0")
  }
  let count = try toIndex(length, overflow: .overflowError)
  if count < 0 { throw raise(.valueError, "__len__() should return >= 0") }
  return count
}
