import asyncio


async def main():
    for arguments, options in ((["/no/such/program"], {}), (["true"], {"cwd": "/no/such/folder"})):
        try:
            await asyncio.create_subprocess_exec(*arguments, **options)
        except FileNotFoundError as error:
            print(error)
    for options in ({"text": True}, {"shell": True}, {"bufsize": 1}, {"encoding": "utf-8"}):
        try:
            await asyncio.create_subprocess_exec("true", **options)
        except ValueError as error:
            print(error)
    try:
        await asyncio.create_subprocess_shell(["true"])
    except ValueError as error:
        print(error)


asyncio.run(main())

# expect: [Errno 2] No such file or directory: '/no/such/program'
# expect: [Errno 2] No such file or directory: '/no/such/folder'
# expect: text must be False
# expect: shell must be False
# expect: bufsize must be 0
# expect: encoding must be None
# expect: cmd must be a string
