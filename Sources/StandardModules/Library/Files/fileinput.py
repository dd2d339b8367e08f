"""The lines of several files, or of standard input, as one stream."""

import io
import os
import sys
from types import GenericAlias

__all__ = [
    "input", "close", "nextfile", "filename", "lineno", "filelineno", "fileno", "isfirstline",
    "isstdin", "FileInput", "hook_compressed", "hook_encoded",
]  # fmt: skip

_state = None


def input(files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
    """Return the lines of files: those given, those of the command line, or standard input."""
    global _state
    if _state and _state._file:
        raise RuntimeError("input() already active")
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding, errors=errors)
    return _state


def close():
    """Close the stream."""
    global _state
    state, _state = _state, None
    if state:
        state.close()


def _active():
    if not _state:
        raise RuntimeError("no active input()")
    return _state


def nextfile():
    """Go on with the next file."""
    return _active().nextfile()


def filename():
    """Return the name of the file that is read; None before the first line."""
    return _active().filename()


def lineno():
    """Return the number of the last line, over all files."""
    return _active().lineno()


def filelineno():
    """Return the number of the last line within its file."""
    return _active().filelineno()


def fileno():
    """Return the descriptor of the file that is read, or -1."""
    return _active().fileno()


def isfirstline():
    """Tell whether the last line was the first of its file."""
    return _active().isfirstline()


def isstdin():
    """Tell whether the last line came from standard input."""
    return _active().isstdin()


class FileInput:
    """The lines of several files."""

    def __init__(
        self, files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None
    ):
        if isinstance(files, str):
            files = (files,)
        elif isinstance(files, os.PathLike):
            files = (os.fspath(files),)
        else:
            files = tuple(sys.argv[1:] if files is None else files) or ("-",)
        if mode not in ("r", "rb"):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        if openhook:
            if inplace:
                raise ValueError("FileInput cannot use an opening hook in inplace mode")
            if not callable(openhook):
                raise ValueError("FileInput openhook must be callable")
        self._files = files
        self._inplace = inplace
        self._backup = backup
        self._mode = mode
        self._write_mode = mode.replace("r", "w")
        self._openhook = openhook
        self._encoding = encoding
        self._errors = errors
        self._savestdout = self._output = self._file = None
        self._filename = self._backupfilename = None
        self._startlineno = self._filelineno = 0
        self._isstdin = False

    def __del__(self):
        self.close()

    def close(self):
        """Close the file that is read, and read no others."""
        try:
            self.nextfile()
        finally:
            self._files = ()

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def nextfile(self):
        """Close the file that is read; the next line comes from the next one."""
        before, self._savestdout = self._savestdout, None
        if before:
            sys.stdout = before
        output, self._output = self._output, None
        try:
            if output:
                output.close()
        finally:
            file, self._file = self._file, None
            self.__dict__.pop("_readline", None)
            try:
                if file and not self._isstdin:
                    file.close()
            finally:
                copy, self._backupfilename = self._backupfilename, None
                if copy and not self._backup:
                    try:
                        os.unlink(copy)
                    except OSError:
                        pass
                self._isstdin = False

    def readline(self):
        """Return the next line; empty after the last."""
        while True:
            line = self._readline()
            if line:
                self._filelineno += 1
                return line
            if not self._file:
                return line
            self.nextfile()

    def _readline(self):
        """Open the next file and return its first line."""
        if not self._files:
            return b"" if "b" in self._mode else ""
        encoding = None
        if "b" not in self._mode:
            encoding = self._encoding or "locale"
        self._filename, self._files = self._files[0], self._files[1:]
        self._startlineno = self.lineno()
        self._filelineno = 0
        self._file = None
        self._isstdin = False
        self._backupfilename = 0
        if self._filename == "-":
            self._filename = "<stdin>"
            self._file = getattr(sys.stdin, "buffer", sys.stdin) if "b" in self._mode else sys.stdin
            self._isstdin = True
        elif self._inplace:
            self._begin_in_place(encoding)
        elif self._openhook:
            if self._encoding is None and self._errors is None:
                self._file = self._openhook(self._filename, self._mode)
            else:
                self._file = self._openhook(
                    self._filename, self._mode, encoding=self._encoding, errors=self._errors
                )
        else:
            self._file = open(self._filename, self._mode, encoding=encoding, errors=self._errors)
        self._readline = self._file.readline
        return self._readline()

    def _begin_in_place(self, encoding):
        """Move the file away, and let standard output be a new one of its name."""
        self._backupfilename = os.fspath(self._filename) + (self._backup or ".bak")
        try:
            os.unlink(self._backupfilename)
        except OSError:
            pass
        os.rename(self._filename, self._backupfilename)
        self._file = open(self._backupfilename, self._mode, encoding=encoding, errors=self._errors)
        mode = os.fstat(self._file.fileno()).st_mode
        flags = os.O_CREAT | os.O_WRONLY | os.O_TRUNC
        fd = os.open(self._filename, flags, mode)
        self._output = os.fdopen(fd, self._write_mode, encoding=encoding, errors=self._errors)
        os.chmod(self._filename, mode & 0o7777)
        self._savestdout = sys.stdout
        sys.stdout = self._output

    def filename(self):
        return self._filename

    def lineno(self):
        return self._startlineno + self._filelineno

    def filelineno(self):
        return self._filelineno

    def fileno(self):
        if self._file:
            try:
                return self._file.fileno()
            except ValueError:
                pass
        return -1

    def isfirstline(self):
        return self._filelineno == 1

    def isstdin(self):
        return self._isstdin

    __class_getitem__ = classmethod(GenericAlias)


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    """Open a file that gzip or bzip2 may have compressed."""
    if encoding is None and "b" not in mode:
        encoding = "locale"
    ext = os.path.splitext(filename)[1]
    if ext == ".gz":
        import gzip

        stream = gzip.open(filename, mode)
    elif ext == ".bz2":
        import bz2

        stream = bz2.BZ2File(filename, mode)
    else:
        return open(filename, mode, encoding=encoding, errors=errors)
    if "b" not in mode:
        stream = io.TextIOWrapper(stream, encoding=encoding, errors=errors)
    return stream


def hook_encoded(encoding, errors=None):
    """Return a hook that opens files with an encoding."""

    def openhook(filename, mode):
        return open(filename, mode, encoding=encoding, errors=errors)

    return openhook


def _main():
    import getopt

    options, names = getopt.getopt(sys.argv[1:], "ib:")
    given = dict(options)
    for line in input(names, inplace="-i" in given, backup=given.get("-b", "")):
        line = line.removesuffix("\n").removesuffix("\r")
        mark = "*" if isfirstline() else ""
        print(f"{lineno()}: {filename()}[{filelineno()}]{mark} {line}")
    print(f"{lineno()}: {filename()}[{filelineno()}]")


if __name__ == "__main__":
    _main()
