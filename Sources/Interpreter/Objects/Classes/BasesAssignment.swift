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
    bases.append(other.reference)
  }
  let first = TypeObject(bases[0])
  let solid = first.layout.pointee.layoutKind == .instance ? state.objectType : first.info.solidBase
  if solid != type.info.solidBase || bases == [state.objectType] && type.info.bases != bases {
    let current = type.info.bases.first.map { TypeObject($0).name } ?? "object"
    throw raise(
      .typeError,
      "__bases__ assignment: '\(first.name)' object layout differs from '\(current)'")
  }
  return bases
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
