import asyncio
import sys
import warnings


def show(message, category, filename, lineno, file=None, line=None):
    lines = str(message).splitlines()
    print(category.__name__, "|", lines[0], "|", lines[1], "|", lines[-1].strip())


warnings.showwarning = show
warnings.simplefilter("always")


async def never():
    pass


async def main():
    print(sys.get_coroutine_origin_tracking_depth())
    coroutine = never()
    file, line, function = coroutine.cr_origin[0]
    print(line, function)
    del coroutine


asyncio.run(main(), debug=True)
print(sys.get_coroutine_origin_tracking_depth())
# expect: 10
# expect: 21 main
# expect: RuntimeWarning | coroutine 'never' was never awaited | Coroutine created at (most recent call last) | coroutine = never()
# expect: 0
