"""Tasks that sleep, wait for each other, cancel each other and share locks, queues and events.

Everything is logged with the loop's time, so the text is the exact order of events.
"""

from .writer import Writer

PRELUDE = '''\
import asyncio

start = 0.0


def log(*values):
    print(f"{asyncio.get_running_loop().time() - start:g}", *values)


async def work(name, seconds, value=None):
    log(name, "begins")
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError as error:
        log(name, "cancelled", error.args)
        raise
    finally:
        log(name, "ends")
    if isinstance(value, Exception):
        raise value
    return value


def outcome(task):
    if not task.done():
        return "pending"
    if task.cancelled():
        return "cancelled"
    return repr(task.exception() or task.result())


def run(main):
    async def timed():
        global start
        start = asyncio.get_running_loop().time()
        try:
            return await main()
        finally:
            # asyncio.run would cancel them in the order of a set.
            number = lambda task: int(task.get_name()[5:])
            while others := sorted(asyncio.all_tasks() - {asyncio.current_task()}, key=number):
                for task in others:
                    task.cancel()
                await asyncio.gather(*others, return_exceptions=True)

    try:
        print("result", asyncio.run(timed()))
    except BaseException as error:
        text = error.args if not isinstance(error, BaseExceptionGroup) else error.exceptions
        print("raised", type(error).__name__, text)
'''
ERRORS = ["ValueError(1)", "KeyError('k')", "RuntimeError()"]


class Tasks(Writer):
    #: What programs use beyond tasks, sleeps and gather.
    features = ()

    def __init__(self, seed):
        super().__init__(seed)
        self.budget = 0
        self.count = 0
        self.tasks = []

    def seconds(self):
        return self.pick("0", "0", "1", "1", "2", "3", "0.5")

    def value(self):
        return self.pick(self.number(), self.number(), "'r'", *ERRORS)

    def child(self):
        self.count += 1
        return self.pick(f"work('w{self.count}', {self.seconds()}, {self.value()})", f"work('w{self.count}', {self.seconds()}, {self.value()})", f"step{self.pick(*'01')}()" if self.depth else f"asyncio.sleep({self.seconds()}, {self.number()})")

    def guarded(self, body):
        kind = self.pick("Exception", "Exception", "asyncio.CancelledError", "BaseException", "TimeoutError")
        self.block("try:", body)
        self.block(f"except {kind} as error:", lambda: (
            self.emit(f"log({self.random.randrange(100)}, type(error).__name__, error.args)"), self.emit(self.pick("pass", "pass", "raise", f"await asyncio.sleep({self.seconds()})"))))
        if self.chance(0.3):
            self.block("finally:", lambda: self.emit(self.pick("log('finally')", f"await asyncio.sleep({self.seconds()})", "await work('cleanup', 1)")))

    def statement(self, depth):
        self.budget -= 1
        if depth > 0 and self.budget > 0 and self.chance(0.45):
            return self.compound(depth)
        form = self.random.randrange(11)
        if form < 2:
            self.emit(f"await asyncio.sleep({self.seconds()})")
        elif form == 2:
            self.emit(f"log({self.random.randrange(100)})")
        elif form < 5:
            name = f"t{len(self.tasks)}"
            self.emit(f"{name} = asyncio.create_task({self.child()})")
            self.tasks.append(name)
        elif form == 5 and self.tasks:
            self.emit(f"log('cancel', {self.pick(*self.tasks)}.cancel({self.pick('', repr('why'))}))")
        elif form == 6 and self.tasks:
            self.emit(f"log(await {self.pick(*self.tasks)})")
        elif form == 7 and self.tasks:
            self.emit(f"log(outcome({self.pick(*self.tasks)}))")
        elif form == 8:
            many = ", ".join(self.several(self.child, 1, 3) + self.tasks[-1:])
            self.emit(f"log(await asyncio.gather({many}{self.pick('', ', return_exceptions=True')}))")
        elif form == 9:
            self.emit(f"log(await {self.child()})")
        elif self.tasks:
            self.emit(f"{self.pick(*self.tasks)}.add_done_callback(lambda t: log('done', outcome(t)))")
        else:
            self.emit(f"asyncio.get_running_loop().call_later({self.seconds()}, log, 'timer')")

    def body(self, depth):
        def emit():
            # What a block makes may not exist after it.
            known = len(self.tasks)
            for _ in range(self.random.randint(1, 3)):
                self.statement(depth)
            del self.tasks[known:]
        return emit

    def compound(self, depth):
        inner = self.body(depth - 1)
        feature = self.pick("guard", "guard", "loop", *self.features)
        if feature == "guard":
            self.guarded(inner)
        elif feature == "loop":
            self.block("for _ in range(2):", inner)
        elif feature == "timeout":
            if self.chance(0.5):
                self.guarded(lambda: self.block(f"async with asyncio.timeout({self.seconds()}):", inner))
            else:
                self.guarded(lambda: self.emit(f"log(await asyncio.wait_for({self.child()}, {self.seconds()}))"))
        elif feature in ("lock", "semaphore", "condition"):
            self.block(f"async with {feature}:", lambda: (self.emit(f"log('{feature}')"), inner(), feature == "condition" and self.emit(self.pick("condition.notify()", "condition.notify_all()", "log(await asyncio.wait_for(condition.wait(), 2))"))))
        elif feature == "queue":
            self.emit(self.pick(f"await asyncio.wait_for(queue.put({self.number()}), 3)", "log('got', await asyncio.wait_for(queue.get(), 2))", f"queue.put_nowait({self.number()})", "log(queue.qsize(), queue.full())", "log(queue.get_nowait())"))
        elif feature == "event":
            self.emit(self.pick("event.set()", "event.clear()", "log(await asyncio.wait_for(event.wait(), 2))", "log(event.is_set())"))
        elif feature == "group":
            def members():
                for _ in range(self.random.randint(1, 3)):
                    self.emit(f"group.create_task({self.child()})")
                inner()
            self.guarded(lambda: self.block("async with asyncio.TaskGroup() as group:", members))
        elif feature == "wait":
            many = ", ".join(f"asyncio.create_task({self.child()})" for _ in range(2))
            when = self.pick("", ", return_when=asyncio.FIRST_COMPLETED", ", return_when=asyncio.FIRST_EXCEPTION", f", timeout={self.seconds()}")
            self.emit(f"done, pending = await asyncio.wait([{many}]{when})")
            self.emit("log(sorted(map(outcome, done)), len(pending))")
        else:
            self.guarded(lambda: self.emit(f"log(await asyncio.wait_for(asyncio.shield({self.child()}), {self.seconds()}))"))

    def program(self):
        self.depth = 0
        for index in range(2):
            self.budget, self.tasks = 5, []
            self.block(f"async def step{index}():", lambda: (self.emit(f"log('step{index}')"), self.body(2)(), self.emit(f"return {self.number()}")))
        self.depth, self.budget, self.tasks = 1, 12, []

        def main():
            if self.features:
                self.emit("global lock, queue, event, semaphore, condition")
                self.emit("lock, event, condition = asyncio.Lock(), asyncio.Event(), asyncio.Condition()")
                self.emit("queue, semaphore = asyncio.Queue(2), asyncio.Semaphore(2)")
            for _ in range(self.random.randint(2, 4)):
                self.statement(2)
            for _ in range(self.random.randint(2, 3)):
                self.statement(2)
            self.emit("return 'end'")
        self.block("async def main():", main)
        self.emit("run(main)")
        return self.text


def program(seed):
    return Tasks(seed).program()
