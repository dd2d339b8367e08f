// What `threading.local` keeps: a dict for each thread.

import Asyncio
import Interpreter

/// One object's dicts. They go when their thread ends.
final class LocalStorage: Boxed {
  private var dicts: [Int: DictObject] = [:]
  private static nonisolated(unsafe) var living: [Unmanaged<LocalStorage>] = []

  override init() {
    super.init()
    LocalStorage.living.append(.passUnretained(self))
  }

  deinit {
    LocalStorage.living.removeAll { $0.toOpaque() == Unmanaged.passUnretained(self).toOpaque() }
  }

  override func trace() { for dict in dicts.values { mark(dict.layout.reference) } }

  /// The running thread's dict.
  var dict: DictObject? {
    get { dicts[InterpreterLock.current.number] }
    set { dicts[InterpreterLock.current.number] = newValue }
  }

  /// The thread has ended.
  /// - Returns: whether it has had a dict.
  static func forget(_ thread: ScriptThread) -> Bool {
    var hasForgotten = false
    for storage in living {
      let dict = storage._withUnsafeGuaranteedRef { $0.dicts.removeValue(forKey: thread.number) }
      hasForgotten = hasForgotten || dict != nil
    }
    return hasForgotten
  }
}

private func storage(_ value: Value) throws(Raised) -> LocalStorage {
  if let storage = value.unwrapped.boxed(LocalStorage.self) { return storage }
  throw raise(.typeError, "a storage is required, not '\(typeName(value))'")
}

let threadStorageRow = NativeType(
  name: "_Storage", kind: nil, doc: "A dict for each thread.",
  constructor: .function("_Storage", "(cls)", "Makes a storage without dicts.") {
    (_) throws(Raised) in makeBoxed(ThreadType.storage.cell, LocalStorage())
  },
  methods: [
    .method("get", "(self)", "Return the thread's dict, or None.") { (a) throws(Raised) in
      try storage(a[0]).dict?.value ?? .none
    },
    .method("set", "(self, dict)", "Give the thread a dict.") { (a) throws(Raised) in
      guard let dict = a[1].dict else { throw raise(.typeError, "a dict is required") }
      try storage(a[0]).dict = dict
      return .none
    },
  ], isFinal: true, module: "_thread")
