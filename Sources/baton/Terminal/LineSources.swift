// The choice of a line source: what the terminal can do decides, never the session.

import Prompt

enum LineSources {
  /// The line editor on a terminal that can move its cursor, else plain lines.
  ///
  /// Must be called on the terminal thread. Plain lines come with prompts when a person types
  /// them, or when `forcesPrompts` says so, as `-i` does.
  static func open(hooks: LineHooks, forcesPrompts: Bool) -> any LineSource {
    let isPerson = TerminalDevice.isInteractive
    if isPerson, !isDumbTerminal(TerminalDevice.environment("TERM")),
      let editor = LineEditor(hooks: hooks)
    {
      return editor
    }
    return PlainLineSource(hooks: hooks, showsPrompts: isPerson || forcesPrompts)
  }
}
