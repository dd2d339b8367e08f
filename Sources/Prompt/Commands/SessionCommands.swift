// The commands about the session itself: files, editing, time, help, leaving.

nonisolated(unsafe) let sessionCommands: [Command] = [
  Command(
    name: "edit", aliases: ["e"], summary: "open the last block in $VISUAL or $EDITOR",
    details: """
      What the editor leaves is the next block to be typed: Enter runs it. Ctrl-X Ctrl-E opens the
      block that is being typed.
      """,
    body: { (session, arguments) throws(CommandError) in
      try arguments.expect(0...0)
      session.exchange.edit(session.journal.last)
    }),
  Command(
    name: "load", usage: "FILE", summary: "run a file as if it had been typed",
    details: "Its names become the session's; it may await at its top level.",
    argument: .file,
    body: { (session, arguments) throws(CommandError) in try session.load(arguments.file()) }),
  Command(
    name: "save", usage: "FILE", summary: "write the blocks that ran without an exception",
    details: "Commands are left out. A file that this session has not written is not overwritten.",
    argument: .file,
    body: { (session, arguments) throws(CommandError) in try session.save(arguments.file()) }),
  Command(
    name: "reset", summary: "forget the session's names",
    details: "Modules stay imported, and tasks live on.",
    body: { (session, arguments) throws(CommandError) in
      try arguments.expect(0...0)
      session.reset()
    }),
  Command(
    name: "time", usage: "CODE", summary: "run a statement and say how long it took",
    details: "It may await. On another clock than the real one the loop's time is shown as well.",
    argument: .code,
    body: { (session, arguments) throws(CommandError) in
      if arguments.text.isEmpty { throw arguments.usageError }
      session.time(arguments.text)
    }),
  Command(
    name: "explain", usage: "[CODE]", summary: "explain a diagnostic, or list them",
    argument: .words(DiagnosticCode.allCases.map(\.rawValue)), body: explain),
  Command(
    name: "help", aliases: ["h", "?"], usage: "[command]", summary: "list or explain the commands",
    details: "help(x) and x? explain objects.", argument: .command, body: help),
  Command(
    name: "quit", aliases: ["q", "exit"], summary: "leave, as Ctrl-D on an empty line does",
    body: { (session, arguments) throws(CommandError) in
      try arguments.expect(0...0)
      session.leave()
    }),
]

private func help(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  try a.expect(0...1)
  guard let word = a.words.first else { return session.show(helpText(width: session.page.width)) }
  let command = try CommandLookup.find(word.hasPrefix(":") ? String(word.dropFirst()) : word)
  session.showProse(helpText(command))
}

private func explain(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  try a.expect(0...1)
  guard let word = a.words.first else {
    return session.show(
      DiagnosticCode.allCases.map { listed($0, width: session.page.width) }.joined())
  }
  guard let code = DiagnosticCode(rawValue: word.uppercased()) else {
    throw CommandError("there is no diagnostic \(word): :explain lists them")
  }
  session.showProse("\(code.rawValue) \(code.title)\n" + indented(flowing(code.explanation)))
}

private func listed(_ code: DiagnosticCode, width: Int) -> String {
  let start = "  \(code.rawValue)  "
  let margin = String(repeating: " ", count: start.count)
  let title = wrapped(code.title, width: width - margin.count)
  return start + title.split(separator: "\n").joined(separator: "\n" + margin) + "\n"
}

/// The text without the line breaks of its source.
func flowing(_ text: String) -> String {
  text.split(separator: "\n").joined(separator: " ")
}

func indented(_ text: String) -> String {
  text.split(separator: "\n").map { "  \($0)\n" }.joined()
}
