// Binding arguments to parameters, with CPython's messages.

extension Signature {
  /// Positional arguments alone are a valid call of the native, and fill its first slots in order. The
  /// dict of `**kwargs` is made when there are keywords for it: else its slot is `.unbound`.
  var takesPositionsDirectly: Bool {
    (starSlot ?? positional.count) == positional.count
      && keywordOnly.allSatisfy { $0.defaultText != nil }
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
      } catch { return .failure(error) }
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
      let value = index < info.keywordDefaults.count ? info.keywordDefaults[index] : .unbound
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
    if !keywords.isEmpty, signature.takesNoNames { throw noKeywords(native) }
    throw nativeCountError(native, given: count, keywords: keywords.count)
  }
  if definition.isPython {
    return try bindAsPython(native, count, keywords: keywords, into: frame)
  }
  if !keywords.isEmpty, signature.doubleStarSlot == nil {
    try checkNativeKeywordCount(native, given: count, keywords: keywords.count)
  }
  try bindNativeKeywords(native, keywords, into: frame)
  for index in 0..<signature.requiredCount where frame[signature.positional[index].slot].isUnbound {
    throw nativeMissing(native, index, given: count, keywords: keywords.count)
  }
  for parameter in signature.keywordOnly
  where parameter.defaultText == nil && frame[parameter.slot].isUnbound {
    throw raise(
      .typeError,
      "\(definition.name)() missing required keyword-only argument: '\(text(parameter.name))'")
  }
}

/// More arguments than there are names, whatever they are called.
private func checkNativeKeywordCount(_ native: NativeObject, given: Int, keywords: Int)
  throws(Raised)
{
  let definition = native.definition
  let signature = definition.parameters
  let named = signature.positional.count - signature.positionalOnlyCount
  if named + signature.keywordOnly.count == 0 { return }
  let name = "\(definition.name)"
  if signature.starSlot == nil, name != "sorted" {
    let total = signature.positional.count + signature.keywordOnly.count
    if given + keywords > total {
      throw namedCountError(native, given - hiddenCount(definition), keywords: keywords)
    }
  } else if keywords > named + signature.keywordOnly.count, name != "print" {
    // `sorted` hands its keywords to the method; only `print` looks at them one by one.
    let most = named + signature.keywordOnly.count
    throw raise(
      .typeError,
      "\(name == "sorted" ? "sort" : name)() takes at most \(most) keyword "
        + "argument\(most == 1 ? "" : "s") (\(keywords) given)")
  }
}

private func bindNativeKeywords(
  _ native: NativeObject, _ keywords: [(Reference, Value)], into frame: Frame
) throws(Raised) {
  let definition = native.definition
  let signature = definition.parameters
  for (keyword, value) in keywords {
    if let slot = signature.keywordSlot(keyword) {
      if !frame[slot].isUnbound {
        let place = slot + 1 - hiddenCount(definition)
        throw raise(
          .typeError,
          "argument for \(definition.name)() given by name ('\(text(keyword))') and position (\(place))"
        )
      }
      frame[slot] = value
    } else if let slot = signature.doubleStarSlot {
      if frame[slot].isUnbound { frame[slot] = makeDict().value }
      frame[slot].dict.unsafelyUnwrapped.set(keyword, value)
    } else if signature.takesNoNames {
      throw noKeywords(native)
    } else {
      let name = "\(definition.name)"
      // What `sorted` does not know it hands to the list's method.
      throw unexpectedKeyword(
        signature, name == "sorted" ? "sort" : name, keyword, keywords,
        isNative: !definition.isPython)
    }
  }
}

extension Signature {
  /// Whether nothing can be given by name: CPython then looks at names before it counts.
  fileprivate var takesNoNames: Bool {
    keywordOnly.isEmpty && positional.count == positionalOnlyCount && doubleStarSlot == nil
  }
}

private func noKeywords(_ native: NativeObject) -> Raised {
  let name =
    native.isSlotWrapper ? "wrapper \(native.definition.name)" : qualifiedName(native)
  return raise(.typeError, "\(name)() takes no keyword arguments")
}

/// Receivers are not counted in messages.
private func hiddenCount(_ definition: NativeFunction) -> Int {
  definition.role == .method || definition.role == .classMethod || definition.isConstructor
    ? 1 : 0
}

