// Every command of the prompt, in the order in which `:help` lists them.

import Timeline

/// The one list, by what commands are for: whatever speaks of commands reads it.
nonisolated(unsafe) let commandGroups: [(title: String, commands: [Command])] = [
  ("Look", lookCommands), ("Control", controlCommands), ("Session", sessionCommands),
]

/// All of them, in order.
package nonisolated(unsafe) let commands: [Command] = commandGroups.flatMap(\.commands)

/// The list of all commands.
package func helpText(width page: Int) -> String {
  func names(_ command: Command) -> String {
    ":" + ([command.name] + command.aliases.prefix(1)).joined(separator: ", :")
  }
  let width = commands.map { names($0).count }.max() ?? 0
  let rows = commandGroups.map { group in
    "\(group.title)\n"
      + group.commands.map { command in
        let name = names(command)
        let head = "  \(name)\(String(repeating: " ", count: width - name.count))  "
        return wrappedEntry(head, command.summary, width: page)
      }.joined()
  }
  let opening = """
    Type Python, top-level await included; tasks run while you type. T3 is task 3.
    First steps: create_task(work()) makes a task, :tasks lists them, :why T1 says
    why one does not run, :pause and :step move the loop by hand.
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
