"""What the protocol above TLS writes to."""

import warnings

from asyncio import constants, transports

# Where scripts find these names, and what their reprs say.
__name__ = "asyncio.sslproto"


def add_flowcontrol_defaults(high, low, kb):
    """Limits of a buffer: those that are given, or so many kilobytes; the low one is a quarter of the high one."""
    if high is None:
        high = kb * 1024 if low is None else 4 * low
    if low is None:
        low = high // 4
    if not high >= low >= 0:
        raise ValueError(f"high ({high!r}) must be >= low ({low!r}) must be >= 0")
    return high, low


def _timeout(name, given, default):
    if given is None:
        return default
    if given <= 0:
        raise ValueError(f"{name} should be a positive number, got {given}")
    return given


class _SSLProtocolTransport(transports._FlowControlMixin, transports.Transport):
    """A transport over TLS: all of it is done by the protocol below."""

    _start_tls_compatible = True
    _sendfile_compatible = constants._SendfileMode.FALLBACK

    def __init__(self, loop, ssl_protocol):
        self._loop = loop
        self._ssl_protocol = ssl_protocol
        self._closed = False

    def get_extra_info(self, name, default=None):
        return self._ssl_protocol._get_extra_info(name, default)

    def set_protocol(self, protocol):
        self._ssl_protocol._set_app_protocol(protocol)

    def get_protocol(self):
        return self._ssl_protocol._app_protocol

    # MARK: Ends

    def is_closing(self):
        return self._closed

    def close(self):
        if self._closed:
            self._ssl_protocol = None
        else:
            self._closed = True
            self._ssl_protocol._start_shutdown()

    def abort(self):
        self._force_close(None)

    def _force_close(self, exc):
        self._closed = True
        if self._ssl_protocol is not None:
            self._ssl_protocol._abort(exc)

    def __del__(self, _warnings=warnings):
        if not self._closed:
            self._closed = True
            _warnings.warn("unclosed transport <asyncio._SSLProtocolTransport object>", ResourceWarning)

    # MARK: Reading

    def is_reading(self):
        return not self._ssl_protocol._app_reading_paused

    def pause_reading(self):
        self._ssl_protocol._pause_reading()

    def resume_reading(self):
        self._ssl_protocol._resume_reading()

    def set_read_buffer_limits(self, high=None, low=None):
        """Set how much may wait to be read before the transport below pauses."""
        self._ssl_protocol._set_read_buffer_limits(high, low)
        self._ssl_protocol._control_ssl_reading()

    def get_read_buffer_limits(self):
        return self._ssl_protocol._incoming_low_water, self._ssl_protocol._incoming_high_water

    def get_read_buffer_size(self):
        """Return how much waits to be read."""
        return self._ssl_protocol._get_read_buffer_size()

    # MARK: Writing

    def set_write_buffer_limits(self, high=None, low=None):
        self._ssl_protocol._set_write_buffer_limits(high, low)
        self._ssl_protocol._control_app_writing()

    def get_write_buffer_limits(self):
        return self._ssl_protocol._outgoing_low_water, self._ssl_protocol._outgoing_high_water

    def get_write_buffer_size(self):
        return self._ssl_protocol._get_write_buffer_size()

    @property
    def _protocol_paused(self):
        # For files that are sent.
        return self._ssl_protocol._app_writing_paused

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"data: expecting a bytes-like instance, got {type(data).__name__}")
        if data:
            self._ssl_protocol._write_appdata((data,))

    def writelines(self, list_of_data):
        self._ssl_protocol._write_appdata(list_of_data)

    def write_eof(self):
        raise NotImplementedError

    def can_write_eof(self):
        return False

    def _test__append_write_backlog(self, data):
        self._ssl_protocol._write_backlog.append(data)
        self._ssl_protocol._write_buffer_size += len(data)