/// `list.append` for methods, `math.sin` for functions of modules, `len` for builtins.
private func qualifiedName(_ native: NativeObject) -> String {
  let name = "\(native.definition.name)"
  let owner = native.layout.pointee.owner
  let role = native.definition.role
  if let type = owner.type, role == .method || role == .classMethod {
    return "\(type.name).\(name)"
  }
  if let module = owner.module, module.name != "builtins" { return "\(module.name).\(name)" }
  return name
}

/// Counts as CPython's C functions word them: methods do not count their receiver.
private func nativeCountError(_ native: NativeObject, given: Int, keywords: Int) -> Raised {
  let definition = native.definition
  let signature = definition.parameters
  let hidden = hiddenCount(definition)
  let most = signature.positional.count - hidden
  let least = signature.requiredCount - hidden
  let given = given - hidden
  if "\(definition.name)" == "sorted" {
    return raise(.typeError, "sorted expected 1 argument, got \(given)")
  }
  if native.isSlotWrapper { return slotCountError(most, least, given) }
  // CPython's fast paths for `int(...)` and `str(...)` word it as if they took no names.
  let isWithoutNames =
    definition.isConstructor && ["int", "str"].contains("\(definition.name)")
  let isNamed = signature.positional.count > signature.positionalOnlyCount
  if isNamed || (most > 0 && !signature.keywordOnly.isEmpty), signature.starSlot == nil,
    !isWithoutNames
  {
    return namedCountError(native, given, keywords: keywords)
  }
  if most == least {
    if most == 0, !signature.keywordOnly.isEmpty {
      return raise(.typeError, "\(definition.name)() takes no positional arguments")
    }
    if most == 0 {
      return raise(.typeError, "\(qualifiedName(native))() takes no arguments (\(given) given)")
    }
    if most == 1, !definition.isConstructor {
      return raise(
        .typeError, "\(qualifiedName(native))() takes exactly one argument (\(given) given)")
    }
    return raise(
      .typeError,
      "\(definition.name) expected \(most) argument\(most == 1 ? "" : "s"), got \(given)")
  }
  return raise(
    .typeError,
    "\(definition.name) expected at \(given > most ? "most" : "least") \(given > most ? most : least) argument\((given > most ? most : least) == 1 ? "" : "s"), got \(given)"
  )
}

/// CPython's slots have no names to show; those that take one argument or none count without a space.
private func slotCountError(_ most: Int, _ least: Int, _ given: Int) -> Raised {
  let bound = most == least ? "" : given > most ? "at most " : "at least "
  let count = given > most ? most : least
  return raise(
    .typeError,
    "\(most < 2 ? "" : " ")expected \(bound)\(count) argument\(count == 1 ? "" : "s"), got \(given)"
  )
}

/// Where some parameters may be given by name.
private func namedCountError(_ native: NativeObject, _ given: Int, keywords: Int) -> Raised {
  let definition = native.definition
  let signature = definition.parameters
  let hidden = hiddenCount(definition)
  let most = signature.positional.count - hidden
  let total = most + signature.keywordOnly.count
  let least = min(signature.requiredCount, signature.positionalOnlyCount) - hidden
  func text(_ bound: String, _ count: Int, _ kind: String, _ given: Int) -> Raised {
    raise(
      .typeError,
      "\(definition.name)() takes \(bound) \(count) \(kind)argument\(count == 1 ? "" : "s") (\(given) given)"
    )
  }
  if given + keywords > total {
    return text("at most", total, given == 0 ? "keyword " : "", given + keywords)
  }
  if given > most, most == 0 {
    return raise(.typeError, "\(definition.name)() takes no positional arguments")
  }
  if given > most {
    return text(
      signature.requiredCount - hidden < most ? "at most" : "exactly", most, "positional ", given)
  }
  return text(least < most ? "at least" : "exactly", least, "positional ", given)
}

private func nativeMissing(_ native: NativeObject, _ index: Int, given: Int, keywords: Int)
  -> Raised
{
  let definition = native.definition
  let signature = definition.parameters
  if signature.positionalOnlyCount > index {
    return nativeCountError(native, given: given, keywords: keywords)
  }
  if definition.isConstructor, "\(definition.name)" == "enumerate" {
    return raise(.typeError, "enumerate() missing required argument 'iterable'")
  }
  return raise(
    .typeError,
    "\(definition.name)() missing required argument '\(text(signature.positional[index].name))' (pos \(index + 1 - hiddenCount(definition)))"
  )
}
