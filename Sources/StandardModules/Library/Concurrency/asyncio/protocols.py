"""What a transport tells: bases for the protocols of programs."""

__all__ = (
    "BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol")


class BaseProtocol:
    """Connections begin and end, writing is paused and resumed."""

    __slots__ = ()

    def connection_made(self, transport):
        """The connection is there."""

    def connection_lost(self, exc):
        """The connection has ended; None is a regular end."""

    def pause_writing(self):
        """The transport's buffer is above its high-water mark."""

    def resume_writing(self):
        """The transport's buffer is below its low-water mark."""


class Protocol(BaseProtocol):
    """Streams of bytes."""

    __slots__ = ()

    def data_received(self, data):
        """Some bytes have come."""

    def eof_received(self):
        """The other side will send no more."""


class BufferedProtocol(BaseProtocol):
    """Streams of bytes into buffers of the protocol's own."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """Where the next bytes shall go."""

    def buffer_updated(self, nbytes):
        """So many bytes are in the buffer."""

    def eof_received(self):
        """The other side will send no more."""


class DatagramProtocol(BaseProtocol):
    """Datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """A datagram has come."""

    def error_received(self, exc):
        """Sending or receiving has failed."""


class SubprocessProtocol(BaseProtocol):
    """The pipes and the end of a child process."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The child has written."""

    def pipe_connection_lost(self, fd, exc):
        """A pipe to the child was closed."""

    def process_exited(self):
        """The child has ended."""


def _feed_data_to_buffered_proto(proto, data):
    left = memoryview(data)
    while left:
        buffer = proto.get_buffer(len(left))
        room = len(buffer)
        if not room:
            raise RuntimeError("get_buffer() returned an empty buffer")
        part = left[:room]
        buffer[:len(part)] = part
        proto.buffer_updated(len(part))
        left = left[len(part):]
