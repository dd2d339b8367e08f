// What the command line asks of the interpreter, as `sys.flags`, `sys.warnoptions` and `sys._xoptions` show it.
// The executable sets it before anything else; Python has no other way to change it.

/// The options, each as it stands when it was not given.
package struct StartOptions {
  /// `-d`, `-v`, `-b` and `-q`: how often each was given.
  package var debug = 0
  /// See `debug`.
  package var verbose = 0
  /// See `debug`.
  package var bytesWarning = 0
  /// See `debug`.
  package var quiet = 0
  /// `-s` and `-S`.
  package var ignoresUserSite = false
  /// See `ignoresUserSite`.
  package var ignoresSite = false
  /// `-E`: variables of the environment that begin with PYTHON say nothing.
  package var ignoresEnvironment = false
  /// `-O`: 1 leaves assertions out, 2 docstrings too.
  package var optimization = 0
  /// `-I`: as `-E`, `-P` and `-s` together.
  package var isIsolated = false
  /// `-X dev`: warnings are shown and loops made in debug mode.
  package var isDeveloperMode = false
  /// `-B`. Nothing is ever written; programs that start others pass it on.
  package var skipsByteCode = false
  /// `-X no_debug_ranges`: code knows lines only, and tracebacks have no carets.
  package var hidesColumns = false
  /// `-X int_max_str_digits`
  package var decimalDigits = 4300
  /// `-X cpu_count`
  package var processors: Int?
  /// `-X pycache_prefix`
  package var cacheFolder: String?
  /// PYTHONHASHSEED is a number but 0, or random.
  package var hasRandomHashes = false
  /// `-P`: modules beside the script are not found.
  package var hasSafePath = false
  /// Filters of warnings, those first that others may overrule.
  package var warnings: [String] = []
  /// `-X name=value`; without a value, true.
  package var extensions: [(name: String, value: String?)] = []

  package init() {}

  /// Whoever asks for warnings may be told of files, sockets and loops that were not closed, at the line that has
  /// let go of them.
  package var mayTellOfResources: Bool { warnings.contains(where: showsResources) }
}

/// Can a filter, `action:message:category:module:line`, let a ResourceWarning through?
private func showsResources(_ filter: String) -> Bool {
  let parts = filter.split(separator: ":", omittingEmptySubsequences: false)
  let (action, category) = (parts[0], parts.count > 2 ? parts[2] : "")
  // Actions may be shortened.
  if !action.isEmpty, "ignore".hasPrefix(action) { return false }
  return ["", "Warning", "ResourceWarning"].contains(category) || category.contains(".")
}

/// Written once, before the interpreter starts.
package nonisolated(unsafe) var startOptions = StartOptions()
