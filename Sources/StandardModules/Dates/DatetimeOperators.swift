// Arithmetic and comparison of moments.

import Interpreter
import Syntax

let datetimeOperators: [NativeFunction] =
  [
    .method("__add__", "(self, value, /)", "Return self+value.", add),
    .method("__radd__", "(self, value, /)", "Return value+self.", add),
    .method("__sub__", "(self, value, /)", "Return self-value.") { (a) throws(Raised) in
      guard let left = a[0].datetime else { return .notImplemented }
      if let span = a[1].timedelta { return try moved(a[0], left, span, -1) }
      guard let right = a[1].datetime else { return .notImplemented }
      return try difference(a[0], left, a[1], right)
    },
    .method("__rsub__", "(self, value, /)", "Return value-self.") { (_) in .notImplemented },
    .method("__hash__", "(self, /)", "Return hash(self).") { (a) throws(Raised) in
      let moment = try datetime(a[0])
      let offset = try zoneOffset(moment.zone, try withFold(0, a[0], moment))
      guard let offset else { return .int(try hash(makeBytes(moment.pickled))) }
      return .int(try hash(try Timedelta.make(microseconds: moment.key - offset)))
    },
  ] + comparisons(compareMoments)

private func add(_ a: Arguments) throws(Raised) -> Value {
  guard let moment = a[0].datetime, let span = a[1].timedelta else { return .notImplemented }
  return try moved(a[0], moment, span, 1)
}

private func moved(_ value: Value, _ moment: DatetimeObject, _ span: Timedelta, _ sign: Int)
  throws(Raised) -> Value
{
  guard let distance = span.small, abs(span.days) < 4_000_000 else {
    throw raise(.overflowError, "date value out of range")
  }
  return try makeDatetime(typeOf(value).value, key: moment.key + sign * distance, moment.zone)
}

private func difference(
  _ left: Value, _ mine: DatetimeObject, _ right: Value, _ other: DatetimeObject
) throws(Raised) -> Value {
  let distance = mine.key - other.key
  if mine.zone.isIdentical(to: other.zone) { return try Timedelta.make(microseconds: distance) }
  let (first, second) = (try zoneOffset(mine.zone, left), try zoneOffset(other.zone, right))
  if (first == nil) != (second == nil) {
    throw raise(.typeError, "can't subtract offset-naive and offset-aware datetimes")
  }
  return try Timedelta.make(microseconds: distance - (first ?? 0) + (second ?? 0))
}

/// The moment with another fold, for questions about its zone.
private func withFold(_ fold: Int, _ value: Value, _ moment: DatetimeObject) throws(Raised) -> Value
{
  if moment.clock.fold == fold || moment.zone.isNone { return value }
  var clock = moment.clock
  clock.fold = fold
  return makeBoxed(
    DatesType.datetime.cell,
    DatetimeObject(moment.year, moment.month, moment.day, clock, moment.zone))
}

private func compareMoments(_ op: ComparisonOperator, _ left: Value, _ right: Value)
  throws(Raised) -> Value
{
  guard let mine = left.datetime, let other = right.datetime else { return .notImplemented }
  if mine.zone.isIdentical(to: other.zone) { return verdict(op, (mine.key - other.key).signum()) }
  let (first, second) = (try zoneOffset(mine.zone, left), try zoneOffset(other.zone, right))
  let isEquality = op == .equal || op == .notEqual
  if (first == nil) != (second == nil) {
    if isEquality { return .bool(op == .notEqual) }
    throw raise(.typeError, "can't compare offset-naive and offset-aware datetimes")
  }
  // Times that a change of the clock repeats or skips equal none in other zones (PEP 495).
  if isEquality {
    if try dependsOnFold(left, mine, first) { return .bool(op == .notEqual) }
    if try dependsOnFold(right, other, second) { return .bool(op == .notEqual) }
  }
  let order = mine.key - (first ?? 0) - other.key + (second ?? 0)
  return verdict(op, order.signum())
}

private func dependsOnFold(_ value: Value, _ moment: DatetimeObject, _ offset: Int?)
  throws(Raised) -> Bool
{
  if moment.zone.isNone { return false }
  let flipped = try withFold(1 - moment.clock.fold, value, moment)
  return try zoneOffset(moment.zone, flipped) != offset
}

// MARK: - Without a look at the rows

/// Differences of moments without zones, and moments moved by spans.
func operateOnMoments(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raised) -> Value? {
  guard op == .add || op == .subtract, let moment = a.boxed(DatetimeObject.self) else { return nil }
  if let span = b.boxed(Timedelta.self) { return try moved(a, moment, span, op == .add ? 1 : -1) }
  guard op == .subtract, let other = b.boxed(DatetimeObject.self),
    moment.zone.isIdentical(to: other.zone)
  else { return nil }
  return try Timedelta.make(microseconds: moment.key - other.key)
}

/// Nil for moments of different zones.
func orderOfMoments(_ a: Value, _ b: Value) -> Int? {
  guard let left = a.boxed(DatetimeObject.self), let right = b.boxed(DatetimeObject.self),
    left.zone.isIdentical(to: right.zone)
  else { return nil }
  return (left.key - right.key).signum()
}
