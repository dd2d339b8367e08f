"""Ways to open a tar file: by name or file, with any compression, and as a stream that is read once."""

from tarfile._headers import RECORDSIZE, CompressionError, ReadError
from tarfile._stream import Stream


class Opening:
    """The constructors of tar files."""

    @classmethod
    def open(cls, name=None, mode="r", fileobj=None, bufsize=RECORDSIZE, **kwargs):
        """Open a tar file; after the mode and a colon stands the compression."""
        if not name and not fileobj:
            raise ValueError("nothing to open")
        if mode in ("r", "r:*"):
            return cls._open_any(name, fileobj, kwargs)
        if "|" in mode:
            return cls._open_stream(name, mode, fileobj, bufsize, kwargs)
        action, _, kind = mode.partition(":")
        action = action or "r"
        kind = kind or "tar"
        if action == "r" and kind == "*":
            return cls._open_any(name, fileobj, kwargs)
        if kind not in cls.OPEN_METH:
            raise CompressionError(f"unknown compression type {kind!r}")
        return getattr(cls, cls.OPEN_METH[kind])(name, action, fileobj, **kwargs)

    @classmethod
    def _open_stream(cls, name, mode, fileobj, bufsize, kwargs):
        action, _, kind = mode.partition("|")
        action, kind = action or "r", kind or "tar"
        if action not in ("r", "w"):
            raise ValueError("mode must be 'r' or 'w'")
        if "compresslevel" in kwargs and kind not in ("gz", "bz2"):
            raise ValueError("compresslevel is only valid for w|gz and w|bz2 modes")
        if "preset" in kwargs and kind != "xz":
            raise ValueError("preset is only valid for w|xz mode")
        stream = Stream(
            name, action, kind, fileobj, bufsize, kwargs.pop("compresslevel", 9), kwargs.pop("preset", None))
        try:
            archive = cls(name, action, stream, **kwargs)
        except BaseException:
            stream.close()
            raise
        archive._is_own = True
        return archive

    @classmethod
    def _open_any(cls, name, fileobj, kwargs):
        refusals = []
        for kind in sorted(cls.OPEN_METH, key=lambda kind: kind == "tar"):
            position = fileobj.tell() if fileobj is not None else 0
            try:
                return getattr(cls, cls.OPEN_METH[kind])(name, "r", fileobj, **kwargs)
            except (ReadError, CompressionError) as error:
                refusals.append(f"- method {kind}: {error!r}")
                if fileobj is not None:
                    fileobj.seek(position)
        raise ReadError("file could not be opened successfully:\n" + "\n".join(refusals))

    @classmethod
    def taropen(cls, name, mode="r", fileobj=None, **kwargs):
        """Open a tar file that is not compressed."""
        if mode not in ("r", "a", "w", "x"):
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        return cls(name, mode, fileobj, **kwargs)

    @classmethod
    def gzopen(cls, name, mode="r", fileobj=None, compresslevel=9, **kwargs):
        """Open a tar file that gzip has compressed."""
        if mode not in ("r", "w", "x"):
            raise ValueError("mode must be 'r', 'w' or 'x'")
        from gzip import GzipFile
        from zlib import error as zlib_error

        packed = GzipFile(name, mode + "b", compresslevel, fileobj)
        return cls._open_packed(name, mode, packed, (OSError, zlib_error), "a gzip", kwargs)

    @classmethod
    def bz2open(cls, name, mode="r", fileobj=None, compresslevel=9, **kwargs):
        """Open a tar file that bzip2 has compressed."""
        if mode not in ("r", "w", "x"):
            raise ValueError("mode must be 'r', 'w' or 'x'")
        try:
            from bz2 import BZ2File
        except ImportError:
            raise CompressionError("bz2 module is not available") from None
        packed = BZ2File(fileobj or name, mode, compresslevel=compresslevel)
        return cls._open_packed(name, mode, packed, (OSError, EOFError), "a bzip2", kwargs)

    @classmethod
    def xzopen(cls, name, mode="r", fileobj=None, preset=None, **kwargs):
        """Open a tar file that xz has compressed."""
        if mode not in ("r", "w", "x"):
            raise ValueError("mode must be 'r', 'w' or 'x'")
        try:
            from lzma import LZMAError, LZMAFile
        except ImportError:
            raise CompressionError("lzma module is not available") from None
        packed = LZMAFile(fileobj or name, mode, preset=preset)
        return cls._open_packed(name, mode, packed, (LZMAError, EOFError), "an lzma", kwargs)

    @classmethod
    def _open_packed(cls, name, mode, packed, refusals, kind, kwargs):
        try:
            archive = cls.taropen(name, mode, packed, **kwargs)
        except BaseException as error:
            packed.close()
            if mode == "r" and isinstance(error, refusals):
                raise ReadError(f"not {kind} file") from error
            raise
        archive._is_own = True
        return archive

    OPEN_METH = {"tar": "taropen", "gz": "gzopen", "bz2": "bz2open", "xz": "xzopen"}
