// The part of docs/prompt.md that is made from the tables: every command, every diagnostic. A test
// holds the file fresh.

/// The commands and diagnostics as Markdown.
package func commandManual() -> String {
  var text = ""
  for (title, rows) in commandGroups {
    text += "### \(title)\n\n| command | meaning |\n|---|---|\n"
    for command in rows { text += tableRow(command) }
    text += "\n"
  }
  text += "### In detail\n\n"
  for command in commands where !command.details.isEmpty {
    text += "`\(command.form)`: \(oneLine(command.details))\n\n"
  }
  text += "## Diagnostics\n\n"
  for code in DiagnosticCode.allCases {
    text += "**\(code.rawValue)** \(code.title). \(oneLine(code.explanation))\n\n"
  }
  return text
}

private func tableRow(_ command: Command) -> String {
  let form = command.form.split(separator: "|").joined(separator: "\\|")
  let aliases = command.aliases.map { "`:\($0)`" }.joined(separator: ", ")
  return "| `\(form)`" + (aliases.isEmpty ? "" : " (\(aliases))") + " | \(command.summary) |\n"
}

private func oneLine(_ text: String) -> String {
  text.split(separator: "\n").map { trimmed(String($0)) }.joined(separator: " ")
}
