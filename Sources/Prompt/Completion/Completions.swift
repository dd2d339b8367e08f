// The terminal thread's part of completion: what needs no interpreter is answered here, the rest is
// asked for, and when the interpreter computes the words of the text and the language must do.

import Reactor

/// The candidates for a place in a typed text.
package func completions(
  _ context: CompletionContext, _ exchange: Exchange, within patience: Double
) -> Completions {
  switch context.subject {
  case .nothing: Completions(start: context.start, candidates: [])
  case .word(let word): candidates(word.hasPrefix(context.prefix) ? [word] : [], context)
  case .commandName:
    candidates(
      commands.map { ":\($0.name)" }.filter { $0.hasPrefix(context.prefix) }.sorted(), context)
  case .path(let folder): candidates(files(in: folder, beginning: context.prefix), context)
  case .name:
    exchange.completions(context, within: patience)
      ?? candidates(
        context.ownNames.union(context.keywords).filter { $0.hasPrefix(context.prefix) }.sorted(),
        context)
  default:
    exchange.completions(context, within: patience) ?? candidates([], context)
  }
}

private func candidates(_ found: [String], _ context: CompletionContext) -> Completions {
  Completions(start: context.start, candidates: found)
}

/// The entries of a folder, those of subfolders with a slash. Names that would need escapes in a
/// string are left out.
private func files(in folder: String, beginning prefix: String) -> [String] {
  var path = folder
  if path.hasPrefix("~/"), let home = SystemCalls.environment("HOME") {
    path = home + path.dropFirst()
  }
  let entries = (try? SystemCalls.entries((path.isEmpty ? "." : path).systemPath).map(\.name)) ?? []
  return entries.filter { isOffered($0, prefix) }.sorted().map { name in
    SystemCalls.kind(ofPath: path + name) == .folder ? name + "/" : name
  }
}

private func isOffered(_ name: String, _ prefix: String) -> Bool {
  guard name.hasPrefix(prefix), !name.hasPrefix(".") || prefix.hasPrefix(".") else { return false }
  return name.unicodeScalars.allSatisfy {
    !isUnsafeForTerminal($0) && $0 != "'" && $0 != "\"" && $0 != "\\" && $0 != "\u{FFFD}"
  }
}
