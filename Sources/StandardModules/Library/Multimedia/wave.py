"""Sound in files of the format WAVE, as plain samples."""

import builtins
import struct
import sys
import uuid
import warnings
from collections import namedtuple

__all__ = ["open", "Error", "Wave_read", "Wave_write"]

WAVE_FORMAT_PCM = 0x0001
WAVE_FORMAT_EXTENSIBLE = 0xFFFE
# The kind of extensible format that holds plain samples.
_PLAIN = b"\x01\x00\x00\x00\x00\x00\x10\x00\x80\x00\x00\xaa\x00\x38\x9b\x71"

_wave_params = namedtuple("_wave_params", "nchannels sampwidth framerate nframes comptype compname")


class Error(Exception):
    """The file is no such file, or something was not set."""


def _byteswap(data, width):
    """Samples with their bytes in the other order."""
    swapped = bytearray(len(data))
    for place in range(width):
        swapped[place::width] = data[width - 1 - place :: width]
    return bytes(swapped)


class _Chunk:
    """A part of a file or of another part: a name, a size and data; one of an odd size is followed by a byte."""

    def __init__(self, file):
        self.closed = False
        self.file = file
        header = file.read(8)
        if len(header) < 8:
            raise EOFError
        self.name, self.size = struct.unpack("<4sL", header)
        self.read_count = 0
        try:
            self.start = file.tell()
        except (AttributeError, OSError):
            self.start = None

    def getname(self):
        return self.name

    def close(self):
        if not self.closed:
            self.closed = True
            self.skip()

    def tell(self):
        return self.read_count

    def read(self, count=-1):
        left = max(self.size - self.read_count, 0)
        data = self.file.read(left if count < 0 else min(count, left))
        self.read_count += len(data)
        if self.read_count == self.size and self.size % 2 and data:
            self.read_count += len(self.file.read(1))
        return data

    def seek(self, place, whence=0):
        if self.start is None:
            raise OSError("cannot seek")
        place += (0, self.read_count, self.size)[whence]
        if not 0 <= place <= self.size:
            raise RuntimeError
        self.file.seek(self.start + place)
        self.read_count = place

    def skip(self):
        """Go behind the part."""
        if self.start is not None:
            left = self.size - self.read_count + self.size % 2
            try:
                self.file.seek(left, 1)
            except OSError:
                pass
            else:
                self.read_count += left
                return
        while self.read_count < self.size:
            if not self.read(8192):
                raise EOFError


