// The C3 linearisation of a class's bases.

/// The resolution order without the class itself.
/// - Throws: TypeError when the bases contradict each other.
func linearize(_ bases: [Reference]) throws(Raised) -> [Reference] {
  if bases.count == 1 { return TypeObject(bases[0]).info.mro }
  for (index, base) in bases.enumerated() where bases[..<index].contains(base) {
    throw raise(.typeError, "duplicate base class \(TypeObject(base).name)")
  }
  var lists = bases.map { TypeObject($0).info.mro[...] }
  lists.append(bases[...])
  var order: [Reference] = []
  while true {
    lists.removeAll { $0.isEmpty }
    if lists.isEmpty { return order }
    guard let next = nextHead(lists) else { throw inconsistent(lists) }
    order.append(next)
    for index in lists.indices where lists[index].first == next { lists[index].removeFirst() }
  }
}

/// The order of a class whose bases are settled: what the `mro` of a metaclass says, where a script has
/// written one.
/// - Parameter plain: what `type.mro` says.
func resolutionOrder(_ type: TypeObject, plain: [Reference]) throws(Raised) -> [Reference] {
  if typeOf(type.value).lookup(ObjectName.mro).native != nil { return plain }
  let order = try tupleFromIterable(try callMethod(type.value, ObjectName.mro, []))
  var result: [Reference] = []
  for item in order.tuple.unsafelyUnwrapped.buffer {
    guard let ancestor = item.type else {
      throw raise(.typeError, "mro() returned a non-class ('\(typeName(item))')")
    }
    // Natives trust the order when they look at what is in a cell.
    if !TypeObject(type.info.solidBase).isSubclass(of: ancestor.info.solidBase) {
      throw raise(.typeError, "mro() returned base with unsuitable layout ('\(ancestor.name)')")
    }
    result.append(ancestor.reference)
  }
  return result
}

/// The first head that stands in no other list's tail.
private func nextHead(_ lists: [ArraySlice<Reference>]) -> Reference? {
  for list in lists {
    guard let head = list.first else { continue }
    if lists.allSatisfy({ !$0.dropFirst().contains(head) }) { return head }
  }
  return nil
}

private func inconsistent(_ lists: [ArraySlice<Reference>]) -> Raised {
  var heads: [Reference] = []
  for list in lists {
    if let head = list.first, !heads.contains(head) { heads.append(head) }
  }
  let names = heads.map { TypeObject($0).name }.joined(separator: ", ")
  return raise(
    .typeError, "Cannot create a consistent method resolution order (MRO) for bases \(names)")
}
