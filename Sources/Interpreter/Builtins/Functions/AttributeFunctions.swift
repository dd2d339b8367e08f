// Attributes by name: `getattr` and its kin.

let attributeFunctions: [NativeFunction] = [
  .function("delattr", "(obj, name, /)", "Deletes the named attribute.", deleteNamed),
  .function(
    "getattr", "(object, name, default=None, /)",
    "Returns the named attribute, or the default when there is none.", getNamed),
  .function("hasattr", "(obj, name, /)", "Does the object have the attribute?", hasNamed),
  .function("setattr", "(obj, name, value, /)", "Sets the named attribute.", setNamed),
]

private func namedArgument(_ a: Arguments) throws(Raised) -> Reference {
  guard let text = a[1].unwrapped.string else {
    throw raise(.typeError, "attribute name must be string, not '\(typeName(a[1]))'")
  }
  return intern(text)
}

private func getNamed(_ a: Arguments) throws(Raised) -> Value {
  let name = try namedArgument(a)
  if !a.isGiven(2) { return try getAttribute(a[0], name) }
  return try findAttribute(a[0], name) ?? a[2]
}

private func hasNamed(_ a: Arguments) throws(Raised) -> Value {
  let name = try namedArgument(a)
  return .bool(try findAttribute(a[0], name) != nil)
}

private func setNamed(_ a: Arguments) throws(Raised) -> Value {
  try setAttribute(a[0], try namedArgument(a), a[2])
  return .none
}

private func deleteNamed(_ a: Arguments) throws(Raised) -> Value {
  try deleteAttribute(a[0], try namedArgument(a))
  return .none
}
