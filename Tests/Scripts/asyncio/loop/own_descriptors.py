import asyncio

loop = asyncio.new_event_loop()
print(loop._internal_fds)  # expect: 1
loop.close()
print(loop._internal_fds, loop._csock, loop._ssock)  # expect: 0 None None
