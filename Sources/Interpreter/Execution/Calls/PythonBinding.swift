// Natives that CPython has written in Python: what their calls get wrong is said in the words, and looked for
// in the order, of Python's own functions.

/// Fills what the positional arguments have left; those lie in the frame already.
func bindAsPython(
  _ native: NativeObject, _ count: Int, keywords: [(Reference, Value)], into frame: Frame
) throws(Raised) {
  let signature = native.definition.parameters
  let name = pythonName(native)
  for (keyword, value) in keywords {
    if let slot = signature.keywordSlot(keyword) {
      if !frame[slot].isUnbound {
        throw raise(
          .typeError, "\(name)() got multiple values for argument '\(text(keyword))'")
      }
      frame[slot] = value
    } else if let slot = signature.doubleStarSlot {
      if frame[slot].isUnbound { frame[slot] = makeDict().value }
      frame[slot].dict.unsafelyUnwrapped.set(keyword, value)
    } else {
      throw unexpectedKeyword(signature, name, keyword, keywords)
    }
  }
  if count > signature.positional.count, signature.starSlot == nil {
    let defaults = signature.positional.filter { $0.defaultText != nil }.count
    throw tooManyPositional(signature, name, defaults: defaults, given: count, frame)
  }
  try checkGiven(signature.positional, "positional", name, frame)
  try checkGiven(signature.keywordOnly, "keyword-only", name, frame)
}

private func checkGiven(
  _ parameters: [Signature.Parameter], _ kind: String, _ name: String, _ frame: Frame
) throws(Raised) {
  let missing = parameters.filter { $0.defaultText == nil && frame[$0.slot].isUnbound }
  if !missing.isEmpty { throw missingArguments(name, missing.map { text($0.name) }, kind) }
}

/// `Queue.put_nowait` for a method; rows of constructors bear the name of the `__init__` already.
private func pythonName(_ native: NativeObject) -> String {
  let name = "\(native.definition.name)"
  guard native.definition.role == .method, let type = native.layout.pointee.owner.type else {
    return name
  }
  return "\(type.name).\(name)"
}

private func text(_ name: Reference) -> String { StringObject(UnsafeMutableRawPointer(name)).text }
