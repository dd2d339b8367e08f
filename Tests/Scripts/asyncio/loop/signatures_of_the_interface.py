import asyncio
import inspect

loop = asyncio.AbstractEventLoop
for name in ("connect_accepted_socket", "create_unix_server", "subprocess_exec", "sock_sendfile"):
    print(inspect.signature(getattr(loop, name)))
# expect: (self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None)
# expect: (self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True)
# expect: (self, protocol_factory, *args, stdin=-1, stdout=-1, stderr=-1, **kwargs)
# expect: (self, sock, file, offset=0, count=None, *, fallback=None)
