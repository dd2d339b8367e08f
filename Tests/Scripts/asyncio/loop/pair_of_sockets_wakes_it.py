import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(loop._ssock.fileno() >= 0, loop._csock.fileno() >= 0, loop._internal_fds)
    loop._write_to_self()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return loop


loop = asyncio.run(main())
print(loop._ssock, loop._csock, loop._internal_fds, loop._selector)

# expect: True True 1
# expect: None None 0 None
