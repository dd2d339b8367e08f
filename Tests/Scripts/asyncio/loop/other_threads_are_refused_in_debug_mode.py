import asyncio
import threading


async def main():
    loop = asyncio.get_running_loop()

    def call(function, *args):
        try:
            function(*args)
        except RuntimeError as error:
            print(error)
        else:
            print("accepted")

    def work():
        call(loop.call_soon, print)  # expect: Non-thread-safe operation invoked on an event loop other than the current one
        call(loop.call_later, 60, print)  # expect: Non-thread-safe operation invoked on an event loop other than the current one
        call(loop.call_at, 60, print)  # expect: Non-thread-safe operation invoked on an event loop other than the current one
        call(loop.call_soon_threadsafe, done.set)  # expect: accepted
        loop.set_debug(False)
        call(loop.call_later, 0, int)  # expect: accepted

    done = asyncio.Event()
    loop.set_debug(True)
    thread = threading.Thread(target=work)
    thread.start()
    await done.wait()
    thread.join()


asyncio.run(main())
