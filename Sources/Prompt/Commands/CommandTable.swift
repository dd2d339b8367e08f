// Every command of the prompt, in the order in which `:help` lists them.

import Timeline

package nonisolated(unsafe) let commands: [Command] =
  lookCommands + controlCommands + sessionCommands

nonisolated(unsafe) let sessionCommands: [Command] = [
  Command(
    name: "explain", usage: "[CODE]", summary: "explain a diagnostic, or list them",
    body: explain),
  Command(
    name: "help", aliases: ["h", "?"], usage: "[command]", summary: "list or explain the commands",
    body: help),
  Command(
    name: "quit", aliases: ["q", "exit"], summary: "leave, as Ctrl-D on an empty line does",
    body: { (session, arguments) throws(CommandError) in
      try arguments.expect(0...0)
      session.leave()
    }),
]

// MARK: - Bodies

private func help(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  try a.expect(0...1)
  guard let word = a.words.first else { return session.show(helpText()) }
  let command = try CommandLookup.find(word.hasPrefix(":") ? String(word.dropFirst()) : word)
  session.show(helpText(command))
}

private func explain(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  try a.expect(0...1)
  guard let word = a.words.first else {
    return session.show(
      DiagnosticCode.allCases.map { "  \($0.rawValue)  \($0.title)\n" }.joined())
  }
  guard let code = DiagnosticCode(rawValue: word.uppercased()) else {
    throw CommandError("there is no diagnostic \(word): :explain lists them")
  }
  session.show("\(code.rawValue) \(code.title)\n" + indented(code.explanation))
}

private func indented(_ text: String) -> String {
  text.split(separator: "\n").map { "  \($0)\n" }.joined()
}

/// The list of all commands.
package func helpText() -> String {
  let names = commands.map { ":" + ([$0.name] + $0.aliases.prefix(1)).joined(separator: ", :") }
  let width = names.map(\.count).max() ?? 0
  let rows = zip(commands, names).map { command, name in
    "  \(name)\(String(repeating: " ", count: width - name.count))  \(command.summary)\n"
  }
  return """
    Type Python, top-level await included; tasks run while you type. T3 names task 3.
    Commands (any unique prefix will do, :help NAME explains):

    """ + rows.joined() + """
      An empty line repeats :step, :next and their kin. Ctrl-C detaches an await, Ctrl-D leaves.

      """
}

/// What one command does.
package func helpText(_ command: Command) -> String {
  var text = "\(command.form)\n  \(command.summary)\n"
  if !command.aliases.isEmpty {
    text += "  also: " + command.aliases.map { ":\($0)" }.joined(separator: ", ") + "\n"
  }
  if !command.details.isEmpty {
    text += indented(command.details)
  }
  return text
}
