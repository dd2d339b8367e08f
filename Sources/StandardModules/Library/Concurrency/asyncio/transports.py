"""What protocols talk to: bases for transports."""

__all__ = (
    "BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport",
    "SubprocessTransport")


class BaseTransport:
    """Something that can be closed and asked about itself."""

    __slots__ = ("_extra",)

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        """Return what the transport knows under a name: 'peername', 'socket', 'pipe' and others."""
        return self._extra.get(name, default)

    def is_closing(self):
        """Return whether the transport is being closed, or is closed."""
        raise NotImplementedError

    def close(self):
        """Close the transport; what is buffered is still sent, then connection_lost() is called."""
        raise NotImplementedError

    def set_protocol(self, protocol):
        """Hand the transport over to another protocol."""
        raise NotImplementedError

    def get_protocol(self):
        """Return the protocol that the transport talks to."""
        raise NotImplementedError


class ReadTransport(BaseTransport):
    """Reading can be paused."""

    __slots__ = ()

    def is_reading(self):
        """Return whether the transport hands on what comes in."""
        raise NotImplementedError

    def pause_reading(self):
        """Hand nothing on to the protocol until resume_reading()."""
        raise NotImplementedError

    def resume_reading(self):
        """Hand on again what comes in."""
        raise NotImplementedError


class WriteTransport(BaseTransport):
    """What is written goes through a buffer with two marks."""

    __slots__ = ()

    def set_write_buffer_limits(self, high=None, low=None):
        """Set the sizes of the buffer at which the protocol is paused, and resumed."""
        raise NotImplementedError

    def get_write_buffer_size(self):
        """Return how many bytes wait to be sent."""
        raise NotImplementedError

    def get_write_buffer_limits(self):
        """Return the low and the high mark of the buffer."""
        raise NotImplementedError

    def write(self, data):
        """Send bytes; does not block: what cannot be sent at once is buffered."""
        raise NotImplementedError

    def writelines(self, list_of_data):
        """Send several pieces of data."""
        self.write(b"".join(list_of_data))

    def write_eof(self):
        """Close the writing end when everything is sent; reading goes on."""
        raise NotImplementedError

    def can_write_eof(self):
        """Return whether write_eof() is possible."""
        raise NotImplementedError

    def abort(self):
        """Close the transport at once; what is buffered is lost."""
        raise NotImplementedError


class Transport(ReadTransport, WriteTransport):
    """Both directions."""

    __slots__ = ()


class DatagramTransport(BaseTransport):
    """Datagrams."""

    __slots__ = ()

    def sendto(self, data, addr=None):
        """Send a datagram to an address, or to the one that the transport is connected with."""
        raise NotImplementedError

    def abort(self):
        """Close the transport at once; what is buffered is lost."""
        raise NotImplementedError


class SubprocessTransport(BaseTransport):
    """A child process and its pipes."""

    __slots__ = ()

    def get_pid(self):
        """Return the child's process id."""
        raise NotImplementedError

    def get_returncode(self):
        """Return the child's exit status, or None while it runs."""
        raise NotImplementedError

    def get_pipe_transport(self, fd):
        """Return the transport of the pipe with a descriptor: 0 is standard input, 1 output, 2 errors."""
        raise NotImplementedError

    def send_signal(self, signal):
        """Send the child a signal."""
        raise NotImplementedError

    def terminate(self):
        """Ask the child to end: SIGTERM."""
        raise NotImplementedError

    def kill(self):
        """End the child: SIGKILL."""
        raise NotImplementedError


class _FlowControlMixin(Transport):
    """Pauses and resumes the protocol by the size of the buffer."""

    __slots__ = ("_loop", "_protocol_paused", "_high_water", "_low_water")

    def __init__(self, extra=None, loop=None):
        super().__init__(extra)
        assert loop is not None
        self._loop = loop
        self._protocol_paused = False
        self._set_write_buffer_limits()

    def _tell(self, name):
        try:
            getattr(self._protocol, name)()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._loop.call_exception_handler({
                "message": f"protocol.{name}() failed",
                "exception": error,
                "transport": self,
                "protocol": self._protocol,
            })

    def _maybe_pause_protocol(self):
        if not self._protocol_paused and self.get_write_buffer_size() > self._high_water:
            self._protocol_paused = True
            self._tell("pause_writing")

    def _maybe_resume_protocol(self):
        if self._protocol_paused and self.get_write_buffer_size() <= self._low_water:
            self._protocol_paused = False
            self._tell("resume_writing")

    def get_write_buffer_limits(self):
        return self._low_water, self._high_water

    def _set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = 64 * 1024 if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f"high ({high!r}) must be >= low ({low!r}) must be >= 0")
        self._high_water = high
        self._low_water = low

    def set_write_buffer_limits(self, high=None, low=None):
        self._set_write_buffer_limits(high, low)
        self._maybe_pause_protocol()

    def get_write_buffer_size(self):
        raise NotImplementedError
