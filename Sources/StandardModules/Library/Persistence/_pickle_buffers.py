"""Buffers that pickles may leave to somebody else: pickle.PickleBuffer."""

from _pickle_codes import NEXT_BUFFER, READONLY_BUFFER, PicklingError

# Where scripts find the class.
__name__ = "pickle"


class PickleBuffer:
    """A view of a buffer; a pickle of it may be made without a copy of its contents."""

    def __init__(self, object, /):
        self._view = memoryview(object)

    def _held(self):
        if self._view is None:
            raise ValueError("operation forbidden on released PickleBuffer object")
        return self._view

    def raw(self):
        """Return a view of the bytes in a row, of whatever kind and shape the buffer is."""
        view = self._held()
        if not view.contiguous:
            raise BufferError("cannot extract raw buffer from non-contiguous buffer")
        if view.c_contiguous:
            return view.cast("B") if view.nbytes or view.ndim == 1 else memoryview(b"")
        return memoryview(view.tobytes("A"))

    def release(self):
        """Let the buffer go."""
        self._view = None

    def __buffer__(self, flags):
        return memoryview(self._held())

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'pickle.PickleBuffer' object")


def save_buffer(pickler, buffer):
    """Write a buffer, or leave it to who has asked for that."""
    if pickler.proto < 5:
        raise PicklingError("PickleBuffer can only be pickled with protocol >= 5")
    with memoryview(buffer) as view:
        if not view.contiguous:
            raise PicklingError("PickleBuffer can not be pickled when pointing to a non-contiguous buffer")
        callback = pickler._buffer_callback
        if callback is not None and not callback(buffer):
            return pickler.write(NEXT_BUFFER + (READONLY_BUFFER if view.readonly else b""))
        data = view.tobytes("A") if view.readonly else bytearray(view.tobytes("A"))
    known = pickler.memo.get(id(data))
    if known is None:
        pickler.dispatch[type(data)](pickler, data)
    else:
        pickler.write(pickler._get(known[0]))
