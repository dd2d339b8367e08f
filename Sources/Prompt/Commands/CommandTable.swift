// Every command of the prompt, in the order in which `:help` lists them.

import Timeline

/// The one list: whatever speaks of commands reads it.
package nonisolated(unsafe) let commands: [Command] =
  lookCommands + controlCommands + sessionCommands

/// The list of all commands.
package func helpText(width page: Int) -> String {
  let names = commands.map { ":" + ([$0.name] + $0.aliases.prefix(1)).joined(separator: ", :") }
  let width = names.map(\.count).max() ?? 0
  let rows = zip(commands, names).map { command, name -> String in
    let head = "  \(name)\(String(repeating: " ", count: width - name.count))  "
    return wrappedEntry(head, command.summary, width: page)
  }
  let opening = """
    Type Python, top-level await included; tasks run while you type. T3 is task 3.
    Commands (any unique prefix will do, :help NAME explains):
    """
  let closing =
    "An empty line repeats :step, :next and their kin. Ctrl-C detaches an await, Ctrl-D leaves."
  return wrapped(opening, width: page) + "\n" + rows.joined() + wrapped(closing, width: page) + "\n"
}

/// A line of a list, which goes on below its own text.
private func wrappedEntry(_ head: String, _ text: String, width: Int) -> String {
  let room = width - head.count
  let lines = room < 20 ? text : wrapped(text, width: room)
  let margin = String(repeating: " ", count: head.count)
  return head + lines.split(separator: "\n").joined(separator: "\n" + margin) + "\n"
}

/// What one command does.
package func helpText(_ command: Command) -> String {
  var text = "\(command.form)\n  \(command.summary)\n"
  if !command.aliases.isEmpty {
    text += "  also: " + command.aliases.map { ":\($0)" }.joined(separator: ", ") + "\n"
  }
  if !command.details.isEmpty {
    text += indented(flowing(command.details))
  }
  return text
}
