// What calls of C functions get wrong, in CPython's words: those depend on how the function takes its arguments.

import Syntax

/// A call whose arguments do not fit.
struct NativeCall {
  /// `append`.
  let name: String
  /// `list.append` for methods, `math.sin` for functions of modules, `len` for builtins.
  let qualifiedName: String
  let signature: Signature
  /// Receivers are not counted in messages.
  let hidden: Int
  /// Positional parameters without default, the receiver included.
  let required: Int
  let isConstructor: Bool
  let isSlotWrapper: Bool
  /// It is handed the class that defines it, and counts as functions with keywords do.
  let takesClass: Bool
  /// Its messages do not name it.
  var isUnnamed = false
  /// Positional arguments, the receiver included.
  let given: Int
  let keywords: Int
}

extension NativeCall {
  init(_ native: NativeObject, _ arguments: Frame, given: Int, keywords: Int) {
    let definition = native.definition
    name = "\(definition.name)"
    qualifiedName = Self.qualifiedName(native, given > 0 ? arguments[0] : .none)
    signature = definition.parameters
    let hasReceiver = definition.role == .method || definition.role == .classMethod
    hidden = hasReceiver || definition.isConstructor ? 1 : 0
    required = signature.requiredCount
    isConstructor = definition.isConstructor
    isSlotWrapper = native.isSlotWrapper
    takesClass = definition.takesClass
    isUnnamed = isConstructor && Self.isNameless(native.layout.pointee.owner, name)
    self.given = given
    self.keywords = keywords
  }

  /// Methods of classes have the name of the class that they are called on.
  private static func qualifiedName(_ native: NativeObject, _ receiver: Value) -> String {
    let name = "\(native.definition.name)"
    let owner = native.layout.pointee.owner
    let role = native.definition.role
    if role == .classMethod, let type = receiver.type { return "\(type.name).\(name)" }
    if let type = owner.type, role == .method { return "\(type.name).\(name)" }
    if let module = owner.module, module.name != "builtins" {
      let home = homeOfFunction(module, name) ?? modulesOfC[module.name] ?? module.name
      return "\(home).\(name)"
    }
    return name
  }

  private static func isNameless(_ owner: Value, _ name: String) -> Bool {
    guard let module = owner.type?.info.module else { return false }
    return namelessConstructors.contains("\(module).\(name)")
  }

  /// How many parameters no keyword reaches.
  private var nameless: Int { max(signature.positionalOnlyCount, hidden) }

  /// Whether nothing can be given by name: CPython then looks at names before it counts.
  private var takesNoNames: Bool {
    signature.keywordOnly.isEmpty && signature.positional.count <= nameless
      && signature.doubleStarSlot == nil
  }

  // MARK: Refusals

  /// There are more positional arguments than parameters.
  func tooMany() -> Raised { keywords > 0 && takesNoNames ? noKeywords() : countError() }

  /// More arguments than there are names, whatever they are called.
  func checkKeywordCount() throws(Raised) {
    if takesNoNames { throw noKeywords() }
    if signature.doubleStarSlot != nil { return }
    let named = signature.positional.count - nameless
    let most = named + signature.keywordOnly.count
    if most == 0 { return }
    if signature.starSlot == nil, name != "sorted" {
      let total = signature.positional.count + signature.keywordOnly.count
      if given + keywords > total { throw namedCountError() }
    } else if keywords > most, name != "print" {
      // `sorted` hands its keywords to the method; only `print` looks at them one by one.
      throw raise(
        .typeError,
        "\(name == "sorted" ? "sort" : name)() takes at most \(most) keyword "
          + "argument\(most == 1 ? "" : "s") (\(keywords) given)")
    }
  }

  /// A required parameter has no argument.
  func missing(_ index: Int, _ keywords: [(Reference, Value)]) -> Raised {
    if nameless > index { return countError() }
    if isConstructor, name == "enumerate" {
      if let first = keywords.first {
        return raise(
          .typeError, "'\(text(first.0))' is an invalid keyword argument for enumerate()")
      }
      return raise(.typeError, "enumerate() missing required argument 'iterable'")
    }
    return raise(
      .typeError,
      "\(name)() missing required argument '\(text(signature.positional[index].name))' (pos \(index + 1 - hidden))"
    )
  }

