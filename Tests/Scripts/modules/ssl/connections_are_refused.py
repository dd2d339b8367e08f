# ours-alone: CPython has TLS
import asyncio
import socket
import ssl

context = ssl.create_default_context()
print(ssl.OPENSSL_VERSION, ssl.HAS_TLSv1_3)  # expect: none: Baton has no TLS False
one, other = socket.socketpair()
for attempt in (
    lambda: context.wrap_socket(one, server_hostname="localhost"),
    lambda: context.wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO()),
    lambda: ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(__file__),
    lambda: ssl.get_server_certificate(("localhost", 443)),
):
    try:
        attempt()
    except ssl.SSLError as error:
        print(error)
# expect: Baton has no TLS: the connection cannot be encrypted
# expect: Baton has no TLS: the connection cannot be encrypted
# expect: Baton has no TLS: certificates cannot be used
# expect: Baton has no TLS: the connection cannot be encrypted
one.close()
other.close()


async def main():
    try:
        await asyncio.open_connection("localhost", 443, ssl=context)
    except NotImplementedError as error:
        print(error)


asyncio.run(main())  # expect: ssl= needs TLS, which Baton does not have
