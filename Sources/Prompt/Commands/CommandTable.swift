// Every command of the prompt, in the order in which `:help` lists them.

import Timeline

package nonisolated(unsafe) let commands: [Command] =
  lookCommands + controlCommands + sessionCommands

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
