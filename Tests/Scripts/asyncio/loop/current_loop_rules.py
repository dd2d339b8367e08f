import asyncio

async def main():
    loop = asyncio.get_running_loop()
    print(asyncio.get_event_loop() is loop, loop.is_running())
    try:
        loop.run_until_complete(asyncio.Future())
    except RuntimeError as e:
        print(e)
    other = asyncio.new_event_loop()
    try:
        other.run_forever()
    except RuntimeError as e:
        print(e)
    other.close()

asyncio.run(main())
for f in (asyncio.get_running_loop, asyncio.get_event_loop):
    try:
        f()
    except RuntimeError as e:
        print(e)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
try:
    asyncio.set_event_loop(5)
except TypeError as e:
    print(e)
loop.close()
asyncio.set_event_loop(None)
# expect: True True
# expect: This event loop is already running
# expect: Cannot run the event loop while another loop is running
# expect: no running event loop
# expect: There is no current event loop in thread 'MainThread'.
# expect: True
# expect: loop must be an instance of AbstractEventLoop or None, not 'int'
