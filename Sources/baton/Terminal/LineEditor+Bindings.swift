// Which key does what. The table of commands comes first; the key maps follow.
//
// The decoder hands special keys to libedit as private codes of the C1 range: bound in every key
// map they work in emacs mode, in vi's insert and command mode alike, and no binding of ours begins
// with ESC, which in vi's insert map would swallow the Escape key.

import CLibEdit
import Prompt

/// Codes that no keyboard sends (the decoder drops typed C1 characters).
enum PrivateCode {
  static func of(_ key: PromptKey) -> UInt8 { 0x80 + key.rawValue }
  static let paste: UInt8 = 0x9F
  static let draft: UInt8 = 0x9E
  // libedit's own commands, for commands of ours that run one by pushing its code.
  static let setMark: UInt8 = 0x9D
  static let killRegion: UInt8 = 0x9C
  static let viPutAfter: UInt8 = 0x9B
  static let viPutBefore: UInt8 = 0x9A
  static let copyRegion: UInt8 = 0x99
  static let viInsert: UInt8 = 0x98
  static let viZero: UInt8 = 0x97
  static let viLineEnd: UInt8 = 0x96
  static let viFirstWord: UInt8 = 0x95
  static let viDelete: UInt8 = 0x94
  static let viChange: UInt8 = 0x93
  static let viCopy: UInt8 = 0x92
  static let toStation: UInt8 = 0x91
  static let viCommand: UInt8 = 0x90
  static let viX: UInt8 = 0x8F
  static let viAdd: UInt8 = 0x8E
}

extension LineEditor {
  typealias Command = (name: String, body: editline_command)

  private static var commands: [Command] {
    [
      ("baton-enter", { editor, _ in LineEditor.of(editor).enter() }),
      ("baton-newline", { editor, _ in LineEditor.of(editor).newline() }),
      ("baton-complete", { editor, _ in LineEditor.of(editor).complete() }),
      ("baton-search", { editor, _ in LineEditor.of(editor).search() }),
      ("baton-paste", { editor, _ in LineEditor.of(editor).paste() }),
      ("baton-draft", { editor, _ in LineEditor.of(editor).takeDraft() }),
      ("baton-up", { editor, _ in LineEditor.of(editor).vertical(-1) }),
      ("baton-down", { editor, _ in LineEditor.of(editor).vertical(1) }),
      ("baton-older", { editor, _ in LineEditor.of(editor).recallOlder() }),
      ("baton-newer", { editor, _ in LineEditor.of(editor).recallNewer() }),
      ("baton-left", { editor, _ in LineEditor.of(editor).left() }),
      ("baton-right", { editor, _ in LineEditor.of(editor).right() }),
      ("baton-home", { editor, _ in LineEditor.of(editor).lineStart() }),
      ("baton-end", { editor, _ in LineEditor.of(editor).lineEnd() }),
      ("baton-backspace", { editor, _ in LineEditor.of(editor).backspace() }),
      ("baton-dedent", { editor, _ in LineEditor.of(editor).dedent() }),
      ("baton-delete", { editor, _ in LineEditor.of(editor).delete() }),
      ("baton-delete-word", { editor, _ in LineEditor.of(editor).deleteNextWord() }),
      ("baton-control-d", { editor, _ in LineEditor.of(editor).controlD() }),
      ("baton-edit", { editor, _ in LineEditor.of(editor).editBlock() }),
      ("baton-undo", { editor, _ in LineEditor.of(editor).undo() }),
      ("baton-clear", { editor, _ in LineEditor.of(editor).clear() }),
      ("baton-kill-line", { editor, _ in LineEditor.of(editor).killToLineEnd() }),
      ("baton-kill-start", { editor, _ in LineEditor.of(editor).killToLineStart() }),
      ("baton-nothing", { _, _ in UInt8(CC_NORM) }),
    ] + viCommands
  }

  /// The keys without a character, in all maps.
  private static func command(for key: PromptKey, isVi: Bool) -> String {
    switch key {
    case .up: "baton-up"
    case .down: "baton-down"
    // In vi it may be the motion of an operator.
    case .left: isVi ? "ed-prev-char" : "baton-left"
    case .right: "baton-right"
    case .home: "baton-home"
    case .end: "baton-end"
    case .delete: isVi ? "ed-delete-next-char" : "baton-delete"
    case .pageUp: "baton-older"
    case .pageDown: "baton-newer"
    case .wordLeft: "ed-prev-word"
    case .wordRight: "em-next-word"
    case .deleteWord: "baton-delete-word"
    case .newline: "baton-newline"
    case .backTab: "baton-dedent"
    }
  }

  /// A person's ~/.editrc may change these.
  private static let preferences = [
    ("^R", "baton-search"), ("^W", "ed-delete-prev-word"), ("^_", "baton-undo"),
    ("^X^E", "baton-edit"),
  ]

