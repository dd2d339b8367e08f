# ours-alone: CPython has TLS
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    try:
        await loop.create_connection(None, "localhost", 443, ssl=True)
    except NotImplementedError as error:
        print(error)

asyncio.run(main())
# expect: ssl= needs TLS, which Baton does not have
