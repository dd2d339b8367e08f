# category: language
# difference: `create_task`, `gather` and `sleep` need no import; names of the script and builtins come first.
# because: They are what is typed at the prompt most.
# instead: Import them, and the script runs under both.
# cpython-error: SyntaxError: 'await' outside function
async def work(n):
    await sleep(0)
    return n


task = create_task(work(1))
print(await task, await gather(work(2), work(3)))  # expect: 1 [2, 3]


def gather(*things):
    return "mine"


print(gather())  # expect: mine
