// The terminal must come back usable however the process ends: by return, exit, SIGTERM, SIGHUP
// or a crash. The modes are saved before anything changes them, and the restoring itself is C that
// may run inside a signal handler.

import CBaton

enum TerminalRestore {
  /// Saves the modes and arms the handlers; false when standard input has no modes to save.
  static func arm() -> Bool {
    guard baton_terminal_save(0) == 0 else { return false }
    baton_terminal_guard()
    return true
  }

  /// Escape-sequence modes are on and must be undone as well.
  /// - Parameter hasLine: a line stands on the screen, below which the shell is to go on.
  static func noteModes(hasLine: Bool) {
    baton_terminal_set_active(hasLine ? 2 : 1)
  }

  /// What restoring must write besides, for modes that a script has left on.
  static func setUndo(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        baton_terminal_set_undo($0.baseAddress, $0.count)
      }
    }
  }

  /// Brings the saved modes back now.
  static func restore() {
    baton_terminal_restore()
  }

  /// Covers stack overflows of the calling thread, which need a stack for the handler.
  static func coverThisThread() {
    baton_terminal_guard_thread()
  }
}
