async def numbers():
    yield 1
    raise LookupError("no more")


async def main():
    async for number in numbers():
        print(number)
        print("more")


main().send(None)
# expect: 1
# expect: more
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "async_for.py", line 12, in <module>
# expect-stderr:     main().send(None)
# expect-stderr:     ~~~~~~~~~~~^^^^^^
# expect-stderr:   File "async_for.py", line 7, in main
# expect-stderr:     async for number in numbers():
# expect-stderr:         print(number)
# expect-stderr:         print("more")
# expect-stderr:   File "async_for.py", line 3, in numbers
# expect-stderr:     raise LookupError("no more")
# expect-stderr: LookupError: no more
