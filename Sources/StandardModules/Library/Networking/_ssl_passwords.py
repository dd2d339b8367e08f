"""What scripts give or return for keys: passwords of files, and keys that both sides know."""


def _password_bytes(value, refusal):
    if isinstance(value, str):
        return value.encode("utf-8")
    if isinstance(value, (bytes, bytearray)):
        return bytes(value)
    raise TypeError(refusal)


def password_function(password):
    """What OpenSSL asks for a password of at most so many bytes; None leaves the question to OpenSSL."""
    if password is None:
        return None
    known = None if callable(password) else _password_bytes(password, "password should be a string or callable")

    def ask(size):
        found = _password_bytes(password(), "password callback must return a string") if known is None else known
        if len(found) > size:
            raise ValueError(f"password cannot be longer than {size} bytes")
        return found

    return ask


def psk_client_function(callback):
    """What OpenSSL asks for an identity and its key, after the server's hint."""
    if callback is None:
        return None
    if not callable(callback):
        raise TypeError("callback must be callable")

    def ask(hint):
        identity, key = callback(hint)
        return b"" if identity is None else identity.encode("utf-8"), bytes(key)

    return ask


def psk_server_function(callback):
    """What OpenSSL asks for the key of a client's identity."""
    if callback is None:
        return None
    if not callable(callback):
        raise TypeError("callback must be callable")
    return lambda identity: (b"", bytes(callback(identity)))