  /// A keyword is unknown, or given by position too.
  func refuse(_ stray: Int, of keywords: [(Reference, Value)]) -> Raised {
    let keyword = keywords[stray].0
    if let slot = signature.keywordSlot(keyword) {
      return raise(
        .typeError,
        "argument for \(name)() given by name ('\(text(keyword))') and position (\(slot + 1 - hidden))"
      )
    }
    if isConstructor, name == "enumerate" {
      return raise(
        .typeError, "'\(text(keyword))' is an invalid keyword argument for enumerate()")
    }
    if given == 0, name == "min" || name == "max" {
      return raise(.typeError, "\(name) expected at least 1 argument, got 0")
    }
    if isUnnamed {
      return raise(
        .typeError, "this function got an unexpected keyword argument '\(text(keyword))'")
    }
    // What `sorted` does not know it hands to the list's method.
    return unexpectedKeyword(
      signature, name == "sorted" ? "sort" : name, keyword, keywords, isNative: true)
  }

  private func noKeywords() -> Raised {
    if let singleton { return raise(.typeError, "\(singleton) takes no arguments") }
    let shown = isSlotWrapper ? "wrapper \(name)" : qualifiedName
    return raise(.typeError, "\(shown)() takes no keyword arguments")
  }

  /// The class of a singleton, whose constructor refuses in its own words.
  private var singleton: String? {
    guard isConstructor else { return nil }
    switch name {
    case "NoneType", "NotImplementedType": return name
    case "ellipsis": return "EllipsisType"
    default: return nil
    }
  }

  // MARK: Counts

  /// Counts as CPython's C functions word them.
  func countError() -> Raised {
    let most = signature.positional.count - hidden
    let least = required - hidden
    let given = given - hidden
    if name == "sorted" { return raise(.typeError, "sorted expected 1 argument, got \(given)") }
    if let singleton { return raise(.typeError, "\(singleton) takes no arguments") }
    if name == "__build_class__" {
      return raise(.typeError, "__build_class__: not enough arguments")
    }
    if isSlotWrapper { return slotCountError(most, least, given) }
    if takesClass {
      return most == 0 ? raise(.typeError, "\(name)() takes no arguments") : namedCountError()
    }
    // CPython's fast paths for `int(...)` and `str(...)` word it as if they took no names.
    let isWithoutNames = isConstructor && (name == "int" || name == "str")
    let isNamed = signature.positional.count > nameless
    if isNamed || (most > 0 && !signature.keywordOnly.isEmpty), signature.starSlot == nil,
      !isWithoutNames
    {
      return namedCountError()
    }
    if most == least {
      if most == 0, !signature.keywordOnly.isEmpty {
        return raise(.typeError, "\(name)() takes no positional arguments")
      }
      if most == 0 {
        return raise(.typeError, "\(qualifiedName)() takes no arguments (\(given) given)")
      }
      if most == 1, !isConstructor {
        return raise(.typeError, "\(qualifiedName)() takes exactly one argument (\(given) given)")
      }
      return raise(
        .typeError, "\(name) expected \(most) argument\(most == 1 ? "" : "s"), got \(given)")
    }
    let bound = given > most ? most : least
    let name = isConstructor ? constructorNames[name] ?? name : name
    return raise(
      .typeError,
      "\(name) expected at \(given > most ? "most" : "least") \(bound) argument\(bound == 1 ? "" : "s"), got \(given)"
    )
  }

  /// CPython's slots have no names to show; those that take one argument or none count without a space,
  /// those of sequences with one.
  private func slotCountError(_ most: Int, _ least: Int, _ given: Int) -> Raised {
    let bound = most == least ? "" : given > most ? "at most " : "at least "
    let count = given > most ? most : least
    return raise(
      .typeError,
      "\(most < 2 && !isRepetition ? "" : " ")expected \(bound)\(count) argument\(count == 1 ? "" : "s"), got \(given)"
    )
  }

  private var isRepetition: Bool {
    name.hasSuffix("mul__") && sequences.contains { qualifiedName.hasPrefix($0) }
  }

