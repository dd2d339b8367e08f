"""Digests of bytes."""

import _digests

algorithms_guaranteed = {
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384",
    "sha3_512", "shake_128", "shake_256", "blake2b", "blake2s",
}  # fmt: skip
algorithms_available = set(algorithms_guaranteed)

__all__ = (
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224",
    "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256", "new", "algorithms_guaranteed",
    "algorithms_available", "pbkdf2_hmac", "scrypt", "file_digest",
)  # fmt: skip


def new(name, data=b"", *, usedforsecurity=True, **kwargs):
    """Return a hash by its name, fed with the data."""
    if not isinstance(name, str):
        raise TypeError(f"new() argument 'name' must be str, not {type(name).__name__}")
    if name in ("blake2b", "blake2s"):
        return (blake2b if name == "blake2b" else blake2s)(data, **kwargs)
    made = _digests._new(name.lower().replace("-", "_" if "sha3" in name.lower() else ""), data)
    if made is None:
        raise ValueError(f"unsupported hash type {name}")
    return made


def _function(name):
    def make(string=b"", *, usedforsecurity=True):
        return _digests._new(name, string)

    make.__name__ = make.__qualname__ = f"openssl_{name}"
    make.__doc__ = f"Return a {name} hash, fed with the bytes."
    make.__module__ = "_hashlib"
    return make


for _name in algorithms_guaranteed - {"blake2b", "blake2s"}:
    globals()[_name] = _function(_name)
del _name


blake2b, blake2s = _digests.blake2b, _digests.blake2s


def __get_builtin_constructor(name):
    """Return what makes hashes of a name that is always there; CPython's own tests ask for it."""
    known = name.lower()
    if known not in algorithms_guaranteed:
        raise ValueError(f"unsupported hash type {name}")
    return globals()[known]


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """Derive a key from a password."""
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if dklen is None:
        dklen = new(hash_name).digest_size
    elif dklen < 1:
        raise ValueError("key length must be greater than 0.")
    return _digests._pbkdf2(hash_name.lower(), password, salt, iterations, dklen)


_LARGEST = 2**31 - 1


def scrypt(password, *, salt=None, n=None, r=None, p=None, maxmem=0, dklen=64):
    """Derive a key from a password, at a price in memory."""
    if salt is None:
        raise TypeError("salt is required")
    for name, number in ("n", n), ("r", r), ("p", p):
        if number is not None and not isinstance(number, int):
            raise TypeError(f"scrypt() argument {name!r} must be int, not {type(number).__name__}")
        if number is None or number < 0:
            raise TypeError(f"{name} is required and must be an unsigned int")
        if name == "n" and (n < 2 or n & n - 1):
            raise ValueError("n must be a power of 2.")
    if not 0 <= maxmem <= _LARGEST:
        raise ValueError(f"maxmem must be positive and smaller than {_LARGEST}")
    if not 1 <= dklen <= _LARGEST:
        raise ValueError(f"dklen must be greater than 0 and smaller than {_LARGEST}")
    for part in password, salt:
        try:
            memoryview(part)
        except TypeError:
            name = type(part).__name__
            raise TypeError(f"a bytes-like object is required, not {name!r}") from None
    return _digests._scrypt(password, salt, n, r, p, maxmem, dklen)


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """Return the hash of a file's contents."""
    made = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        made.update(fileobj.getbuffer())
        return made
    if not (hasattr(fileobj, "readinto") and hasattr(fileobj, "readable") and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    while data := fileobj.read(_bufsize):
        made.update(data)
    return made


# CPython has them in C: classes that hold one call it without themselves.
__builtin_functions__ = (
    *sorted(algorithms_guaranteed - {"blake2b", "blake2s"}), "pbkdf2_hmac", "scrypt",
)  # fmt: skip
