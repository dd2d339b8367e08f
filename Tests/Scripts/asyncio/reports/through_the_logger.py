import asyncio, logging, sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(name)s %(message)s")

async def main():
    asyncio.get_running_loop().call_exception_handler({"message": "something", "detail": 7})
    # expect: ERROR asyncio something
    # expect: detail: 7
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)
    asyncio.get_running_loop().call_exception_handler({"message": "nothing"})

asyncio.run(main())
