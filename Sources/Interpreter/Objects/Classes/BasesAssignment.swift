// `cls.__bases__ = (...)`: a class changes its place among the others.

func setBases(_ type: TypeObject, _ value: Value) throws(Raised) {
  if value.isUnbound {
    throw raise(.typeError, "cannot delete '__bases__' attribute of type '\(type.name)'")
  }
  let bases = try checkedBases(type, value)
  let info = type.info
  let old = info.bases
  let oldOrders = subtree(of: type).map { ($0, $0.info.mro) }
  info.bases = bases
  do throws(Raised) {
    for (member, _) in oldOrders {
      let plain = [member.reference] + (try linearize(member.info.bases))
      member.info.mro = try resolutionOrder(member, plain: plain)
    }
  } catch {
    info.bases = old
    for (member, order) in oldOrders { member.info.mro = order }
    throw error
  }
  for base in old { TypeObject(base).info.subclasses.removeAll { $0 == type.reference } }
  for base in bases { TypeObject(base).info.subclasses.append(type.reference) }
  state.typeEpoch += 1
}

private func checkedBases(_ type: TypeObject, _ value: Value) throws(Raised) -> [Reference] {
  guard let tuple = value.unwrapped.tuple else {
    throw raise(
      .typeError, "can only assign tuple to \(type.name).__bases__, not \(typeName(value))")
  }
  if tuple.count == 0 {
    throw raise(
      .typeError, "can only assign non-empty tuple to \(type.name).__bases__, not ()")
  }
  var bases: [Reference] = []
  for base in tuple.buffer {
    guard let other = base.type else {
      throw raise(
        .typeError,
        "\(type.name).__bases__ must be tuple of classes, not '\(typeName(base))'")
    }
    if other.isSubclass(of: type.reference) {
      throw raise(.typeError, "a __bases__ item causes an inheritance cycle")
    }
    if other.info.isFinal {
      throw raise(.typeError, "type '\(other.displayName)' is not an acceptable base type")
    }
    bases.append(other.reference)
  }
  try checkLayout(type, bases)
  return bases
}

/// The instances that there are keep their layout.
private func checkLayout(_ type: TypeObject, _ bases: [Reference]) throws(Raised) {
  let new = best(of: bases, solid: try solidBase(of: bases))
  let old = best(of: type.info.bases, solid: type.info.solidBase)
  if new.reference == old.reference { return }
  if !new.isBuiltin, !old.isBuiltin, haveSameLayout(new, old) { return }
  let part = isCollected(new) == isCollected(old) ? "object layout" : "deallocator"
  throw raise(
    .typeError, "__bases__ assignment: '\(new.name)' \(part) differs from '\(old.name)'")
}

/// The base that decides the layout.
private func best(of bases: [Reference], solid: Reference) -> TypeObject {
  TypeObject(bases.first { TypeObject($0).info.solidBase == solid } ?? bases[0])
}

/// The class and all that derive from it, bases before what derives from them.
private func subtree(of type: TypeObject) -> [TypeObject] {
  var result = [type]
  var index = 0
  while index < result.count {
    for subclass in result[index].info.subclasses {
      result.removeAll { $0.reference == subclass }
      result.append(TypeObject(subclass))
    }
    index += 1
  }
  return result
}
