# ours-alone: CPython has the network
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    for make in (
        lambda: loop.create_connection(None, "localhost", 80),
        lambda: asyncio.create_subprocess_exec("true"),
    ):
        try:
            await make()
        except NotImplementedError as error:
            print(error)

asyncio.run(main())
# expect: loop.create_connection() needs the network, which Baton does not have yet
# expect: asyncio.create_subprocess_exec() needs child processes, which Baton does not have yet
