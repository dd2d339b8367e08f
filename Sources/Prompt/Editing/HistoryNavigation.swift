// Walking through earlier entries with Up and Down, and searching them. Entries are whole blocks.
// libedit has a history of its own, but its position is lost whenever a command of ours runs
// between two of its commands, so the walk is ours.

/// The entries that were typed, oldest first, and where a person is among them.
package struct HistoryNavigation: Sendable {
  /// Oldest first, never more than the limit.
  package private(set) var entries: [String] = []
  private let limit: Int
  /// The text that was asked for last, and the entry that began with it, or -1.
  private var suggested = (text: "", index: -1)
  private var position: Int?
  /// What was typed before the walk began; Down comes back to it.
  private var draft = ""

  package init(limit: Int) {
    self.limit = limit
  }

  /// Adds an entry unless it repeats the last one; ends a walk.
  ///
  /// - Returns: whether the entry is new and worth storing.
  @discardableResult
  package mutating func add(_ entry: String) -> Bool {
    reset()
    if entry.isEmpty || entry == entries.last { return false }
    entries.append(entry)
    suggested = ("", -1)
    // Trims rarely: removing at the front moves everything.
    if entries.count > limit + limit / 4 + 1 { entries.removeFirst(entries.count - limit) }
    return true
  }

  /// Ends a walk: the next Up starts from the newest entry again.
  package mutating func reset() {
    position = nil
    draft = ""
  }

  /// The next older entry that begins with what had been typed when the walk began.
  package mutating func older(than text: String) -> String? {
    begin(with: text)
    var index = position ?? entries.count
    while index > 0 {
      index -= 1
      if entries[index].hasPrefix(draft), entries[index] != text {
        position = index
        return entries[index]
      }
    }
    return nil
  }

  /// The next newer entry; after the newest the text that was being typed.
  package mutating func newer(than text: String) -> String? {
    begin(with: text)
    guard var index = position else { return nil }
    while index + 1 < entries.count {
      index += 1
      if entries[index].hasPrefix(draft), entries[index] != text {
        position = index
        return entries[index]
      }
    }
    position = nil
    return draft
  }

  /// The rest of the newest entry that begins with `text`, up to its first line break.
  package mutating func suggestion(for text: String) -> String {
    if text.isEmpty || text.utf8.contains(0x0A) { return "" }
    // One letter more cannot match a newer entry: typing a line looks at each entry once.
    let isLonger = !suggested.text.isEmpty && text.hasPrefix(suggested.text)
    var index = isLonger ? suggested.index : entries.count - 1
    while index >= 0, entries[index] == text || !entries[index].hasPrefix(text) { index -= 1 }
    suggested = (text, index)
    if index < 0 { return "" }
    let entry = entries[index]
    let rest = entry.unicodeScalars.dropFirst(text.unicodeScalars.count)
    return String(String.UnicodeScalarView(rest.prefix { $0 != "\n" }))
  }

  /// The `skipping`-th newest distinct entry that contains `pattern`; without capitals in the
  /// pattern, case does not matter.
  package func match(_ pattern: String, skipping: Int) -> String? {
    let folds = pattern == pattern.lowercased()
    var seen: Set<String> = []
    for entry in entries.reversed() {
      let subject = folds ? entry.lowercased() : entry
      guard subject.contains(pattern), seen.insert(entry).inserted else { continue }
      if seen.count > skipping { return entry }
    }
    return nil
  }

  /// Editing a recalled entry ends the walk: the edited text is a new draft.
  private mutating func begin(with text: String) {
    if let position, entries[position] == text { return }
    position = nil
    draft = text
  }
}