  /// Where some parameters may be given by name.
  private func namedCountError() -> Raised {
    let given = given - hidden
    let most = signature.positional.count - hidden
    let total = most + signature.keywordOnly.count
    let least = min(required, nameless) - hidden
    func text(_ bound: String, _ count: Int, _ kind: String, _ given: Int) -> Raised {
      raise(
        .typeError,
        "\(isUnnamed ? "function" : "\(name)()") takes \(bound) \(count) \(kind)argument\(count == 1 ? "" : "s") (\(given) given)"
      )
    }
    if given + keywords > total {
      return text("at most", total, given == 0 ? "keyword " : "", given + keywords)
    }
    if given > most, most == 0 {
      return raise(.typeError, "\(name)() takes no positional arguments")
    }
    if given > most {
      return text(required - hidden < most ? "at most" : "exactly", most, "positional ", given)
    }
    return text(least < most ? "at least" : "exactly", least, "positional ", given)
  }
}

/// How constructors call themselves when they count, where that is not by their name alone.
private let constructorNames = ["super": "super()", "ref": "__new__"]

/// Where CPython has the functions of a module in another one.
private let modulesOfC = [
  "_unicode": "unicodedata", "contextvars": "_contextvars", "abc": "_abc", "io": "_io",
]

/// Those that read their arguments without saying for whom.
private let namelessConstructors = ["datetime.date", "datetime.datetime", "datetime.time"]

private let sequences = ["str.", "bytes.", "bytearray.", "list.", "tuple.", "deque.", "array."]

private func text(_ name: Reference) -> String { StringObject(UnsafeMutableRawPointer(name)).text }

// MARK: - The library's Python files

/// Files of the library whose functions are C functions in CPython, by how their names begin, and what their
/// module is called there.
private let filesOfC: [(file: String, module: String)] = [
  ("datetime.py", "datetime"), ("_decimal_", "decimal"), ("zlib.py", "zlib"), ("bz2.py", "_bz2"),
  ("lzma.py", "_lzma"), ("sqlite3/_", "sqlite3"), ("_codecs.py", "_codecs"),
  ("_weakref_proxies.py", "_weakref"),
]

/// What CPython says of a call that the binder has refused, where it has the function in C.
@inline(never) func refusalOfC(
  _ code: Code, _ info: FunctionInfo, _ count: Int, _ keywords: [(Reference, Value)]
) -> Raised? {
  let source = code.source.name
  guard source.hasPrefix(libraryPath) else { return nil }
  let file = source.dropFirst(libraryPath.count + 1)
  guard let module = filesOfC.first(where: { file.hasPrefix($0.file) })?.module,
    let qualifiedName = info.qualifiedName.string?.text, !qualifiedName.contains("<locals>")
  else { return nil }
  return NativeCall(code.signature, info, module, qualifiedName, count, keywords.count)
    .refusal(keywords)
}

extension NativeCall {
  fileprivate init(
    _ signature: Signature, _ info: FunctionInfo, _ module: String, _ qualifiedName: String,
    _ given: Int, _ keywords: Int
  ) {
    let parts = qualifiedName.split(separator: ".")
    let last = String(parts.last ?? "")
    let first = signature.positional.first.map { text($0.name) }
    isConstructor = last == "__new__" || last == "__init__"
    name = isConstructor && parts.count > 1 ? String(parts[parts.count - 2]) : last
    self.qualifiedName = parts.count > 1 ? qualifiedName : "\(module).\(qualifiedName)"
    self.signature = signature
    hidden = first == "self" || first == "cls" ? 1 : 0
    required = signature.positional.count - info.defaults.count
    takesClass = false
    isSlotWrapper = parts.count > 1 && isSlotName(String(parts[parts.count - 2]), last)
    self.given = given
    self.keywords = keywords
  }

  /// In the order in which `bindNative` looks.
  fileprivate func refusal(_ keywords: [(Reference, Value)]) -> Raised {
    if given < hidden {
      return raise(.typeError, "unbound method \(qualifiedName)() needs an argument")
    }
    let positional = signature.positional
    if given > positional.count, signature.starSlot == nil { return tooMany() }
    if !keywords.isEmpty {
      do { try checkKeywordCount() } catch { return error }
    }
    let names = keywords.map(\.0)
    for index in min(given, required)..<required
    where index < nameless || !names.contains(positional[index].name) {
      return missing(index, keywords)
    }
    let stray = names.firstIndex { name in
      guard let place = positional.firstIndex(where: { $0.name == name }) else {
        return !signature.keywordOnly.contains { $0.name == name }
      }
      return place < given || place < nameless
    }
    return refuse(stray ?? 0, of: keywords)
  }
}
