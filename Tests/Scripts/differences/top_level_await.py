# category: language
# difference: `await` may stand at the top level of a file; the file then runs as one task.
# because: The prompt and files accept the same text.
# instead: Wrap the code in `async def main()` and `asyncio.run(main())`, and it runs under both.
# cpython-error: SyntaxError: 'await' outside function
import asyncio

print(await asyncio.sleep(0, "slept"))  # expect: slept


async def double(x):
    await asyncio.sleep(0)
    return 2 * x


print([await double(n) for n in range(3)])  # expect: [0, 2, 4]
if await double(1):
    print("in a condition")  # expect: in a condition
