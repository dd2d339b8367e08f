// libedit as an engine: key maps, ~/.editrc, vi mode, kill ring, undo. Its own drawing goes into a
// sink and is dropped (only the bell is kept), because its idea of the screen is wrong in ways that
// differ between versions; we paint from its buffer.

import CBaton
import CLibEdit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

final class LineEditorEngine {
  private let handle: OpaquePointer
  private let sink: UnsafeMutablePointer<FILE>
  private let history: OpaquePointer

  /// Opens the engine for standard input; nil when there is no memory.
  init?() {
    useUTF8()
    guard let sink = baton_sink_open(keepBell, nil) else { return nil }
    guard let handle = editline_open("baton", sink), let history = history_winit() else {
      return nil
    }
    self.handle = handle
    self.sink = sink
    self.history = history
    // libedit's handler would resend signals to the whole process group.
    _ = editline_set_flag(handle, EL_SIGNAL, 0)
    _ = editline_set_keymap(handle, "emacs")
    _ = editline_set_empty_prompt(handle)
    _ = editline_keep_raw(handle)
    _ = editline_take_all_keys(handle)
    _ = editline_history_size(history, 1000)
    _ = editline_set_history(handle, history)
  }

  deinit {
    editline_close(handle)
    history_wend(history)
    fclose(sink)
  }

  /// The object that callbacks find again; it must outlive this one.
  func setOwner(_ owner: AnyObject) {
    _ = editline_set_context(handle, Unmanaged.passUnretained(owner).toOpaque())
  }

  static func owner<Owner: AnyObject>(of handle: OpaquePointer?, as _: Owner.Type) -> Owner {
    // The context was set in `setOwner` before any callback could run.
    Unmanaged<Owner>.fromOpaque(editline_context(handle)!).takeUnretainedValue()
  }

  func setReader(_ reader: @escaping editline_getc) {
    _ = editline_set_getc(handle, reader)
  }

  // MARK: Keys

  var isVi: Bool { editline_uses_vi(handle) != 0 }

  func add(command name: String, _ body: @escaping editline_command) {
    _ = editline_add_command(handle, name, "baton", body)
  }

  func bind(_ keys: String, _ command: String) {
    _ = editline_bind(handle, keys, command)
  }

  /// Binds in vi's command mode.
  func bindAlternate(_ keys: String, _ command: String) {
    _ = editline_bind_alternate(handle, keys, command)
  }

  /// Binds one of our private codes in all key maps; written in octal, because the narrow
  /// interface cannot decode a lone C1 byte.
  func bind(code: UInt8, _ command: String) {
    let digits = String(code, radix: 8)
    bind("\\" + digits, command)
    bindAlternate("\\" + digits, command)
  }

  func source(path: String) {
    _ = el_source(handle, path)
  }

  /// Feeds codes as if they had been typed, before anything that is typed later.
  func push(_ codes: [UInt8]) {
    el_wpush(handle, codes.map { wchar_t($0) } + [0])
  }

  // MARK: Reading

  /// Runs the editor for one block; the text with its newline, nil when reading was broken off.
  func read() -> String? {
    var count: Int32 = 0
    guard let text = el_wgets(handle, &count), count > 0 else { return nil }
    return String(decoding: scalars(text, Int(count)))
  }

  /// Sets the terminal's modes anew after somebody else changed them.
  func reassertModes(isEditing: Bool) {
    _ = editline_set_flag(handle, EL_PREP_TERM, 1)
    _ = editline_set_flag(handle, EL_PREP_TERM, 0)
    if isEditing { _ = editline_set_flag(handle, EL_PREP_TERM, 1) }
  }

  // MARK: The buffer

  var text: EditedText {
    // vi's `x` on the only character leaves the cursor before the buffer (3.1-20221030).
    let raw = el_wline(handle).pointee
    if raw.cursor < raw.buffer { el_cursor(handle, Int32(raw.buffer - raw.cursor)) }
    let line = el_wline(handle).pointee
    let count = max(0, line.lastchar - line.buffer)
    let cursor = min(max(0, line.cursor - line.buffer), count)
    return EditedText(scalars: scalars(line.buffer, count), cursor: cursor)
  }

  func insert(_ text: String) {
    if text.isEmpty { return }
    el_winsertstr(handle, text.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0])
  }

  func move(to position: Int) {
    el_cursor(handle, Int32(clamping: position - text.cursor))
  }

  func deleteBackward(_ count: Int) {
    el_deletestr(handle, Int32(clamping: count))
  }

  func replaceAll(_ replacement: String) {
    let count = text.scalars.count
    move(to: count)
    deleteBackward(count)
    insert(replacement)
  }

  /// Makes an entry known to libedit's own searches (vi's `/`).
  func remember(_ entry: String) {
    let characters = entry.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
    _ = editline_history_enter(history, characters)
  }

  private func scalars(_ start: UnsafePointer<wchar_t>, _ count: Int) -> [Unicode.Scalar] {
    (0..<count).map { Unicode.Scalar(UInt32(bitPattern: start[$0])) ?? "\u{FFFD}" }
  }
}

extension String {
  fileprivate init(decoding scalars: [Unicode.Scalar]) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self = String(view)
  }
}

/// In the C locale libedit would refuse every character beyond ASCII.
private func useUTF8() {
  setlocale(LC_CTYPE, "")
  let codeset = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ""
  if codeset != "UTF-8", setlocale(LC_CTYPE, "C.UTF-8") == nil { setlocale(LC_CTYPE, "UTF-8") }
}

private func keepBell(
  _ context: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<CChar>?, _ count: Int
) {
  guard let bytes, (0..<count).contains(where: { bytes[$0] == 7 }) else { return }
  TerminalDevice.write([7])
}
