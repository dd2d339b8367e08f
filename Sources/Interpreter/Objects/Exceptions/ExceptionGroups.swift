// ExceptionGroup and BaseExceptionGroup: making, splitting, and what `except*` needs.

let exceptionGroupMethods: [NativeFunction] = [
  classGetItemMethod,
  .getter("message", "exception message") { (a: Arguments) throws(Raised) in
    groupMessage(try exception(a))
  },
  .getter("exceptions", "nested exceptions") { (a: Arguments) throws(Raised) in
    groupMembers(try exception(a)).value
  },
  .method("derive", "(self, excs, /)", "A group like this one around other exceptions.") {
    (a: Arguments) throws(Raised) in
    let message = groupMessage(try exception(a))
    return try call(.object(exceptionType(.baseExceptionGroup)), message, a[1])
  },
  .method("split", "(self, matcher_value, /)", "The matching part and the rest.") {
    (a: Arguments) throws(Raised) in
    let (matched, rest) = try split(try exception(a), try Matcher(a[1]))
    return makeTuple([matched, rest])
  },
  .method("subgroup", "(self, matcher_value, /)", "The matching part.") {
    (a: Arguments) throws(Raised) in
    try split(try exception(a), try Matcher(a[1])).matched
  },
]

/// What the group was made with; `args` may be anything later.
func groupMessage(_ group: ExceptionObject) -> Value {
  let message = group.field(ExceptionField.message)
  return message.isUnbound ? .none : message
}

/// The direct members of a group: a tuple.
func groupMembers(_ group: ExceptionObject) -> TupleObject {
  group.field(ExceptionField.exceptions).tuple ?? emptyTuple.tuple.unsafelyUnwrapped
}

/// `BaseExceptionGroup.__new__`
func newExceptionGroup(_ type: TypeObject, _ arguments: Value) throws(Raised) -> Value {
  let given = arguments.tuple.unsafelyUnwrapped
  guard given.count == 2 else {
    throw raise(
      .typeError,
      "BaseExceptionGroup.__new__() takes exactly 2 arguments (\(given.count) given)")
  }
  guard given[0].unwrapped.string != nil else {
    throw raise(
      .typeError,
      "BaseExceptionGroup.__new__() argument 1 must be str, not \(argumentTypeName(given[0]))")
  }
  let members = try checkMembers(given[1])
  let hasBase = members.buffer.contains {
    !($0.exception?.isInstance(of: .exception) ?? false)
  }
  let made = makeException(
    try groupType(type, hasBase: hasBase).reference, arguments: arguments)
  made.exception?.setField(ExceptionField.exceptions, members.value)
  made.exception?.setField(ExceptionField.message, given[0])
  return made
}

private func checkMembers(_ value: Value) throws(Raised) -> TupleObject {
  let base = value.unwrapped
  guard base.list != nil || base.tuple != nil || hasSpecial(value, .getitem) else {
    throw raise(.typeError, "second argument (exceptions) must be a sequence")
  }
  let members = try tupleFromIterable(value).tuple.unsafelyUnwrapped
  if members.count == 0 {
    throw raise(.valueError, "second argument (exceptions) must be a non-empty sequence")
  }
  for (index, member) in members.buffer.enumerated() where member.exception == nil {
    throw raise(
      .valueError, "Item \(index) of second argument (exceptions) is not an exception")
  }
  return members
}

/// A BaseExceptionGroup of plain exceptions becomes an ExceptionGroup.
private func groupType(_ type: TypeObject, hasBase: Bool) throws(Raised) -> TypeObject {
  if type.reference == exceptionType(.baseExceptionGroup) {
    return hasBase ? type : TypeObject(exceptionType(.exceptionGroup))
  }
  guard hasBase, type.isSubclass(of: exceptionType(.exception)) else { return type }
  let isBuiltin = type.reference == exceptionType(.exceptionGroup)
  throw raise(
    .typeError,
    isBuiltin
      ? "Cannot nest BaseExceptions in an ExceptionGroup"
      : "Cannot nest BaseExceptions in '\(type.name)'")
}

// MARK: - Splitting

/// What `split` and `except*` select by: classes, or a script's predicate.
private struct Matcher {
  let value: Value
  let isPredicate: Bool

  init(_ value: Value) throws(Raised) {
    self.value = value
    let isType = { (item: Value) in item.type?.layout.pointee.layoutKind == .exception }
    if isType(value) || value.tuple.map({ $0.buffer.allSatisfy(isType) }) ?? false {
      isPredicate = false
    } else if value.type == nil, isCallable(value) {
      isPredicate = true
    } else {
      throw raise(
        .typeError,
        "expected an exception type, a tuple of exception types, or a callable (other than a "
          + "class)")
    }
  }

  func matches(_ exception: Value) throws(Raised) -> Bool {
    if isPredicate { return try isTrue(try call(value, exception)) }
    return try exceptionMatches(exception, value)
  }
}

/// The group of matching exceptions and the group of the others; `.none` for an empty one.
private func split(_ exception: ExceptionObject, _ matcher: Matcher) throws(Raised) -> (
  matched: Value, rest: Value
) {
  try checkNativeStack()
  if try matcher.matches(exception.value) { return (exception.value, .none) }
  guard exception.isInstance(of: .baseExceptionGroup) else { return (.none, exception.value) }
  let matched = makeList()
  let rest = makeList()
  let members = groupMembers(exception)
  for index in 0..<members.count {
    guard let member = members[index].exception else { continue }
    let parts = try split(member, matcher)
    if !parts.matched.isNone { matched.append(parts.matched) }
    if !parts.rest.isNone { rest.append(parts.rest) }
  }
  let roots = try pushRoots([matched.value, rest.value])
  defer { state.top = roots }
  let first = matched.count > 0 ? try derive(exception, matched) : .none
  _ = try pushRoots([first])
  return (first, rest.count > 0 ? try derive(exception, rest) : .none)
}

