"""Mock objects and patches for tests."""

import io

from ._mock_callable import CallableMixin, Mock
from ._mock_calls import ANY, DEFAULT, Call as _Call, CallList as _CallList, call, sentinel
from ._mock_core import InvalidSpecError, NonCallableMock
from ._mock_magic import ALL_MAGICS as _all_magics, UNSUPPORTED_MAGICS as _unsupported_magics, _MADE as _magics
from ._mock_magic import AsyncMock, AsyncMockMixin, MagicMixin, MagicMock, NonCallableMagicMock, PropertyMock
from ._mock_patch import _Patch as _patch, patch, target_of as _get_target
from ._mock_specs import create_autospec, seal
from ._mock_state import is_callable as _callable
from ._mock_threads import ThreadingMixin, ThreadingMock

__all__ = (
    "Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock",
    "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal",
    "ThreadingMock",
)  # fmt: skip

# A test may have replaced open() by a mock, which serves as no specification.
_open = open

# dir() of a mock leaves out what mocks have for themselves.
FILTER_DIR = True


class _OpenedFile:
    """What the handle of mock_open() reads from; each opening begins anew."""

    def __init__(self, handle, data):
        self.handle = handle
        self.data = data
        self.rewind()

    def rewind(self):
        self.stream = io.BytesIO(self.data) if isinstance(self.data, bytes) else io.StringIO(self.data)
        self.handle.readline.side_effect = self.lines = self.readline()

    def opened(self, *args, **kwargs):
        is_ours = self.handle.readline.side_effect is self.lines
        effect = self.handle.readline.side_effect
        self.rewind()
        if not is_ours:
            self.handle.readline.side_effect = effect
        return DEFAULT

    def read(self, *args, **kwargs):
        chosen = self.handle.read.return_value
        return self.stream.read(*args, **kwargs) if chosen is None else chosen

    def readlines(self, *args, **kwargs):
        chosen = self.handle.readlines.return_value
        return self.stream.readlines(*args, **kwargs) if chosen is None else chosen

    def iterate(self):
        while self.handle.readline.return_value is not None:
            yield self.handle.readline.return_value
        yield from self.stream

    def readline(self):
        yield from self.iterate()
        while True:
            yield self.stream.readline()

    def next(self):
        chosen = self.handle.readline.return_value
        return next(self.stream) if chosen is None else chosen


def mock_open(mock=None, read_data=""):
    """Return a mock that stands for open(); what it opens reads the data."""
    if mock is None:
        mock = MagicMock(name="open", spec=_open)
    handle = MagicMock(spec=list(set(dir(io.TextIOWrapper)) | set(dir(io.BytesIO))))
    handle.__enter__.return_value = handle
    for method in (handle.write, handle.read, handle.readline, handle.readlines):
        method.return_value = None
    file = _OpenedFile(handle, read_data)
    handle.read.side_effect = file.read
    handle.readlines.side_effect = file.readlines
    handle.__iter__.side_effect = file.iterate
    handle.__next__.side_effect = file.next
    handle.__exit__.side_effect = lambda *exc_info: handle.close()
    mock.side_effect = file.opened
    mock.return_value = handle
    return mock
