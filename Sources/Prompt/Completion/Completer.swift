// What may stand at the cursor, found in the live objects. On the interpreter's thread, between two
// callbacks: nothing of a script runs, no `__getattr__`, no property, no import.

import Asyncio
import Interpreter

/// An object that a path leads to, or only its class.
private struct Found {
  var value: Value
  /// `value` is the class of the object, which does not exist yet.
  var isInstance = false
  /// A call of it passes the first parameter by itself.
  var isBound = false
}

extension Session {
  /// The candidates for what is being typed.
  func complete(_ context: CompletionContext) -> Completions {
    namesOfTask = context.task.flatMap(task).flatMap { try? names(of: $0) }
    defer { namesOfTask = nil }
    var result = Completions(start: context.start, candidates: [])
    switch context.subject {
    case .name(let call):
      let parameters = call.flatMap(parameters)
      if let call, let parameters {
        result.note = call.function.text + parameters.text
        if call.takesKeyword {
          result.candidates = parameters.keywords.filter { !call.given.contains($0) }.map {
            $0 + "="
          }.filter { $0.hasPrefix(context.prefix) }
        }
      }
      result.candidates += matching(visibleNames(context), context.prefix)
    case .attribute(let owner):
      result.candidates = matching(attributes(of: owner), context.prefix)
    case .key(let owner, let quote):
      result.candidates = keys(of: owner, quote, context)
    case .module(let parents):
      // The one module of the library below another one that is no package.
      let others: Set<String> = parents == ["os"] ? ["path"] : []
      result.candidates = matching(moduleNames(below: parents).union(others), context.prefix)
    case .export(let module):
      let names = exportedNames(ofModule: module)
      result.candidates = matching(
        module == "asyncio" ? names.union(lazyNames) : names, context.prefix)
    case .commandArgument(let command, let index):
      guard let row = commands.first(where: { $0.name == command }) else { break }
      result.candidates = argument(row, index).filter { $0.hasPrefix(context.prefix) }
    case .nothing, .commandName, .path, .word: break
    }
    return result
  }

  /// Sorted; names with an underscore come only when one was typed.
  private func matching(_ names: Set<String>, _ prefix: String) -> [String] {
    names.filter { $0.hasPrefix(prefix) && (!$0.hasPrefix("_") || prefix.hasPrefix("_")) }.sorted()
  }

  // MARK: - Names

  /// Without a letter typed only what the session itself has defined.
  private func visibleNames(_ context: CompletionContext) -> Set<String> {
    var names = namespaces.reduce(context.ownNames) { $0.union(texts($1)) }
    if context.prefix.isEmpty { return names }
    names.formUnion(texts(DictObject(state.builtins)))
    names.formUnion(context.keywords)
    names.formUnion(lastResortNames)
    names.formUnion(scheduler.tasks.map { "T\($0.number)" })
    return names
  }

  /// Where typed code finds its names, innermost first: at a stop those of the held statement.
  private var namespaces: [DictObject] {
    if let names = namesOfTask { return (names.locals.map { [$0] } ?? []) + [names.globals] }
    guard let point = control.point else { return [mainNamespace.unsafelyUnwrapped] }
    return (point.locals.map { [$0] } ?? []) + [point.globals]
  }

  /// What a name stands for in typed code, unless that is a builtin.
  func variable(_ name: String) -> Value? {
    let key = intern(name)
    return namespaces.lazy.map { $0.get(key) }.first { !$0.isUnbound }
  }

  private func texts(_ namespace: DictObject) -> Set<String> {
    var names: Set<String> = []
    for position in 0..<namespace.used {
      if let name = namespace.entries[position].key.string { names.insert(name.text) }
    }
    return names
  }

  private func value(ofName name: String) -> Value? {
    let key = intern(name)
    if let own = variable(name) { return own }
    let builtin = DictObject(state.builtins).get(key)
    if !builtin.isUnbound { return builtin }
    return lastResortValue(intern(name))
  }

  // MARK: - Paths

  private func find(_ path: ObjectPath) -> Found? {
    var found: Found
    switch path.root {
    case .name(let name):
      guard let value = value(ofName: name) else { return nil }
      found = Found(value: value)
    case .text: found = Found(value: type(of: .string).value, isInstance: true)
    case .bytes: found = Found(value: type(of: .bytes).value, isInstance: true)
    case .list: found = Found(value: type(of: .list).value, isInstance: true)
    case .dict: found = Found(value: type(of: .dict).value, isInstance: true)
    case .set: found = Found(value: type(of: .set).value, isInstance: true)
    }
    for step in path.steps {
      guard let next = follow(step, from: found) else { return nil }
      found = next
    }
    return found
  }

