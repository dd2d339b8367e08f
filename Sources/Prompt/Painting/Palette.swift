// What a stretch of text is, and which colour that gets. Code names roles, never colours, so that
// NO_COLOR, a dumb terminal and a later theme are one table.

/// What a stretch of painted text is.
package enum TextRole: UInt8, Sendable, CaseIterable {
  case plain, prompt, continuation, suggestion, gutter, note
  case keyword, constant, builtin, definition, decorator, command
  case number, string, unterminated, escape, comment
  // Of the views.
  case title, runs, isReady, waits, failed, alarm
}

/// A range of bytes with one role.
package struct StyledSpan: Equatable, Sendable {
  /// Offsets of bytes in the painted text.
  package var range: Range<Int>
  /// What stands there.
  package var role: TextRole

  package init(_ range: Range<Int>, _ role: TextRole) {
    self.range = range
    self.role = role
  }
}

/// Roles to SGR parameters; an empty text means no styling.
package struct Palette: Sendable, Equatable {
  private let isColored: Bool

  /// No escape sequences at all.
  package static let plain = Palette(isColored: false)
  /// The sixteen colours that every terminal theme defines.
  package static let ansi = Palette(isColored: true)

  private init(isColored: Bool) {
    self.isColored = isColored
  }

  /// Chooses by NO_COLOR (https://no-color.org: present and not empty) and TERM.
  package init(environment: (String) -> String?) {
    let isRefused = !(environment("NO_COLOR") ?? "").isEmpty
    self.init(isColored: !isRefused && !isDumbTerminal(environment("TERM")))
  }

  /// The parameters of the SGR sequence for a role, as `1;35`.
  package func parameters(_ role: TextRole) -> String {
    isColored ? ansiParameters(role) : ""
  }

  /// A text wrapped in the sequences of its role.
  package func styled(_ text: String, _ role: TextRole) -> String {
    let parameters = parameters(role)
    return parameters.isEmpty ? text : "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
  }
}

/// Whether a TERM value promises no cursor movement.
package func isDumbTerminal(_ term: String?) -> Bool {
  guard let term else { return true }
  return term.isEmpty || term == "dumb"
}

private func ansiParameters(_ role: TextRole) -> String {
  switch role {
  case .plain: ""
  case .prompt: "1;36"
  case .continuation, .suggestion, .gutter, .comment: "2"
  case .note: "7"
  case .keyword: "1;35"
  case .constant: "35"
  case .builtin: "36"
  case .definition: "1;34"
  case .decorator: "34"
  case .command: "1;33"
  case .number: "33"
  case .string: "32"
  case .unterminated: "4;32"
  case .escape: "1;32"
  case .title: "2"
  case .runs: "1;32"
  case .isReady: "32"
  case .waits: "33"
  case .failed: "31"
  case .alarm: "1;31"
  }
}
