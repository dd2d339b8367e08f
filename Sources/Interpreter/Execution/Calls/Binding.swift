// Binding arguments to parameters, with CPython's messages.

extension Signature {
  /// Positional arguments alone are a valid call of the native, and fill its first slots in order. The
  /// dict of `**kwargs` is made when there are keywords for it: else its slot is `.unbound`.
  var takesPositionsDirectly: Bool {
    (starSlot ?? positional.count) == positional.count
      && keywordOnly.allSatisfy { $0.defaultText != nil }
  }

  /// Whether there are more keywords than names, or more arguments than parameters.
  fileprivate func isOverfull(_ count: Int, keywords: Int) -> Bool {
    if doubleStarSlot != nil { return false }
    return keywords > positional.count - positionalOnlyCount + keywordOnly.count
      || (starSlot == nil && count + keywords > positional.count + keywordOnly.count)
  }

  /// The slot of the parameter that a keyword names, or nil.
  func keywordSlot(_ name: Reference) -> Int? {
    for index in positionalOnlyCount..<max(positional.count, positionalOnlyCount)
    where positional[index].name == name {
      return positional[index].slot
    }
    for parameter in keywordOnly where parameter.name == name { return parameter.slot }
    return nil
  }
}

/// Fills the parameter slots of a script function's frame.
/// - Throws: TypeError as CPython words it.
func bind(
  _ function: FunctionObject, _ arguments: Frame, _ count: Int, keywords: [(Reference, Value)],
  into frame: Frame
) throws(Raised) {
  let result: Result<Void, Raised> = function.layout.pointee.code._withUnsafeGuaranteedRef { code in
    function.layout.pointee.info._withUnsafeGuaranteedRef { info in
      do throws(Raised) {
        return .success(
          try bind(code.signature, info, arguments, count, keywords: keywords, into: frame))
      } catch {
        return .failure(refusalOfC(code, info, count, keywords) ?? error)
      }
    }
  }
  if case .failure(let error) = result { throw error }
}

@inline(__always) private func bind(
  _ signature: Signature, _ info: FunctionInfo, _ arguments: Frame, _ count: Int,
  keywords: [(Reference, Value)], into frame: Frame
) throws(Raised) {
  let slots = signature.positionalSlots
  let direct = min(count, slots.count)
  var index = 0
  while index < signature.slotCount {
    (frame + index).initialize(to: .unbound)
    index &+= 1
  }
  index = 0
  while index < direct {
    frame[slots[index]] = arguments[index]
    index &+= 1
  }
  if let slot = signature.starSlot {
    frame[slot] =
      count > direct
      ? makeTuple(UnsafeBufferPointer(start: arguments + direct, count: count - direct))
      : emptyTuple
  }
  if let slot = signature.doubleStarSlot { frame[slot] = makeDict().value }
  if !keywords.isEmpty { try bindKeywords(signature, info, keywords, into: frame) }
  if count > direct, signature.starSlot == nil {
    throw tooManyPositional(
      signature, displayName(info), defaults: info.defaults.count, given: count, frame)
  }
  if direct < slots.count || signature.keywordOnlySlots.count > 0 {
    try fillDefaults(signature, info, into: frame)
  }
}

/// The function's name in messages.
private func displayName(_ info: FunctionInfo) -> String {
  info.qualifiedName.string?.text ?? "?"
}

private func bindKeywords(
  _ signature: Signature, _ info: FunctionInfo, _ keywords: [(Reference, Value)], into frame: Frame
) throws(Raised) {
  for (keyword, value) in keywords {
    if let slot = signature.keywordSlot(keyword) {
      if !frame[slot].isUnbound {
        throw raise(
          .typeError,
          "\(displayName(info))() got multiple values for argument '\(text(keyword))'")
      }
      frame[slot] = value
    } else if let slot = signature.doubleStarSlot, let dict = frame[slot].dict {
      dict.set(keyword, value)
    } else {
      throw unexpectedKeyword(signature, displayName(info), keyword, keywords)
    }
  }
}

private func text(_ name: Reference) -> String { StringObject(UnsafeMutableRawPointer(name)).text }

func unexpectedKeyword(
  _ signature: Signature, _ name: String, _ keyword: Reference, _ keywords: [(Reference, Value)],
  isNative: Bool = false
) -> Raised {
  let positionalOnly = signature.positional.prefix(signature.positionalOnlyCount)
  let passed = positionalOnly.filter { parameter in keywords.contains { $0.0 == parameter.name } }
  if !passed.isEmpty, !isNative {
    let names = passed.map { text($0.name) }.joined(separator: ", ")
    return raise(
      .typeError,
      "\(name)() got some positional-only arguments passed as keyword arguments: '\(names)'")
  }
  let candidates =
    signature.positional.dropFirst(signature.positionalOnlyCount).map { text($0.name) }
    + signature.keywordOnly.map { text($0.name) }
  let hint = nearestName(text(keyword), in: candidates).map { ". Did you mean '\($0)'?" } ?? ""
  return raise(
    .typeError, "\(name)() got an unexpected keyword argument '\(text(keyword))'\(hint)")
}

