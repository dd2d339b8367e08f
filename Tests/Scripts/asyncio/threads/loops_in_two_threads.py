import asyncio
import threading

loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()

async def where():
    await asyncio.sleep(0)
    return threading.current_thread() is thread, asyncio.get_running_loop() is loop

print(asyncio.run_coroutine_threadsafe(where(), loop).result())  # expect: (True, True)

async def main():
    other = asyncio.wrap_future(asyncio.run_coroutine_threadsafe(where(), loop))
    return await other, asyncio.get_running_loop() is loop

print(asyncio.run(main()))  # expect: ((True, True), False)
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
print(thread.is_alive(), loop.is_closed())  # expect: False True
