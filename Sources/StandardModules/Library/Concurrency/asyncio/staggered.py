"""Several attempts at one thing, each begun when the last one fails or takes too long."""

from asyncio import events, locks, tasks

__all__ = ("staggered_race",)


class _Race:
    def __init__(self, coro_fns, delay, loop):
        self._left = enumerate(coro_fns)
        self._delay = delay
        self._loop = loop
        self._runners = []
        self.exceptions = []
        self.winner = None
        self.result = None

    def start(self, previous_failed=None):
        self._runners.append(self._loop.create_task(self._run(previous_failed)))

    async def _run(self, previous_failed):
        if previous_failed is not None:
            try:
                await tasks.wait_for(previous_failed.wait(), self._delay)
            except TimeoutError:
                pass
        index, coro_fn = next(self._left, (None, None))
        if coro_fn is None:
            return
        failed = locks.Event()
        self.start(failed)
        self.exceptions.append(None)
        try:
            result = await coro_fn()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self.exceptions[index] = error
            failed.set()
        else:
            self.winner, self.result = index, result
            # Not the task that runs: it has nothing left to await.
            for position, runner in enumerate(self._runners):
                if position != index:
                    runner.cancel()

    async def finish(self):
        try:
            count = 0
            while count != len(self._runners):
                done, _ = await tasks.wait(self._runners)
                count = len(done)
                for runner in done:
                    if not runner.cancelled() and runner.exception():
                        raise runner.exception()
        finally:
            for runner in self._runners:
                runner.cancel()


async def staggered_race(coro_fns, delay, *, loop=None):
    """Starts the coroutine functions one after another until one of them succeeds.

    The next one begins when the last one has failed or after the delay; None waits for the failure.
    Returns the winner's result, its index, and the exceptions of all that were started.
    """
    race = _Race(coro_fns, delay, loop or events.get_running_loop())
    race.start()
    await race.finish()
    return race.result, race.winner, race.exceptions
