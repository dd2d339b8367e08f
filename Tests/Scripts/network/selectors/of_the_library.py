import asyncio
import selectors


async def main():
    await asyncio.sleep(0)
    return "done"


for kind in selectors.SelectSelector, selectors.PollSelector, selectors.DefaultSelector:
    loop = asyncio.SelectorEventLoop(kind())
    print(loop.run_until_complete(main()))
    loop.close()

# expect: done
# expect: done
# expect: done
