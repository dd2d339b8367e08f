"""Messages authenticated with a key."""

import hashlib
import warnings
from _operator import _compare_digest as compare_digest

trans_5C = bytes(byte ^ 0x5C for byte in range(256))
trans_36 = bytes(byte ^ 0x36 for byte in range(256))
digest_size = None


class HMAC:
    """An authenticated message in progress."""

    blocksize = 64

    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        self._init_old(key, msg, digestmod)

    def _init_old(self, key, msg, digestmod):
        if callable(digestmod):
            make = digestmod
        elif isinstance(digestmod, str):
            def make(data=b""):
                return hashlib.new(digestmod, data)
        else:
            make = digestmod.new
        self._outer, self._inner = make(), make()
        self.digest_size = self._inner.digest_size
        self.block_size = self._block_size()
        if len(key) > self.block_size:
            key = make(key).digest()
        key = bytes(key).ljust(self.block_size, b"\0")
        self._outer.update(key.translate(trans_5C))
        self._inner.update(key.translate(trans_36))
        if msg is not None:
            self.update(msg)

    def _block_size(self):
        size = getattr(self._inner, "block_size", None)
        if size is None:
            problem = "No block_size attribute on given digest object; Assuming %d." % self.blocksize
        elif size < 16:
            problem = "block_size of %d seems too small; using our default of %d." % (size, self.blocksize)
        else:
            return size
        warnings.warn(problem, RuntimeWarning, 4)
        return self.blocksize

    @property
    def name(self):
        return f"hmac-{self._inner.name}"

    def update(self, msg):
        """Add to the message."""
        self._inner.update(msg)

    def copy(self):
        """Return a copy, to which more can be added."""
        other = self.__class__.__new__(self.__class__)
        other.digest_size, other.block_size = self.digest_size, self.block_size
        other._inner, other._outer = self._inner.copy(), self._outer.copy()
        return other

    def _current(self):
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer

    def digest(self):
        """Return the authentication code."""
        return self._current().digest()

    def hexdigest(self):
        """Return the authentication code in hexadecimal digits."""
        return self._current().hexdigest()


def new(key, msg=None, digestmod=""):
    """Return an authenticated message in progress."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """Return the authentication code of a whole message."""
    return HMAC(key, msg, digest).digest()
