import asyncio
import warnings


async def never():
    pass


shown = []
warnings.showwarning = lambda message, category, *place: shown.append((category.__name__, str(message)))
never()
asyncio.sleep(1)
warnings.simplefilter("ignore")
never()
for one in shown:
    print(*one)
# expect: RuntimeWarning coroutine 'never' was never awaited
# expect: RuntimeWarning coroutine 'sleep' was never awaited
