"""Files of compiled code: a head that says what they were made of, then a code object as marshal writes it.

They hold the source itself, for there is no byte code: the magic number is Baton's own, so that no other Python
takes them for its own.
"""

import marshal
import types

MAGIC_NUMBER = b"BT\r\n"
_head_size = 16
_is_hash, _is_checked = 1, 2


def _number(value):
    return (int(value) & 0xFFFFFFFF).to_bytes(4, "little")


def code_to_timestamp_pyc(code, mtime=0, source_size=0):
    """The bytes of a file that is right as long as its source has this time and size."""
    return bytearray(MAGIC_NUMBER + _number(0) + _number(mtime) + _number(source_size) + marshal.dumps(code))


def code_to_hash_pyc(code, source_hash, checked=True):
    """The bytes of a file that is right as long as its source has this hash."""
    flags = _is_hash | (_is_checked if checked else 0)
    return bytearray(MAGIC_NUMBER + _number(flags) + source_hash + marshal.dumps(code))


def classify_pyc(data, name, exc_details):
    """Return the flags of a file's head; raises ImportError for files of another kind."""
    magic = bytes(data[:4])
    if magic != MAGIC_NUMBER:
        raise ImportError(f"bad magic number in {name!r}: {magic!r}", **exc_details)
    if len(data) < _head_size:
        raise EOFError(f"reached EOF while reading pyc header of {name!r}")
    flags = int.from_bytes(data[4:8], "little")
    if flags & ~(_is_hash | _is_checked):
        raise ImportError(f"invalid flags {flags!r} in {name!r}", **exc_details)
    return flags


def validate_timestamp_pyc(data, source_mtime, source_size, name, exc_details):
    """Raise ImportError when a file was not made of a source with this time and size."""
    stale = data[8:12] != _number(source_mtime)
    if stale or source_size is not None and data[12:16] != _number(source_size):
        raise ImportError(f"bytecode is stale for {name!r}", **exc_details)


def validate_hash_pyc(data, source_hash, name, exc_details):
    """Raise ImportError when a file was not made of a source with this hash."""
    if data[8:16] != source_hash:
        raise ImportError(f"hash in bytecode doesn't match hash of source {name!r}", **exc_details)


def compile_bytecode(data, name=None, bytecode_path=None, source_path=None):
    """Return the code object of what follows the head."""
    code = marshal.loads(data)
    if not isinstance(code, types.CodeType):
        raise ImportError(f"Non-code object in {bytecode_path!r}", name=name, path=bytecode_path)
    return code if source_path is None else code.replace(co_filename=source_path)


def code_of_file(data, name, path):
    """The code object of a file whose source need not be there."""
    classify_pyc(data, name, {"name": name, "path": path})
    return compile_bytecode(memoryview(data)[_head_size:], name=name, bytecode_path=path)


def calc_mode(path):
    """The permissions of a file that is made of another one: its owner may write."""
    import os

    try:
        mode = os.stat(path).st_mode
    except OSError:
        mode = 0o666
    return mode | 0o200


def write_atomic(path, data, mode=0o666):
    """Write a file that nobody sees half written."""
    import os

    unfinished = f"{path}.{id(path)}"
    descriptor = os.open(unfinished, os.O_EXCL | os.O_CREAT | os.O_WRONLY, mode & 0o666)
    try:
        with open(descriptor, "wb") as file:
            file.write(data)
        os.replace(unfinished, path)
    except OSError:
        try:
            os.unlink(unfinished)
        except OSError:
            pass
        raise
