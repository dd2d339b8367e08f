# clock: virtual
import asyncio
import re


async def serve(reader, writer):
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    print(writer.get_extra_info("peername") == address, writer.get_extra_info("nothing", 1))
    print(writer.get_extra_info("sockname")[0], writer.can_write_eof(), writer.is_closing())
    sock = writer.get_extra_info("socket")
    print(type(sock).__name__, sock.gettimeout(), repr(sock.family))
    print(re.sub(r"fd=\d+", "fd=N", repr(writer)))
    writer.close()
    await writer.wait_closed()
    print(re.sub(r"fd=\d+", "fd=N", repr(writer)))
    print(re.sub(r"fd=\d+|\d{4,}", "N", repr(server)))
    server.close()
    print(server)


asyncio.run(main())

# expect: True 1
# expect: 127.0.0.1 True False
# expect: TransportSocket 0 <AddressFamily.AF_INET: 2>
# expect: <StreamWriter transport=<_SelectorSocketTransport fd=N read=polling write=<idle, bufsize=0>> reader=<StreamReader transport=<_SelectorSocketTransport fd=N read=polling write=<idle, bufsize=0>>>>
# expect: <StreamWriter transport=<_SelectorSocketTransport closed fd=N> reader=<StreamReader eof transport=<_SelectorSocketTransport closed fd=N>>>
# expect: <Server sockets=(<asyncio.TransportSocket N, family=2, type=1, proto=6, laddr=('127.0.0.1', N)>,)>
# expect: <Server sockets=()>
