import asyncio
import signal
import threading


async def main():
    loop = asyncio.get_running_loop()

    def attempt(*arguments):
        try:
            print(loop.add_signal_handler(*arguments))
        except (TypeError, ValueError, RuntimeError) as error:
            print(type(error).__name__, error)

    attempt("SIGINT", print)  # expect: TypeError sig must be an int, not 'SIGINT'
    attempt(-1, print)  # expect: ValueError invalid signal number -1
    attempt(signal.SIGKILL, print)  # expect: RuntimeError sig 9 cannot be caught
    attempt(signal.SIGUSR1, main)  # expect: TypeError coroutines cannot be used with add_signal_handler()
    thread = threading.Thread(target=attempt, args=(signal.SIGUSR1, print))
    thread.start()
    thread.join()  # expect: RuntimeError set_wakeup_fd only works in main thread of the main interpreter
    print(loop.remove_signal_handler(signal.SIGUSR1))  # expect: False
    attempt(signal.SIGUSR1, print, "came")  # expect: None
    signal.raise_signal(signal.SIGUSR1)
    print("before")  # expect: before
    await asyncio.sleep(0.01)  # expect: came
    print(loop.remove_signal_handler(signal.SIGUSR1), signal.getsignal(signal.SIGUSR1))  # expect: True 0


asyncio.run(main())
