# clock: virtual
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    order = []
    for delay in (2, -1, 0, 1, -5, 1):
        loop.call_later(delay, order.append, delay)
    far = loop.call_later(1e9, order.append, "far")
    never = loop.call_later(float("inf"), order.append, "never")
    await asyncio.sleep(3)
    print(order, never.when(), far.cancelled())
    far.cancel()
    never.cancel()
    for delay in (None, "1"):
        try:
            loop.call_later(delay, print)
        except TypeError as error:
            print(error)


asyncio.run(main())
# expect: [-5, -1, 0, 1, 1, 2] inf False
# expect: delay must not be None
# expect: unsupported operand type(s) for +: 'float' and 'str'
