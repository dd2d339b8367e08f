"""A server and its clients in one program: lines go over the network and come back in capitals."""

import asyncio


async def serve(reader, writer):
    """Runs once for each connection, as a task of its own."""
    name = (await reader.readline()).decode().strip()
    if not name:
        print("   [somebody leaves without a word]")
        writer.close()
        return
    print(f"   [{name} connects]")
    async for line in reader:
        writer.write(line.upper())
        await writer.drain()
    print(f"   [{name} is gone]")
    writer.close()


async def talk(address, name, *lines):
    reader, writer = await asyncio.open_connection(*address)
    writer.write(f"{name}\n".encode())
    for line in lines:
        writer.write(f"{line}\n".encode())
        answer = (await reader.readline()).decode().strip()
        print(f"   {name}: {line} -> {answer}")
        await asyncio.sleep(0.1)
    writer.close()
    await writer.wait_closed()


async def give_up(address):
    """Connects, says nothing, and hears nothing."""
    reader, writer = await asyncio.open_connection(*address)
    try:
        async with asyncio.timeout(0.2):
            await reader.readline()
    except TimeoutError:
        print("   nobody speaks first")
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()

    print("one client:")
    await talk(address, "Ada", "hello", "world")

    print("two at once:")
    async with asyncio.TaskGroup() as group:
        group.create_task(talk(address, "Bob", "one", "two"))
        await asyncio.sleep(0.05)
        group.create_task(talk(address, "Cyd", "three", "four"))

    print("and one who is shy:")
    await give_up(address)

    server.close()
    await server.wait_closed()
    print("closed:", not server.is_serving())


asyncio.run(main())
