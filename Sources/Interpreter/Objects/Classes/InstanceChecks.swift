// `isinstance` and `issubclass`: classes, tuples and unions of them, what `__instancecheck__` says, and
// objects that only look like classes because they have `__bases__`.

/// Is the value an instance of the class or of one derived from it? No overrides asked.
package func isInstance(_ value: Value, of type: Reference) -> Bool {
  let own = typeOf(value)
  return own.reference == type || own.isSubclass(of: type)
}

func isPlainInstance(_ value: Value, of type: TypeObject) throws(Raised) -> Bool {
  let own = typeOf(value)
  if isPlainSubclass(own, of: type) { return true }
  // A proxy may claim another class.
  if !own.traits.contains(.getattribute) {
    let claim = own.lookup(.classAttribute)
    if claim.isIdentical(to: TypeObject(state.objectType).lookup(.classAttribute)) { return false }
  }
  guard let claimed = try findAttribute(value, SpecialName.classAttribute.name)?.type else {
    return false
  }
  return isPlainSubclass(claimed, of: type)
}

func isPlainSubclass(_ type: TypeObject, of other: TypeObject) -> Bool {
  if type.isSubclass(of: other.reference) { return true }
  return other.info.subclassHook?(type) ?? false
}

/// As `type.__subclasscheck__` has it.
func isPlainSubclass(_ value: Value, of other: TypeObject) throws(Raised) -> Bool {
  if let type = value.type { return isPlainSubclass(type, of: other) }
  return try isClassLike(value, subclassOf: other.value)
}

/// `isinstance(value, classes)` in full: tuples, unions and `__instancecheck__`.
package func isInstance(_ value: Value, ofAny classes: Value) throws(Raised) -> Bool {
  if typeOf(value).value.isIdentical(to: classes) { return true }
  if let type = classes.type {
    let metatype = TypeObject(type.info.metatype)
    if metatype.reference == typeType || !metatype.isOverridden(.instanceCheck) {
      return try isPlainInstance(value, of: type)
    }
  } else if let members = try classMembers(classes) {
    try checkNativeStack()
    try checkInterrupt()
    for index in 0..<members.count where try isInstance(value, ofAny: members[index]) {
      return true
    }
    return false
  }
  if let answer = try callSpecial(classes, .instanceCheck, value) { return try isTrue(answer) }
  return try isInstance(value, ofClassLike: classes)
}

/// `issubclass(type, classes)` in full.
package func isSubclass(_ value: Value, ofAny classes: Value) throws(Raised) -> Bool {
  if let members = try classMembers(classes) {
    try checkNativeStack()
    try checkInterrupt()
    for index in 0..<members.count where try isSubclass(value, ofAny: members[index]) {
      return true
    }
    return false
  }
  if let other = classes.type {
    let metatype = TypeObject(other.info.metatype)
    if metatype.reference == typeType || !metatype.isOverridden(.subclassCheck) {
      return try isPlainSubclass(value, of: other)
    }
  }
  if let answer = try callSpecial(classes, .subclassCheck, value) { return try isTrue(answer) }
  return try isClassLike(value, subclassOf: classes)
}

private func classMembers(_ classes: Value) throws(Raised) -> TupleObject? {
  if let tuple = classes.unwrapped.tuple { return tuple }
  return classes.boxed(UnionObject.self)?.members.tuple
}

// MARK: - Objects that look like classes

private func isInstance(_ value: Value, ofClassLike classes: Value) throws(Raised) -> Bool {
  if try basesOfClassLike(classes) == nil {
    throw raise(
      .typeError, "isinstance() arg 2 must be a type, a tuple of types, or a union")
  }
  guard let own = try findAttribute(value, SpecialName.classAttribute.name) else { return false }
  return try derives(own, from: classes)
}

private func isClassLike(_ value: Value, subclassOf classes: Value) throws(Raised) -> Bool {
  if try basesOfClassLike(value) == nil {
    throw raise(.typeError, "issubclass() arg 1 must be a class")
  }
  if try basesOfClassLike(classes) == nil {
    throw raise(
      .typeError, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
  }
  return try derives(value, from: classes)
}

/// `__bases__` when that is a tuple.
private func basesOfClassLike(_ value: Value) throws(Raised) -> TupleObject? {
  try findAttribute(value, ObjectName.bases)?.unwrapped.tuple
}

/// Follows `__bases__` as far as there are any.
///
/// Counts as a call: the native stack has room for so many levels that bases without end took a debug build 17 s.
private func derives(_ value: Value, from classes: Value) throws(Raised) -> Bool {
  try checkNativeStack()
  if state.depth >= state.depthLimit {
    throw raise(.recursionError, "maximum recursion depth exceeded")
  }
  state.depth += 1
  defer { state.depth -= 1 }
  let roots = try pushRoots([value, classes])
  defer { state.top = roots }
  while true {
    if roots[0].isIdentical(to: classes) { return true }
    try pollInterrupt()
    guard let bases = try basesOfClassLike(roots[0]), bases.count > 0 else { return false }
    if bases.count == 1 {
      roots[0] = bases[0]
      continue
    }
    let list = try pushRoots([bases.value])
    defer { state.top = list }
    for index in 0..<bases.count where try derives(bases[index], from: classes) { return true }
    return false
  }
}
