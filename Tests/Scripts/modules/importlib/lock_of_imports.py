import _imp

print(_imp.lock_held())  # expect: False
_imp.acquire_lock()
_imp.acquire_lock()
_imp.release_lock()
print(_imp.lock_held())  # expect: True
_imp.release_lock()
_imp.release_lock()  # expect-error: RuntimeError: not holding the import lock