  /// The prompt does not work without these.
  private static let essentials = [
    ("^M", "baton-enter"), ("^J", "baton-enter"), ("^I", "baton-complete"),
    ("^D", "baton-control-d"), ("^L", "baton-clear"), ("^?", "baton-backspace"),
    ("^H", "baton-backspace"),
  ]

  /// Emacs keys that in libedit know nothing of lines inside the buffer.
  private static let emacsKeys = [
    ("^P", "baton-up"), ("^N", "baton-down"), ("^F", "baton-right"), ("^B", "baton-left"),
    ("^A", "baton-home"), ("^E", "baton-end"), ("^K", "baton-kill-line"),
    ("^U", "baton-kill-start"),
  ]

  private static let viCommandKeys = [
    ("^M", "baton-vi-enter"), ("^J", "baton-vi-enter"), ("k", "baton-vi-up"),
    ("j", "baton-vi-down"),
    ("p", "baton-vi-put-after"), ("P", "baton-vi-put-before"),
    ("^P", "baton-up"), ("^N", "baton-down"), ("^L", "baton-clear"), ("^R", "baton-search"),
    ("v", "baton-edit"), ("/", "baton-search"), ("?", "baton-search"),
    ("0", "baton-vi-zero"), ("$", "baton-vi-line-end"), ("\\^", "baton-vi-first-word"),
    ("x", "baton-vi-delete-character"),
    ("A", "baton-vi-append"), ("I", "baton-vi-insert"), ("o", "baton-vi-open-below"),
    ("O", "baton-vi-open-above"), ("D", "baton-vi-delete-rest"), ("C", "baton-vi-change-rest"),
    ("d", "baton-vi-delete"), ("c", "baton-vi-change"), ("y", "baton-vi-copy"),
    ("S", "baton-vi-change-line"), ("i", "baton-vi-inner"), ("a", "baton-vi-around"),
    (".", "baton-vi-repeat"), ("u", "baton-undo"),
    // The decoder knows the sequences of special keys: ESC alone must not wait for more.
    ("^[", "baton-nothing"),
  ]

  /// libedit's commands that ours run by pushing their codes.
  private static let builtIns: [(code: UInt8, name: String)] = [
    (PrivateCode.setMark, "em-set-mark"), (PrivateCode.killRegion, "em-kill-region"),
    (PrivateCode.copyRegion, "em-copy-region"), (PrivateCode.viInsert, "vi-insert"),
    (PrivateCode.viZero, "vi-zero"), (PrivateCode.viLineEnd, "ed-move-to-end"),
    (PrivateCode.viFirstWord, "ed-move-to-beg"), (PrivateCode.viDelete, "vi-delete-meta"),
    (PrivateCode.viChange, "vi-change-meta"), (PrivateCode.viCopy, "vi-yank"),
    (PrivateCode.viCommand, "vi-command-mode"), (PrivateCode.viX, "ed-delete-next-char"),
    (PrivateCode.viAdd, "vi-add"), (PrivateCode.viPutAfter, "vi-paste-next"),
    (PrivateCode.viPutBefore, "vi-paste-prev"),
  ]

  func bindKeys() {
    for command in Self.commands { engine.add(command: command.name, command.body) }
    for (keys, name) in Self.preferences { engine.bind(keys, name) }
    sourceUserFile()
    // `bind -v` in the user's file starts from an empty table: hence once more, and after it.
    if engine.isVi { for (keys, name) in Self.preferences { engine.bind(keys, name) } }
    for (keys, name) in Self.essentials { engine.bind(keys, name) }
    for (keys, name) in engine.isVi ? [] : Self.emacsKeys { engine.bind(keys, name) }
    for (keys, name) in engine.isVi ? Self.viCommandKeys : [] { engine.bindAlternate(keys, name) }
    if engine.isVi { engine.bind("^[", "baton-vi-escape") }
    bindPrivateCodes()
    forbidCommandLine()
  }

  /// libedit's command line (M-x, vi's `:`) crashes on an unterminated quote.
  private func forbidCommandLine() {
    engine.bindAlternate(":", "ed-unassigned")
    // In vi's insert map any binding that begins with ESC would swallow the Escape key.
    if engine.isVi { return }
    engine.bind("\u{1B}x", "ed-unassigned")
    engine.bind("\u{1B}X", "ed-unassigned")
  }

  private func bindPrivateCodes() {
    for key in PromptKey.allCases {
      engine.bind(code: PrivateCode.of(key), Self.command(for: key, isVi: engine.isVi))
    }
    engine.bind(code: PrivateCode.paste, "baton-paste")
    engine.bind(code: PrivateCode.draft, "baton-draft")
    for builtIn in Self.builtIns { engine.bind(code: builtIn.code, builtIn.name) }
    engine.bind(code: PrivateCode.toStation, "baton-to-station")
  }

  /// Reads ~/.editrc, never a file of the current directory and none that others may write.
  private func sourceUserFile() {
    let home = TerminalDevice.environment("HOME").map { $0 + "/.editrc" }
    guard let path = TerminalDevice.environment("EDITRC") ?? home else { return }
    if isTrustedFile(path) { engine.source(path: path) }
  }
}
