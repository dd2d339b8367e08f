# clock: virtual
import asyncio
import tempfile


async def main():
    loop = asyncio.get_running_loop()
    for file in (-1, "text", 1.5):
        try:
            loop.add_reader(file, print)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
    with tempfile.TemporaryFile() as file:
        try:
            loop.add_reader(file, print)
        except PermissionError as error:
            print(error)
    try:
        loop.add_writer(1000, print)
    except OSError as error:
        print(error)
    print(loop.remove_reader(1000))


asyncio.run(main())

# expect: ValueError Invalid file descriptor: -1
# expect: ValueError Invalid file object: 'text'
# expect: ValueError Invalid file object: 1.5
# expect: [Errno 1] Operation not permitted
# expect: [Errno 9] Bad file descriptor
# expect: False
