// The tree as text, for tests and `--dump-tree`: one parenthesised form a node, with the names and
// the field order of CPython's `ast`. Absent parts are `-`, lists stand in brackets.

/// Prints a module, one top-level statement a line.
package func dumpTree(_ module: Module) -> String {
  var dump = TreeDump()
  for statement in module.body {
    dump.statement(statement)
    dump.text += "\n"
  }
  return dump.text
}

struct TreeDump {
  var text = ""

  // MARK: Pieces

  /// `(Name part part)`
  mutating func form(_ name: String, _ parts: ((inout TreeDump) -> Void)...) {
    text += "(\(name)"
    for part in parts {
      text += " "
      part(&self)
    }
    text += ")"
  }

  mutating func list<Element>(
    _ elements: [Element], _ each: (inout TreeDump, Element) -> Void
  ) {
    text += "["
    for (index, element) in elements.enumerated() {
      if index > 0 { text += " " }
      each(&self, element)
    }
    text += "]"
  }

  mutating func optional<Element>(
    _ element: Element?, _ print: (inout TreeDump, Element) -> Void
  ) {
    if let element { print(&self, element) } else { text += "-" }
  }

  mutating func word(_ word: String?) { text += word ?? "-" }

  /// Text in quotes; what is not printable ASCII as `\xNN`.
  mutating func quoted(_ bytes: [UInt8]) {
    text += "'"
    for byte in bytes {
      if byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "'"), byte != UInt8(ascii: "\\") {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    text += "'"
  }

  mutating func expressions(_ values: [Expression]) { list(values) { $0.expression($1) } }
  mutating func block(_ body: [Statement]) { list(body) { $0.statement($1) } }

  // MARK: Parts of definitions

  mutating func parameters(_ parameters: Parameters) {
    list(parameters.list) { dump, parameter in
      dump.text += "(\(parameter.kind.mark)\(parameter.name)"
      if let annotation = parameter.annotation {
        dump.text += ": "
        dump.expression(annotation)
      }
      if let value = parameter.defaultValue {
        dump.text += " = "
        dump.expression(value)
      }
      dump.text += ")"
    }
  }

  mutating func typeParameters(_ parameters: [TypeParameter]) {
    list(parameters) { dump, parameter in
      let name: String =
        switch parameter.kind {
        case .typeVar: "TypeVar"
        case .typeVarTuple: "TypeVarTuple"
        case .paramSpec: "ParamSpec"
        }
      dump.form(
        name, { $0.word(parameter.name) },
        { $0.optional(parameter.bound) { $0.expression($1.value) } },
        { $0.optional(parameter.defaultValue) { $0.expression($1.value) } })
    }
  }

  mutating func arguments(_ arguments: [Argument]) {
    list(arguments) { dump, argument in
      switch argument.kind {
      case .positional: break
      case .keyword(let name): dump.text += "\(name)="
      case .star: dump.text += "*"
      case .doubleStar: dump.text += "**"
      }
      dump.expression(argument.value)
    }
  }

  mutating func aliases(_ aliases: [ImportAlias]) {
    list(aliases) { dump, alias in
      dump.text += alias.name
      if let name = alias.alias { dump.text += ":\(name)" }
    }
  }
}

extension Parameters.Kind {
  fileprivate var mark: String {
    switch self {
    case .positionalOnly: "/"
    case .positional: ""
    case .star: "*"
    case .keywordOnly: "="
    case .doubleStar: "**"
    }
  }
}