func tooManyPositional(
  _ signature: Signature, _ name: String, defaults: Int, given: Int, _ frame: Frame
) -> Raised {
  let total = signature.positional.count
  let takes =
    defaults > 0
    ? "from \(total - defaults) to \(total) positional arguments"
    : "\(total) positional argument\(total == 1 ? "" : "s")"
  let keywordGiven = signature.keywordOnly.filter { !frame[$0.slot].isUnbound }.count
  let gave: String
  if keywordGiven > 0 {
    gave =
      "\(given) positional argument\(given == 1 ? "" : "s") (and \(keywordGiven) keyword-only argument\(keywordGiven == 1 ? "" : "s")) were given"
  } else {
    gave = "\(given) \(given == 1 ? "was" : "were") given"
  }
  return raise(.typeError, "\(name)() takes \(takes) but \(gave)")
}

private func fillDefaults(
  _ signature: Signature, _ info: FunctionInfo, into frame: Frame
) throws(Raised) {
  let slots = signature.positionalSlots
  let firstDefault = slots.count - info.defaults.count
  var isComplete = true
  var index = 0
  while index < slots.count {
    let slot = slots[index]
    if frame[slot].isUnbound {
      if index >= firstDefault {
        frame[slot] = info.defaults[index - firstDefault]
      } else {
        isComplete = false
      }
    }
    index &+= 1
  }
  if !isComplete { throw missing(signature.positional, "positional", info, frame) }
  let names = signature.keywordOnlySlots
  index = 0
  while index < names.count {
    if frame[names[index]].isUnbound {
      let value = info.keywordDefault(index, signature.keywordOnly[index])
      if value.isUnbound { isComplete = false }
      frame[names[index]] = value
    }
    index &+= 1
  }
  if !isComplete { throw missing(signature.keywordOnly, "keyword-only", info, frame) }
}

@inline(never) private func missing(
  _ parameters: [Signature.Parameter], _ kind: String, _ info: FunctionInfo, _ frame: Frame
) -> Raised {
  let names = parameters.filter { frame[$0.slot].isUnbound }.map { text($0.name) }
  return missingArguments(displayName(info), names, kind)
}

func missingArguments(_ name: String, _ missing: [String], _ kind: String) -> Raised {
  let quoted = missing.map { "'\($0)'" }
  let list: String
  switch quoted.count {
  case 1: list = quoted[0]
  case 2: list = "\(quoted[0]) and \(quoted[1])"
  default: list = quoted.dropLast().joined(separator: ", ") + ", and " + quoted[quoted.count - 1]
  }
  return raise(
    .typeError,
    "\(name)() missing \(missing.count) required \(kind) argument\(missing.count == 1 ? "" : "s"): \(list)"
  )
}

// MARK: - Natives

/// Fills the parameter slots of a native at `frame`, which lies above the arguments.
func bindNative(
  _ native: NativeObject, _ arguments: Frame, _ count: Int,
  keywords: [(Reference, Value)], into frame: Frame
) throws(Raised) {
  let definition = native.definition
  let signature = definition.parameters
  for slot in 0..<signature.slotCount { (frame + slot).initialize(to: .unbound) }
  let direct = min(count, signature.positional.count)
  for index in 0..<direct { frame[signature.positional[index].slot] = arguments[index] }
  if let slot = signature.starSlot {
    frame[slot] = makeTuple(UnsafeBufferPointer(start: arguments + direct, count: count - direct))
  } else if count > direct, !definition.isPython {
    throw NativeCall(native, arguments, given: count, keywords: keywords.count).tooMany()
  }
  if definition.isPython {
    return try bindAsPython(native, count, keywords: keywords, into: frame)
  }
  var stray: Int?
  if !keywords.isEmpty {
    if signature.isOverfull(count, keywords: keywords.count) {
      try NativeCall(native, arguments, given: count, keywords: keywords.count).checkKeywordCount()
    }
    stray = bindNativeKeywords(signature, keywords, into: frame)
  }
  for index in 0..<signature.requiredCount where frame[signature.positional[index].slot].isUnbound {
    throw NativeCall(native, arguments, given: count, keywords: keywords.count).missing(
      index, keywords)
  }
  if let stray {
    throw NativeCall(native, arguments, given: count, keywords: keywords.count).refuse(
      stray, of: keywords)
  }
  for parameter in signature.keywordOnly
  where parameter.defaultText == nil && frame[parameter.slot].isUnbound {
    throw raise(
      .typeError,
      "\(definition.name)() missing required keyword-only argument: '\(text(parameter.name))'")
  }
}

/// - Returns: The first keyword that has no parameter, or whose parameter is given already: CPython tells of
///   what is missing before.
private func bindNativeKeywords(
  _ signature: Signature, _ keywords: [(Reference, Value)], into frame: Frame
) -> Int? {
  var stray: Int?
  for (index, (keyword, value)) in keywords.enumerated() {
    if let slot = signature.keywordSlot(keyword) {
      if frame[slot].isUnbound { frame[slot] = value } else { stray = stray ?? index }
    } else if let slot = signature.doubleStarSlot {
      if frame[slot].isUnbound { frame[slot] = makeDict().value }
      frame[slot].dict.unsafelyUnwrapped.set(keyword, value)
    } else {
      stray = stray ?? index
    }
  }
  return stray
}
