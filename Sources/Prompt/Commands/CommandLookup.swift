// From a typed line to a row of the table: exact names first, then aliases, then unique prefixes.

import Syntax

/// Finds rows of the table.
package enum CommandLookup {
  /// Whether a typed block is a command: no Python begins with a colon.
  static func isCommand(_ text: String) -> Bool {
    text.first { $0 != " " && $0 != "\t" } == ":"
  }

  /// The command of a line and its words.
  package static func parse(
    _ line: String, tasksNamed: @escaping TasksNamed = { _ in [] }
  ) throws(CommandError) -> (Command, CommandArguments) {
    let line = trimmed(line)
    let name = line.prefix { $0 != " " && $0 != "\t" && $0 != "\n" }
    let command = try find(String(name.dropFirst()))
    let rest = trimmed(String(line.dropFirst(name.count)))
    let arguments = CommandArguments(rest, form: command.form, tasksNamed: tasksNamed)
    return (command, arguments)
  }

  /// The command with a name, an alias or a prefix that only its name has.
  package static func find(_ name: String) throws(CommandError) -> Command {
    if name.isEmpty { throw CommandError("a command follows the colon: :help lists them") }
    if let exact = commands.first(where: { $0.name == name || $0.aliases.contains(name) }) {
      return exact
    }
    let matches = commands.filter { $0.name.hasPrefix(name) }
    if matches.count == 1 { return matches[0] }
    if matches.count > 1 {
      let names = matches.map { ":\($0.name)" }.joined(separator: ", ")
      throw CommandError("':\(name)' could be \(names)")
    }
    throw unknown(name)
  }

  private static func unknown(_ name: String) -> CommandError {
    let names = commands.flatMap { [$0.name] + $0.aliases.filter { $0.count > 2 } }
    let near =
      names.first { isTransposed(name, $0) } ?? NearestName.suggestion(for: name, among: names)
    if let near {
      return CommandError("there is no command ':\(name)'. Did you mean ':\(near)'?")
    }
    return CommandError("there is no command ':\(name)': :help lists them")
  }

  /// Two letters have changed places, as in `hlep`: for the language's own suggestions that is too far away.
  private static func isTransposed(_ typed: String, _ name: String) -> Bool {
    let (typed, name) = (Array(typed.utf8), Array(name.utf8))
    guard typed.count == name.count,
      let first = typed.indices.first(where: { typed[$0] != name[$0] }), first + 1 < typed.count
    else { return false }
    var swapped = typed
    swapped.swapAt(first, first + 1)
    return swapped == name
  }
}
