import asyncio
import types
from collections.abc import Awaitable, Coroutine


def steps():
    yield
    return "done"


@types.coroutine
def wrapped():
    return steps()


@types.coroutine
def marked():
    yield
    return "marked"


made = wrapped()
print(type(made).__name__, isinstance(made, Awaitable), isinstance(made, Coroutine), type(marked()).__name__)
# expect: _GeneratorWrapper True True generator
print(made.__name__, made.gi_running, made.cr_await, made.gi_frame == made.cr_frame)  # expect: steps False None True


async def main():
    print(await wrapped(), await marked())  # expect: done marked


asyncio.run(main())