  private func follow(_ step: ObjectPath.Step, from found: Found) -> Found? {
    switch step {
    case .attribute(let name): return attribute(name, of: found)
    case .call:
      if found.isInstance || found.value.type == nil { return nil }
      return Found(value: found.value, isInstance: true)
    case .index(let index):
      if found.isInstance { return nil }
      return item(index, of: found.value.unwrapped).map { Found(value: $0) }
    case .key(let key):
      guard !found.isInstance, let dict = found.value.unwrapped.dict else { return nil }
      let value = dict.get(intern(key))
      return value.isUnbound ? nil : Found(value: value)
    }
  }

  private func attribute(_ name: String, of found: Found) -> Found? {
    let key = intern(name)
    if found.isInstance {
      guard let type = found.value.type else { return nil }
      let value = staticAttribute(ofInstancesOf: type, key)
      return value.isUnbound ? nil : Found(value: value, isBound: isMethod(value))
    }
    let value = staticAttribute(found.value, key)
    if value.isUnbound { return nil }
    let isOwn = found.value.module != nil || found.value.type != nil
    return Found(value: value, isBound: !isOwn && isMethod(value))
  }

  private func isMethod(_ value: Value) -> Bool { value.function != nil || value.native != nil }

  private func item(_ index: Int, of value: Value) -> Value? {
    if let dict = value.dict {
      // Not by `find`, which may call a key's `__eq__`.
      for position in 0..<dict.used {
        if case .int(index) = dict.entries[position].key { return dict.entries[position].value }
      }
      return nil
    }
    if let list = value.list, index < list.count { return list.items[index] }
    if let tuple = value.tuple, index < tuple.count { return tuple.items[index] }
    return nil
  }

  private func attributes(of path: ObjectPath) -> Set<String> {
    guard let found = find(path) else { return [] }
    let names: Set<Reference>
    if found.isInstance {
      names = found.value.type.map(attributeNames(ofInstancesOf:)) ?? []
    } else {
      names = attributeNames(found.value)
    }
    let texts = Set(names.map { StringObject(UnsafeMutableRawPointer($0)).text })
    // What this package loads only when it is asked for is not among its attributes yet.
    return found.value.module?.name == "asyncio" ? texts.union(lazyNames) : texts
  }

  private func parameters(of call: CompletionContext.Call) -> KnownParameters? {
    guard let found = find(call.function), !found.isInstance else { return nil }
    return knownParameters(of: found.value, isBound: found.isBound)
  }

  // MARK: - Keys

  /// Keys as they are written, with their closing quote and bracket unless those are there already.
  private func keys(of path: ObjectPath, _ quote: Character?, _ context: CompletionContext)
    -> [String]
  {
    guard let found = find(path), !found.isInstance, let dict = found.value.unwrapped.dict else {
      return []
    }
    var written: [String] = []
    for position in 0..<dict.used {
      let key = dict.entries[position].key
      if let text = key.string?.text {
        if !isPlain(text) { continue }
        if let quote {
          written.append(text + (context.next == quote.asciiValue ? "" : "\(quote)]"))
        } else {
          written.append("'\(text)']")
        }
      } else if quote == nil, case .int(let number) = key {
        written.append("\(number)]")
      }
    }
    return written.filter { $0.hasPrefix(context.prefix) }
  }

  /// A text that can stand between quotes of either kind as it is.
  private func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      !isUnsafeForTerminal($0) && $0 != "'" && $0 != "\"" && $0 != "\\"
    }
  }

  // MARK: - Commands

  /// Events first: they are not seen anywhere else.
  private var breakpointNames: [String] {
    let functions = namedValues(of: mainNamespace).filter { $0.1.function != nil }.map(\.0)
    return Breakpoint.Event.allCases.map(\.rawValue) + functions.sorted()
      + scheduler.tasks.prefix(20).map { "T\($0.number)" }
  }

  private func argument(_ command: Command, _ index: Int) -> [String] {
    switch command.offered {
    case .task where index == 0: scheduler.tasks.map { "T\($0.number)" }
    case .words(let words) where index == 0: words
    case .breakpoint where index == 0: breakpointNames
    case .command where index == 0: commands.map(\.name).sorted()
    default: []
    }
  }
}

private var lazyNames: [String] { publishedNames.flatMap(\.names) }

extension ObjectPath {
  /// The path as it was written, for the signature that is shown.
  fileprivate var text: String {
    var text: String
    switch root {
    case .name(let name): text = name
    case .text: text = "str"
    case .bytes: text = "bytes"
    case .list: text = "list"
    case .dict: text = "dict"
    case .set: text = "set"
    }
    for step in steps {
      switch step {
      case .attribute(let name): text += "." + name
      case .index(let index): text += "[\(index)]"
      case .key(let key): text += "['\(key)']"
      case .call: text += "()"
      }
    }
    return text
  }
}