class Wave_read:
    """Reads the samples of a file."""

    def __init__(self, f):
        self._i_opened_the_file = None
        if isinstance(f, str):
            f = self._i_opened_the_file = builtins.open(f, "rb")
        try:
            self.initfp(f)
        except BaseException:
            if self._i_opened_the_file:
                f.close()
            raise

    def initfp(self, file):
        """Read the file up to its samples."""
        self._file = whole = _Chunk(file)
        self._data_chunk = None
        self._position, self._must_seek = 0, False
        if whole.name != b"RIFF":
            raise Error("file does not start with RIFF id")
        if whole.read(4) != b"WAVE":
            raise Error("not a WAVE file")
        has_format = False
        while self._data_chunk is None:
            try:
                chunk = _Chunk(whole)
            except EOFError:
                break
            if chunk.name == b"fmt ":
                self._read_format(chunk)
                has_format = True
            elif chunk.name == b"data":
                if not has_format:
                    raise Error("data chunk before fmt chunk")
                self._data_chunk = chunk
                self._nframes = chunk.size // self._framesize
                return
            chunk.skip()
        raise Error("fmt chunk and/or data chunk missing")

    def _read_format(self, chunk):
        try:
            kind, self._nchannels, self._framerate, _, _ = struct.unpack("<HHLLH", chunk.read(14))
        except struct.error:
            raise EOFError from None
        if kind not in (WAVE_FORMAT_PCM, WAVE_FORMAT_EXTENSIBLE):
            raise Error(f"unknown format: {kind!r}")
        try:
            bits = struct.unpack("<H", chunk.read(2))[0]
            if kind == WAVE_FORMAT_EXTENSIBLE:
                _, _, _, code = struct.unpack("<HHL16s", chunk.read(24))
                if code != _PLAIN:
                    raise Error(f"unknown extended format: {uuid.UUID(bytes_le=code)}")
        except struct.error:
            raise EOFError from None
        self._sampwidth = (bits + 7) // 8
        if not self._sampwidth:
            raise Error("bad sample width")
        if not self._nchannels:
            raise Error("bad # of channels")
        self._framesize = self._nchannels * self._sampwidth

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __del__(self):
        self.close()

    def close(self):
        self._file = None
        file, self._i_opened_the_file = self._i_opened_the_file, None
        if file:
            file.close()

    def getfp(self):
        return self._file

    def rewind(self):
        self.setpos(0)

    def tell(self):
        return self._position

    def setpos(self, pos):
        if pos < 0 or pos > self._nframes:
            raise Error("position not in range")
        self._position, self._must_seek = pos, True

    def readframes(self, nframes):
        """Return the bytes of so many samples of all channels."""
        if self._must_seek:
            self._data_chunk.seek(self._position * self._framesize)
            self._must_seek = False
        if nframes == 0:
            return b""
        data = self._data_chunk.read(nframes * self._framesize)
        self._position += len(data) // self._framesize
        return _byteswap(data, self._sampwidth) if self._sampwidth != 1 and sys.byteorder == "big" else data

    def getnchannels(self):
        return self._nchannels

    def getnframes(self):
        return self._nframes

    def getsampwidth(self):
        return self._sampwidth

    def getframerate(self):
        return self._framerate

    def getcomptype(self):
        return "NONE"

    def getcompname(self):
        return "not compressed"

    def getparams(self):
        return _wave_params(
            self._nchannels, self._sampwidth, self._framerate, self._nframes, "NONE", "not compressed")


    def getmarkers(self):
        warnings._deprecated("Wave_read.getmarkers", remove=(3, 15))
        return None

    def getmark(self, id):
        warnings._deprecated("Wave_read.getmark", remove=(3, 15))
        raise Error("no marks")


