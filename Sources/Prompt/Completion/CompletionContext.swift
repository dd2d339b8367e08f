// What is being completed, told from the text alone. Pure: the terminal thread asks here first, and
// only plain data goes on to the interpreter's thread.

import Syntax

/// What may stand at the cursor.
package struct CompletionContext: Equatable, Sendable {
  /// What kind of word the cursor stands in.
  package enum Subject: Equatable, Sendable {
    case nothing
    case commandName
    /// An argument of a command; `index` counts from 0.
    case commandArgument(command: String, index: Int)
    /// A file, named in a string or by a command; `folder` ends with a slash or is empty.
    case path(folder: String)
    case name(call: Call?)
    case attribute(of: ObjectPath)
    /// A key of a dict; `quote` is nil when none has been typed.
    case key(of: ObjectPath, quote: Character?)
    case module(parents: [String])
    case export(of: String)
    /// `from x` asks for this word.
    case word(String)
  }

  /// The call whose arguments are being typed.
  package struct Call: Equatable, Sendable {
    /// Its objects are looked up later, on the interpreter's thread.
    package var function: ObjectPath
    /// The keywords that have been given.
    package var given: Set<String>
    /// A keyword can stand at the cursor.
    package var takesKeyword: Bool

    package init(function: ObjectPath, given: Set<String> = [], takesKeyword: Bool) {
      self.function = function
      self.given = given
      self.takesKeyword = takesKeyword
    }
  }

  /// `nothing` where no word can be completed.
  package var subject: Subject
  /// What has been typed of the word.
  package var prefix: String
  /// Byte offset at which it begins.
  package var start: Int
  /// Names that the text itself contains: parameters, variables of the block being typed.
  package var ownNames: Set<String> = []
  /// Before code that a command takes: the task whose variables it names first.
  package private(set) var task: Int?
  /// The byte after the cursor.
  package var next: UInt8?
  /// The reserved words that may stand at the cursor.
  package private(set) var keywords = reservedWords

  /// Reads the text up to the cursor, a byte offset.
  /// - Complexity: O(bytes)
  package init(_ text: String, cursor: Int) {
    let bytes = Array(text.utf8)
    let head = String(decoding: bytes.prefix(cursor), as: UTF8.self)
    (subject, prefix, start) = (.nothing, "", cursor)
    next = cursor < bytes.count ? bytes[cursor] : nil
    if CommandLookup.isCommand(head) {
      readCommand(head, bytes)
    } else {
      readCode(bytes, from: 0, to: cursor)
    }
  }

  private mutating func begin(_ subject: Subject, _ prefix: String) {
    self.subject = subject
    self.prefix = prefix
    start -= prefix.utf8.count
  }

  // MARK: - Commands

  private mutating func readCommand(_ head: String, _ bytes: [UInt8]) {
    let words = head.drop { $0 == " " || $0 == "\t" }.split(
      separator: " ", omittingEmptySubsequences: false
    ).map(String.init)
    guard words.count > 1 else { return begin(.commandName, words[0]) }
    let rest = words.dropFirst().filter { !$0.isEmpty }
    let index = rest.count - (words.last == "" ? 0 : 1)
    let name = String(words[0].dropFirst())
    guard let command = try? CommandLookup.find(name) else { return }
    switch command.argument {
    case .file: return beginPath(words[words.count - 1])
    case .code where index > 0 || command.offered != .task:
      let first = rest.first ?? ""
      if command.beginsWithTask, index > 0, first.hasPrefix("T"),
        let number = Int(first.dropFirst())
      {
        // Of what a task is thrown, nothing is the task's own.
        task = command.offered == .task ? nil : number
        return readCode(bytes, from: Self.end(ofWord: 1, in: bytes), to: head.utf8.count)
      }
      return readCode(bytes, from: Self.end(ofWord: 0, in: bytes), to: head.utf8.count)
    default: break
    }
    begin(.commandArgument(command: command.name, index: index), words[words.count - 1])
  }

  private static func end(ofWord number: Int, in bytes: [UInt8]) -> Int {
    var place = 0
    for _ in 0...number {
      place = bytes[place...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.endIndex
      place = bytes[place...].firstIndex { $0 == 0x20 || $0 == 0x09 } ?? bytes.endIndex
    }
    return place
  }

  private mutating func beginPath(_ typed: String) {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    begin(.path(folder: folder), String(typed.dropFirst(folder.count)))
  }

  // MARK: - Code

  private mutating func readCode(_ bytes: [UInt8], from first: Int, to cursor: Int) {
    var tokens = codeTokens(bytes[first..<min(cursor, bytes.count)])
    guard let last = tokens.last else { return begin(.name(call: nil), "") }
    switch last.kind {
    case .openProse: return
    case .string(_, let quote, let contents, false):
      let reader = PathReader(text: bytes, tokens: tokens.dropLast())
      return readString(String(decoding: bytes[contents], as: UTF8.self), quote, reader)
    case .number where last.range.upperBound == cursor: return
    case .name where last.range.upperBound == cursor:
      tokens.removeLast()
      start = last.range.lowerBound
      prefix = String(decoding: bytes[last.range], as: UTF8.self)
    default: break
    }
    ownNames = names(in: bytes[first...], without: start)
    keywords = keywords(after: PathReader(text: bytes, tokens: tokens[...]))
    readWord(PathReader(text: bytes, tokens: tokens[...]))
  }

  private func keywords(after reader: PathReader) -> Set<String> {
    guard let last = reader.tokens.last else { return reservedWords }
    let depth = reader.tokens.reduce(0) { $0 + ($1.isOpening ? 1 : $1.isClosing ? -1 : 0) }
    if last.kind == .name, reader.word(last) == "async" {
      return depth > 0 ? ["for"] : ["def", "for", "with"]
    }
    let isStart = last.kind == .newline || last.isSymbol(":") || last.isSymbol(";")
    return isStart && depth <= 0 ? reservedWords : reservedWords.subtracting(statementWords)
  }

  private mutating func readString(_ contents: String, _ quote: UInt8, _ reader: PathReader) {
    if contents.utf8.contains(UInt8(ascii: "\\")) || contents.utf8.contains(0x0A) { return }
    let tokens = reader.tokens
    if tokens.last?.isSymbol("[") == true,
      let owner = reader.path(endingAt: tokens.endIndex - 1)
    {
      let character = Character(Unicode.Scalar(quote))
      return begin(.key(of: owner, quote: character), contents)
    }
    beginPath(contents)
  }

  private mutating func readWord(_ reader: PathReader) {
    let tokens = reader.tokens
    if let subject = importSubject(reader) {
      self.subject = subject
    } else if tokens.last?.isSymbol(".") == true {
      guard let owner = reader.path(endingAt: tokens.endIndex - 1) else { return }
      subject = .attribute(of: owner)
    } else if let last = tokens.last, last.kind == .name,
      ["def", "class", "as"].contains(reader.word(last))
    {
      return
    } else if prefix.isEmpty, tokens.last?.isSymbol("[") == true,
      let owner = reader.path(endingAt: tokens.endIndex - 1)
    {
      subject = .key(of: owner, quote: nil)
    } else {
      subject = .name(call: call(reader))
    }
  }

  /// The innermost call that is open, unless it is the header of a definition.
  private func call(_ reader: PathReader) -> Call? {
    let tokens = reader.tokens
    var depth = 0
    guard
      let open = tokens.indices.reversed().first(where: {
        if tokens[$0].isClosing { depth += 1 }
        if tokens[$0].isOpening { depth -= 1 }
        return depth < 0
      }), tokens[open].isSymbol("("), let function = reader.path(endingAt: open)
    else { return nil }
    if open >= tokens.startIndex + 2, tokens[open - 2].kind == .name,
      ["def", "class"].contains(reader.word(tokens[open - 2]))
    {
      return nil
    }
    let isAtArgument = tokens[tokens.endIndex - 1].isSymbol(",") || open == tokens.endIndex - 1
    return Call(
      function: function, given: keywords(reader, after: open), takesKeyword: isAtArgument)
  }

  private func keywords(_ reader: PathReader, after open: Int) -> Set<String> {
    let tokens = reader.tokens
    var given: Set<String> = []
    var depth = 0
    for index in tokens.indices where index > open {
      if tokens[index].isOpening { depth += 1 }
      if tokens[index].isClosing { depth -= 1 }
      if depth == 0, tokens[index].isSymbol("="), tokens[index - 1].kind == .name {
        given.insert(reader.word(tokens[index - 1]))
      }
    }
    return given
  }

  // MARK: - Imports

  /// Nil when the cursor stands in no import statement.
  private func importSubject(_ reader: PathReader) -> Subject? {
    let tokens = reader.tokens
    guard
      let first = tokens.indices.last(where: { index in
        let isFirst =
          index == tokens.startIndex || tokens[index - 1].kind == .newline
          || tokens[index - 1].isSymbol(";") || tokens[index - 1].isSymbol(":")
        return isFirst && tokens[index].kind == .name
      })
    else { return nil }
    let words = tokens[(first + 1)...]
    switch reader.word(tokens[first]) {
    case "import": return dottedModule(reader, words)
    case "from":
      guard
        let keyword = words.firstIndex(where: { $0.kind == .name && reader.word($0) == "import" })
      else { return fromModule(reader, words) }
      if isAlias(reader, words) { return .nothing }
      let module = words[..<keyword].map(reader.word).joined()
      return module.hasPrefix(".") ? .nothing : .export(of: module)
    default: return nil
    }
  }

  private func isAlias(_ reader: PathReader, _ words: ArraySlice<CodeToken>) -> Bool {
    words.last.map { $0.kind == .name && reader.word($0) == "as" } ?? false
  }

  private func dottedModule(_ reader: PathReader, _ words: ArraySlice<CodeToken>) -> Subject {
    let comma = words.lastIndex { $0.isSymbol(",") }
    let path = comma.map { words[($0 + 1)...] } ?? words
    if let last = path.last, !last.isSymbol(".") {
      return isAlias(reader, path) || path.count < 1 ? .nothing : .word("as")
    }
    return .module(parents: path.filter { $0.kind == .name }.map(reader.word))
  }

  private func fromModule(_ reader: PathReader, _ words: ArraySlice<CodeToken>) -> Subject {
    if words.first?.isSymbol(".") == true { return .nothing }
    if let last = words.last, !last.isSymbol(".") { return .word("import") }
    return .module(parents: words.filter { $0.kind == .name }.map(reader.word))
  }
}

/// Every identifier of a text except the one that begins at `place`; attributes do not count.
private func names(in text: ArraySlice<UInt8>, without place: Int) -> Set<String> {
  let tokens = codeTokens(text)
  var names: Set<String> = []
  for (index, token) in tokens.enumerated()
  where token.kind == .name && token.range.lowerBound != place {
    if index > 0, tokens[index - 1].isSymbol(".") { continue }
    names.insert(String(decoding: text[token.range], as: UTF8.self))
  }
  return names.subtracting(reservedWords)
}

/// Those that stand nowhere but at the beginning of a statement.
private let statementWords: Set<String> = [
  "assert", "break", "class", "continue", "def", "del", "elif", "except", "finally", "global",
  "import", "nonlocal", "pass", "raise", "return", "try", "while", "with",
]

/// The keywords of the language.
let reservedWords = Set(Keyword.reserved.map { "\($0.word)" })
