import asyncio
import os
import signal


async def main():
    loop = asyncio.get_running_loop()
    print(loop._signal_handlers)
    came = asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR1, came.set)
    print(signal.getsignal(signal.SIGUSR1).__name__, [type(handle).__name__ for handle in loop._signal_handlers.values()])
    os.kill(os.getpid(), signal.SIGUSR1)
    await came.wait()
    loop._signal_handlers[signal.SIGUSR1].cancel()
    os.kill(os.getpid(), signal.SIGUSR1)
    await asyncio.sleep(0.01)
    print(loop._signal_handlers, signal.getsignal(signal.SIGUSR1) == signal.SIG_DFL)
    loop.add_signal_handler(signal.SIGUSR2, print)
    return loop


loop = asyncio.run(main())
print(loop._signal_handlers, signal.getsignal(signal.SIGUSR2) == signal.SIG_DFL, signal.set_wakeup_fd(-1))

# expect: {}
# expect: _sighandler_noop ['Handle']
# expect: {} True
# expect: {} True -1
