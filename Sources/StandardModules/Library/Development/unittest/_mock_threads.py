"""Mocks that other threads call: a test can wait until they have."""

import threading

from ._mock_calls import Call
from ._mock_callable import Mock
from ._mock_core import NonCallableMock
from ._mock_magic import MagicMixin

# Where scripts find these names, and what their reprs say.
__name__ = "unittest.mock"

_inherited = object()


class ThreadingMixin(NonCallableMock):
    """Notes calls so that threads which wait for them go on."""

    DEFAULT_TIMEOUT = None

    def __init__(self, /, *args, timeout=_inherited, **kwargs):
        super().__init__(*args, **kwargs)
        # The names are such that no attribute of what is mocked is hidden.
        self.__dict__.update(
            _mock_wait_timeout=self.DEFAULT_TIMEOUT if timeout is _inherited else timeout,
            _mock_event=threading.Event(),
            _mock_calls_events=[],
            _mock_calls_events_lock=threading.Lock(),
        )

    def _get_child_mock(self, /, **kw):
        parent = kw.get("parent") or kw.get("_new_parent")
        if isinstance(parent, ThreadingMixin):
            kw["timeout"] = parent._mock_wait_timeout
        return super()._get_child_mock(**kw)

    def _event_of(self, args, kwargs):
        """The event of calls with these arguments."""
        wanted = Call((args, kwargs), two=True)
        with self._mock_calls_events_lock:
            for expected, event in self._mock_calls_events:
                if expected == wanted:
                    return event
            event = threading.Event()
            self._mock_calls_events.append((wanted, event))
            return event

    def _mock_call(self, /, *args, **kwargs):
        result = super()._mock_call(*args, **kwargs)
        self._event_of(args, kwargs).set()
        self._mock_event.set()
        return result

    def reset_mock(self, /, *args, **kwargs):
        """Forget all calls, and those that could be waited for."""
        super().reset_mock(*args, **kwargs)
        self.__dict__.update(_mock_event=threading.Event(), _mock_calls_events=[])

    def wait_until_called(self, *, timeout=_inherited):
        """Wait until the mock has been called; fail after the timeout."""
        if timeout is _inherited:
            timeout = self._mock_wait_timeout
        if not self._mock_event.wait(timeout=timeout):
            raise AssertionError(f"{self._shown_name} was not called before timeout({timeout}).")

    def wait_until_any_call_with(self, *args, **kwargs):
        """Wait until some call had these arguments; fail after the mock's timeout."""
        if not self._event_of(args, kwargs).wait(timeout=self._mock_wait_timeout):
            raise AssertionError(f"{self._call_text(args, kwargs)} call not found")


class ThreadingMock(ThreadingMixin, MagicMixin, Mock):
    """A mock with special methods, made for tests in which other threads call it."""
