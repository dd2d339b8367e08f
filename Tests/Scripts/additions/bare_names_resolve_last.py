# ours-alone: Python needs the import


async def work(n):
    await sleep(0)
    return n


task = create_task(work(1))
print(await task, await gather(work(2), work(3)))  # expect: 1 [2, 3]


def gather(*things):
    return "mine"


print(gather())  # expect: mine