class Wave_write:
    """Writes samples; what they are must be set before the first ones."""

    def __init__(self, f):
        self._i_opened_the_file = None
        if isinstance(f, str):
            f = self._i_opened_the_file = builtins.open(f, "wb")
        try:
            self.initfp(f)
        except BaseException:
            if self._i_opened_the_file:
                f.close()
            raise

    def initfp(self, file):
        self._file = file
        self._nchannels = self._sampwidth = self._framerate = self._nframes = 0
        self._nframeswritten = self._datawritten = self._datalength = 0
        self._headerwritten = False
        self._form_length_pos = None

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __del__(self):
        self.close()

    # What the samples are

    def _check_unwritten(self):
        if self._datawritten:
            raise Error("cannot change parameters after starting to write")

    def setnchannels(self, nchannels):
        self._check_unwritten()
        if nchannels < 1:
            raise Error("bad # of channels")
        self._nchannels = nchannels

    def getnchannels(self):
        return self._known(self._nchannels, "number of channels not set")

    def setsampwidth(self, sampwidth):
        self._check_unwritten()
        if sampwidth < 1 or sampwidth > 4:
            raise Error("bad sample width")
        self._sampwidth = sampwidth

    def getsampwidth(self):
        return self._known(self._sampwidth, "sample width not set")

    def setframerate(self, framerate):
        self._check_unwritten()
        if framerate <= 0:
            raise Error("bad frame rate")
        self._framerate = int(round(framerate))

    def getframerate(self):
        return self._known(self._framerate, "frame rate not set")

    @staticmethod
    def _known(value, message):
        if not value:
            raise Error(message)
        return value

    def setnframes(self, nframes):
        self._check_unwritten()
        self._nframes = nframes

    def getnframes(self):
        return self._nframeswritten

    def setcomptype(self, comptype, compname):
        self._check_unwritten()
        if comptype not in ("NONE",):
            raise Error("unsupported compression type")

    def getcomptype(self):
        return "NONE"

    def getcompname(self):
        return "not compressed"

    def setparams(self, params):
        nchannels, sampwidth, framerate, nframes, comptype, compname = params
        self._check_unwritten()
        self.setnchannels(nchannels)
        self.setsampwidth(sampwidth)
        self.setframerate(framerate)
        self.setnframes(nframes)
        self.setcomptype(comptype, compname)

    def getparams(self):
        if not self._nchannels or not self._sampwidth or not self._framerate:
            raise Error("not all parameters set")
        return _wave_params(
            self._nchannels, self._sampwidth, self._framerate, self._nframes, "NONE", "not compressed")

    def getmarkers(self):
        warnings._deprecated("Wave_write.getmarkers", remove=(3, 15))
        return None

    def getmark(self, id):
        warnings._deprecated("Wave_write.getmark", remove=(3, 15))
        raise Error("no marks")

    def setmark(self, id, pos, name):
        warnings._deprecated("Wave_write.setmark", remove=(3, 15))
        raise Error("setmark() not supported")

    # Writing

    def tell(self):
        return self._nframeswritten

    def writeframesraw(self, data):
        """Write samples; the header is put right when the file is closed."""
        if not isinstance(data, (bytes, bytearray)):
            data = memoryview(data).cast("B")
        self._ensure_header(len(data))
        count = len(data) // (self._sampwidth * self._nchannels)
        if self._sampwidth != 1 and sys.byteorder == "big":
            data = _byteswap(data, self._sampwidth)
        self._file.write(data)
        self._datawritten += len(data)
        self._nframeswritten += count

    def writeframes(self, data):
        """Write samples and put the header right."""
        self.writeframesraw(data)
        if self._datalength != self._datawritten:
            self._patch_header()

    def close(self):
        try:
            if self._file:
                self._ensure_header(0)
                if self._datalength != self._datawritten:
                    self._patch_header()
                self._file.flush()
        finally:
            self._file = None
            file, self._i_opened_the_file = self._i_opened_the_file, None
            if file:
                file.close()

    def _ensure_header(self, size):
        if self._headerwritten:
            return
        for value, message in (
            (self._nchannels, "# channels not specified"), (self._sampwidth, "sample width not specified"),
            (self._framerate, "sampling rate not specified"),
        ):  # fmt: skip
            self._known(value, message)
        width = self._nchannels * self._sampwidth
        if not self._nframes:
            self._nframes = size // width
        self._datalength = self._nframes * width
        self._file.write(b"RIFF")
        try:
            self._form_length_pos = self._file.tell()
        except (AttributeError, OSError):
            self._form_length_pos = None
        self._file.write(struct.pack(
            "<L4s4sLHHLLHH4s", 36 + self._datalength, b"WAVE", b"fmt ", 16, WAVE_FORMAT_PCM, self._nchannels,
            self._framerate, width * self._framerate, width, self._sampwidth * 8, b"data"))
        if self._form_length_pos is not None:
            self._data_length_pos = self._file.tell()
        self._file.write(struct.pack("<L", self._datalength))
        self._headerwritten = True

    def _patch_header(self):
        if self._datawritten == self._datalength:
            return
        place = self._file.tell()
        self._file.seek(self._form_length_pos, 0)
        self._file.write(struct.pack("<L", 36 + self._datawritten))
        self._file.seek(self._data_length_pos, 0)
        self._file.write(struct.pack("<L", self._datawritten))
        self._file.seek(place, 0)
        self._datalength = self._datawritten


def open(f, mode=None):
    """Open a file for reading or writing, by a path or a file."""
    if mode is None:
        mode = getattr(f, "mode", "rb")
    if mode in ("r", "rb"):
        return Wave_read(f)
    if mode in ("w", "wb"):
        return Wave_write(f)
    raise Error("mode must be 'r', 'rb', 'w', or 'wb'")
