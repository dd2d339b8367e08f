// Arguments of modules as Swift's numbers, with the errors that CPython raises for the others.

import BigInt
import Interpreter

/// A float argument: any number, or an object with `__float__` or `__index__`.
@inline(__always) func real(_ value: Value) throws(Raised) -> Double {
  if case .double(let number) = value { return number }
  return try convertedReal(value)
}

@inline(never) private func convertedReal(_ value: Value) throws(Raised) -> Double {
  if let number = try floatOf(value) { return number }
  throw raise(.typeError, "must be real number, not \(typeName(value))")
}

/// An int argument of any size: an int, or an object with `__index__`.
func integer(_ value: Value) throws(Raised) -> BigInt {
  guard let number = try indexNumber(value)?.asBigInt else {
    throw notAnInteger(value)
  }
  return number
}
