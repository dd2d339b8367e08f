import re
import socket
import warnings

warnings.simplefilter("always")
with warnings.catch_warnings(record=True) as caught:
    def forget():
        sock = socket.socket()
        return sock.fileno()

    forget()
    import gc

    gc.collect()
print(caught[0].category.__name__, re.sub(r"fd=\d+", "fd=N", str(caught[0].message)))

# expect: ResourceWarning unclosed <socket.socket fd=N, family=2, type=1, proto=0, laddr=('0.0.0.0', 0)>
