# ours-alone: CPython has TLS and child processes
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    for make in (
        lambda: loop.create_connection(None, "localhost", 443, ssl=True),
        lambda: asyncio.create_subprocess_exec("true"),
    ):
        try:
            await make()
        except NotImplementedError as error:
            print(error)

asyncio.run(main())
# expect: ssl= needs TLS, which Baton does not have
# expect: asyncio.create_subprocess_exec() needs child processes, which Baton does not have yet