/// A group around a part of the members, with the original's traceback, cause, context and notes.
private func derive(_ group: ExceptionObject, _ members: ListObject) throws(Raised) -> Value {
  let made = try callMethod(group.value, intern("derive"), [members.value])
  guard let part = made.exception, part.isInstance(of: .baseExceptionGroup) else {
    throw raise(.typeError, "derive must return an instance of BaseExceptionGroup")
  }
  part.layout.pointee.cause = group.layout.pointee.cause
  part.layout.pointee.context = group.layout.pointee.context
  part.suppressesContext = true
  part.copyTraceback(from: group)
  if let notes = group.attribute(SpecialName.notes.name).list {
    part.attributeDictionary().set(SpecialName.notes.name, makeList(notes.buffer).value)
  }
  return made
}

extension ExceptionObject {
  func copyTraceback(from other: ExceptionObject) {
    setTraceback(currentTraceback(other))
    setField(ExceptionField.tracebackView, makeTraceback(other))
  }
}

// MARK: - except*

/// What an `except* type` clause handles and what it leaves: groups or `.none`. An exception that is
/// no group is handled as a group of one.
func splitForClause(_ exception: Value, _ type: Value) throws(Raised) -> (
  matched: Value, rest: Value
) {
  guard let travelling = exception.exception else { return (.none, exception) }
  let types = type.tuple.map { Array($0.buffer) } ?? [type]
  for candidate in types {
    guard let wanted = candidate.type, wanted.layout.pointee.layoutKind == .exception else {
      throw raise(
        .typeError, "catching classes that do not inherit from BaseException is not allowed")
    }
    if wanted.isSubclass(of: exceptionType(.baseExceptionGroup)) {
      throw raise(
        .typeError, "catching ExceptionGroup with except* is not allowed. Use except instead.")
    }
  }
  if travelling.isInstance(of: .baseExceptionGroup) {
    return try split(travelling, try Matcher(type))
  }
  if !(try exceptionMatches(exception, type)) { return (.none, exception) }
  let group = try call(
    .object(exceptionType(.baseExceptionGroup)), .object(state.emptyString),
    makeTuple([exception]))
  return (group, .none)
}

/// What remains to be raised after the clauses of a `try ... except*`.
/// - Parameters:
///   - original: the exception that the clauses saw.
///   - raised: a list of what the handlers raised, then of what nobody handled.
func combineAfterClauses(original: Value, raised: ListObject) throws(Raised) -> Value {
  if raised.count == 0 { return .none }
  guard let source = original.exception else { return raised.items[0] }
  guard source.isInstance(of: .baseExceptionGroup) else {
    // A naked exception comes back as it was.
    return raised.count == 1
      ? raised.items[0] : try group(raised)
  }
  let fresh = makeList()
  let kept = makeList()
  for item in raised.buffer {
    if let exception = item.exception, isPart(exception, of: source) {
      kept.append(item)
    } else {
      fresh.append(item)
    }
  }
  let rest = try mergeParts(source, kept)
  if fresh.count == 0 { return rest }
  if !rest.isNone { fresh.append(rest) }
  return fresh.count == 1 ? fresh.items[0] : try group(fresh)
}

private func group(_ members: ListObject) throws(Raised) -> Value {
  try call(
    .object(exceptionType(.baseExceptionGroup)), .object(state.emptyString), members.value)
}

/// Parts of a group that was split share its metadata; `raise part` adds a line to its traceback.
private func isPart(_ exception: ExceptionObject, of group: ExceptionObject) -> Bool {
  exception.layout == group.layout
    || (exception.isInstance(of: .baseExceptionGroup)
      && exception.layout.pointee.cause.isIdentical(to: group.layout.pointee.cause)
      && exception.layout.pointee.context.isIdentical(to: group.layout.pointee.context)
      && exception.layout.pointee.traceback.entryCount
        == group.layout.pointee.traceback.entryCount)
}

/// The part of the original group that holds exactly the leaves of the kept parts.
private func mergeParts(_ group: ExceptionObject, _ parts: ListObject) throws(Raised) -> Value {
  if parts.count == 0 { return .none }
  var leaves: Set<Reference> = []
  for part in parts.buffer { collectLeaves(part, into: &leaves) }
  return try project(group, leaves)
}

private func collectLeaves(_ value: Value, into leaves: inout Set<Reference>) {
  guard let exception = value.exception else { return }
  if exception.isInstance(of: .baseExceptionGroup) {
    for member in groupMembers(exception).buffer { collectLeaves(member, into: &leaves) }
  } else {
    leaves.insert(exception.layout.reference)
  }
}

private func project(_ exception: ExceptionObject, _ leaves: Set<Reference>) throws(Raised) -> Value
{
  try checkNativeStack()
  guard exception.isInstance(of: .baseExceptionGroup) else {
    return leaves.contains(exception.layout.reference) ? exception.value : .none
  }
  let kept = makeList()
  let members = groupMembers(exception)
  for index in 0..<members.count {
    guard let member = members[index].exception else { continue }
    let part = try project(member, leaves)
    if !part.isNone { kept.append(part) }
  }
  if kept.count == 0 { return .none }
  return try derive(exception, kept)
}
